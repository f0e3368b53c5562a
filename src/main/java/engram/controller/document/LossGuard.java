package engram.controller.document;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.dialog.Question;
import engram.view.dialog.Question.Answer;

/** Lets nothing take the place of changes that are in no file, before somebody has said what is to become of them. */
final class LossGuard {

    private final WorkingDocument document;
    private final Pane window;
    private final Consumer<Runnable> saving;
    /** Null while nothing is asked. */
    private Question question;

    /**
     * Asks nothing yet.
     *
     * @param document what may be lost
     * @param window what the question is laid over
     * @param saving saves the document, and then does what it is given
     */
    LossGuard(WorkingDocument document, Pane window, Consumer<Runnable> saving) {
        this.document = document;
        this.window = window;
        this.saving = saving;
    }

    /** Goes on at once where there is nothing to lose, and else asks first. */
    void whenSafe(Runnable next) {
        if (question != null) {
            // Somebody wants something else by now.
            question.withdraw();
            question = null;
        }
        if (!document.isChanged()) {
            next.run();
            return;
        }
        question = new Question(Text.of("Save the changes to %s?", document.name()),
                document.file().isPresent() ? "They are not in the file yet. If you don\u2019t save them, they are gone."
                        : "They are in no file yet. If you don\u2019t save them, they are gone.",
                // They may be changed while they are being written.
                List.of(new Answer("save", "Save", () -> saving.accept(() -> whenSafe(next))),
                        new Answer("discard", "Don\u2019t save", next)));
        question.ask(window);
    }
}
