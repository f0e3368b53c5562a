package engram.view.control;

import module java.base;
import module javafx.controls;
import engram.model.parameter.Kind;

/**
 * One choice among a few kinds, with a tool tip that explains what is chosen. Whoever goes through the open list with the
 * keys has not chosen yet: that is done by closing it, and Escape gives back what was chosen before.
 *
 * @param <K> what is chosen
 */
public final class Choice<K extends Kind> extends HBox {

    private final ComboBox<K> box;
    private final ObjectProperty<K> value = new SimpleObjectProperty<>();
    private boolean escaped;

    /**
     * Makes a choice; nothing is chosen yet.
     *
     * @param id the control's id
     * @param title what is chosen
     * @param titled whether the title is to be read beside the list
     * @param values what there is to choose
     * @param explanation what each means, in a sentence or two
     */
    public Choice(String id, String title, boolean titled, List<K> values, Function<K, String> explanation) {
        super(6);
        getStyleClass().add("parameter-row");
        setAlignment(Pos.CENTER_LEFT);
        box = ViewTools.list(id, title, values, Kind::title);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(40);
        box.setPrefWidth(40);
        HBox.setHgrow(box, Priority.ALWAYS);
        RowTitle label = new RowTitle(title, null, box);
        label.getStyleClass().add("choice-title");
        if (titled) {
            getChildren().add(label);
        }
        getChildren().add(box);
        value.subscribe(chosen -> {
            box.setValue(chosen);
            String text = chosen == null ? title : explanation.apply(chosen);
            Tips.explain(label, text);
            Tips.explain(box, text);
        });
        box.valueProperty().subscribe(_ -> {
            if (!box.isShowing()) {
                value.set(box.getValue());
            }
        });
        box.setOnShowing(_ -> escaped = false);
        box.setOnHidden(_ -> {
            if (escaped) {
                box.setValue(value.get());
            } else {
                value.set(box.getValue());
            }
        });
        box.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::noteEscape);
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::noteEscape);
    }

    private void noteEscape(KeyEvent event) {
        escaped |= event.getCode() == KeyCode.ESCAPE;
    }

    /** What is chosen. */
    public Property<K> value() {
        return value;
    }
}
