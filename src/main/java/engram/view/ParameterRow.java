package engram.view;

import engram.model.experiment.Parameter;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One number that can be turned: a slider, a field to type it in, a way back to its default, and a mark of what a
 * change costs. A wrong entry is shown as wrong and changes nothing. What is typed counts after a short pause, or when
 * the field is left: whoever types 200 has typed 2 on the way, and does not mean it.
 */
public final class ParameterRow extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Parameter parameter;
    private SliderScale scale;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final String explanation;
    private DoubleConsumer onChange = _ -> {};
    private final PauseTransition pause = new PauseTransition(Duration.millis(300));
    private double value;
    private boolean showing;

    /** Makes a row at the parameter's default. */
    public ParameterRow(Parameter parameter) {
        this.parameter = parameter;
        this.scale = SliderScale.of(parameter);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);

        explanation = "%s (%s). %s\n%s, default %s. %s".formatted(
                parameter.title(), parameter.symbol(), parameter.explanation(),
                capitalised(parameter.range()), parameter.format(parameter.defaultValue()),
                parameter.cost().explanation());
        Region mark = new Region();
        mark.getStyleClass().addAll("cost-mark", "cost-" + parameter.cost().mark());
        Label title = new Label(parameter.title(), mark);
        title.getStyleClass().add("parameter-title");
        title.setMinWidth(104);
        title.setPrefWidth(104);
        Tips.explain(title, explanation);
        title.setLabelFor(field);

        slider.setId("slider-" + parameter.key());
        slider.getStyleClass().add("small");
        slider.setAccessibleText(parameter.title());
        Tips.explain(slider, explanation);
        slider.setMinWidth(50);
        slider.setPrefWidth(84);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((_, _, position) -> slid(position.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);

        field.setId("field-" + parameter.key());
        field.getStyleClass().add("number-field");
        field.setPrefWidth(62);
        field.setMinWidth(62);
        field.setMaxWidth(62);
        field.setAccessibleText(parameter.title() + ", " + parameter.range());
        Tips.explain(field, explanation);
        field.textProperty().addListener((_, _, text) -> typed(text));
        pause.setOnFinished(_ -> change(parse(field.getText())));
        field.setOnAction(_ -> {
            if (isWrong()) {
                // It stays to be mended, with the reason; leaving the field takes it back.
                Tips.showNow(field);
                return;
            }
            endTyping();
            // Whoever is done with the number wants the window's keys back: play, undo.
            slider.requestFocus();
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                endTyping();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);

        reset.setId("reset-" + parameter.key());
        reset.getStyleClass().addAll("flat", "reset");
        Tips.explain(reset, "Back to the default, " + parameter.format(parameter.defaultValue()));
        reset.setAccessibleText("Reset " + parameter.title() + " to " + parameter.format(parameter.defaultValue()));
        reset.setOnAction(_ -> change(Math.min(parameter.defaultValue(), scale.most())));

        getChildren().addAll(title, slider, field, reset);
        show(parameter.defaultValue());
    }

    /** Who is told about a new valid value. */
    public void setOnChange(DoubleConsumer listener) {
        onChange = listener;
    }

    /**
     * Lowers the upper end of the range, where another parameter decides it.
     *
     * @param most the largest value allowed now
     */
    public void limit(double most) {
        if (most != scale.most()) {
            scale = scale.upTo(most);
            show(value);
        }
    }

    /** Shows a value that came from elsewhere; tells nobody. */
    public void show(double newValue) {
        value = newValue;
        showing = true;
        slider.setValue(scale.position(newValue));
        // Somebody who is typing "0.30" must not have it turned into "0.3" under the fingers.
        if (!(field.isFocused() && (isWrong() || isTyping() || sameNumber(field.getText(), newValue)))) {
            write(newValue);
        }
        boolean atDefault = newValue == parameter.defaultValue();
        reset.setVisible(!atDefault);
        showing = false;
    }

    private boolean sameNumber(String text, double number) {
        try {
            return parameter.parse(text) == number;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void write(double number) {
        boolean outer = showing;
        showing = true;
        field.setText(parameter.format(number));
        mark(null);
        showing = outer;
    }

    private void slid(double position) {
        if (!showing) {
            double wanted = scale.value(position);
            if (wanted != value) {
                change(wanted);
            }
        }
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        pause.stop();
        try {
            parse(text);
            mark(null);
            pause.play();
        } catch (IllegalArgumentException e) {
            mark(e.getMessage());
        }
    }

    private double parse(String text) {
        double wanted = parameter.parse(text);
        if (wanted > scale.most()) {
            throw new IllegalArgumentException("%s is at most %s here, not %s".formatted(
                    parameter.title(), parameter.format(scale.most()), parameter.format(wanted)));
        }
        return wanted;
    }

    /** Whether there is a right entry that does not count yet. */
    private boolean isTyping() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    /** Lets what is typed count at once, if it is right, and writes the number as it is now. */
    private void endTyping() {
        applyTyped();
        write(value);
    }

    private void applyTyped() {
        if (isTyping()) {
            pause.stop();
            change(parse(field.getText()));
        }
    }

    private boolean isWrong() {
        return field.getPseudoClassStates().contains(WRONG);
    }

    private void mark(String wrong) {
        field.pseudoClassStateChanged(WRONG, wrong != null);
        Tips.explain(
                field,
                wrong == null ? explanation : wrong + ". Not applied; still " + parameter.format(value) + ".");
    }

    private void nudge(KeyEvent event) {
        boolean inSlider = event.getSource() == slider;
        int direction;
        if (event.getCode() == KeyCode.UP || inSlider && event.getCode() == KeyCode.RIGHT) {
            direction = 1;
        } else if (event.getCode() == KeyCode.DOWN || inSlider && event.getCode() == KeyCode.LEFT) {
            direction = -1;
        } else {
            return;
        }
        event.consume();
        applyTyped();
        change(scale.nudged(value, direction * (event.isShiftDown() ? 10 : 1)));
    }

    private void change(double wanted) {
        if (wanted != value) {
            show(wanted);
            if (field.isFocused() && !sameNumber(field.getText(), wanted)) {
                write(wanted);
            }
            onChange.accept(wanted);
        }
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
