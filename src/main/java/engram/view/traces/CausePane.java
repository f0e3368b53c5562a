package engram.view.traces;

import module javafx.controls;
import engram.model.Text;
import engram.model.analysis.replay.SpikeCause;
import engram.view.control.Tips;
import engram.view.neuron.Marks;
import java.util.function.IntConsumer;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why one spike came about: the parts of the neuron's potential, and the neurons that contributed most. */
final class CausePane extends VBox {

    /** How wide it is beside plots, in ems. */
    static final double WIDTH = 17.5;

    private final Label title = new Label();
    private final GridPane sum = new GridPane();
    private final Button close = new Button(null, new FontIcon(Feather.X));
    private IntConsumer onPoint = _ -> {};
    private SpikeCause cause;

    CausePane() {
        getStyleClass().add("cause-pane");
        setId("cause");
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.setId("cause-close");
        close.getStyleClass().addAll("flat", "tiny");
        close.setAccessibleText("Close the causes of this spike");
        Tips.explain(close, "Stop showing the causes of this spike");
        HBox head = new HBox(title, close);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        sum.getColumnConstraints().setAll(names, numbers);
        ScrollPane scroll = new ScrollPane(sum);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setAccessibleText("Causes of this spike");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /** Looks into it no longer. */
    Button close() {
        return close;
    }

    /** Who is told which contributor is pointed at; {@link Marks#NONE} for none. */
    void setOnPoint(IntConsumer listener) {
        onPoint = listener;
    }

    /**
     * Explains a spike.
     *
     * @param newCause why it came about
     * @param threshold what the potential had to exceed
     */
    void show(SpikeCause newCause, double threshold) {
        if (newCause.equals(cause)) {
            return;
        }
        cause = newCause;
        title.setText(Text.of("Neuron %d, step %,d", cause.neuron(), cause.step() + 1));
        sum.getChildren().clear();
        row("carried over", signed(cause.carried()), "What the neuron kept of its potential in the step before");
        row("reset", signed(cause.reset()), "The threshold is taken away after a spike, one step late");
        row("input", signed(cause.input()), "The input from the cue");
        row("recurrent", signed(cause.recurrent()), "The current that all other neurons together sent");
        if (cause.noise() != 0) {
            row("noise", signed(cause.noise()), "The noise on the membrane in this step");
        }
        row("potential", Text.of("%s > %s", plain(cause.potential()), plain(threshold)),
                "The sum. Above the threshold the neuron fires");
        if (cause.senders() == 0) {
            caption("No other neuron contributed");
            return;
        }
        caption(Text.of("Strongest %d of %,d", cause.strongest().size(), cause.senders()));
        for (SpikeCause.Contribution one : cause.strongest()) {
            Label name = row("neuron " + one.neuron(), signed(one.current()),
                    Text.of("Weight %s from neuron %d", signed(one.weight()), one.neuron()));
            name.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> onPoint.accept(one.neuron()));
            name.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> onPoint.accept(Marks.NONE));
        }
    }

    private Label row(String name, String number, String explanation) {
        Label left = new Label(name);
        left.setMaxWidth(Double.MAX_VALUE);
        Tips.explain(left, explanation);
        Label right = new Label(number);
        right.setMinWidth(USE_PREF_SIZE);
        sum.addRow(sum.getRowCount(), left, right);
        return left;
    }

    private void caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        sum.add(label, 0, sum.getRowCount(), 2, 1);
    }

    private static String plain(double value) {
        return Text.of("%.4f", value).replace('-', '\u2212');
    }

    private static String signed(double value) {
        String text = Math.abs(value) < 0.0001 && value != 0 ? Text.of("%+.1e", value) : Text.of("%+.4f", value + 0.0);
        return text.replace('-', '\u2212');
    }
}
