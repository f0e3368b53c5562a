package engram.view.control;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import javafx.util.Duration;

/**
 * A value that is typed into a field. A wrong entry is marked, explained, and changes nothing. What is typed counts
 * after a short pause, with Enter, or when the field is left: whoever types 200 has typed 2 on the way, and does not
 * mean it. Escape takes a wrong entry back.
 *
 * @param <T> the value, which has an equality of its own
 */
public final class ValueEntry<T> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final Duration PAUSE = Duration.millis(300);

    private final TextField field;
    private final String explanation;
    private final Function<String, T> parse;
    private final Function<T, String> format;
    private final BiFunction<T, Integer, T> nudged;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ObjectProperty<T> value;

    /**
     * Lets a value be typed.
     *
     * @param field where
     * @param explanation what the value is, for the field's tip
     * @param parse from a text to a value; throws an {@link IllegalArgumentException} that says what is wrong
     * @param format from a value to its text
     * @param nudged from a value to the one some small steps further
     * @param first the value at first
     */
    public ValueEntry(TextField field, String explanation, Function<String, T> parse, Function<T, String> format,
            BiFunction<T, Integer, T> nudged, T first) {
        this.field = field;
        this.explanation = explanation;
        this.parse = parse;
        this.format = format;
        this.nudged = nudged;
        field.textProperty().addListener((_, _, text) -> typed(text));
        field.setOnAction(_ -> entered());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isWrong()) {
                write();
                event.consume();
            }
            nudge(event, false);
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                endTyping();
            }
        });
        pause.setOnFinished(_ -> apply());
        value = new SimpleObjectProperty<>(first);
        value.subscribe(newValue -> {
            // Somebody who is typing "0.30" must not have it turned into "0.3" under the fingers.
            if (!(field.isFocused() && (isWrong() || isTyping() || says(newValue)))) {
                write();
            }
        });
    }

    /** The value that counts, however it was chosen. */
    public ObjectProperty<T> value() {
        return value;
    }

    /** Chooses a value by other means than typing: it takes the place even of a wrong entry. */
    public void change(T wanted) {
        value.set(wanted);
        if (!says(wanted)) {
            write();
        }
    }

    /** Goes a small step further, ten with Shift, where the key that was pressed is for that; to the sides too if so wanted. */
    public void nudge(KeyEvent event, boolean sideways) {
        int direction = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            case RIGHT -> sideways ? 1 : 0;
            case LEFT -> sideways ? -1 : 0;
            default -> 0;
        };
        if (direction != 0) {
            event.consume();
            turn(direction * (event.isShiftDown() ? 10 : 1));
        }
    }

    /** Goes some small steps further, or back where negative. */
    public void turn(int steps) {
        applyTyped();
        change(nudged.apply(value.get(), steps));
    }

    /** Lets what is typed count at once, if it is right. */
    private void applyTyped() {
        if (isTyping()) {
            pause.stop();
            apply();
        }
    }

    /** What was right when it was typed may be wrong by now, where its limit has moved since. */
    private void apply() {
        try {
            change(parse.apply(field.getText()));
        } catch (IllegalArgumentException e) {
            mark(e.getMessage());
        }
    }

    /** Looks once more whether what is typed is right, after another value has moved its limit. */
    public void checkAgain() {
        if (isTyping() || isWrong()) {
            typed(field.getText());
        }
    }

    private void entered() {
        if (isWrong()) {
            // It stays to be mended, with the reason; leaving the field takes it back.
            Tips.showNow(field);
        } else {
            endTyping();
            // Whoever is done with the number wants the window's keys back: play, undo.
            field.getScene().getRoot().requestFocus();
        }
    }

    /** Lets what is typed count, if it is right, and writes the value as it is now. */
    private void endTyping() {
        applyTyped();
        write();
    }

    private void typed(String text) {
        pause.stop();
        try {
            parse.apply(text);
            mark(null);
            if (!text.equals(format.apply(value.get()))) {
                pause.play();
            }
        } catch (IllegalArgumentException e) {
            mark(e.getMessage());
        }
    }

    private void write() {
        field.setText(format.apply(value.get()));
        pause.stop();
        mark(null);
    }

    private boolean says(T wanted) {
        try {
            return parse.apply(field.getText()).equals(wanted);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether there is a right entry that does not count yet. */
    private boolean isTyping() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    private boolean isWrong() {
        return field.getPseudoClassStates().contains(WRONG);
    }

    private void mark(String wrong) {
        field.pseudoClassStateChanged(WRONG, wrong != null);
        Tips.explain(field,
                wrong == null ? explanation : Text.of("%s. Not applied; still %s.", wrong, format.apply(value.get())));
    }
}
