package engram.model.network;

import engram.model.Progress;

/**
 * The weight matrix of a network: how strongly a spike of one neuron drives another. Immutable.
 *
 * <p>Every weight is a multiple of one power of two, chosen so that the sum of any set of weights into a neuron is
 * exact in double precision. Sums can then be kept up to date by adding and taking away the few weights that change,
 * for ever, without drift, and in any order. The rounding moves no weight by more than 2^-53 times the power of two
 * next above the largest sum of magnitudes into any one neuron: for 256 neurons below 6e-14 of the largest weight.
 *
 * <p>Memory: 8 bytes a weight, laid out by sending neuron, so that one neuron's outgoing weights lie side by side.
 */
public final class Weights {

    private final int neurons;
    private final double[] bySender;

    private Weights(int neurons, double[] bySender) {
        this.neurons = neurons;
        this.bySender = bySender;
    }

    /**
     * Takes a finished matrix and rounds it, in place, to its exact grid.
     *
     * @param neurons the number of neurons, at least 1
     * @param bySender shape (sending neuron, receiving neuron), finite; MODIFIED and kept: give it away
     * @param progress told about the rows done, of {@code 2 neurons}
     * @throws IllegalArgumentException if the shape does not fit or a weight is not finite
     */
    public static Weights owning(int neurons, double[] bySender, Progress progress) {
        if (neurons < 1 || (long) neurons * neurons != bySender.length) {
            throw new IllegalArgumentException(
                    "Weights: %d values do not make %d x %d".formatted(bySender.length, neurons, neurons));
        }
        double[] into = new double[neurons];
        for (int sender = 0; sender < neurons; sender++) {
            int start = sender * neurons;
            for (int receiver = 0; receiver < neurons; receiver++) {
                into[receiver] += Math.abs(bySender[start + receiver]);
            }
            progress.report(sender + 1, 2L * neurons);
        }
        double largest = 0;
        for (int receiver = 0; receiver < neurons; receiver++) {
            if (!Double.isFinite(into[receiver])) {
                throw new IllegalArgumentException("Weights: a weight into neuron %d is not finite".formatted(receiver));
            }
            largest = Math.max(largest, into[receiver]);
        }
        double grid = grid(largest, neurons);
        for (int sender = 0; sender < neurons; sender++) {
            int start = sender * neurons;
            for (int k = start; k < start + neurons; k++) {
                bySender[k] = Math.rint(bySender[k] / grid) * grid;
            }
            progress.report(neurons + sender + 1, 2L * neurons);
        }
        return new Weights(neurons, bySender);
    }

    /**
     * Makes a matrix of given values.
     *
     * @param byReceiver shape (receiving neuron, sending neuron), finite; copied
     */
    public static Weights of(double[][] byReceiver) {
        int neurons = byReceiver.length;
        double[] bySender = new double[neurons * neurons];
        for (int receiver = 0; receiver < neurons; receiver++) {
            for (int sender = 0; sender < neurons; sender++) {
                bySender[sender * neurons + receiver] = byReceiver[receiver][sender];
            }
        }
        return owning(neurons, bySender, Progress.IGNORED);
    }

    /** The finest power of two of which no sum of rounded magnitudes into a neuron exceeds 2^53. */
    private static double grid(double largestSum, int neurons) {
        // Far below any weight that matters: keeps the division by the grid away from overflow.
        int exponent = Math.max(-900, Math.getExponent(largestSum)) + 1 - 53;
        double grid = Math.scalb(1.0, exponent);
        boolean roundingMayCarryOver = largestSum + neurons * grid / 2 >= 0x1p53 * grid;
        return roundingMayCarryOver ? 2 * grid : grid;
    }

    /** The number of neurons. */
    public int neurons() {
        return neurons;
    }

    /** The weight with which a spike of {@code sender} drives {@code receiver}. */
    public double weight(int receiver, int sender) {
        return bySender[sender * neurons + receiver];
    }

    /** The matrix itself, shape (sending neuron, receiving neuron); for reading only. */
    double[] bySender() {
        return bySender;
    }
}
