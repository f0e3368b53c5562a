package engram.view.maps;

/** What is seen of a network, and of the cue, where there is one map for each. */
public enum MapContent {
    /** Firing rates, and a dot on each neuron that fires now. */
    BOTH("Both", "Firing rates as colours, and a dot on each neuron that fires in this step"),
    /** Firing rates. */
    RATES("Rates", "Firing rates over the newest round of the cue"),
    /** Spikes, which glow for a while. */
    SPIKES("Spikes", "Spikes of this step, and those before it as they fade");

    private final String title;
    private final String explanation;

    MapContent(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** What it shows, in a sentence. */
    public String explanation() {
        return explanation;
    }
}
