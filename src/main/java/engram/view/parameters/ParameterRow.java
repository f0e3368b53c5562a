package engram.view.parameters;

import module java.base;
import module javafx.controls;
import atlantafx.base.controls.ProgressSliderSkin;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Formula;
import engram.model.parameter.Parameter;
import engram.view.control.LiveTip;
import engram.view.control.RowTitle;
import engram.view.control.Tips;
import engram.view.control.ValueEntry;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * One number that can be turned: its name and letter, and below them a slider that is as long as there is room; beside both a
 * way back to its default, which is seen where there is another number and keeps its room where it is not, and a field to
 * type it in.
 */
public final class ParameterRow extends HBox {

    private static final double TIP_WIDTH = 320;

    private final Parameter parameter;
    private SliderScale scale;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final ValueEntry<Double> entry;
    /** Says that the second network alone uses it. */
    private final Label tag = ViewTools.label("B", "network-tag");
    private Parameters shown = Parameters.DEFAULTS;
    private boolean acts = true;

    /** Makes a row at the parameter's default. */
    public ParameterRow(Parameter parameter) {
        super(6);
        this.parameter = parameter;
        this.scale = SliderScale.of(parameter);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        String usual = parameter.format(parameter.defaultValue());
        HBox behind = new HBox(4, new FormulaView(Formula.of(parameter.symbol())), tag);
        behind.setAlignment(Pos.CENTER_LEFT);
        ViewTools.show(tag, false);
        RowTitle title = new RowTitle(name(parameter), behind, field);
        LiveTip.install(title, this, this::tip);
        entry = new ValueEntry<>(field, Text.of("%s, %s, default %s", parameter.title(), parameter.rangeInUnit(), usual),
                this::parse, parameter::format, (value, steps) -> scale.nudged(value, steps), parameter.defaultValue());
        field.setId("field-" + parameter.key());
        field.getStyleClass().addAll("number-field", "parameter-field");
        field.setAccessibleText(parameter.title() + ", " + parameter.range());

        slider.setId("slider-" + parameter.key());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(parameter.title());
        slider.setMinWidth(24);
        slider.setPrefWidth(60);
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.valueProperty().addListener((_, _, position) -> slid(position.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> entry.nudge(event, true));

        Button reset = ViewTools.dressed(new Button(), "reset-" + parameter.key(), null, Feather.ROTATE_CCW,
                "Back to the default, " + usual, "reset");
        reset.setAccessibleText("Reset " + parameter.title() + " to " + usual);
        reset.setOnAction(_ -> entry.change(Math.min(parameter.defaultValue(), scale.most())));
        value().subscribe(value -> {
            placeThumb();
            reset.setVisible(value != parameter.defaultValue());
        });
        HBox typed = new HBox(reset, field);
        typed.setAlignment(Pos.CENTER_RIGHT);
        typed.setMinWidth(Region.USE_PREF_SIZE);
        // Above its slider a name has room for all of its words.
        title.setWrapText(false);
        VBox turned = new VBox(title, slider);
        turned.getStyleClass().add("turned");
        HBox.setHgrow(turned, Priority.ALWAYS);
        getChildren().addAll(turned, typed);
        show(Parameters.DEFAULTS, true, false);
    }

    /** In the section of what it belongs to, and with its letter behind it, a name is shorter. */
    private static String name(Parameter parameter) {
        return switch (parameter) {
            case NOISE -> "Level";
            case BETA -> "Decay";
            default -> parameter.title();
        };
    }

    /** The parameter's value, however it was chosen. */
    public ObjectProperty<Double> value() {
        return entry.value();
    }

    /** Puts into its menu that it be varied in a study. */
    void setOnVary(Runnable vary) {
        MenuItem item = new MenuItem("Vary this in a study");
        item.setId("vary-" + parameter.key());
        item.setOnAction(_ -> vary.run());
        ContextMenu menu = new ContextMenu(item);
        // The field has a menu of its own.
        getChildren().getFirst().setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
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

    /**
     * Shows what part it has in the networks.
     *
     * @param parameters those of the first network
     * @param isUsed whether any network uses it; if not, it cannot be turned, but keeps its place
     * @param bySecondOnly whether the second network alone does
     */
    void show(Parameters parameters, boolean isUsed, boolean bySecondOnly) {
        shown = parameters;
        acts = isUsed;
        slider.setDisable(!isUsed);
        field.setDisable(!isUsed);
        ViewTools.show(tag, bySecondOnly);
        String usual = parameter.format(parameter.defaultValue());
        Tips.explain(slider, Text.of("%s\n%s %s, default %s.\n%s", parameter.explanation(), parameter.effect(),
                capitalised(parameter.rangeInUnit()), usual, parameters.cost(parameter).explanation()));
    }

    /** All there is to say about it, with the formula it stands in and the number in its place. */
    private Node tip() {
        VBox tip = new VBox(6, ViewTools.label(parameter.title(), "tip-title"), text(parameter.explanation()),
                text(parameter.effect()));
        tip.getStyleClass().add("parameter-tip");
        String formula = formula();
        if (!formula.isEmpty()) {
            Formula written = Formula.of(formula);
            Map<String, String> numbers = FormulaNumbers.of(shown);
            tip.getChildren().add(set(written));
            if (!written.with(numbers).equals(written)) {
                tip.getChildren()
                        .addAll(ViewTools.label("with the numbers of the moment", "tip-quiet"), set(written.with(numbers)));
            }
        }
        tip.getChildren()
                .add(text(acts
                        ? Text.of("%s, default %s. %s", capitalised(parameter.rangeInUnit()),
                                parameter.format(parameter.defaultValue()), shown.cost(parameter).explanation())
                        : "Neither the rule nor the dynamics chosen use it, so it is switched off."));
        return tip;
    }

    private String formula() {
        boolean ofTheRule = parameter.formula().isEmpty() && parameter.group() == Parameter.Group.LEARNING;
        RuleKind rule = shown.rule();
        return ofTheRule && rule.uses(parameter) ? rule.formula() : parameter.formula();
    }

    private static Node set(Formula formula) {
        FormulaView view = new FormulaView(formula);
        view.setMaxWidth(TIP_WIDTH);
        return view;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(TIP_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
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
