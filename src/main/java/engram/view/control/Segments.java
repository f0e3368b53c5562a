package engram.view.control;

import module java.base;
import module javafx.controls;

/**
 * A choice among a few things that are all seen, side by side, one of them lit. Nothing is lit where what is seen is none of
 * them any more.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> {

    private final HBox row = new HBox();
    private final String title;
    private final Function<T, String> name;
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    /** Whether what is lit is what was chosen last. */
    private boolean left;

    private Runnable onChoose = () -> {};

    /**
     * Makes a choice in which there is nothing yet: see {@link #offer}.
     *
     * @param id the control's id
     * @param title what is chosen
     * @param name what each is called
     */
    public Segments(String id, String title, Function<T, String> name) {
        this.title = title;
        this.name = name;
        row.setId(id);
        row.getStyleClass().add("segments");
        row.setAccessibleText(title);
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        value.addListener((_, _, _) -> {
            left = false;
            light();
        });
    }

    /**
     * Makes a choice; the first of the values is chosen.
     *
     * @param id the control's id; those of its buttons end with the place of their value
     * @param title what is chosen
     * @param values what there is to choose
     * @param name what each is called
     * @param explanation what each means, in a sentence
     */
    public Segments(String id, String title, List<T> values, Function<T, String> name, Function<T, String> explanation) {
        this(id, title, name);
        List<String> places = IntStream.range(0, values.size()).mapToObj(Integer::toString).toList();
        offer(values, one -> places.get(values.indexOf(one)));
        buttons.forEach((one, button) -> Tips.explain(button, explanation.apply(one)));
    }

    /**
     * Offers other values; what was chosen stays where it still can be, else it is the first.
     *
     * @param key what the ids of the buttons end with
     */
    public void offer(List<T> values, Function<T, String> key) {
        buttons.clear();
        for (T one : values) {
            ToggleButton button = new ToggleButton(name.apply(one));
            button.setId(row.getId() + "-" + key.apply(one));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(title + ": " + name.apply(one));
            button.setOnAction(_ -> choose(one));
            buttons.put(one, button);
        }
        row.getChildren().setAll(buttons.values());
        if (!buttons.containsKey(value.getValue())) {
            value.setValue(values.getFirst());
        }
        light();
    }

    private void choose(T one) {
        left = false;
        value.setValue(one);
        light();
        onChoose.run();
    }

    private void light() {
        buttons.forEach((one, button) -> button.setSelected(!left && one.equals(value.getValue())));
    }

    /** The row of buttons. */
    public HBox node() {
        return row;
    }

    /** What was chosen last. */
    public ObjectProperty<T> value() {
        return value;
    }

    /** Who is told when somebody presses one of them, also the one that is lit already. */
    public void setOnChoose(Runnable listener) {
        onChoose = listener;
    }

    /** Shows that what is seen is none of them any more; what was chosen last stays known. */
    public void leave() {
        left = true;
        light();
    }

    /** Shows once more what was chosen last. */
    public void comeBack() {
        left = false;
        light();
    }
}
