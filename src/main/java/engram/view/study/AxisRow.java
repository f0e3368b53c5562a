package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.AxisValues;
import engram.view.control.ValueEntry;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** One of the things that a study varies: what it is, and its values. */
final class AxisRow extends VBox {

    private static final String NOTHING = "Nothing";

    private final int place;
    private final BiConsumer<Integer, Optional<Axis>> onAxis;
    private final Label title = new Label();
    private final ComboBox<Optional<Parameter>> what;
    private final HBox choice;
    private final TextField field = new TextField();
    private final ValueEntry<String> values;
    private Axis shown;
    private Parameters around = Parameters.DEFAULTS;
    private boolean showing;

    /** Makes a row; it tells {@code onAxis} its place and what somebody wants there. */
    AxisRow(int place, BiConsumer<Integer, Optional<Axis>> onAxis) {
        this.place = place;
        this.onAxis = onAxis;
        getStyleClass().add("study-axis");
        what = ViewTools.list("study-vary-" + place, "What is varied", List.of(),
                parameter -> parameter.map(Parameter::title).orElse(NOTHING));
        what.setMinWidth(0);
        what.getStyleClass().add("study-field-wide");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        field.setId("study-values-" + place);
        field.getStyleClass().add("study-values");
        values = new ValueEntry<>(field, "The values: one after the other, as 0.1, 0.2, 0.3, or in steps, as 0 to 1 by 0.1",
                this::checked, text -> text, (text, _) -> text, "");
        choice = new HBox(new Label(place == 0 ? "Vary" : "And"), ViewTools.stretch(), what);
        choice.getStyleClass().add("study-row");
        getChildren().addAll(choice, title, field);
        values.value().subscribe((_, text) -> {
            if (!showing && shown != null) {
                onAxis.accept(place, Optional.of(AxisValues.read(shown, text)));
            }
        });
        what.valueProperty().subscribe((_, parameter) -> {
            if (!showing && parameter != null) {
                onAxis.accept(place, parameter.map(each -> AxisValues.around(each, around.real(each))));
            }
        });
    }

    private String checked(String text) {
        if (shown != null && !text.isEmpty()) {
            AxisValues.read(shown, text);
        }
        return text;
    }

    /**
     * Shows an axis.
     *
     * @param axis empty where nothing is varied here
     * @param choices what else could be; none where that is given by the question
     * @param canBeNothing whether nothing may be
     * @param parameters around which values would be proposed
     */
    void show(Optional<Axis> axis, List<Parameter> choices, boolean canBeNothing, Parameters parameters) {
        showing = true;
        around = parameters;
        shown = axis.orElse(null);
        ViewTools.show(this, axis.isPresent() || canBeNothing);
        ViewTools.show(choice, !choices.isEmpty());
        ViewTools.show(title, choices.isEmpty());
        title.setText(axis.map(AxisRow::words).orElse(""));
        List<Optional<Parameter>> all = new ArrayList<>(choices.stream().map(Optional::of).toList());
        if (canBeNothing) {
            all.addFirst(Optional.empty());
        }
        if (!what.getItems().equals(all)) {
            what.getItems().setAll(all);
        }
        what.setValue(axis.flatMap(AxisRow::parameter));
        boolean numeric = axis.isPresent() && axis.get().isNumeric();
        ViewTools.show(field, numeric);
        field.setAccessibleText(axis.map(each -> "Values of " + each.title()).orElse(""));
        values.change(numeric ? AxisValues.words(axis.get()) : "");
        showing = false;
    }

    /** What a row is about; what has no field says itself which values there are. */
    private static String words(Axis axis) {
        return switch (axis) {
            case Axis.Memories _ -> "Numbers of pictures";
            case Axis.Choices _ ->
                    axis.title() + ": " + IntStream.range(0, axis.size()).mapToObj(axis::label).collect(Collectors.joining(", "));
            default -> axis.title();
        };
    }

    private static Optional<Parameter> parameter(Axis axis) {
        return axis instanceof Axis.OfParameter of ? Optional.of(of.parameter()) : Optional.empty();
    }
}
