package engram.model.study;

import module java.base;

/**
 * What has come of a sampling so far.
 *
 * @param sampling what is asked
 * @param verdicts on the first of its questions, in their order
 */
public record TrialSeriesResult(TrialSeries sampling, List<Verdict> verdicts) {

    /** Copies the list. */
    public TrialSeriesResult {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether every question has been asked. */
    public boolean isComplete() {
        return verdicts.size() == sampling.size();
    }

    /**
     * The verdicts at one noise level, in the order of the draws.
     *
     * @param level which level, from 0 on
     */
    public List<Verdict> at(int level) {
        int levels = sampling.levels().size();
        return IntStream.iterate(level, place -> place < verdicts.size(), place -> place + levels)
                .mapToObj(verdicts::get)
                .toList();
    }

    /** Those taken together; nothing where there are none yet. */
    public Optional<Average> average(int level) {
        List<Verdict> some = at(level);
        return some.isEmpty() ? Optional.empty() : Optional.of(Average.of(some));
    }
}
