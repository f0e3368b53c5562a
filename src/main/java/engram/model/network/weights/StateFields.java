package engram.model.network.weights;

/**
 * The field {@code W s} that each neuron feels from neurons of sign +1 or -1, kept up to date as signs change. Fields that
 * are 0 but for rounding count as 0. Not for several threads at once.
 */
public sealed interface StateFields permits LocalFields, PatternFields {

    /** The fields of a state in which all neurons are +1. */
    static StateFields of(Weights weights) {
        return switch (weights) {
            case DenseWeights matrix -> new LocalFields(matrix);
            case PatternWeights patterns -> new PatternFields(patterns);
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
