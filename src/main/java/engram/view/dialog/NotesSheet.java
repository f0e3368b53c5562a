package engram.view.dialog;

import module javafx.controls;
import engram.view.control.Overlay;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** What people write about an experiment, in a sheet over the window. What is typed is taken as it is typed. */
public final class NotesSheet {

    private final TextArea text = new TextArea();
    private final Button done = new Button("Done");
    private final Overlay overlay;

    /**
     * Makes the sheet; it is closed at first.
     *
     * @param notes what is written; followed in both directions
     * @param most letters at most; what is pasted beyond them is left out
     * @param onSave saves the experiment, for those who press the key for it while they write
     */
    public NotesSheet(StringProperty notes, int most, Runnable onSave) {
        text.setId("notes-text");
        text.setAccessibleText("Notes on this experiment");
        text.setPromptText("What you try, what you expect, what you see.");
        text.setWrapText(true);
        text.setTextFormatter(new TextFormatter<>(change -> within(most, change)));
        text.textProperty().bindBidirectional(notes);
        VBox.setVgrow(text, Priority.ALWAYS);
        done.setId("notes-done");
        done.getStyleClass().add("accent");
        done.setMinWidth(Region.USE_PREF_SIZE);
        Label words = ViewTools.label("Notes belong to the experiment and are saved with it.", "quiet");
        words.setWrapText(true);
        HBox foot = new HBox(8, words, ViewTools.stretch(), done);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(12, text, foot);
        content.getStyleClass().add("notes");
        overlay = new Overlay("notes-sheet", "Notes", content);
        done.setOnAction(_ -> overlay.close());
        KeyCombination saving = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
        overlay.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (saving.match(event)) {
                event.consume();
                onSave.run();
            }
        });
    }

    private static TextFormatter.Change within(int most, TextFormatter.Change change) {
        int beyond = change.getControlNewText().length() - most;
        if (change.isAdded() && beyond > 0) {
            String added = change.getText();
            change.setText(added.substring(0, Math.max(0, added.length() - beyond)));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    /** Opens it over the window, to be written in behind what is there. */
    public void open(Pane window) {
        overlay.open(window, text);
        text.end();
    }
}
