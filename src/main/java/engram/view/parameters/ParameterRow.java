package engram.view.parameters;

import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.view.control.RowTitle;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import engram.view.control.ViewTools;
import org.kordamp.ikonli.feather.Feather;

/**
 * One number that can be turned: a slider, a field to type it in, a way back to its default, and a mark of what a
 * change costs.
 */
public final class ParameterRow extends HBox {

    private final Parameter parameter;
    private SliderScale scale;
    private final Slider slider = new Slider(0, 1, 0);
    private final ValueEntry<Double> entry;
    private final RowTitle title;
    private final String explanation;
    private Parameter.Cost cost;

    /** Makes a row at the parameter's default. */
    public ParameterRow(Parameter parameter) {
        super(6);
        this.parameter = parameter;
        this.scale = SliderScale.of(parameter);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        String usual = parameter.format(parameter.defaultValue());
        explanation = Text.of("%s (%s). %s\n%s, default %s.", parameter.title(), parameter.symbol(), parameter.explanation(),
                capitalised(parameter.rangeInUnit()), usual);
        cost = Parameters.DEFAULTS.cost(parameter);
        TextField field = new TextField();
        title = new RowTitle(parameter.title(), "cost-" + cost.mark(), RowTitle.WIDTH, field);
        entry = new ValueEntry<>(field, explanation, this::parse, parameter::format, (value, steps) -> scale.nudged(value, steps),
                parameter.defaultValue());
        field.setId("field-" + parameter.key());
        field.getStyleClass().add("number-field");
        field.setMinWidth(62);
        field.setPrefWidth(62);
        field.setMaxWidth(62);
        field.setAccessibleText(parameter.title() + ", " + parameter.range());

        slider.setId("slider-" + parameter.key());
        slider.getStyleClass().add("small");
        slider.setAccessibleText(parameter.title());
        slider.setMinWidth(50);
        slider.setPrefWidth(84);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((_, _, position) -> slid(position.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> entry.nudge(event, true));
        explain();

        Button reset = ViewTools.dressed(new Button(), "reset-" + parameter.key(), null, Feather.ROTATE_CCW,
                "Back to the default, " + usual, "reset");
        reset.setAccessibleText("Reset " + parameter.title() + " to " + usual);
        reset.setOnAction(_ -> entry.change(Math.min(parameter.defaultValue(), scale.most())));
        value().subscribe(value -> {
            placeThumb();
            reset.setVisible(value != parameter.defaultValue());
        });
        getChildren().addAll(title, slider, field, reset);
    }

    /** The parameter's value, however it was chosen. */
    public ObjectProperty<Double> value() {
        return entry.value();
    }

    /**
     * Moves the upper end of the range, where another parameter decides it.
     *
     * @param most the largest value allowed now
     */
    void limit(double most) {
        if (most != scale.most()) {
            scale = scale.upTo(most);
            entry.checkAgain();
            placeThumb();
        }
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

    private void placeThumb() {
        slider.setValue(scale.position(value().get()));
    }

    /** A thumb that stands where the value is was placed there, not slid: most values lie between those of a slider. */
    private void slid(double position) {
        if (position != scale.position(value().get())) {
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

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
