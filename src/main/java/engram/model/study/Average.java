package engram.model.study;

import module java.base;
import engram.model.score.Interval;
import engram.model.score.Scores;

/**
 * Verdicts taken together.
 *
 * @param scores the mean of each score
 * @param interval the 95 % confidence interval of the mean similarity
 * @param constantAnswer the mean of what a constant answer scores
 * @param partial the mean partial correlation with the original given the mean memory; not a number where it is not known
 * @param wrongPixels the mean share of wrong pixels
 * @param right how many answers had most in common with the picture asked about
 * @param recalled how many had settled on it
 * @param count how many verdicts there are
 */
public record Average(Scores scores, Interval interval, double constantAnswer, double partial, double wrongPixels, int right,
        int recalled, int count) {

    /**
     * The average of some verdicts.
     *
     * @param verdicts at least one; the order decides the last digits
     */
    public static Average of(List<Verdict> verdicts) {
        return ofBrief(verdicts.stream().map(Verdict::brief).toList());
    }

    static Average ofBrief(List<Verdict.Brief> verdicts) {
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("Average: there is nothing to average");
        }
        Scores scores = new Scores(mean(verdicts, verdict -> verdict.scores().recalled()),
                mean(verdicts, verdict -> verdict.scores().cueAlone()),
                mean(verdicts, verdict -> verdict.scores().withoutMemory()),
                mean(verdicts, verdict -> verdict.scores().ceiling()));
        return new Average(scores,
                Interval.ofMean(verdicts.stream().mapToDouble(verdict -> verdict.scores().recalled()).toArray()),
                mean(verdicts, Verdict.Brief::constantAnswer), mean(verdicts, Verdict.Brief::partial),
                mean(verdicts, Verdict.Brief::wrongPixels), (int) verdicts.stream().filter(Verdict.Brief::right).count(),
                (int) verdicts.stream().filter(Verdict.Brief::recalled).count(), verdicts.size());
    }

    /** The same with another interval of the mean, as where answers are not independent of one another. */
    Average with(Interval other) {
        return new Average(scores, other, constantAnswer, partial, wrongPixels, right, recalled, count);
    }

    /** The share of answers that had most in common with the picture asked about, from 0 to 1. */
    public double share() {
        return (double) right / count;
    }

    /** The 95 % interval of that share. */
    public Interval shareInterval() {
        return Interval.ofShare(right, count);
    }

    private static double mean(List<Verdict.Brief> verdicts, ToDoubleFunction<Verdict.Brief> score) {
        double sum = 0;
        for (Verdict.Brief verdict : verdicts) {
            sum += score.applyAsDouble(verdict);
        }
        return sum / verdicts.size();
    }
}
