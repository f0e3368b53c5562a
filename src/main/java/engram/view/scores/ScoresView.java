package engram.view.scores;

import module javafx.controls;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.score.TwoDigits;
import engram.model.trial.Frame;
import java.util.List;

/**
 * The score card of the moment: whether the network remembered and by how much, the baselines, and beside them curves
 * over the time of the run.
 */
public final class ScoresView extends VBox {

    private final OutcomeView outcome = new OutcomeView();
    private final ScoreBars bars = new ScoreBars();

    /**
     * Makes an empty card.
     *
     * @param curves what stands beside the bars
     */
    public ScoresView(Node curves) {
        getStyleClass().addAll("card", "scores");
        setSpacing(6);
        bars.setMinWidth(230);
        bars.setPrefWidth(290);
        HBox below = new HBox(14, bars, curves);
        HBox.setHgrow(curves, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(outcome, below);
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
