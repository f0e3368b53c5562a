package engram.view.control;

import module java.base;
import module javafx.controls;
import engram.model.parameter.Kind;
import javafx.util.StringConverter;

/**
 * One choice among a few kinds, with its title, and a tool tip that explains what is chosen.
 *
 * @param <K> what is chosen
 */
public final class Choice<K extends Kind> extends HBox {

    private final ComboBox<K> box = new ComboBox<>();
    private final Function<K, String> explanation;
    private Consumer<K> onChange = _ -> {};
    private boolean showing;

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
        this.explanation = explanation;
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        RowTitle label = new RowTitle(title, styleClass, RowTitle.NARROW, box);
        box.setId(id);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(title);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(K value) {
                return value == null ? "" : value.title();
            }

            @Override
            public K fromString(String text) {
                return values.stream().filter(value -> value.title().equals(text)).findFirst().orElse(null);
            }
        });
        box.valueProperty().addListener((_, _, value) -> {
            explain(label, value);
            if (!showing && value != null) {
                onChange.accept(value);
            }
        });
        getChildren().addAll(label, box);
    }

    private void explain(RowTitle label, K value) {
        if (value != null) {
            Tips.explain(label, explanation.apply(value));
            Tips.explain(box, explanation.apply(value));
        }
    }

    /** Who is told about a new choice. */
    public void setOnChange(Consumer<K> listener) {
        onChange = listener;
    }

    /** Shows a choice that was made elsewhere; tells nobody. */
    public void show(K value) {
        showing = true;
        box.setValue(value);
        showing = false;
    }
}
