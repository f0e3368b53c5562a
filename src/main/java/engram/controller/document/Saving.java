package engram.controller.document;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.document.FileStamp;
import engram.document.Versions;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.service.Job;
import engram.service.Result;
import engram.view.dialog.Question;
import engram.view.dialog.Question.Answer;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * Saves what is open, in the background. What others have put into the file since it was read or written here is not replaced
 * unasked, and becomes one of its versions. Belongs to the JavaFX thread.
 */
final class Saving {

    /** What a file is called at first. */
    private static final String SUGGESTION = "experiment" + DocumentFile.ENDING;

    private final DocumentController.Window window;
    private final WorkingDocument document;
    private final Sights sights;
    private final Supplier<DocumentController.Now> now;
    private final Optional<Versions> versions;
    /** What was begun last; null before the first. What changes a file while it is written is most often that. */
    private Job<?> newest;

    /**
     * Has nothing to save yet.
     *
     * @param now what there is of both networks
     * @param versions where saved states are kept; empty where none are
     */
    Saving(DocumentController.Window window, WorkingDocument document, Sights sights, Supplier<DocumentController.Now> now,
            Optional<Versions> versions) {
        this.window = window;
        this.document = document;
        this.sights = sights;
        this.now = now;
        this.versions = versions;
    }

    /** Saves to the file that it belongs to, and then does something; asks for a file where there is none yet. */
    void save(Runnable then) {
        document.file().ifPresentOrElse(file -> {
            if (isOfOthers(file)) {
                question(file, then).ask(window.content());
            } else {
                write(file, then);
            }
        }, () -> saveAs(then));
    }

    private boolean isOfOthers(Path file) {
        return (newest == null || !window.jobs().pending().contains(newest)) && document.isOfOthers(file);
    }

    private Question question(Path file, Runnable then) {
        return new Question(Text.of("Replace what others have saved in %s?", FileProblem.nameOf(file)),
                "It was saved by another window or a command since you opened it. What is in it now becomes one of its versions, where it can be read and is not too large.",
                List.of(new Answer("save-as", "Save as\u2026", () -> saveAs(then)),
                        new Answer("replace", "Replace it", () -> write(file, then))));
    }

    /** Saves to another file, to which it belongs from then on, and then does something. */
    void saveAs(Runnable then) {
        String suggestion = document.file()
                .map(FileProblem::nameOf)
                .map(name -> name.endsWith(DocumentFile.ENDING) ? name : name + DocumentFile.ENDING)
                .orElse(SUGGESTION);
        window.chooser().save("Save the experiment", suggestion).ifPresent(file -> write(file, then));
    }

    private void write(Path target, Runnable then) {
        Document snapshot = document.document(sights.now());
        WorkingDocument.Content content = document.content();
        long number = document.number();
        Optional<Result> a = DocumentController.Now.of(now.get().a(), snapshot.experiment());
        Optional<Result> b = DocumentController.Now.of(now.get().b(), snapshot.twin().of(snapshot.experiment()));
        boolean ofOthers = isOfOthers(target);
        newest = window.jobs().start("Saving " + FileProblem.nameOf(target), progress -> {
            if (ofOthers) {
                keep(target, progress);
            }
            DocumentFile.write(target, snapshot, DocumentBytes.recalled(a), DocumentBytes.recalled(b), progress);
            return FileStamp.of(target);
        }, stamp -> {
            window.settings().change(kept -> kept.withRecent(target));
            versions.ifPresent(kept -> kept.keep(target, snapshot, Instant.now()));
            window.messages().add(ToastsView.Kind.DONE, FileProblem.nameOf(target) + " saved");
            // Another may have been opened since.
            if (document.number() == number) {
                document.saved(target, content, stamp);
                then.run();
            }
        }, window.messages()::addProblem);
    }

    /** What is about to be replaced can be gone back to. */
    private void keep(Path file, Progress progress) {
        try {
            Opened there = DocumentFile.read(file, progress);
            versions.ifPresent(kept -> kept.keep(file, there.document(), there.saved()));
        } catch (FileProblem _) {
            // It is no experiment that could be gone back to.
        }
    }
}
