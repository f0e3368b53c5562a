package engram.view.dialog;

import module javafx.controls;
import engram.view.control.Overlay;
import engram.view.control.ViewTools;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/**
 * Asks which of a few things is to be done. Enter does the first of them, or presses the button that has the focus; Escape,
 * the cross and a click beside it leave all as it is.
 */
public final class Question {

    /**
     * Something that can be done.
     *
     * @param id the button's, behind {@code question-}
     * @param words the button's text
     * @param action does it
     */
    public record Answer(String id, String words, Runnable action) {}

    private final Overlay overlay;
    private final Button first;

    /**
     * Makes a question; it is not asked yet.
     *
     * @param title the question
     * @param explanation what it is about
     * @param answers what can be done, the first of them what people want most often
     */
    public Question(String title, String explanation, List<Answer> answers) {
        List<Button> buttons = new ArrayList<>(answers.stream().map(this::button).toList());
        first = buttons.getFirst();
        first.getStyleClass().add("accent");
        Button cancel = button(new Answer("cancel", "Cancel", () -> {}));
        HBox row = new HBox(8, ViewTools.stretch());
        row.getStyleClass().add("question-buttons");
        row.getChildren().addAll(buttons.subList(1, buttons.size()));
        row.getChildren().addAll(cancel, first);
        Label words = ViewTools.label(explanation, "question-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new SheetContent(16, words, row);
        content.getStyleClass().add("question");
        overlay = new Overlay("question", title, content);
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button button(Answer answer) {
        Button button = new Button(answer.words());
        button.setId("question-" + answer.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            overlay.close();
            answer.action().run();
        });
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            (event.getTarget() instanceof Button button ? button : first).fire();
        }
    }

    /** Asks, over the window's content. */
    public void ask(Pane window) {
        overlay.open(window, first);
    }

    /** Takes the question back. */
    public void withdraw() {
        overlay.close();
    }
}
