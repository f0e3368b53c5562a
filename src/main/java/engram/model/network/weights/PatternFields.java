package engram.model.network.weights;

import engram.model.spike.SpikeTrain;

/**
 * Fields of {@link PatternWeights}. A sign that turns costs a number for each memory, whatever the number of neurons; a field
 * then costs as much, or an eighth of that once it pays to make tables.
 */
final class PatternFields implements StateFields {

    /** So many fields asked for, with no neuron turning, are dearer than tables for all that come. */
    private static final int TABLES_AFTER = 32;

    private final PatternWeights weights;
    private final PatternDrive drive;
    private final long[] state;
    /** A bit for each neuron that is silent, 64 to the word. */
    private final long[] silenced;
    private final double zero;
    /** How many fields were asked for since a neuron has turned; tables hold from {@link #TABLES_AFTER} on. */
    private int asked;

    PatternFields(PatternWeights weights, long[] silenced) {
        this.weights = weights;
        this.silenced = silenced;
        drive = new PatternDrive(weights, silenced);
        zero = weights.zero();
        state = new long[SpikeTrain.wordsPerStep(weights.neurons())];
        for (int i = 0; i < weights.neurons(); i++) {
            state[i >> 6] |= 1L << i & ~silenced[i >> 6];
        }
        update(state);
    }

    @Override
    public void update(long[] now) {
        System.arraycopy(now, 0, state, 0, state.length);
        drive.lookAtSigns(state);
        asked = TABLES_AFTER;
    }

    @Override
    public void turn(int neuron, long[] now) {
        state[neuron >> 6] ^= 1L << neuron;
        drive.turn(neuron, sign(neuron) > 0);
        asked = 0;
    }

    private int sign(int neuron) {
        return (silenced[neuron >> 6] >>> neuron & 1) != 0 ? 0 : (state[neuron >> 6] >>> neuron & 1) != 0 ? 1 : -1;
    }

    @Override
    public double of(int neuron) {
        if (asked < TABLES_AFTER) {
            if (++asked < TABLES_AFTER) {
                return drive.withoutTables(neuron, sign(neuron));
            }
            drive.makeTables();
        }
        return drive.of(neuron, sign(neuron));
    }

    @Override
    public double cleared(double field) {
        return Math.abs(field) <= zero ? 0 : field;
    }

    @Override
    public double clearedEnergy(double energy) {
        return Math.abs(energy) <= zero * weights.neurons() ? 0 : energy;
    }
}
