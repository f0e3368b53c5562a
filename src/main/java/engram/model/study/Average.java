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
 * @param count how many answers there are
 */
public record Average(Scores scores, Interval interval, double constantAnswer, double partial, double wrongPixels, int right,
        int recalled, int count) {

    /**
     * The average of some answers.
     *
     * @param answers at least one; the order decides the last digits
     */
    public static Average of(List<ScoredAnswer> answers) {
        return ofBrief(answers.stream().map(ScoredAnswer::brief).toList());
    }

    static Average ofBrief(List<ScoredAnswer.Brief> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("Average: there is nothing to average");
        }
        Scores scores = new Scores(mean(answers, answer -> answer.scores().recalled()),
                mean(answers, answer -> answer.scores().cueAlone()), mean(answers, answer -> answer.scores().withoutMemory()),
                mean(answers, answer -> answer.scores().ceiling()));
        return new Average(scores, Interval.ofMean(answers.stream().mapToDouble(answer -> answer.scores().recalled()).toArray()),
                mean(answers, ScoredAnswer.Brief::constantAnswer), mean(answers, ScoredAnswer.Brief::partial),
                mean(answers, ScoredAnswer.Brief::wrongPixels), (int) answers.stream().filter(ScoredAnswer.Brief::right).count(),
                (int) answers.stream().filter(ScoredAnswer.Brief::recalled).count(), answers.size());
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

    private static double mean(List<ScoredAnswer.Brief> answers, ToDoubleFunction<ScoredAnswer.Brief> score) {
        double sum = 0;
        for (ScoredAnswer.Brief answer : answers) {
            sum += score.applyAsDouble(answer);
        }
        return sum / answers.size();
    }
}
