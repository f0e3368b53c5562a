package engram.model.study.recognition;

import module java.base;
import engram.model.score.Interval;
import engram.model.score.Recognition;

/**
 * What came of many cues of one kind.
 *
 * @param cues how many were asked, at least 1
 * @param exact how many answers were the pattern asked about, to the last pixel
 * @param another how many were another memory's, to the last pixel
 * @param silent how often no memory fitted
 * @param unsure how often it was unsure between two
 * @param step the mean step of the decision, from 1 on; not a number where there was none
 * @param nearest how often the memory with the nearest pattern is the one asked about: what an ideal reader of black and white
 *     can do
 * @param best how often the most likely memory is, for a reader that knows greys and noise; -1 where that is not known
 */
public record RecognitionTally(int cues, int exact, int another, int silent, int unsure, double step, int nearest, int best) {

    /**
     * What came of one cue.
     *
     * @param said what the memory says of it
     * @param exact whether the answer is the pattern asked about
     * @param another whether it is another memory's
     * @param nearest whether the nearest pattern is the one asked about
     * @param best whether the most likely memory is
     */
    record Outcome(Recognition said, boolean exact, boolean another, boolean nearest, boolean best) {}

    static RecognitionTally of(List<Outcome> outcomes, boolean bestIsKnown) {
        return new RecognitionTally(outcomes.size(), count(outcomes, Outcome::exact), count(outcomes, Outcome::another),
                count(outcomes, outcome -> outcome.said().kind() == Recognition.Kind.NO_MEMORY),
                count(outcomes, outcome -> outcome.said().kind() == Recognition.Kind.UNSURE),
                outcomes.stream()
                        .map(Outcome::said)
                        .filter(said -> said.step() >= 0)
                        .mapToInt(said -> said.step() + 1)
                        .average()
                        .orElse(Double.NaN),
                count(outcomes, Outcome::nearest), bestIsKnown ? count(outcomes, Outcome::best) : -1);
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }

    /** So many of the cues as a share, from 0 to 1. */
    public double share(int count) {
        return (double) count / cues;
    }

    /** The 95 % interval of such a share, by Wilson. */
    public Interval interval(int count) {
        return Interval.ofShare(count, cues);
    }
}
