package engram.view.scores;

import module javafx.controls;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.score.TwoDigits;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import java.util.List;

/**
 * The score card of the moment: whether the network remembered and by how much, the baselines, and beside them curves
 * over the time of the run.
 */
public final class ScoresView extends VBox {

    /** What curves there are. */
    public enum Content {
        /** {@link TimeCurves#race}. */
        RACE("Race",
                "How much of each memory there is in the answer (overlap, 1 is a perfect recall); where it is"
                        + " shaded no memory leads, since none is ahead by more than chance explains"),
        /** {@link TimeCurves#similarity}. */
        SIMILARITY("Similarity", "How like the original the answer is, and what it has to be measured against"),
        /** {@link TimeCurves#energy}. */
        ENERGY("Energy", "The energy of the state, where the dynamics has one: of one neuron after the other it never rises."
                + " Spiking neurons have none");

        private final String title;
        private final String explanation;

        Content(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    private final OutcomeView outcome = new OutcomeView();
    private final ScoreBars bars = new ScoreBars();
    private final TimePlot plot = new TimePlot();
    /** Null until the tabs are there. */
    private ComboBox<Content> content;

    /** Null until the tabs are there. */
    private Button export;

    private Theme theme = Theme.LIGHT;
    private Trial trial;
    private List<String> names = List.of();

    /** Makes an empty card. */
    public ScoresView() {
        getStyleClass().addAll("card", "scores");
        setSpacing(6);
        bars.setMinWidth(230);
        bars.setPrefWidth(290);
        HBox below = new HBox(14, bars, plot);
        HBox.setHgrow(plot, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(outcome, below);
    }

    /** Makes and gives what stands beside the tabs, which the first frame does without; to be called once. */
    public List<Node> furnish() {
        export = ViewTools.export("scores", "Save the curves as a table (CSV)");
        content = ViewTools.choice("scores-content", "What is drawn", List.of(Content.values()), value -> value.title,
                value -> value.explanation);
        content.valueProperty().addListener((_, _, _) -> draw());
        return List.of(content, export);
    }

    /** Saves the curves; null until the tabs are there. */
    public Button export() {
        return export;
    }

    /** Which curves are drawn. */
    public Content content() {
        return content == null ? Content.RACE : content.getValue();
    }

    /** Curves over time. */
    public TimePlot plot() {
        return plot;
    }

    /** Uses a theme's colours. */
    public void setTheme(Theme newTheme) {
        theme = newTheme;
        draw();
    }

    /**
     * Shows the card of a moment.
     *
     * @param frame the moment, or null for none
     * @param experiment what it belongs to; not looked at where there is none
     */
    public void show(Frame frame, Experiment experiment) {
        if (frame == null) {
            outcome.show(null, -1, List.of());
            bars.show(null);
            return;
        }
        outcome.show(frame, experiment.cuePlace(), names(experiment));
        bars.show(frame.card());
    }

    /**
     * Shows the curves of a run.
     *
     * @param newTrial the recall so far, or null for none
     * @param experiment what it belongs to; not looked at where there is none
     */
    public void showRun(Trial newTrial, Experiment experiment) {
        if (newTrial != trial) {
            trial = newTrial;
            names = newTrial == null ? List.of() : names(experiment);
            draw();
        }
    }

    private void draw() {
        plot.show(trial == null ? null : curves(), theme);
    }

    private TimeCurves curves() {
        return switch (content()) {
            case RACE -> TimeCurves.race(trial, names, theme.plotColours());
            case SIMILARITY -> TimeCurves.similarity(trial, theme.plotColours());
            case ENERGY -> TimeCurves.energy(trial, theme.plotColours());
        };
    }

    private static List<String> names(Experiment experiment) {
        return experiment.memories().stream().map(Memory::name).toList();
    }

    /** How far the first of two values is above the second, as {@link TwoDigits#difference} has it. */
    static double difference(double first, double second) {
        return TwoDigits.difference(first, second);
    }

    /** Two digits behind the point, as {@link TwoDigits#text} has them. */
    public static String format(double value) {
        return TwoDigits.text(value);
    }
}
