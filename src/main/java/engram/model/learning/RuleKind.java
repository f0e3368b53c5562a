package engram.model.learning;

/** The learning rules that can be chosen. */
public enum RuleKind {

    /** The rule of the reference study, {@link SpikeHebbian}. */
    SPIKE_HEBBIAN(
            "spike-hebbian",
            "Spike Hebbian",
            "The reference study's rule: a weight grows when its two neurons fire together within the look-back,"
                    + " and shrinks when the sender has just changed what it does.");

    private final String key;
    private final String title;
    private final String explanation;

    RuleKind(String key, String title, String explanation) {
        this.key = key;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name in files and on the command line: {@code spike-hebbian}. */
    public String key() {
        return key;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** What it does, in one sentence. */
    public String explanation() {
        return explanation;
    }
}
