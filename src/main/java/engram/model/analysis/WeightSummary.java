package engram.model.analysis;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.network.weights.Weights;
import java.util.Arrays;

/**
 * The weights between different neurons as numbers. A neuron's weight to itself is left out: it is 0 by rule.
 *
 * @param count how many weights there are, all pairs in both directions
 * @param excitatory how many are above 0
 * @param inhibitory how many are below 0
 * @param largest the largest absolute value
 * @param scale below which {@link #SCALED} of the weights that are not 0 lie, by absolute value: a scale that a few
 *     large weights cannot stretch; 0 where all are 0
 * @param asymmetry |W - W'| / |W + W'| in the Frobenius norm: 0 for a symmetric matrix, infinite for an antisymmetric
 *     one, 0 where all are 0
 * @param histogram shape (odd number of bins from -largest to largest): how many weights other than 0 lie in each
 */
public record WeightSummary(long count, long excitatory, long inhibitory, double largest, double scale, double asymmetry,
        long[] histogram) {

    /** The share of weights that lie within the scale. */
    public static final double SCALED = 0.99;

    /** The number of bins. */
    public static final int BINS = 4001;

    private static final int SENDERS_AT_ONCE = 16;

    /** Counts one stretch of senders. */
    private static final class Count {
        private long excitatory;
        private long inhibitory;
        private double largest;
        private double differences;
        private double sums;
        private final long[] histogram = new long[BINS];
    }

    /**
     * Summarises a matrix.
     *
     * @throws UnwrittenWeightsException if it has too many weights
     */
    public static WeightSummary of(Weights weights, Progress progress) {
        UnwrittenWeightsException.check(weights);
        int neurons = weights.neurons();
        Count[] counts = new Count[Math.ceilDiv(neurons, SENDERS_AT_ONCE)];
        Parallel.each(counts.length, part -> counts[part] = count(weights, part), progress.stretch(0, 0.7));
        double largest = Arrays.stream(counts).mapToDouble(count -> count.largest).max().orElse(0);
        if (largest > 0) {
            Parallel.each(counts.length, part -> sort(weights, part, largest, counts[part]), progress.stretch(0.7, 1));
        }
        long[] histogram = new long[BINS];
        Arrays.setAll(histogram, bin -> Arrays.stream(counts).mapToLong(count -> count.histogram[bin]).sum());
        long excitatory = Arrays.stream(counts).mapToLong(count -> count.excitatory).sum();
        long inhibitory = Arrays.stream(counts).mapToLong(count -> count.inhibitory).sum();
        double differences = Arrays.stream(counts).mapToDouble(count -> count.differences).sum();
        double sums = Arrays.stream(counts).mapToDouble(count -> count.sums).sum();
        return new WeightSummary((long) neurons * (neurons - 1), excitatory, inhibitory, largest,
                scale(histogram, excitatory + inhibitory, largest), differences == 0 ? 0 : Math.sqrt(differences / sums),
                histogram);
    }

    private static Count count(Weights weights, int part) {
        Count count = new Count();
        boolean symmetric = weights.isSymmetric();
        int neurons = weights.neurons();
        double[] outgoing = new double[neurons];
        for (int i = part * SENDERS_AT_ONCE; i < Math.min(neurons, (part + 1) * SENDERS_AT_ONCE); i++) {
            weights.copyOutgoing(i, outgoing);
            for (int j = 0; j < neurons; j++) {
                if (j == i) {
                    continue;
                }
                double weight = outgoing[j];
                count.excitatory += weight > 0 ? 1 : 0;
                count.inhibitory += weight < 0 ? 1 : 0;
                count.largest = Math.max(count.largest, Math.abs(weight));
                if (j < i) {
                    double back = symmetric ? weight : weights.weight(i, j);
                    count.differences += (weight - back) * (weight - back);
                    count.sums += (weight + back) * (weight + back);
                }
            }
        }
        return count;
    }

    private static void sort(Weights weights, int part, double largest, Count count) {
        int neurons = weights.neurons();
        double[] outgoing = new double[neurons];
        for (int i = part * SENDERS_AT_ONCE; i < Math.min(neurons, (part + 1) * SENDERS_AT_ONCE); i++) {
            weights.copyOutgoing(i, outgoing);
            for (int j = 0; j < neurons; j++) {
                if (j != i && outgoing[j] != 0) {
                    count.histogram[bin(outgoing[j] / largest)]++;
                }
            }
        }
    }

    /**
     * The distribution within the scale, coarse enough to be drawn.
     *
     * @param most the most bars
     * @return shape (bars from minus to plus the scale): the percentage of the weights other than 0 in each
     */
    public double[] bars(int most) {
        double[] bars = new double[most];
        double nonZero = Math.max(1, excitatory + inhibitory);
        for (int bin = 0; bin < BINS; bin++) {
            double value = ((bin + 0.5) / BINS * 2 - 1) * largest;
            if (Math.abs(value) <= scale) {
                bars[Math.min(most - 1, (int) ((value / scale + 1) / 2 * most))] += 100 * histogram[bin] / nonZero;
            }
        }
        return bars;
    }

    /**
     * Where one of {@link #bars} begins.
     *
     * @param bar which one, from 0 on; the number of bars for the end of the last
     * @param most how many there are
     */
    public double edge(int bar, int most) {
        return (2.0 * bar / most - 1) * scale;
    }

    private static int bin(double share) {
        return Math.min(BINS - 1, (int) ((share + 1) / 2 * BINS));
    }

    private static double scale(long[] histogram, long count, double largest) {
        int middle = BINS / 2;
        long within = histogram[middle];
        int bins = 0;
        while (within < SCALED * count && bins < middle) {
            bins++;
            within += histogram[middle - bins] + histogram[middle + bins];
        }
        return Math.min(1, (bins + 0.5) / (BINS / 2.0)) * largest;
    }
}
