package engram.view.parameters;

import module javafx.controls;
import engram.model.parameter.Formula;
import engram.view.control.Tips;
import java.util.Map;

/** A formula in a frame: pressed, it shows the numbers of the moment in the place of letters; pressed again, the letters. */
final class FormulaButton extends ToggleButton {

    private final FormulaView view = new FormulaView();
    private Formula formula = Formula.of("");
    private Map<String, String> numbers = Map.of();

    FormulaButton(String id) {
        setId(id);
        getStyleClass().setAll("formula-button");
        setGraphic(view);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        // It breaks its lines where the column ends, rather than to make all of the column as wide as itself.
        setMinWidth(0);
        setOnAction(_ -> look());
        // A button asks its graphic for its height without telling it a width.
        widthProperty().addListener(_ -> view.setPrefWidth(inner()));
    }

    private double inner() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
    }

    /**
     * Shows a formula.
     *
     * @param what what it is about, for its tip
     */
    void show(Formula newFormula, Map<String, String> newNumbers, String what) {
        formula = newFormula;
        numbers = newNumbers;
        Tips.explain(this, what + "\nClick to put the numbers of the moment into the formula, or to take them out.");
        look();
    }

    private void look() {
        Formula shown = isSelected() ? formula.with(numbers) : formula;
        view.show(shown);
        setAccessibleText("Formula: " + shown.spoken());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        return view.prefHeight(Math.max(0, given - snappedLeftInset() - snappedRightInset())) + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 60;
    }
}
