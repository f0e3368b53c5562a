package engram.model.network.damage;

import module java.base;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/**
 * What is wrong with the neurons of a network: some are silent, and chance is at work on the membranes of all others. A silent
 * neuron never fires and never changes, its potential stays 0, and it sends nothing: others feel neither a spike of it nor, where
 * neurons are signs, a minus. Immutable.
 */
public final class NeuronDamage {

    /** All neurons are whole. */
    public static final NeuronDamage NONE = new NeuronDamage(new int[0], MembraneNoise.NONE);

    /** The silent ones, ascending. */
    private final int[] silenced;
    private final MembraneNoise noise;

    private NeuronDamage(int[] silenced, MembraneNoise noise) {
        this.silenced = silenced;
        this.noise = noise;
    }

    /**
     * Puts together what is wrong.
     *
     * @param silenced the neurons that are silent, each from 0 on; not modified
     */
    public static NeuronDamage of(BitSet silenced, MembraneNoise noise) {
        return silenced.isEmpty() && noise.isNone() ? NONE : new NeuronDamage(silenced.stream().toArray(), noise);
    }

    /**
     * Draws neurons. Of a larger share those of a smaller one are a part.
     *
     * @param neurons how many there are
     * @param share of them that is drawn, from 0 to 1
     * @return {@code round(share neurons)} of them
     */
    public static BitSet drawn(int neurons, double share, RandomGenerator random) {
        int[] order = IntStream.range(0, neurons).toArray();
        BitSet drawn = new BitSet(neurons);
        for (int k = 0; k < Math.round(share * neurons); k++) {
            int other = k + random.nextInt(neurons - k);
            drawn.set(order[other]);
            order[other] = order[k];
        }
        return drawn;
    }

    /** The noise on the membranes of neurons that leak. */
    public MembraneNoise noise() {
        return noise;
    }

    /** Whether a neuron is silent. */
    public boolean silences(int neuron) {
        return Arrays.binarySearch(silenced, neuron) >= 0;
    }

    /** Whether no neuron is silent. */
    public boolean silencesNone() {
        return silenced.length == 0;
    }

    /** The neurons that are silent, ascending; a fresh array. */
    public int[] silenced() {
        return silenced.clone();
    }

    /** The silent ones of some neighbours, ascending, counted from the first of these on; a fresh array. */
    public int[] silencedOf(int first, int count) {
        return Arrays.stream(silenced).filter(i -> i >= first && i < first + count).map(i -> i - first).toArray();
    }

    /** A bit for each that is silent, 64 neurons to the word, for so many neurons in all; fresh. */
    public long[] bits(int neurons) {
        long[] bits = new long[SpikeTrain.wordsPerStep(neurons)];
        for (int i : silenced) {
            bits[i >> 6] |= 1L << i;
        }
        return bits;
    }

    /** Takes the silent ones out of a row of bits, 64 neurons to the word. */
    public void silence(long[] row) {
        for (int i : silenced) {
            row[i >> 6] &= ~(1L << i);
        }
    }

    /** What reaches anybody of spikes from outside: those to neurons that are not silent. */
    public SpikeTrain heard(SpikeTrain cue) {
        if (silencesNone()) {
            return cue;
        }
        Recording recording = new Recording(cue.steps(), cue.neurons());
        long[] row = new long[cue.wordsPerStep()];
        for (int step = 0; step < cue.steps(); step++) {
            for (int w = 0; w < row.length; w++) {
                row[w] = cue.word(step, w);
            }
            silence(row);
            recording.append(row);
        }
        return recording.soFar();
    }
}
