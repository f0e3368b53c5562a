package engram.model.network.weights;

import engram.model.Parallel;
import engram.model.Progress;

/**
 * Neurons by blocks, so small that all that a step knows of one lies in the processor's nearest memory. Threads take whole
 * blocks, so that nothing depends on how many threads there are.
 *
 * @param neurons how many neurons there are in all, at least 1
 */
public record Blocks(int neurons) {

    /** The neurons of every block but the last, which may have fewer: whole words of spikes. */
    public static final int SIZE = 2048;

    /** About how long a thread should have to do with what it is given, in nanoseconds: handing it over takes a tenth. */
    private static final double SHARE_NANOS = 200_000;

    /** What is done with some blocks, one after the other. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param from the first block
         * @param to the block after the last
         */
        void on(int from, int to);
    }

    /** How many blocks there are. */
    public int count() {
        return Math.ceilDiv(neurons, SIZE);
    }

    /** The first neuron of a block. */
    public int start(int block) {
        return block * SIZE;
    }

    /** How many neurons a block has. */
    public int length(int block) {
        return Math.min(SIZE, neurons - start(block));
    }

    /** An array of zeros for each block: shape (blocks, neurons of the block). */
    public double[][] zeros() {
        double[][] zeros = new double[count()][];
        for (int block = 0; block < zeros.length; block++) {
            zeros[block] = new double[length(block)];
        }
        return zeros;
    }

    /**
     * Has all blocks done, on several threads where that pays.
     *
     * @param nanos about how long one neuron takes
     * @param work for some blocks; several threads do several at once
     */
    public void each(double nanos, Work work) {
        each(nanos, work, Progress.IGNORED);
    }

    /** The same, with {@code progress} told about the blocks done; it may cancel. */
    void each(double nanos, Work work, Progress progress) {
        int atOnce = (int) Math.clamp(SHARE_NANOS / (nanos * SIZE), 1.0, count());
        int shares = Math.ceilDiv(count(), atOnce);
        Parallel.each(shares, share -> work.on(share * atOnce, Math.min(count(), (share + 1) * atOnce)), progress);
    }
}
