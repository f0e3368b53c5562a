package engram.model.image;

import module java.base;
import engram.model.Text;

/**
 * A square black-and-white picture, which is what the network learns: +1 or -1 for each neuron. Immutable.
 *
 * <p>Neurons are numbered row by row from the upper left, as pixels are. Two patterns are equal when they have the same
 * side and the same signs.
 */
public final class Pattern {

    private final int side;
    private final BitSet on;

    private Pattern(int side, BitSet on) {
        this.side = side;
        this.on = on;
    }

    /**
     * Makes the pattern of a picture: +1 where it is brighter than its own mean, -1 elsewhere.
     *
     * @param square a picture as wide as it is high
     * @throws IllegalArgumentException if the picture is not square
     */
    public static Pattern threshold(GrayImage square) {
        if (square.width() != square.height()) {
            throw new IllegalArgumentException(
                    Text.of("Pattern: the picture is square, not %d columns x %d rows", square.width(), square.height()));
        }
        double mean = square.mean();
        BitSet on = new BitSet(square.size());
        for (int pixel = 0; pixel < square.size(); pixel++) {
            on.set(pixel, square.value(pixel) > mean);
        }
        return new Pattern(square.width(), on);
    }

    /** The same with some neurons set: those of {@code set} are on where {@code value} has them, else off. */
    Pattern with(BitSet set, BitSet value) {
        BitSet changed = (BitSet) on.clone();
        changed.andNot(set);
        changed.or(value);
        return new Pattern(side, changed);
    }

    /** The number of rows, and of columns. */
    public int side() {
        return side;
    }

    /** The number of neurons: side times side. */
    public int size() {
        return side * side;
    }

    /**
     * Whether a neuron's value is +1.
     *
     * @param neuron from 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException if there is no such neuron
     */
    public boolean isOn(int neuron) {
        // A bit set knows no size of its own and would call any neuron beyond the last one off.
        return on.get(Objects.checkIndex(neuron, size()));
    }

    /**
     * A neuron's value, +1 or -1.
     *
     * @param neuron from 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException if there is no such neuron
     */
    public int sign(int neuron) {
        return isOn(neuron) ? 1 : -1;
    }

    /** How many neurons are +1. */
    public int onCount() {
        return on.cardinality();
    }

    /** Whether no neuron is +1, so that there is nothing to learn: the picture has one colour only. */
    public boolean isEmpty() {
        return on.isEmpty();
    }

    /** A fresh array of the values, one for each neuron, each +1 or -1. */
    public double[] values() {
        double[] values = new double[size()];
        Arrays.setAll(values, this::sign);
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Pattern that && side == that.side && on.equals(that.on);
    }

    @Override
    public int hashCode() {
        return 31 * side + on.hashCode();
    }

    @Override
    public String toString() {
        return Text.of("Pattern[%d x %d, %d on]", side, side, onCount());
    }
}
