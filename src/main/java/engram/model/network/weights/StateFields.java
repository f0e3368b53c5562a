package engram.model.network.weights;

/**
 * The field {@code W s} that each neuron feels from neurons of sign +1 or -1, kept up to date as signs change; neurons that
 * are silent count 0, and their bits are never set. Fields that are 0 but for rounding count as 0. Not for several threads at
 * once.
 */
public sealed interface StateFields permits LocalFields, PatternFields {

    /**
     * The fields of a state in which all neurons are +1 that are not silent.
     *
     * @param silenced 64 neurons to the word, a bit for each that is silent; not modified
     */
    static StateFields of(Weights weights, long[] silenced) {
        return switch (weights) {
            case DenseWeights matrix -> new LocalFields(matrix, silenced);
            case PatternWeights patterns -> new PatternFields(patterns, silenced);
        };
    }

    /**
     * Brings the fields up to date.
     *
     * @param state 64 neurons to the word, a bit for +1; not modified
     */
    void update(long[] state);

    /**
     * The same where one neuron alone has turned since.
     *
     * @param neuron which one
     * @param state as it is now, not modified
     */
    void turn(int neuron, long[] state);

    /** The field of one neuron in the state given last. */
    double of(int neuron);

    /** A field, or a field less a threshold, and 0 where rounding alone may have made it. */
    double cleared(double field);

    /** An energy, a sum over all neurons, and 0 where rounding alone may have made it. It never turns the order of two. */
    double clearedEnergy(double energy);
}
