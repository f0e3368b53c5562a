package engram.view;

import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The seed: any 64-bit whole number, the next one at a click, and a way back. */
public final class SeedRow extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final String EXPLANATION = "Seed. Where all chance comes from: the same seed, pictures and parameters give"
            + " the same spikes, always and everywhere. Any 64-bit whole number. A change computes everything anew.";

    private final TextField field = new TextField();
    private final Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final long defaultSeed;
    private LongConsumer onChange = _ -> {};
    private long seed;
    private boolean showing;

    /** Makes a row at the default seed. */
    public SeedRow(long defaultSeed) {
        this.defaultSeed = defaultSeed;
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        Region mark = new Region();
        mark.getStyleClass().addAll("cost-mark", "cost-retrain");
        Label title = new Label("Seed", mark);
        title.getStyleClass().add("parameter-title");
        title.setMinWidth(104);
        title.setPrefWidth(104);
        Tips.explain(title, EXPLANATION);
        title.setLabelFor(field);
        field.setId("field-seed");
        field.getStyleClass().add("number-field");
        field.setPrefWidth(80);
        field.setAccessibleText("Seed, a 64-bit whole number");
        Tips.explain(field, EXPLANATION);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((_, _, text) -> typed(text));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                show(seed);
            }
        });
        Button next = new Button(null, new FontIcon(Feather.SHUFFLE));
        next.setId("next-seed");
        next.getStyleClass().add("flat");
        Tips.explain(next, "The next seed: everything is drawn anew");
        next.setAccessibleText("Next seed");
        next.setOnAction(_ -> change(seed + 1));
        reset.setId("reset-seed");
        reset.getStyleClass().addAll("flat", "reset");
        Tips.explain(reset, "Back to the default, " + defaultSeed);
        reset.setAccessibleText("Reset seed to " + defaultSeed);
        reset.setOnAction(_ -> change(defaultSeed));
        getChildren().addAll(title, field, next, reset);
        show(defaultSeed);
    }

    /** Who is told about a new seed. */
    public void setOnChange(LongConsumer listener) {
        onChange = listener;
    }

    /** Shows a seed that came from elsewhere; tells nobody. */
    public void show(long newSeed) {
        seed = newSeed;
        showing = true;
        field.setText(Long.toString(newSeed));
        mark(null);
        reset.setVisible(newSeed != defaultSeed);
        showing = false;
    }

    private void change(long wanted) {
        show(wanted);
        onChange.accept(wanted);
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        try {
            long wanted = Long.parseLong(text.strip());
            mark(null);
            if (wanted != seed) {
                seed = wanted;
                reset.setVisible(wanted != defaultSeed);
                onChange.accept(wanted);
            }
        } catch (NumberFormatException e) {
            mark("Seed is a 64-bit whole number; \u201C%s\u201D is none. Not applied; still %d."
                    .formatted(text.strip(), seed));
        }
    }

    private void mark(String wrong) {
        field.pseudoClassStateChanged(WRONG, wrong != null);
        Tips.explain(field, wrong == null ? EXPLANATION : wrong);
    }
}
