package engram.model.network;

/** The ways in which a trained network can be asked to remember. */
public enum Dynamics {

    /** {@link HeldRecall}, the reference study's. */
    HELD(
            "held",
            "Cue held",
            true,
            "The reference study's: the noisy cue goes on playing, round after round, while the neurons drive one another."
                    + " What is seen is cue and memory together."),
    /** {@link ReleasedRecall}. */
    RELEASED(
            "released",
            "Cue released",
            true,
            "The cue plays for a while, then it is taken away, and the neurons go on by themselves: what is seen then is"
                    + " memory alone."),
    /** {@link BinaryRecall} in random order. */
    BINARY(
            "binary",
            "Binary",
            false,
            "Hopfield's network of 1982: neurons are +1 or -1 and follow, one after the other in random order, the sign of"
                    + " what drives them. With symmetric weights the energy never rises."),
    /** {@link BinaryRecall} all at once. */
    BINARY_SYNCHRONOUS(
            "binary-synchronous",
            "Binary, all at once",
            false,
            "The same, but all neurons change in the same moment (Little, 1974). It ends in a fixed point, or goes to and"
                    + " fro between two states."),
    /** {@link DenseRecall}. */
    DENSE(
            "dense",
            "Dense associative",
            false,
            "Takes no weights: each memory counts by the exponential of its overlap with the state, so that the nearest one"
                    + " soon outweighs all others (Krotov and Hopfield, 2016; Ramsauer and others, 2020).");

    private final String key;
    private final String title;
    private final boolean spiking;
    private final String explanation;

    Dynamics(String key, String title, boolean spiking, String explanation) {
        this.key = key;
        this.title = title;
        this.spiking = spiking;
        this.explanation = explanation;
    }

    /** The name in files and on the command line: {@code binary-synchronous}. */
    public String key() {
        return key;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** Whether neurons fire, rather than being +1 or -1. */
    public boolean isSpiking() {
        return spiking;
    }

    /** What it does, in a sentence or two. */
    public String explanation() {
        return explanation;
    }
}
