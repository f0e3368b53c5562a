package engram.view.scores;

import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
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

    /**
     * How far the first of two values is above the second, as somebody reckons who sees both as they are {@linkplain
     * #format(double) shown}: what is said of a difference agrees with the values beside it.
     */
    static double difference(double first, double second) {
        return shown(first) - shown(second);
    }

    private static double shown(double value) {
        return Double.parseDouble(Text.of("%.2f", value));
    }

    /** Two digits behind the point, with a real minus sign, never "-0.00"; a dash where it is not a number. */
    public static String format(double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        String digits = Text.of("%.2f", Math.abs(value));
        return value < 0 && !digits.equals("0.00") ? "\u2212" + digits : digits;
    }
}
