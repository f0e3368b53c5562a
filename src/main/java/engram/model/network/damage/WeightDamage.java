package engram.model.network.damage;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.network.weights.Weights;

/**
 * What is wrong with the weights of a network: they are kept with few bits, and some are cut. First all are rounded, as the
 * unhurt ones need it, then each weight is cut by itself: that from one neuron to another is not the one back, so that
 * symmetric weights do not stay symmetric.
 *
 * <p>With one bit only the sign is kept: {@code W = a sign(W)}, with {@code a} the mean absolute value of the weights that are
 * not 0. That is Sompolinsky's clipped synapse (1986), as strong as the weights were in the mean. With {@code b} bits there are
 * {@code 2^b - 1} levels from {@code -max} to {@code max} at even distances, 0 among them; halves go away from 0. A weight of 0
 * stays 0 always.
 *
 * @param cut with which chance each weight is cut, from 0 to 1; the weights that are cut at a smaller chance are cut at a
 *     larger one, too
 * @param bits how many bits a weight has, from 1 to 16; 0 for as many as there are
 */
public record WeightDamage(double cut, int bits) {

    /** Weights as they were learned. */
    public static final WeightDamage NONE = new WeightDamage(0, 0);

    /** What differs by less, as a share, is one number that was computed in two ways. */
    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public WeightDamage {
        if (!(cut >= 0 && cut <= 1 && bits >= 0 && bits <= Short.SIZE)) {
            throw new IllegalArgumentException(
                    "WeightDamage: cut lies in [0, 1] and bits in [0, 16], not " + cut + " and " + bits);
        }
    }

    /** Whether weights stay as they are. */
    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * Damages weights. What comes is a matrix, whether the whole weights are one or not.
     *
     * @param whole weights as they were learned
     * @param chance gives, for a neuron, what decides which of the weights from it to others are cut; asked again, the same
     */
    public Weights of(Weights whole, LongFunction<RandomGenerator> chance, Progress progress) {
        if (isNone()) {
            return whole;
        }
        DoubleUnaryOperator rounded = bits == 0 ? weight -> weight : rounding(whole, progress.stretch(0, 0.3));
        int neurons = whole.neurons();
        return Weights.of(neurons, () -> (sender, column) -> {
            whole.copyOutgoing(sender, column);
            Arrays.setAll(column, receiver -> rounded.applyAsDouble(column[receiver]));
            cutOf(sender, neurons, chance).stream().forEach(receiver -> column[receiver] = 0);
        }, progress.stretch(0.3, 1));
    }

    /**
     * Which weights from one neuron to others are cut, by the number of the other; that to itself, which is 0, may be among
     * them.
     */
    public BitSet cutOf(int sender, int neurons, LongFunction<RandomGenerator> chance) {
        BitSet gone = new BitSet(neurons);
        if (cut > 0) {
            RandomGenerator random = chance.apply(sender);
            for (int receiver = 0; receiver < neurons; receiver++) {
                gone.set(receiver, random.nextDouble() < cut);
            }
        }
        return gone;
    }

    private DoubleUnaryOperator rounding(Weights whole, Progress progress) {
        int neurons = whole.neurons();
        double[] largest = new double[neurons];
        each(whole, (sender, size) -> largest[sender] = Math.max(largest[sender], size), progress.stretch(0, 0.5));
        double max = Arrays.stream(largest).max().orElse(0);
        double nothing = max * ROUNDING;
        if (max == 0) {
            return weight -> weight;
        }
        if (bits > 1) {
            double step = max / ((1 << bits - 1) - 1);
            return weight -> Math.copySign(Math.floor(Math.abs(weight) / step + 0.5 + ROUNDING) * step, weight);
        }
        double[] sums = new double[neurons];
        long[] counts = new long[neurons];
        each(whole, (sender, size) -> {
            sums[sender] += size > nothing ? size : 0;
            counts[sender] += size > nothing ? 1 : 0;
        }, progress.stretch(0.5, 1));
        double mean = Arrays.stream(sums).sum() / Arrays.stream(counts).sum();
        return weight -> Math.abs(weight) > nothing ? Math.copySign(mean, weight) : 0;
    }

    /** What is done with the absolute value of each weight; of each sender by one thread. */
    private interface Look {
        void at(int sender, double size);
    }

    private static void each(Weights whole, Look look, Progress progress) {
        int neurons = whole.neurons();
        Parallel.each(neurons, sender -> {
            double[] column = new double[neurons];
            whole.copyOutgoing(sender, column);
            for (double weight : column) {
                look.at(sender, Math.abs(weight));
            }
        }, progress);
    }
}
