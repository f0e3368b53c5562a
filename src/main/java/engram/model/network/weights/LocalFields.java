package engram.model.network.weights;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Fields by a matrix.
 *
 * <p>With {@code b} the bits of those that are +1, {@code s = 2 b - 1} and so {@code W s = 2 W b - W 1}: a sign that
 * changes costs one column, and the field of a state is the same to the last bit, whatever was before it.
 */
public final class LocalFields implements StateFields {

    private final RecurrentDrive ofOn;
    /** Shape (neurons), {@code W 1}: what it is when all are on that are not silent. Shared by copies, not modified. */
    private final double[] ofAll;
    /** Up to this size a field may be what the rounding of all of a neuron's weights makes of zero. */
    private final double zero;

    /**
     * The fields of a state in which all neurons are +1 that are not silent.
     *
     * @param silenced 64 neurons to the word, a bit for each that is silent; not modified
     */
    public LocalFields(DenseWeights weights, long[] silenced) {
        ofOn = new RecurrentDrive(weights, 1);
        BitSet all = new BitSet();
        all.set(0, weights.neurons());
        all.andNot(BitSet.valueOf(silenced));
        ofOn.update(Arrays.copyOf(all.toLongArray(), silenced.length), 0);
        ofAll = ofOn.current().clone();
        zero = weights.neurons() * weights.grid();
    }

    @Override
    public void update(long[] state) {
        ofOn.update(state, 0);
    }

    @Override
    public void turn(int neuron, long[] state) {
        update(state);
    }

    @Override
    public double cleared(double field) {
        return Math.abs(field) <= zero ? 0 : field;
    }

    @Override
    public double clearedEnergy(double energy) {
        return Math.abs(energy) <= zero * ofAll.length ? 0 : energy;
    }

    @Override
    public double of(int neuron) {
        return 2 * ofOn.current()[neuron] - ofAll[neuron];
    }

    /**
     * The fields of neurons that are on only to some degree, {@code W (2 z - 1)}.
     *
     * @param weights the same weights
     * @param activity shape (neurons), {@code z}, from 0 (as -1) to 1 (as +1), and 0 for who is silent; not modified
     * @return shape (neurons), fresh
     */
    public double[] ofPartly(DenseWeights weights, double[] activity) {
        double[] fields = weights.times(activity);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = 2 * fields[i] - ofAll[i];
        }
        return fields;
    }
}
