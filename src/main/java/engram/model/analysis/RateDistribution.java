package engram.model.analysis;

import module java.base;
import engram.model.spike.SpikeTrain;

/**
 * How firing rates are spread over the neurons. A rate over so many steps is one of few values, a whole number of spikes
 * divided by the steps; every bar stands for equally many of these values, so that none is taller for its place alone.
 *
 * @param from the first step that counts
 * @param to the step after the last
 * @param spikesPerBar how many numbers of spikes each bar stands for: bar {@code k} counts the neurons with at least
 *     {@code k spikesPerBar} and fewer than {@code (k + 1) spikesPerBar} spikes; the last bar may stand for fewer
 * @param neurons shape (bars): how many neurons there are in each; not modified
 * @param rates shape (neurons): each neuron's rate, spikes per step, from 0 to 1; not modified
 */
public record RateDistribution(int from, int to, int spikesPerBar, int[] neurons, double[] rates) {

    /** The most bars. */
    public static final int MOST_BARS = 26;

    /**
     * Counts neurons.
     *
     * @param from the first step that counts
     * @param to the step after the last, more than {@code from}
     */
    public static RateDistribution of(SpikeTrain spikes, int from, int to) {
        int values = to - from + 1;
        int width = Math.ceilDiv(values, MOST_BARS);
        int[] neurons = new int[Math.ceilDiv(values, width)];
        int[] counts = spikes.counts(from, to);
        double[] rates = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            neurons[counts[i] / width]++;
            rates[i] = (double) counts[i] / (to - from);
        }
        return new RateDistribution(from, to, width, neurons, rates);
    }

    /** The number of bars. */
    public int bars() {
        return neurons.length;
    }

    /** The lowest rate of a bar. */
    public double lowest(int bar) {
        return (double) bar * spikesPerBar / (to - from);
    }

    /** The highest rate of a bar. */
    public double highest(int bar) {
        return (double) Math.min((bar + 1) * spikesPerBar - 1, to - from) / (to - from);
    }

    /** The mean rate of all neurons. */
    public double mean() {
        return Arrays.stream(rates).average().orElse(Double.NaN);
    }
}
