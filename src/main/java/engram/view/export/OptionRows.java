package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import javafx.scene.control.Label;

/** Options one below the other: their names at the left, what sets them at the right. */
final class OptionRows extends GridPane {

    private int rows;

    OptionRows() {
        getStyleClass().add("option-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().setAll(names, values);
    }

    /** Adds a row. */
    void add(String title, Node setter, String explanation) {
        Label label = new Label(title);
        label.setLabelFor(setter);
        Tips.explain(label, explanation);
        Tips.explain(setter, explanation);
        add(label, setter);
    }

    /** Adds a row with a name that may change. */
    void add(Label label, Node setter) {
        addRow(rows++, label, setter);
    }
}
