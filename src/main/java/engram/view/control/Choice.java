package engram.view.control;

import module java.base;
import module javafx.controls;
import engram.model.parameter.Kind;

/**
 * One choice among a few kinds, with its title, and a tool tip that explains what is chosen.
 *
 * @param <K> what is chosen
 */
public final class Choice<K extends Kind> extends HBox {

    private final ComboBox<K> box;

    /**
     * Makes a choice; nothing is chosen yet.
     *
     * @param id the control's id
     * @param title what is chosen
     * @param values what there is to choose
     * @param explanation what each means, in a sentence or two
     * @param styleClass the mark of what a change costs
     */
    public Choice(String id, String title, List<K> values, Function<K, String> explanation, String styleClass) {
        super(6);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        box = ViewTools.list(id, title, values, Kind::title);
        RowTitle label = new RowTitle(title, styleClass, RowTitle.NARROW, box);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().addListener((_, _, value) -> {
            Tips.explain(label, explanation.apply(value));
            Tips.explain(box, explanation.apply(value));
        });
        getChildren().addAll(label, box);
    }

    /** What is chosen. */
    public Property<K> value() {
        return box.valueProperty();
    }
}
