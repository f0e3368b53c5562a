package engram.model.spike;

import module java.base;
import engram.model.Text;

/**
 * A state of binary neurons, or a pattern that they are to take: +1 or -1 for each. Immutable. Of a picture, neurons are
 * numbered row by row from the upper left, as its pixels are.
 *
 * <p>Laid out as a step of a {@link SpikeTrain} is, 64 neurons to the word, a bit for +1: so that states can be recorded
 * and looked at as spikes are.
 */
public final class BipolarState {

    private final int neurons;
    private final long[] words;

    private BipolarState(int neurons, long[] words) {
        this.neurons = neurons;
        this.words = words;
    }

    /**
     * The signs of numbers: +1 where a number is above 0, -1 elsewhere.
     *
     * @param values shape (neurons), at least one; not modified
     */
    public static BipolarState of(double[] values) {
        return above(0, values);
    }

    /**
     * Thresholds numbers: +1 where one is above a level, -1 elsewhere.
     *
     * @param values shape (neurons), at least one; not modified
     */
    public static BipolarState above(double level, double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Signs: there is no neuron");
        }
        long[] words = new long[SpikeTrain.wordsPerStep(values.length)];
        for (int i = 0; i < values.length; i++) {
            words[i >> 6] |= (values[i] > level ? 1L : 0L) << i;
        }
        return new BipolarState(values.length, words);
    }

    /**
     * Takes a row of bits as signs.
     *
     * @param row words as in a spike train, the bits beyond the last neuron 0; words that are missing are 0; copied
     * @param neurons the number of neurons, at least 1
     */
    public static BipolarState of(long[] row, int neurons) {
        return new BipolarState(neurons, Arrays.copyOf(row, SpikeTrain.wordsPerStep(neurons)));
    }

    /** The signs as a spike train of a single step, in which those that are +1 fire. */
    public SpikeTrain asStep() {
        return new SpikeTrain(1, neurons, new long[][] {words}, 0);
    }

    /** The number of neurons. */
    public int neurons() {
        return neurons;
    }

    /** Whether a neuron's sign is +1. */
    public boolean isOn(int neuron) {
        Objects.checkIndex(neuron, neurons);
        return (words[neuron >> 6] >>> neuron & 1) != 0;
    }

    /** A neuron's sign, +1 or -1. */
    public int sign(int neuron) {
        return isOn(neuron) ? 1 : -1;
    }

    /** The places of the neurons that are +1, ascending. */
    public int[] on() {
        return BitSet.valueOf(words).stream().toArray();
    }

    /**
     * The same with some neurons set.
     *
     * @param set those that are
     * @param on those of them that are +1 then
     */
    public BipolarState with(BitSet set, BitSet on) {
        BitSet changed = BitSet.valueOf(words);
        changed.andNot(set);
        changed.or(on);
        return of(changed.toLongArray(), neurons);
    }

    /** Copies all words into {@code row}, shape (words per step). */
    public void copyTo(long[] row) {
        System.arraycopy(words, 0, row, 0, words.length);
    }

    /** The same with +1 and -1 exchanged. */
    public BipolarState inverse() {
        BitSet inverse = BitSet.valueOf(words);
        inverse.flip(0, neurons);
        return of(inverse.toLongArray(), neurons);
    }

    /** How many neurons are +1. */
    public int onCount() {
        return BitSet.valueOf(words).cardinality();
    }

    /** Whether no neuron is +1, so that there is nothing to learn: as of a picture of one colour. */
    public boolean isEmpty() {
        return onCount() == 0;
    }

    /** How many neurons are +1 in both of two states of the same size. */
    public int onInBoth(BipolarState other) {
        int count = 0;
        for (int w = 0; w < words.length; w++) {
            count += Long.bitCount(words[w] & other.words[w]);
        }
        return count;
    }

    /** In how many neurons two states of the same size differ. */
    public int distance(BipolarState other) {
        if (neurons != other.neurons) {
            throw new IllegalArgumentException(Text.of("Signs: %d neurons against %d", neurons, other.neurons));
        }
        int count = 0;
        for (int w = 0; w < words.length; w++) {
            count += Long.bitCount(words[w] ^ other.words[w]);
        }
        return count;
    }

    /** Hopfield's overlap {@code m} of two states: the mean of the products of their signs, from -1 to 1. */
    public double overlap(BipolarState other) {
        return 1 - 2.0 * distance(other) / neurons;
    }

    /** A fresh array of the signs, shape (neurons), each +1 or -1. */
    public double[] values() {
        double[] values = new double[neurons];
        Arrays.setAll(values, this::sign);
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof BipolarState that && neurons == that.neurons && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * neurons + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Text.of("Signs[%d neurons, %d on]", neurons, onCount());
    }
}
