package engram.view;

import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A whole number within a range, to type in or to turn with the arrow keys. A wrong entry is marked and has no value. */
final class NumberField extends TextField {

    static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

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
    NumberField(String id, String title, int least, int most, int first) {
        this.title = title;
        this.least = least;
        this.most = most;
        setId(id);
        getStyleClass().add("number-field");
        setAccessibleText("%s, %d to %d".formatted(title, least, most));
        setPrefWidth(80);
        setMaxWidth(80);
        textProperty().addListener((_, _, _) -> pseudoClassStateChanged(WRONG, value().isEmpty()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);
        show(first);
    }

    /** Its value; empty where what is written is none. */
    OptionalInt value() {
        try {
            int value = Integer.parseInt(getText().strip());
            return value >= least && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** What is wrong with what is written, in one line. */
    String complaint() {
        return "%s is a whole number, %d to %d, not \u201C%s\u201D".formatted(title, least, most, getText().strip());
    }

    /** Writes a value into it, unless it stands there already. */
    void show(int value) {
        if (value().isEmpty() || value().getAsInt() != value) {
            setText(Integer.toString(value));
        }
    }

    private void nudge(KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            event.consume();
            value().ifPresent(value ->
                    show(Math.clamp(value + (long) direction * (event.isShiftDown() ? 10 : 1), least, most)));
        }
    }
}
