package engram.model.spike;

import engram.model.Parallel;
import engram.model.Progress;

/**
 * The newest steps of spikes that go on, and each neuron's spikes within them: kept up to date from step to step, at the
 * cost of the neurons whose spike came into the window or left it. Not for several threads at once.
 */
public final class RollingCounts {

    /** So many words are counted by one thread at a time where there are more. */
    private static final int WORDS_OF_A_PART = 2048;

    private final int neurons;
    private final int[] counts;
    /** The newest steps, each where its time lies in the window, round and round. */
    private final long[][] rows;
    private long steps;

    /**
     * Makes an empty count.
     *
     * @param window how many of the newest steps are counted, at least 1
     * @param neurons the number of neurons, at least 1
     */
    public RollingCounts(int window, int neurons) {
        this.neurons = neurons;
        counts = new int[neurons];
        rows = new long[window][SpikeTrain.wordsPerStep(neurons)];
    }

    /**
     * Takes in the next step.
     *
     * @param row its words as in a spike train; copied, not modified
     */
    public void advance(long[] row) {
        long[] leaving = rows[(int) (steps % rows.length)];
        if (leaving.length < 2 * WORDS_OF_A_PART) {
            advance(row, leaving, 0, leaving.length);
        } else {
            Parallel.each(Math.ceilDiv(leaving.length, WORDS_OF_A_PART),
                    part -> advance(row, leaving, part * WORDS_OF_A_PART, Math.min(leaving.length, (part + 1) * WORDS_OF_A_PART)),
                    Progress.IGNORED);
        }
        steps++;
    }

    private void advance(long[] row, long[] leaving, int from, int to) {
        for (int w = from; w < to; w++) {
            long now = row[w];
            for (long rest = now ^ leaving[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                counts[(w << 6) + bit] += (now >>> bit & 1) != 0 ? 1 : -1;
            }
            leaving[w] = now;
        }
    }

    /** Each neuron's spikes in the window, shape (neurons), each from 0 to the window's length; a fresh array. */
    public double[] counts() {
        double[] copy = new double[neurons];
        for (int i = 0; i < neurons; i++) {
            copy[i] = counts[i];
        }
        return copy;
    }

    /** The same as it is kept: the next step overwrites it. Nobody else modifies it. */
    public int[] current() {
        return counts;
    }

    /** The steps in the window, the oldest first; fewer than the window is long while not so many are gone. */
    public SpikeTrain newest() {
        int length = (int) Math.min(steps, rows.length);
        Recording recording = new Recording(length, neurons);
        for (long step = steps - length; step < steps; step++) {
            recording.append(rows[(int) (step % rows.length)]);
        }
        return recording.soFar();
    }
}
