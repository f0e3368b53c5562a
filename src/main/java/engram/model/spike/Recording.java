package engram.model.spike;

/**
 * Spikes as they are written down step by step. One thread appends; any thread may read what {@link #soFar} gives.
 */
public final class Recording {

    private final int neurons;
    private final int capacity;
    private final long[] words;
    private volatile int recorded;

    /**
     * Makes room for a recording.
     *
     * @param capacity the most steps it can hold, at least 0
     * @param neurons the number of neurons, at least 1
     * @throws IllegalArgumentException if it would not fit into one array of 2^31 words
     */
    public Recording(int capacity, int neurons) {
        if (capacity < 0 || neurons < 1 || words(capacity, neurons) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "Recording: no room for %d steps of %d neurons".formatted(capacity, neurons));
        }
        this.neurons = neurons;
        this.capacity = capacity;
        this.words = new long[(int) words(capacity, neurons)];
    }

    /** The bytes that a recording of so many steps and neurons takes. */
    public static long bytes(long steps, int neurons) {
        return 8 * words(steps, neurons);
    }

    private static long words(long steps, int neurons) {
        return steps * SpikeTrain.wordsPerStep(neurons);
    }

    /**
     * Writes the next step down.
     *
     * @param row {@link SpikeTrain#wordsPerStep} words as in a spike train; copied, not modified
     * @throws IllegalStateException if the recording is full
     */
    public void append(long[] row) {
        if (recorded == capacity) {
            throw new IllegalStateException("Recording: full after %d steps".formatted(capacity));
        }
        int width = SpikeTrain.wordsPerStep(neurons);
        System.arraycopy(row, 0, words, recorded * width, width);
        recorded++;
    }

    /** All steps written so far. What is appended later does not show in it; nothing is copied. */
    public SpikeTrain soFar() {
        return new SpikeTrain(recorded, neurons, words);
    }
}
