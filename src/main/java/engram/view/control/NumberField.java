package engram.view.control;

import module java.base;
import module javafx.controls;
import engram.model.Numeral;
import engram.model.Text;

/** A whole number within a range, to type in or to turn with the arrow keys. A wrong entry is marked and has no value. */
public final class NumberField extends TextField {

    public static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final String title;
    private final int least;
    private final int most;

    /**
     * Makes a field.
     *
     * @param id the control's id
     * @param title what people read beside it
     * @param least the smallest value
     * @param most the largest value
     * @param first the value at first
     */
    public NumberField(String id, String title, int least, int most, int first) {
        this.title = title;
        this.least = least;
        this.most = most;
        setId(id);
        getStyleClass().add("number-field");
        setAccessibleText(Text.of("%s, %d to %d", title, least, most));
        setPrefWidth(80);
        setMaxWidth(80);
        textProperty().addListener((_, _, _) -> pseudoClassStateChanged(WRONG, value().isEmpty()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);
        show(first);
    }

    /** Its value; empty where what is written is none. */
    public OptionalInt value() {
        try {
            return OptionalInt.of(parse());
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    /** What is wrong with what is written, in one line; empty where nothing is. */
    public String complaint() {
        try {
            parse();
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private int parse() {
        BigDecimal none = BigDecimal.valueOf(least - 1L);
        BigDecimal value = Numeral.whole(getText()).orElse(none).stripTrailingZeros();
        if (value.scale() > 0 || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException(
                    Text.of("%s is a whole number, %d to %d, not \u201C%s\u201D", title, least, most, getText().strip()));
        }
        return value.intValueExact();
    }

    /** Writes a value into it, unless it stands there already. */
    public void show(int value) {
        if (value().isEmpty() || value().getAsInt() != value) {
            setText(Integer.toString(value));
        }
    }

    private void nudge(KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            event.consume();
            value().ifPresent(value -> show(Math.clamp(value + (long) direction * (event.isShiftDown() ? 10 : 1), least, most)));
        }
    }
}
