package engram.view.window;

import engram.view.raster.RasterView;
import engram.view.scores.ScoresView;
import engram.view.statistics.StatisticsView;
import engram.view.traces.TracesView;
import engram.view.trials.TrialsView;
import engram.view.weights.WeightsView;

/** The views below the maps: what their tabs say, and what they are for. */
public enum ViewName {
    /** {@link ScoresView}. */
    SCORES("Scores", "How good the recall is, now and over the time of the run"),
    /** {@link TrialsView}. */
    TRIALS("Trials", "How good the recall is over many draws of the noise, with 95 % intervals, and at all noise levels"),
    /** {@link RasterView}. */
    RASTER("Raster", "The spikes of all neurons over the whole run"),
    /** {@link WeightsView}. */
    WEIGHTS("Weights", "What the network has learned: the weights between its neurons"),
    /** {@link StatisticsView}. */
    STATISTICS("Activity", "How many neurons fire, how often each does, and how regularly"),
    /** {@link TracesView}. */
    TRACES("Why it fired", "The chosen neurons over time: membrane potential, input, and what the other neurons send");

    private final String title;
    private final String explanation;

    ViewName(String title, String explanation) {
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
