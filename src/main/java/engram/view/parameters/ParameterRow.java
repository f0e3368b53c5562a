package engram.view.parameters;

import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.view.control.RowTitle;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import java.util.function.DoubleConsumer;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One number that can be turned: a slider, a field to type it in, a way back to its default, and a mark of what a
 * change costs.
 */
public final class ParameterRow extends HBox {

    private final Parameter parameter;
    private SliderScale scale;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final ValueEntry<Double> entry;
    private final Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final RowTitle title;
    private final String explanation;
    private Parameter.Cost cost;
    private DoubleConsumer onChange = _ -> {};
    private boolean showing;

    /** Makes a row at the parameter's default. */
    public ParameterRow(Parameter parameter) {
        this.parameter = parameter;
        this.scale = SliderScale.of(parameter);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);

        explanation = Text.of("%s (%s). %s\n%s, default %s.", parameter.title(), parameter.symbol(), parameter.explanation(),
                capitalised(parameter.rangeInUnit()), parameter.format(parameter.defaultValue()));
        cost = Parameters.DEFAULTS.cost(parameter);
        title = new RowTitle(parameter.title(), "cost-" + cost.mark(), RowTitle.WIDTH, field);

        slider.setId("slider-" + parameter.key());
        slider.getStyleClass().add("small");
        slider.setAccessibleText(parameter.title());
        explain();
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
        entry = new ValueEntry<>(field, explanation, this::parse, parameter::format, parameter.defaultValue());
        entry.setOnChange(this::changed);
        // Whoever is done with the number wants the window's keys back: play, undo.
        entry.setOnDone(() -> getScene().getRoot().requestFocus());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);

        reset.setId("reset-" + parameter.key());
        reset.getStyleClass().addAll("flat", "reset");
        Tips.explain(reset, "Back to the default, " + parameter.format(parameter.defaultValue()));
        reset.setAccessibleText("Reset " + parameter.title() + " to " + parameter.format(parameter.defaultValue()));
        reset.setOnAction(_ -> entry.change(Math.min(parameter.defaultValue(), scale.most())));

        getChildren().addAll(title, slider, field, reset);
        show(parameter.defaultValue());
    }

    /** Who is told about a new valid value. */
    public void setOnChange(DoubleConsumer listener) {
        onChange = listener;
    }

    /**
     * Moves the upper end of the range, where another parameter decides it.
     *
     * @param most the largest value allowed now
     */
    public void limit(double most) {
        if (most != scale.most()) {
            scale = scale.upTo(most);
            entry.checkAgain();
            show(entry.value());
        }
    }

    /** Shows a value that came from elsewhere; tells nobody. */
    public void show(double newValue) {
        entry.show(newValue);
        showBeside(newValue);
    }

    /** Shows what a change costs. */
    void showCost(Parameter.Cost newCost) {
        if (cost != newCost) {
            cost = newCost;
            title.mark("cost-" + cost.mark());
            explain();
        }
    }

    private void explain() {
        Tips.explain(title, explanation + " " + cost.explanation());
        Tips.explain(slider, explanation + " " + cost.explanation());
    }

    /** Shows a value in all that is beside the field. */
    private void showBeside(double newValue) {
        showing = true;
        slider.setValue(scale.position(newValue));
        showing = false;
        reset.setVisible(newValue != parameter.defaultValue());
    }

    private void changed(double newValue) {
        showBeside(newValue);
        onChange.accept(newValue);
    }

    private void slid(double position) {
        if (!showing) {
            entry.change(scale.value(position));
        }
    }

    private double parse(String text) {
        double wanted = parameter.parse(text);
        if (wanted > scale.most()) {
            throw new IllegalArgumentException(Text.of("%s is at most %s here, not %s", parameter.title(),
                    parameter.format(scale.most()), parameter.format(wanted)));
        }
        return wanted;
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
        entry.applyTyped();
        entry.change(scale.nudged(entry.value(), direction * (event.isShiftDown() ? 10 : 1)));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
