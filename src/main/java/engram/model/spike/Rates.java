package engram.model.spike;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Firing rates. They were counted, so that there are few different ones however many neurons there are: kept is which of them each
 * neuron has. Immutable; arrays are handed out as they are, for speed, and nobody modifies them.
 */
public final class Rates {

    private final int[] places;
    private final double[] numbers;
    /** Null until somebody asks for it; two threads may make it at a time. */
    private volatile double[] all;

    private Rates(int[] places, double[] numbers) {
        this.places = places;
        this.numbers = numbers;
    }

    /**
     * Rates of counted spikes.
     *
     * @param counts shape (neurons), each from 0 to {@code steps}; not copied
     * @param steps in how many steps they were counted, at least 1
     */
    public static Rates of(int[] counts, int steps) {
        return new Rates(counts, IntStream.rangeClosed(0, steps).mapToDouble(count -> (double) count / steps).toArray());
    }

    /**
     * Counts in place of rates, which have the same correlations with anything but for the last digits.
     *
     * @param counts shape (neurons), each from 0 to {@code most}; not copied
     */
    public static Rates counts(int[] counts, int most) {
        return new Rates(counts, IntStream.rangeClosed(0, most).asDoubleStream().toArray());
    }

    /**
     * Any rates.
     *
     * @param rates shape (neurons), spikes per step, each in [0, 1]; not copied
     */
    public static Rates of(double[] rates) {
        return new Rates(IntStream.range(0, rates.length).toArray(), rates);
    }

    /** The number of neurons. */
    public int neurons() {
        return places.length;
    }

    /** The rate of a neuron, spikes per step, in [0, 1]. */
    public double of(int neuron) {
        return numbers[places[neuron]];
    }

    /** For each neuron the place of its rate among the different ones; shape (neurons). */
    public int[] places() {
        return places;
    }

    /** The different rates, some of which no neuron may have. */
    public double[] numbers() {
        return numbers;
    }

    /** All rates, shape (neurons). */
    public double[] all() {
        double[] known = all;
        if (known == null) {
            double[] made = new double[places.length];
            Arrays.setAll(made, this::of);
            known = made;
            all = made;
        }
        return known;
    }

    /** How many neurons have a rate of some kind. */
    public int count(DoublePredicate kind) {
        int[] one = Arrays.stream(numbers).mapToInt(number -> kind.test(number) ? 1 : 0).toArray();
        int count = 0;
        for (int place : places) {
            count += one[place];
        }
        return count;
    }
}
