package engram.view.control;

import module java.base;
import module javafx.controls;

/**
 * A few words side by side of which one is chosen: what is chosen looks pressed.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {

    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * Makes the choice; the first of the values is chosen.
     *
     * @param id of the whole; each word's is {@code id-word}
     * @param title what is chosen
     * @param values what there is to choose
     * @param name what each is called
     * @param explanation what each means, in a sentence
     */
    public Segments(String id, String title, List<T> values, Function<T, String> name, Function<T, String> explanation) {
        setId(id);
        getStyleClass().add("segments");
        setAccessibleText(title);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        for (T each : values) {
            ToggleButton button = new ToggleButton(name.apply(each));
            button.setId(id + "-" + name.apply(each).toLowerCase(Locale.ROOT).replace(' ', '-'));
            button.setMinWidth(USE_PREF_SIZE);
            Tips.explain(button, explanation.apply(each));
            // What is chosen stays so when it is pressed again.
            button.setOnAction(_ -> {
                value.set(each);
                show(each);
            });
            buttons.put(each, button);
        }
        getChildren().setAll(buttons.values());
        value.subscribe(this::show);
        value.set(values.getFirst());
    }

    private void show(T chosen) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(chosen)));
    }

    /** What is chosen. */
    public ObjectProperty<T> value() {
        return value;
    }
}
