package engram.view.control;

import module java.base;
import module javafx.controls;
import engram.model.parameter.Kind;
import javafx.scene.control.Label;

/**
 * A word that opens the list of what could stand there instead: a rule, a dynamics.
 *
 * @param <K> what is chosen
 */
public final class KindMenu<K extends Kind> extends MenuButton {

    private final ObjectProperty<K> value = new SimpleObjectProperty<>();
    private final Map<K, RadioMenuItem> entries = new LinkedHashMap<>();
    private final Label notice = new Label();
    private final CustomMenuItem noticeItem = new CustomMenuItem(notice, false);
    private final String title;
    private final Function<K, List<String>> names;
    private final Function<K, String> explanation;
    private double room = Double.MAX_VALUE;
    /** What stands there while nothing comes of the choice; empty else. */
    private String idle = "";

    private String why = "";

    /**
     * Makes the menu; nothing is chosen yet.
     *
     * @param id the control's id; each entry's is {@code id-key}
     * @param title what is chosen
     * @param values what there is to choose
     * @param names what stands there for each: the same in more and in fewer words
     * @param explanation what each means
     */
    public KindMenu(String id, String title, List<K> values, Function<K, List<String>> names, Function<K, String> explanation) {
        this.title = title;
        this.names = names;
        this.explanation = explanation;
        setId(id);
        getStyleClass().addAll("flat", "kind-menu");
        setMinWidth(USE_PREF_SIZE);
        for (K each : values) {
            RadioMenuItem entry = new RadioMenuItem(each.title());
            entry.setId(id + "-" + each.key());
            entry.setOnAction(_ -> {
                value.set(each);
                show(each);
            });
            entries.put(each, entry);
        }
        notice.getStyleClass().add("kind-note");
        noticeItem.setId(id + "-note");
        noticeItem.setVisible(false);
        getItems().setAll(entries.values());
        getItems().add(noticeItem);
        value.subscribe(chosen -> {
            if (chosen != null) {
                show(chosen);
                explain();
            }
        });
    }

    private void show(K chosen) {
        entries.forEach((each, entry) -> entry.setSelected(each == chosen));
        setAccessibleText(title + ": " + chosen.title());
        fit(room);
    }

    private void explain() {
        K chosen = value.get();
        if (chosen != null) {
            Tips.explain(this, title + ": " + chosen.title() + ". " + (idle.isEmpty() ? explanation.apply(chosen) : why));
        }
    }

    /**
     * Says in place of what is chosen that nothing comes of it, for the time being; another can be chosen all the same.
     *
     * @param words what stands there; empty for what is chosen
     * @param reason why
     */
    public void setIdle(String words, String reason) {
        idle = words;
        why = reason;
        explain();
        fit(room);
        requestLayout();
    }

    private List<String> words() {
        return idle.isEmpty() ? names.apply(value.get()) : List.of(idle);
    }

    /**
     * Says beside each what speaks against it now, and below all what it is measured by.
     *
     * @param remark a few words; empty where nothing speaks against it
     * @param note a sentence; empty where no remark needs one
     */
    public void remark(Function<K, String> remark, String note) {
        entries.forEach((each, entry) -> {
            String words = remark.apply(each);
            entry.setText(words.isEmpty() ? each.title() : each.title() + " \u2013 " + words);
        });
        notice.setText(note);
        noticeItem.setVisible(!note.isEmpty());
    }

    /** Says what is chosen in as many words as there is room for. */
    public void fit(double newRoom) {
        room = newRoom;
        if (value.get() != null) {
            List<String> words = words();
            double frame = frame();
            setText(words.stream().filter(text -> frame + width(text) <= room).findFirst().orElse(words.getLast()));
        }
    }

    /** How wide it is in the fewest words; found out without saying them, so that nothing has to be laid out anew. */
    public double leastWidth() {
        return value.get() == null ? frame() : frame() + width(words().getLast());
    }

    /** What it is wider than its words. */
    private double frame() {
        return prefWidth(-1) - width(getText());
    }

    private double width(String text) {
        Text measured = new Text(text == null ? "" : text);
        // A style sheet may write the words bold, which the menu itself knows nothing of.
        measured.setFont(lookup(".label") instanceof Labeled label ? label.getFont() : getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    /** What is chosen. */
    public ObjectProperty<K> value() {
        return value;
    }
}
