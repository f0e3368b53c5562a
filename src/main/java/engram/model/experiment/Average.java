package engram.model.experiment;

import engram.model.score.Scores;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Verdicts taken together.
 *
 * @param scores the mean of each score
 * @param margin half of the 95 % confidence interval of the mean similarity, by Student's t; not a number for a single
 *     verdict
 * @param right how many answers were closest to the picture asked about
 * @param count how many verdicts there are
 */
public record Average(Scores scores, double margin, int right, int count) {

    private static final double UPPER_END = 0.975;

    /**
     * The average of some verdicts.
     *
     * @param verdicts at least one; the order decides the last digits
     */
    public static Average of(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("Average: there is nothing to average");
        }
        Scores scores = new Scores(
                mean(verdicts, Scores::recalled),
                mean(verdicts, Scores::cueAlone),
                mean(verdicts, Scores::withoutMemory),
                mean(verdicts, Scores::ceiling));
        int right = (int) verdicts.stream().filter(Verdict::isRight).count();
        return new Average(scores, margin(verdicts), right, verdicts.size());
    }

    /** The share of answers that were closest to the picture asked about, from 0 to 1. */
    public double share() {
        return (double) right / count;
    }

    private static double mean(List<Verdict> verdicts, ToDoubleFunction<Scores> score) {
        double sum = 0;
        for (Verdict verdict : verdicts) {
            sum += score.applyAsDouble(verdict.scores());
        }
        return sum / verdicts.size();
    }

    private static double margin(List<Verdict> verdicts) {
        if (verdicts.size() < 2) {
            return Double.NaN;
        }
        SummaryStatistics similarities = new SummaryStatistics();
        verdicts.forEach(verdict -> similarities.addValue(verdict.scores().recalled()));
        double t = new TDistribution(verdicts.size() - 1.0).inverseCumulativeProbability(UPPER_END);
        return t * similarities.getStandardDeviation() / Math.sqrt(verdicts.size());
    }
}
