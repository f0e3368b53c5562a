package engram.model.study.measure;

import module java.base;
import engram.model.score.Interval;

/**
 * Numbers taken together, in the order in which they came.
 *
 * @param count how many there are
 * @param mean of them; not a number where there are none
 * @param deviation their standard deviation; not a number of fewer than two
 */
public record Moments(int count, double mean, double deviation) {

    /** Of numbers, those left out that are none. */
    public static Moments of(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).toArray();
        double mean = known.length == 0 ? Double.NaN : Arrays.stream(known).sum() / known.length;
        double squares = 0;
        for (double value : known) {
            squares += (value - mean) * (value - mean);
        }
        return new Moments(known.length, mean, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)));
    }

    /** The 95 % interval of the mean by Student, of numbers that are independent of one another. */
    public Interval interval() {
        return Interval.ofMean(mean, deviation * deviation, count);
    }
}
