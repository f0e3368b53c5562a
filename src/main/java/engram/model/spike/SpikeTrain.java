package engram.model.spike;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The spikes of a population of neurons over time, one bit for each step and neuron. Immutable.
 *
 * <p>A step is a row of {@link #wordsPerStep()} words of 64 bits: neuron {@code i} is bit {@code i % 64} of word
 * {@code i / 64}; the bits beyond the last neuron are 0. 10,000 steps of 256 neurons take 320 kB.
 */
public final class SpikeTrain {

    /** So many words of a step are counted together: their counters stay in the cache. */
    private static final int WORDS_TOGETHER = 64;

    /** So many are counted by one thread at a time. */
    private static final int WORDS_OF_A_PART = 1024;

    /** The bits of each byte, each as the lowest of a byte of its own. */
    private static final long[] SPREAD = LongStream.range(0, 1 << Byte.SIZE)
            .map(bits -> IntStream.range(0, Byte.SIZE).mapToLong(bit -> (bits >> bit & 1) << Byte.SIZE * bit).sum())
            .toArray();

    private final int steps;
    private final int neurons;
    private final int wordsPerStep;
    /** Rows of {@code 2^shift} steps each; there may be more of them than the train has. */
    private final long[][] chunks;

    private final int shift;

    /** Takes the arrays as they are: for makers in this package that give them away. */
    SpikeTrain(int steps, int neurons, long[][] chunks, int shift) {
        this.steps = steps;
        this.neurons = neurons;
        this.wordsPerStep = wordsPerStep(neurons);
        this.chunks = chunks;
        this.shift = shift;
    }

    /**
     * Makes a spike train of truth values.
     *
     * @param spikes shape (steps, neurons), true where a neuron fires; at least one neuron; copied
     * @param neurons the number of neurons in every step, at least 1
     * @throws IllegalArgumentException if a step has another number of neurons
     */
    public static SpikeTrain of(boolean[][] spikes, int neurons) {
        Recording recording = new Recording(spikes.length, neurons);
        long[] row = new long[wordsPerStep(neurons)];
        for (boolean[] step : spikes) {
            if (step.length != neurons) {
                throw new IllegalArgumentException(
                        Text.of("SpikeTrain: a step has %d neurons where %d are expected", step.length, neurons));
            }
            Arrays.fill(row, 0);
            for (int i = 0; i < neurons; i++) {
                if (step[i]) {
                    row[i >> 6] |= 1L << i;
                }
            }
            recording.append(row);
        }
        return recording.soFar();
    }

    /** The number of 64-bit words that hold one step of so many neurons. */
    public static int wordsPerStep(int neurons) {
        return (neurons + 63) >>> 6;
    }

    /** The number of time steps. */
    public int steps() {
        return steps;
    }

    /** The number of neurons. */
    public int neurons() {
        return neurons;
    }

    /** The number of 64-bit words in a step. */
    public int wordsPerStep() {
        return wordsPerStep;
    }

    /** Whether a neuron fires in a step. */
    public boolean spiked(int step, int neuron) {
        return (word(step, neuron >> 6) >>> neuron & 1) != 0;
    }

    /** 64 neurons of a step at once: bit {@code b} is neuron {@code 64 index + b}. */
    public long word(int step, int index) {
        if (step < 0 || step >= steps) {
            throw new IndexOutOfBoundsException(Text.of("SpikeTrain: step %d of %d", step, steps));
        }
        return chunks[step >>> shift][(step - (step >>> shift << shift)) * wordsPerStep + index];
    }

    /**
     * Counts each neuron's spikes over a span of time.
     *
     * @param from first step of the span
     * @param to step after the last of the span, at least {@code from}
     * @return shape (neurons), the number of spikes, each from 0 to {@code to - from}
     */
    public int[] counts(int from, int to) {
        int[] counts = new int[neurons];
        addCounts(from, to, counts);
        return counts;
    }

    /**
     * Counts each neuron's spikes over a span of time, on top of what was counted before. Many neurons are counted on all
     * cores.
     *
     * @param from first step of the span
     * @param to step after the last of the span, at least {@code from}
     * @param counts shape (neurons), each gets its number of spikes more
     */
    public void addCounts(int from, int to, int[] counts) {
        Objects.checkFromToIndex(from, to, steps);
        if (to > from) {
            Parallel.each(Math.ceilDiv(wordsPerStep, WORDS_OF_A_PART), part -> {
                int end = Math.min(wordsPerStep, (part + 1) * WORDS_OF_A_PART);
                for (int word = part * WORDS_OF_A_PART; word < end; word += WORDS_TOGETHER) {
                    addCounts(from, to, word, Math.min(WORDS_TOGETHER, end - word), counts);
                }
            }, Progress.IGNORED);
        }
    }

    /**
     * Counts some neurons' spikes 64 at a time: a counter's binary digits lie one above the other in as many words, and to
     * add a step is to carry from digit to digit, for many words in a row and without a branch.
     */
    private void addCounts(int from, int to, int firstWord, int words, int[] counts) {
        long[][] digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(to - from)][words];
        long[] carries = new long[words];
        for (int step = from; step < to; step++) {
            int row = (step - (step >>> shift << shift)) * wordsPerStep + firstWord;
            System.arraycopy(chunks[step >>> shift], row, carries, 0, words);
            int used = Integer.SIZE - Integer.numberOfLeadingZeros(step - from + 1);
            for (int digit = 0; digit < used; digit++) {
                carry(carries, digits[digit]);
            }
        }
        long[] sums = new long[Byte.SIZE];
        for (int low = 0; low < digits.length; low += Byte.SIZE) {
            for (int w = 0; w < words; w++) {
                Arrays.fill(sums, 0);
                for (int digit = low; digit < Math.min(digits.length, low + Byte.SIZE); digit++) {
                    spread(digits[digit][w], digit - low, sums);
                }
                addUp(sums, low, counts, firstWord + w << 6);
            }
        }
    }

    /** Writes a digit of 64 counters into the 64 bytes of eight numbers. */
    private static void spread(long digit, int place, long[] sums) {
        for (int eight = 0; eight < Byte.SIZE; eight++) {
            sums[eight] |= SPREAD[(int) (digit >>> Byte.SIZE * eight) & 0xFF] << place;
        }
    }

    /** Adds the bytes of some numbers to counts. */
    private static void addUp(long[] sums, int low, int[] counts, int first) {
        for (int eight = 0; eight < sums.length; eight++) {
            int at = first + Byte.SIZE * eight;
            int some = Math.min(Byte.SIZE, counts.length - at);
            for (int i = 0; i < some; i++) {
                counts[at + i] += (int) (sums[eight] >>> Byte.SIZE * i & 0xFF) << low;
            }
        }
    }

    /** Adds carries to a digit, and leaves those to the next one. */
    private static void carry(long[] carries, long[] digit) {
        for (int w = 0; w < digit.length; w++) {
            long before = digit[w];
            long carry = carries[w];
            digit[w] = before ^ carry;
            carries[w] = before & carry;
        }
    }

    /**
     * Firing rates over a span of time.
     *
     * @param from first step of the span
     * @param to step after the last of the span, more than {@code from}
     * @return shape (neurons), spikes per step, each in [0, 1]
     */
    public double[] rates(int from, int to) {
        return counted(from, to).all();
    }

    /** The same as they were counted. */
    public Rates counted(int from, int to) {
        return Rates.of(counts(from, to), to - from);
    }

    /** A step as the state of binary neurons: +1 where there is a spike. */
    public BipolarState signs(int step) {
        long[] row = new long[wordsPerStep];
        for (int w = 0; w < wordsPerStep; w++) {
            row[w] = word(step, w);
        }
        return BipolarState.of(row, neurons);
    }

    /** The first steps of the train; nothing is copied. */
    public SpikeTrain first(int count) {
        return new SpikeTrain(Math.clamp(count, 0, steps), neurons, chunks, shift);
    }

    /** Firing rates over the whole train, shape (neurons), spikes per step, each in [0, 1]. */
    public double[] rates() {
        return rates(0, steps);
    }

    /** Two spike trains are equal when they have the same shape and the same spikes. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof SpikeTrain that && steps == that.steps && neurons == that.neurons && hasTheSpikesOf(that);
    }

    private boolean hasTheSpikesOf(SpikeTrain other) {
        for (int chunk = 0; chunk << shift < steps; chunk++) {
            int words = wordsIn(chunk);
            boolean same = chunks[chunk] == other.chunks[chunk];
            if (!same && !Arrays.equals(chunks[chunk], 0, words, other.chunks[chunk], 0, words)) {
                return false;
            }
        }
        return true;
    }

    private int wordsIn(int chunk) {
        return Math.min(1 << shift, steps - (chunk << shift)) * wordsPerStep;
    }

    @Override
    public int hashCode() {
        int hash = 31 * steps + neurons;
        for (int chunk = 0; chunk << shift < steps; chunk++) {
            for (int i = 0; i < wordsIn(chunk); i++) {
                hash = 31 * hash + Long.hashCode(chunks[chunk][i]);
            }
        }
        return hash;
    }

    @Override
    public String toString() {
        return Text.of("SpikeTrain[%d steps x %d neurons]", steps, neurons);
    }
}
