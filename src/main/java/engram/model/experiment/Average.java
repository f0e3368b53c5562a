package engram.model.experiment;

import engram.model.score.Interval;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
public record Average(
        Scores scores,
        Interval interval,
        double constantAnswer,
        double partial,
        double wrongPixels,
        int right,
        int recalled,
        int count) {

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
                mean(verdicts, card -> card.scores().recalled()),
                mean(verdicts, card -> card.scores().cueAlone()),
                mean(verdicts, card -> card.scores().withoutMemory()),
                mean(verdicts, card -> card.scores().ceiling()));
        return new Average(
                scores,
                Interval.ofMean(verdicts.stream().mapToDouble(verdict -> verdict.card().scores().recalled()).toArray()),
                mean(verdicts, ScoreCard::constantAnswer),
                mean(verdicts, ScoreCard::partial),
                mean(verdicts, ScoreCard::wrongPixels),
                (int) verdicts.stream().filter(Verdict::isRight).count(),
                (int) verdicts.stream().filter(Verdict::isRecalled).count(),
                verdicts.size());
    }

    /** The share of answers that had most in common with the picture asked about, from 0 to 1. */
    public double share() {
        return (double) right / count;
    }

    /** The 95 % interval of that share. */
    public Interval shareInterval() {
        return Interval.ofShare(right, count);
    }

    private static double mean(List<Verdict> verdicts, ToDoubleFunction<ScoreCard> score) {
        double sum = 0;
        for (Verdict verdict : verdicts) {
            sum += score.applyAsDouble(verdict.card());
        }
        return sum / verdicts.size();
    }
}
