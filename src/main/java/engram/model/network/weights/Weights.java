package engram.model.network.weights;

import module java.base;
import engram.model.Progress;

/**
 * The weights of a network: how strongly a spike of one neuron drives another. Immutable. A matrix of them is written down,
 * or never, where they follow from few patterns and there are many neurons.
 */
public sealed interface Weights permits DenseWeights, PatternWeights {

    /** The most that a weight is moved by rounding, as a share of the largest weight. */
    double ROUNDING = 0x1p-42;

    /** Up to so many neurons, those of side 64, weights are always written down: the matrix takes 101 MB then. */
    int MOST_WRITTEN_DOWN = 4096;

    /** Up to so many neurons, those of side 128, all weights can be gone through: to be summed up, shown or saved. */
    int MOST_GONE_THROUGH = 16_384;

    /** Gives the outgoing weights of one neuron after the other. Used by one thread at a time. */
    @FunctionalInterface
    interface Columns {

        /**
         * Gives the outgoing weights of a neuron; asked again, the same.
         *
         * @param sender the sending neuron
         * @param column shape (receiving neuron), 0 everywhere; to be filled with finite weights
         */
        void fill(int sender, double[] column);
    }

    /**
     * Makes a matrix. Each column is rounded as soon as it is there, so that there is never a second matrix in memory.
     *
     * @param neurons the number of neurons, at least 1
     * @param columns makes what gives the columns; several threads have one each
     * @throws IllegalArgumentException if a weight is not finite
     */
    static DenseWeights of(int neurons, Supplier<? extends Columns> columns, Progress progress) {
        return DenseWeights.of(neurons, columns, progress);
    }

    /**
     * Makes a matrix of given values.
     *
     * @param byReceiver shape (receiving neuron, sending neuron), finite; not modified
     * @throws IllegalArgumentException if a weight is not finite
     */
    static DenseWeights of(double[][] byReceiver) {
        Columns columns = (sender, column) -> Arrays.setAll(column, receiver -> byReceiver[receiver][sender]);
        return of(byReceiver.length, () -> columns, Progress.IGNORED);
    }

    /** No memory: all weights are zero. */
    static Weights none(int neurons) {
        return neurons > MOST_WRITTEN_DOWN ? PatternWeights.none(neurons) : DenseWeights.none(neurons);
    }

    /** The bytes that a matrix of so many neurons takes. */
    static long bytes(int neurons) {
        return DenseWeights.bytes(neurons);
    }

    /**
     * Whether patterns are kept in the place of their matrix: the one place where that is chosen. A step costs a matrix some
     * {@code N} numbers read for each neuron that changes, and patterns {@code N P / 8} looked up; so large networks do
     * without a matrix, unless they have learned several times as many patterns as they have neurons.
     *
     * @param neurons how many neurons there are
     * @param patterns how many patterns are learned, by a rule that can do without a matrix
     */
    static boolean goWithoutMatrix(int neurons, int patterns) {
        return neurons > MOST_WRITTEN_DOWN && patterns <= 4L * neurons;
    }

    /** The number of neurons. */
    int neurons();

    /** The weight with which a spike of {@code sender} drives {@code receiver}. */
    double weight(int receiver, int sender);

    /** Copies the weights with which a neuron drives all others into {@code column}, shape (receiving neuron). */
    void copyOutgoing(int sender, double[] column);

    /** Copies the weights with which all neurons drive one into {@code row}, shape (sending neuron). */
    void copyIncoming(int receiver, double[] row);

    /** Whether they are so few that all of them can be gone through, one by one. */
    default boolean canBeGoneThrough() {
        return neurons() <= MOST_GONE_THROUGH;
    }

    /** Whether the weights are symmetric to the last bit because they are made so. */
    default boolean isSymmetric() {
        return this instanceof PatternWeights;
    }

    /** The bytes that they take; an estimate from above. */
    default double bytes() {
        return switch (this) {
            case DenseWeights matrix -> DenseWeights.bytes(matrix.neurons());
            case PatternWeights patterns -> PatternWeights.bytes(patterns.neurons(), patterns.memories(), true);
        };
    }
}
