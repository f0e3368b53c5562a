package engram.view.parameters;

import module java.base;
import module javafx.controls;
import engram.model.Numeral;
import engram.model.Text;
import engram.view.control.RowTitle;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The seed: any 64-bit whole number, the next one at a click, and a way back. */
public final class SeedRow extends HBox {

    private static final String EXPLANATION = "Seed. Where all chance comes from: the same seed, pictures and parameters give"
            + " the same spikes, always and everywhere. Any 64-bit whole number. A change computes everything anew.";

    private final TextField field = new TextField();
    private final ValueEntry<Long> entry;
    private final Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final long defaultSeed;
    private LongConsumer onChange = _ -> {};

    /** Makes a row at the default seed. */
    public SeedRow(long defaultSeed) {
        this.defaultSeed = defaultSeed;
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        RowTitle title = new RowTitle("Seed", "cost-retrain", RowTitle.WIDTH, field);
        Tips.explain(title, EXPLANATION);
        field.setId("field-seed");
        field.getStyleClass().add("number-field");
        field.setPrefWidth(80);
        field.setAccessibleText("Seed, a 64-bit whole number");
        entry = new ValueEntry<>(field, EXPLANATION, SeedRow::parse, seed -> Long.toString(seed), defaultSeed);
        entry.setOnChange(this::changed);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);
        Button next = new Button(null, new FontIcon(Feather.SHUFFLE));
        next.setId("next-seed");
        next.getStyleClass().add("flat");
        Tips.explain(next, "The next seed: everything is drawn anew");
        next.setAccessibleText("Next seed");
        next.setOnAction(_ -> turn(1));
        reset.setId("reset-seed");
        reset.getStyleClass().addAll("flat", "reset");
        Tips.explain(reset, "Back to the default, " + defaultSeed);
        reset.setAccessibleText("Reset seed to " + defaultSeed);
        reset.setOnAction(_ -> entry.change(defaultSeed));
        reset.setVisible(false);
        getChildren().addAll(title, field, next, reset);
        // Whoever is done with the number wants the window's keys back: play, undo.
        entry.setOnDone(() -> getScene().getRoot().requestFocus());
    }

    /** Who is told about a new seed. */
    public void setOnChange(LongConsumer listener) {
        onChange = listener;
    }

    /** Shows a seed that came from elsewhere; tells nobody. */
    public void show(long newSeed) {
        entry.show(newSeed);
        reset.setVisible(newSeed != defaultSeed);
    }

    private void changed(long newSeed) {
        reset.setVisible(newSeed != defaultSeed);
        onChange.accept(newSeed);
    }

    private static long parse(String text) {
        Optional<BigDecimal> number = Numeral.whole(text);
        try {
            return number.orElseThrow(NumberFormatException::new).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(Text.of("Seed is a 64-bit whole number; \u201C%s\u201D is none", text.strip()), e);
        }
    }

    private void nudge(KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            event.consume();
            turn(direction * (event.isShiftDown() ? 10 : 1));
        }
    }

    /** Goes some seeds further; behind the largest comes the smallest. */
    private void turn(int seeds) {
        entry.applyTyped();
        entry.change(entry.value() + seeds);
    }
}
