package engram.model.score;

import engram.model.Text;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A 95 % confidence interval: if everything were repeated very often with new chance, about 95 of 100 such intervals
 * would hold the true value.
 *
 * @param low its lower end; not a number where too little was measured
 * @param high its upper end, at least as great; not a number where too little was measured
 */
public record Interval(double low, double high) {

    private static final double LEVEL = 0.95;

    /**
     * The interval of the mean of some measurements, by Student's t: for scores.
     *
     * @param values measured independently of one another; not modified
     * @return around their mean; not numbers for fewer than two values, which say nothing about how much they scatter
     */
    public static Interval ofMean(double... values) {
        return ofMean(StatUtils.mean(values), StatUtils.variance(values), values.length);
    }

    /**
     * The same of measurements that are not kept.
     *
     * @param mean of them
     * @param variance of them, divided by one less than there are
     * @param count how many there are
     */
    public static Interval ofMean(double mean, double variance, long count) {
        if (count < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double t = new TDistribution(count - 1.0).inverseCumulativeProbability((1 + LEVEL) / 2);
        double half = t * Math.sqrt(variance / count);
        return new Interval(mean - half, mean + half);
    }

    /**
     * The interval of a share, by Wilson's score (1927): for how often the right memory won. Unlike the mean plus and
     * minus an error it stays within 0 and 1, and still has a width when all or none were right.
     *
     * @param right how many were right, from 0 to {@code count}
     * @param count how many there were, at least 0
     * @return from 0 to 1; all of that where nothing was counted
     * @throws IllegalArgumentException if the numbers do not go together
     */
    public static Interval ofShare(int right, int count) {
        if (right < 0 || right > count) {
            throw new IllegalArgumentException(Text.of("Interval: %d of %d is no share", right, count));
        }
        if (count == 0) {
            return new Interval(0, 1);
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(count, right, LEVEL);
        // The ends are exactly 0 and 1 there, but not after rounding.
        double low = right == 0 ? 0 : wilson.getLowerBound();
        double high = right == count ? 1 : wilson.getUpperBound();
        return new Interval(low, high);
    }

    /**
     * The part of it in which a value can lie at all; it holds the true value as often as the whole does.
     *
     * @param least the least possible value
     * @param most the greatest possible value
     */
    public Interval within(double least, double most) {
        return new Interval(Math.max(low, least), Math.min(high, most));
    }

    /** Half of its width: what is written after "plus or minus"; not a number where the ends are none. */
    public double half() {
        return (high - low) / 2;
    }
}
