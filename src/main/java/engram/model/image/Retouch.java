package engram.model.image;

import module java.base;
import engram.model.Text;
import engram.model.spike.BipolarState;

/**
 * What somebody has drawn on a cue by hand: neurons that are on, and neurons that are off, whatever the noise has made of
 * them. Immutable.
 *
 * <p>Neurons are numbered as in a {@link BipolarState}. Two are equal when they set the same neurons of the same grid alike.
 */
public final class Retouch {

    /** Leaves everything as it is; fits a grid of any side. */
    public static final Retouch NONE = new Retouch(0, new BitSet(), new BitSet());

    private final int side;
    private final BitSet set;
    /** Those of them that are on. */
    private final BitSet on;

    private Retouch(int side, BitSet set, BitSet on) {
        this.side = side;
        this.set = set;
        this.on = on;
    }

    /** Whether no neuron is set by hand. */
    public boolean isEmpty() {
        return set.isEmpty();
    }

    /** How many neurons are set by hand. */
    public int count() {
        return set.cardinality();
    }

    /** Whether a neuron is set by hand, on or off. */
    public boolean sets(int neuron) {
        return set.get(neuron);
    }

    /** Rows and columns of the grid drawn on; 0 where no neuron is set. */
    public int side() {
        return side;
    }

    /** The neurons that are set on, or those that are set off, in ascending order. */
    public int[] neurons(boolean value) {
        BitSet chosen = (BitSet) on.clone();
        if (!value) {
            chosen = (BitSet) set.clone();
            chosen.andNot(on);
        }
        return chosen.stream().toArray();
    }

    /** Whether it can be applied to pictures of so many rows and columns. */
    public boolean fits(int otherSide) {
        return isEmpty() || side == otherSide;
    }

    /**
     * The same with more neurons set.
     *
     * @param otherSide rows and columns of the grid drawn on
     * @param neurons which ones, each from 0 to side x side - 1; not modified
     * @param value whether they are to be on
     * @throws IllegalArgumentException if neurons of a grid of another side are set already
     * @throws IndexOutOfBoundsException if there is no such neuron
     */
    public Retouch with(int otherSide, int[] neurons, boolean value) {
        requireSide(otherSide);
        BitSet more = (BitSet) set.clone();
        BitSet moreOn = (BitSet) on.clone();
        for (int neuron : neurons) {
            more.set(Objects.checkIndex(neuron, otherSide * otherSide));
            moreOn.set(neuron, value);
        }
        return more.isEmpty() ? NONE : new Retouch(otherSide, more, moreOn);
    }

    /**
     * A pattern with the neurons that are set by hand as they are set.
     *
     * @throws IllegalArgumentException if it is of another side
     */
    public BipolarState applyTo(BipolarState pattern) {
        if (!isEmpty() && side * side != pattern.neurons()) {
            throw new IllegalArgumentException(Text.of("Retouch: drawn on a grid of side %d, not on %s", side, pattern));
        }
        return isEmpty() ? pattern : pattern.with(set, on);
    }

    /**
     * A picture with the same pixels painted over: white where a neuron is set on, black where it is set off.
     *
     * @throws IllegalArgumentException if it is of another side
     */
    public GrayImage applyTo(GrayImage picture) {
        if (isEmpty()) {
            return picture;
        }
        requireSide(picture.width());
        double[] values = picture.values();
        set.stream().forEach(pixel -> values[pixel] = on.get(pixel) ? 1 : 0);
        return new GrayImage(picture.width(), picture.height(), values);
    }

    private void requireSide(int otherSide) {
        if (!fits(otherSide)) {
            throw new IllegalArgumentException(Text.of("Retouch: drawn on a grid of side %d, not %d", side, otherSide));
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Retouch that && side == that.side && set.equals(that.set) && on.equals(that.on);
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, set, on);
    }

    @Override
    public String toString() {
        return Text.of("Retouch[%d neurons on, %d off]", on.cardinality(), count() - on.cardinality());
    }
}
