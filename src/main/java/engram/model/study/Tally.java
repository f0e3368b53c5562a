package engram.model.study;

import module java.base;
import engram.model.score.Interval;

/**
 * What came of some cues together.
 *
 * @param cues how many were asked, at least 1
 * @param exact how many answers were right to the last pixel
 * @param recalled how many had settled on the picture asked about
 * @param right how many had most in common with it
 * @param similarity the mean similarity to its grey values, from -1 to 1
 * @param wrongPixels the mean share of wrong pixels, from 0 to 1
 */
public record Tally(int cues, int exact, int recalled, int right, double similarity, double wrongPixels) {

    /** Counts; the order decides the last digits of the means. */
    static Tally of(List<CapacityStudy.Outcome> outcomes) {
        return new Tally(outcomes.size(), count(outcomes, CapacityStudy.Outcome::exact),
                count(outcomes, CapacityStudy.Outcome::recalled), count(outcomes, CapacityStudy.Outcome::right),
                outcomes.stream().mapToDouble(CapacityStudy.Outcome::similarity).average().orElseThrow(),
                outcomes.stream().mapToDouble(CapacityStudy.Outcome::wrongPixels).average().orElseThrow());
    }

    private static int count(List<CapacityStudy.Outcome> outcomes, Predicate<CapacityStudy.Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }

    /** A share of the cues, with its 95 % interval by Wilson. */
    public record Share(double value, Interval interval) {

        /** So many of so many. */
        public static Share of(int right, int count) {
            return new Share((double) right / count, Interval.ofShare(right, count));
        }
    }

    /** The share that was right to the last pixel. */
    public Share exactShare() {
        return Share.of(exact, cues);
    }

    /** The share that had settled on the picture asked about. */
    public Share recalledShare() {
        return Share.of(recalled, cues);
    }

    /** The share that had most in common with the picture asked about. */
    public Share rightShare() {
        return Share.of(right, cues);
    }
}
