package engram.model.network.weights;

import engram.model.spike.SpikeTrain;

/**
 * The number {@code E = -1/2 sum W_ij s_i s_j} of any state {@code s} of signs, whichever neurons they are of. Of binary
 * neurons with symmetric weights that change one after the other, it is their energy, which never rises
 * ({@code BinaryRecall}). Of others it is a number to look at: it says how well a state agrees with the weights, and
 * promises nothing.
 */
public final class StateEnergy {

    private final StateFields fields;
    private final int neurons;
    private final long[] silenced;

    /** Gets ready for the states of a network with these weights. Owned by one thread. */
    public StateEnergy(Weights weights) {
        this(weights, new long[SpikeTrain.wordsPerStep(weights.neurons())]);
    }

    /**
     * The same where some neurons are silent.
     *
     * @param silenced 64 neurons to the word, a bit for each that is silent and has no sign; not modified
     */
    public StateEnergy(Weights weights, long[] silenced) {
        fields = StateFields.of(weights, silenced);
        neurons = weights.neurons();
        this.silenced = silenced;
    }

    /**
     * The energy of a state. What it costs grows with the number of neurons that are not as in the state given before.
     *
     * @param state 64 neurons to the word, a bit for +1; not modified
     */
    public double of(long[] state) {
        fields.update(state);
        double sum = 0;
        for (int i = 0; i < neurons; i++) {
            if ((silenced[i >> 6] >>> i & 1) == 0) {
                sum += (state[i >> 6] >>> i & 1) != 0 ? fields.of(i) : -fields.of(i);
            }
        }
        return fields.clearedEnergy(-sum / 2);
    }
}
