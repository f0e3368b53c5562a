package engram.model.score;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Numbers less their mean, and how long they are as a vector: what correlations are made of. All sums go from the first number to
 * the last, so that equal numbers have equal correlations, to the last digit. Nobody modifies the values.
 *
 * @param values shape (neurons); exactly 0 where the numbers are all the same
 * @param norm their Euclidean norm
 */
record Centred(double[] values, double norm) {

    /**
     * Centres numbers.
     *
     * @param numbers shape (neurons); not modified
     */
    static Centred of(double[] numbers) {
        double mean = StatUtils.mean(numbers);
        double[] values = new double[numbers.length];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double value = numbers[i] - mean;
            values[i] = value;
            squares += value * value;
        }
        return new Centred(values, Math.sqrt(squares));
    }

    /**
     * Centres numbers that are few different ones, as those that counted spikes stand for.
     *
     * @param places shape (neurons), for each neuron the place of its number; not modified
     * @param numbers all that there are; not modified
     * @param room shape (neurons), for the values; overwritten, and from then on not to be modified
     */
    static Centred of(int[] places, double[] numbers, double[] room) {
        double[] centred = centred(numbers, mean(places, numbers));
        double squares = 0;
        for (int i = 0; i < places.length; i++) {
            double value = centred[places[i]];
            room[i] = value;
            squares += value * value;
        }
        return new Centred(room, Math.sqrt(squares));
    }

    /** The mean, in two steps as that of any numbers: a sum, and what it is off. */
    static double mean(int[] places, double[] numbers) {
        double near = sum(places, numbers) / places.length;
        double[] off = centred(numbers, near);
        double correction = 0;
        for (int place : places) {
            correction += off[place];
        }
        return near + correction / places.length;
    }

    /** Whole numbers are added as such: that needs no order, and the sum is as exact. */
    private static double sum(int[] places, double[] numbers) {
        if (IntStream.range(0, numbers.length).allMatch(place -> numbers[place] == place)) {
            long whole = 0;
            for (int place : places) {
                whole += place;
            }
            return whole;
        }
        double sum = 0;
        for (int place : places) {
            sum += numbers[place];
        }
        return sum;
    }

    /** Each of some numbers less one. */
    static double[] centred(double[] numbers, double mean) {
        double[] centred = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            centred[i] = numbers[i] - mean;
        }
        return centred;
    }

    /** The scalar product with others of the same shape. */
    double dot(Centred other) {
        double[] others = other.values;
        double sum = 0;
        for (int i = 0; i < others.length; i++) {
            sum += values[i] * others[i];
        }
        return sum;
    }
}
