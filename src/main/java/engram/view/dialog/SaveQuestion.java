package engram.view.dialog;

import module javafx.controls;
import engram.view.control.Overlay;
import engram.view.control.ViewTools;
import java.util.List;
import javafx.scene.control.Label;

/**
 * Asks what is to become of changes that are in no file yet, before something else takes their place. Enter saves, or presses
 * the button that has the focus; Escape, the cross and a click beside it leave all as it is.
 */
public final class SaveQuestion {

    private final Button save = new Button("Save");
    private final Button discard = new Button("Don\u2019t save");
    private final Button cancel = new Button("Cancel");
    private final Overlay overlay;

    /**
     * Makes a question; it is not asked yet.
     *
     * @param title the question
     * @param explanation what becomes of the changes otherwise
     */
    public SaveQuestion(String title, String explanation) {
        save.setId("question-save");
        discard.setId("question-discard");
        cancel.setId("question-cancel");
        save.getStyleClass().add("accent");
        HBox buttons = new HBox(8, ViewTools.stretch(), discard, cancel, save);
        buttons.getStyleClass().add("question-buttons");
        List.of(save, discard, cancel).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        Label words = ViewTools.label(explanation, "question-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new SheetContent(16, words, buttons);
        content.getStyleClass().add("question");
        overlay = new Overlay("question", title, content);
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        cancel.setOnAction(_ -> overlay.close());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            (event.getTarget() instanceof Button button ? button : save).fire();
        }
    }

    /**
     * Asks, over the window.
     *
     * @param window the window's content
     * @param onSave what is to be done where they are to be saved
     * @param onDiscard the same where they are not
     */
    public void ask(Pane window, Runnable onSave, Runnable onDiscard) {
        save.setOnAction(_ -> end(onSave));
        discard.setOnAction(_ -> end(onDiscard));
        overlay.open(window, save);
    }

    private void end(Runnable answer) {
        overlay.close();
        answer.run();
    }

    /** Takes the question back. */
    public void withdraw() {
        overlay.close();
    }
}
