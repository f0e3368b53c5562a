package engram.model.spike;

/**
 * Each neuron's spikes within the newest steps of a train that grows: kept up to date from step to step, at the cost of
 * the neurons whose spike came into the window or left it. Not for several threads at once.
 */
public final class RollingCounts {

    private final int window;
    private final int[] counts;
    private int steps;

    /**
     * Makes an empty count.
     *
     * @param window how many of the newest steps are counted, at least 1
     * @param neurons the number of neurons
     */
    public RollingCounts(int window, int neurons) {
        this.window = window;
        this.counts = new int[neurons];
    }

    /**
     * Takes in the next step.
     *
     * @param train a train that holds the next step, and the one that leaves the window, at their own places; it may be
     *     a longer version of the train given before
     */
    public void advance(SpikeTrain train) {
        int leaving = steps - window;
        for (int w = 0; w < train.wordsPerStep(); w++) {
            long now = train.word(steps, w);
            long before = leaving < 0 ? 0 : train.word(leaving, w);
            for (long rest = now ^ before; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                counts[(w << 6) + bit] += (int) (now >>> bit & 1) - (int) (before >>> bit & 1);
            }
        }
        steps++;
    }

    /** Each neuron's spikes in the window, shape (neurons), each from 0 to the window's length; a fresh array. */
    public double[] counts() {
        double[] copy = new double[counts.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts[i];
        }
        return copy;
    }
}
