package engram.model.study;

import module java.base;
import engram.model.score.Interval;

/**
 * What has come of a sampling so far.
 *
 * @param sampling what is asked
 * @param answers on the first of its questions, in their order
 */
public record TrialSeriesResult(TrialSeries sampling, List<ScoredAnswer> answers) {

    /** Copies the list. */
    public TrialSeriesResult {
        answers = List.copyOf(answers);
    }

    /** Nothing yet. */
    public static TrialSeriesResult none(TrialSeries sampling) {
        return new TrialSeriesResult(sampling, List.of());
    }

    /** What of this is an answer to a series that {@linkplain TrialSeries#asksAs asks the same}, perhaps less often. */
    public TrialSeriesResult as(TrialSeries other) {
        return other.equals(sampling) ? this
                : new TrialSeriesResult(other, answers.subList(0, Math.min(other.size(), answers.size())));
    }

    /** Whether every question has been asked. */
    public boolean isComplete() {
        return answers.size() == sampling.size();
    }

    /** Whether there is an answer at every noise level. */
    public boolean reachesAllLevels() {
        return answers.size() >= sampling.levels().size();
    }

    /**
     * The answers at one noise level, in the order of the draws.
     *
     * @param level which level, from 0 on
     */
    public List<ScoredAnswer> at(int level) {
        int levels = sampling.levels().size();
        return IntStream.iterate(level, place -> place < answers.size(), place -> place + levels).mapToObj(answers::get).toList();
    }

    /**
     * Those taken together; nothing where there are none yet. Where all memories are asked about, each draw has one noise
     * for all of them, so their answers are not independent: the interval of the mean is that of the draws' means, over
     * whole draws alone.
     */
    public Optional<Average> average(int level) {
        List<ScoredAnswer> some = at(level);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Average average = Average.of(some);
        return Optional.of(sampling.subjects() == 1 ? average : average.with(Interval.ofMean(meansOfDraws(some))));
    }

    /** The mean of each draw's answers, of all pictures; of whole draws alone. */
    private double[] meansOfDraws(List<ScoredAnswer> some) {
        int subjects = sampling.subjects();
        return IntStream.range(0, some.size() / subjects)
                .mapToDouble(draw -> some.subList(draw * subjects, (draw + 1) * subjects)
                        .stream()
                        .mapToDouble(answer -> answer.card().scores().recalled())
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** The averages at all noise levels, in their order; nothing at those not asked about yet. */
    public List<Optional<Average>> averages() {
        return IntStream.range(0, sampling.levels().size()).mapToObj(this::average).toList();
    }
}
