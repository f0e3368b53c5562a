package engram.view.window;

/** The views of a run: what their tabs say, and what they are for. Keys 1 to 6 open them, in this order. */
public enum ViewName {
    /** {@link engram.view.race.RaceView}. */
    RACE("Race", "Race", "How much of each memory there is in the answer over the time of the run; also similarity and energy"),
    /** {@link engram.view.raster.RasterView}. */
    RASTER("Raster", "Raster",
            "The spikes of the neurons over time. A click goes to a step, with Shift it chooses the neuron, with Ctrl it asks why"
                    + " it fired"),
    /** {@link engram.view.traces.TracesView}. */
    WHY("Why it fired", "Why",
            "The chosen neurons over time: membrane potential, input, and what the other neurons send; and what made one fire."
                    + " The wheel zooms; a click goes to a step, or to a spike\u2019s causes"),
    /** {@link engram.view.weights.WeightsView}. */
    WEIGHTS("Weights", "Weights", "What the network has learned: the weights between its neurons"),
    /** {@link engram.view.statistics.StatisticsView}. */
    ACTIVITY("Activity", "Activity",
            "How many neurons fire, how often each does, and how regularly. A click goes to a step, the wheel zooms"),
    /** {@link engram.view.trials.TrialsView}. */
    TRIALS("Trials", "Trials",
            "How good the recall is over many draws of the noise, with 95 % intervals, and at all noise levels");

    private final String title;
    private final String brief;
    private final String explanation;

    ViewName(String title, String brief, String explanation) {
        this.title = title;
        this.brief = brief;
        this.explanation = explanation;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The same where there is little room. */
    String brief() {
        return brief;
    }

    /** The key that opens it. */
    public int key() {
        return ordinal() + 1;
    }

    /** What it shows, in a sentence. */
    public String explanation() {
        return explanation;
    }
}
