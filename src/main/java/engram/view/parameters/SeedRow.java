package engram.view.parameters;

import module java.base;
import module javafx.controls;
import engram.model.Numeral;
import engram.model.Text;
import engram.view.control.RowTitle;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import engram.view.control.ViewTools;
import org.kordamp.ikonli.feather.Feather;

/** The seed: any 64-bit whole number, the next one at a click, and a way back. */
public final class SeedRow extends HBox {

    private static final String EXPLANATION =
            "Seed. The source of all randomness: the same seed, pictures and parameters give the same"
                    + " spikes, always and everywhere. Any 64-bit whole number. A change computes everything anew.";

    private final ValueEntry<Long> entry;

    /** Makes a row at the default seed. */
    public SeedRow(long defaultSeed) {
        super(6);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        TextField field = new TextField();
        RowTitle title = new RowTitle("Seed", null, field);
        Tips.explain(title, EXPLANATION);
        entry = new ValueEntry<>(field, EXPLANATION, SeedRow::parse, seed -> Long.toString(seed),
                // Behind the largest comes the smallest.
                (seed, steps) -> seed + steps, defaultSeed);
        field.setId("field-seed");
        field.getStyleClass().add("number-field");
        field.setPrefWidth(40);
        field.setMinWidth(0);
        field.setAccessibleText("Seed, a 64-bit whole number");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button next =
                ViewTools.dressed(new Button(), "next-seed", null, Feather.SHUFFLE, "The next seed: everything is drawn anew");
        next.setAccessibleText("Next seed");
        next.setOnAction(_ -> entry.turn(1));
        Button reset = ViewTools.dressed(new Button(), "reset-seed", null, Feather.ROTATE_CCW,
                "Back to the default, " + defaultSeed, "reset");
        reset.setAccessibleText("Reset seed to " + defaultSeed);
        reset.setOnAction(_ -> entry.change(defaultSeed));
        value().subscribe(seed -> reset.setVisible(seed != defaultSeed));
        getChildren().addAll(title, field, next, reset);
    }

    /** The seed, however it was chosen. */
    public ObjectProperty<Long> value() {
        return entry.value();
    }

    private static long parse(String text) {
        Optional<BigDecimal> number = Numeral.whole(text);
        try {
            return number.orElseThrow(NumberFormatException::new).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(Text.of("Seed is a 64-bit whole number; \u201C%s\u201D is none", text.strip()), e);
        }
    }
}
