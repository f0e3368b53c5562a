package engram.model.spike;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;

/**
 * Spikes as they are written down step by step. One thread appends; any thread may read what {@link #soFar} gives.
 */
public final class Recording {

    /** About how many words are made room for at a time, 1 MB of them: fresh memory is slow. */
    private static final int WORDS_AT_ONCE = 1 << 17;

    /** About so many neurons of all steps together are written by one thread at a time. */
    private static final int SPIKES_OF_A_PART = 1 << 18;

    /** Writes a step that does not depend on others. */
    @FunctionalInterface
    interface Step {

        /**
         * Writes it.
         *
         * @param step its number, from 0 on
         * @param words where to: {@link SpikeTrain#wordsPerStep} words as in a spike train, zeros before; for no other step
         * @param from the first of them
         */
        void write(int step, long[] words, int from);
    }

    private final int neurons;
    private final int capacity;
    private final int shift;
    private final long[][] chunks;
    private volatile int recorded;

    /**
     * Begins a recording. Room is made as it grows.
     *
     * @param capacity the most steps it can hold, at least 0
     * @param neurons the number of neurons, at least 1
     */
    public Recording(int capacity, int neurons) {
        if (capacity < 0 || neurons < 1) {
            throw new IllegalArgumentException(Text.of("Recording: no room for %d steps of %d neurons", capacity, neurons));
        }
        this.neurons = neurons;
        this.capacity = capacity;
        shift = shift(SpikeTrain.wordsPerStep(neurons));
        chunks = new long[Math.ceilDiv(capacity, 1 << shift)][];
    }

    /** Steps lie together by powers of two, so many that they fill about {@link #WORDS_AT_ONCE}. */
    private static int shift(int wordsPerStep) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, WORDS_AT_ONCE / wordsPerStep));
    }

    /** The bytes that a recording of so many steps and neurons takes. */
    public static long bytes(long steps, int neurons) {
        return 8 * steps * SpikeTrain.wordsPerStep(neurons);
    }

    /**
     * The spikes of steps that do not depend on one another, written on all cores where they are many.
     *
     * @param steps how many, at least 0
     * @param neurons the number of neurons, at least 1
     * @param progress told about the steps written; may cancel
     */
    static SpikeTrain of(int steps, int neurons, Step step, Progress progress) {
        Recording recording = new Recording(steps, neurons);
        int width = SpikeTrain.wordsPerStep(neurons);
        for (int chunk = 0; chunk < recording.chunks.length; chunk++) {
            recording.chunks[chunk] = new long[recording.stepsOf(chunk) * width];
        }
        int together = Math.max(1, SPIKES_OF_A_PART / neurons);
        Parallel.each(Math.ceilDiv(steps, together), part -> {
            for (int t = part * together; t < Math.min(steps, (part + 1) * together); t++) {
                int chunk = t >>> recording.shift;
                step.write(t, recording.chunks[chunk], (t - (chunk << recording.shift)) * width);
            }
        }, progress);
        recording.recorded = steps;
        return recording.soFar();
    }

    private int stepsOf(int chunk) {
        return Math.min(1 << shift, capacity - (chunk << shift));
    }

    /**
     * Writes the next step down.
     *
     * @param row {@link SpikeTrain#wordsPerStep} words as in a spike train; copied, not modified
     * @throws IllegalStateException if the recording is full
     */
    public void append(long[] row) {
        if (recorded == capacity) {
            throw new IllegalStateException(Text.of("Recording: full after %d steps", capacity));
        }
        int width = SpikeTrain.wordsPerStep(neurons);
        int chunk = recorded >>> shift;
        int first = chunk << shift;
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[stepsOf(chunk) * width];
        }
        System.arraycopy(row, 0, chunks[chunk], (recorded - first) * width, width);
        recorded++;
    }

    /** All steps written so far. What is appended later does not show in it; nothing is copied. */
    public SpikeTrain soFar() {
        return new SpikeTrain(recorded, neurons, chunks, shift);
    }
}
