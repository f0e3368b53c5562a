package engram.model.network.damage;

import module java.base;
import engram.model.Text;

/**
 * Neurons that somebody has silenced, each by itself, beside those that chance has drawn. Immutable.
 *
 * <p>Neurons are numbered row by row from 0. Two are equal when they silence the same neurons of the same grid.
 */
public final class SilencedByHand {

    /** Silences nobody; fits a grid of any side. */
    public static final SilencedByHand NONE = new SilencedByHand(0, new BitSet());

    private final int side;
    private final BitSet silent;

    private SilencedByHand(int side, BitSet silent) {
        this.side = side;
        this.silent = silent;
    }

    /** Whether no neuron is silenced. */
    public boolean isEmpty() {
        return silent.isEmpty();
    }

    /** How many neurons are silenced. */
    public int count() {
        return silent.cardinality();
    }

    /** Whether a neuron is silenced. */
    public boolean silences(int neuron) {
        return silent.get(neuron);
    }

    /** Rows and columns of the grid whose neurons they are; 0 where none is silenced. */
    public int side() {
        return side;
    }

    /** The neurons that are silenced, ascending; a fresh array. */
    public int[] neurons() {
        return silent.stream().toArray();
    }

    /** The neurons that are silenced, as a set; fresh. */
    public BitSet set() {
        return (BitSet) silent.clone();
    }

    /** Whether they can be those of a grid of so many rows and columns. */
    public boolean fits(int otherSide) {
        return isEmpty() || side == otherSide;
    }

    /**
     * The same with some neurons silenced, or awake.
     *
     * @param otherSide rows and columns of the grid
     * @param neurons which ones, each from 0 to side x side - 1; not modified
     * @param silenced whether they are to be silent
     * @throws IllegalArgumentException if neurons of a grid of another side are silenced already
     * @throws IndexOutOfBoundsException if there is no such neuron
     */
    public SilencedByHand with(int otherSide, int[] neurons, boolean silenced) {
        if (!fits(otherSide)) {
            throw new IllegalArgumentException(Text.of("SilencedByHand: neurons of a grid of side %d, not %d", side, otherSide));
        }
        BitSet now = set();
        for (int neuron : neurons) {
            now.set(Objects.checkIndex(neuron, otherSide * otherSide), silenced);
        }
        return now.isEmpty() ? NONE : new SilencedByHand(otherSide, now);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof SilencedByHand that && side == that.side && silent.equals(that.silent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, silent);
    }

    /** Tells apart whoever is not equal on one grid: fingerprints of experiments are made of such texts. */
    @Override
    public String toString() {
        return Text.of("SilencedByHand[%d neurons%s]", count(), isEmpty() ? "" : ": " + silent);
    }
}
