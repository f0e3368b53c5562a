package engram.view.control;

import module java.base;
import module javafx.controls;
import javafx.scene.control.Label;

/**
 * Says the same in more words or in fewer: a label has the longest text that there is room for. It chooses anew whenever
 * room or letters change, as letters do with every change of style sheets.
 */
public final class Wording {

    private final Label label;
    private final DoubleSupplier room;
    private List<String> texts = List.of("");

    /**
     * Gives a label its words.
     *
     * @param label what says them
     * @param room how wide it may be
     */
    public Wording(Label label, DoubleSupplier room) {
        this.label = label;
        this.room = room;
        label.widthProperty().addListener(_ -> choose());
        label.fontProperty().addListener(_ -> choose());
    }

    /**
     * Says something.
     *
     * @param newTexts the same in fewer and fewer words, at least one; where not even the last fits, its end is left out
     */
    public void say(List<String> newTexts) {
        texts = List.copyOf(newTexts);
        choose();
    }

    /** Chooses the text anew, where its room has changed. */
    public void choose() {
        label.setText(texts.stream().filter(this::fits).findFirst().orElse(texts.getLast()));
    }

    private boolean fits(String text) {
        Text measured = new Text(text);
        measured.setFont(label.getFont());
        return measured.getLayoutBounds().getWidth() <= room.getAsDouble();
    }
}
