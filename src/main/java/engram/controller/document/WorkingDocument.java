package engram.controller.document;

import module java.base;
import module javafx.controls;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.document.Document;
import engram.document.FileStamp;
import engram.document.Kept;
import engram.document.Sight;
import engram.document.rerun.CommandText;
import engram.model.FileProblem;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.study.plan.StudyPlan;
import java.nio.file.Path;

/**
 * The document that the window works on: which file it belongs to, what is written about it, and whether it is another by now
 * than what is in that file. Belongs to the JavaFX thread.
 */
public final class WorkingDocument {

    /** What stands in place of a name. */
    static final String UNTITLED = "Untitled";

    /** What TextArea would not keep: a document that is only looked at must not become another by it. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    /**
     * What counts as a change. How the experiment is looked at is kept as well, but whoever only looks has changed nothing.
     *
     * @param notes what was written about it
     * @param studies what was asked of it
     */
    record Content(Experiment experiment, Twin twin, boolean twinOpen, String notes, List<StudyPlan> studies) {}

    private final ExperimentState state;
    private final TwinController twin;
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty notes = new SimpleStringProperty("");
    private final ObjectProperty<List<StudyPlan>> studies = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper();
    /** What is in the file, or what an untitled one began with; null where nobody knows. */
    private final ObjectProperty<Content> kept = new SimpleObjectProperty<>();
    private final ObjectBinding<Content> content;
    private final BooleanBinding changed;
    private final StringBinding title;
    private Map<String, Object> others = Map.of();
    /** What its file was like when it was read or written here; empty where there was none. */
    private Optional<FileStamp> stamp = Optional.empty();
    private long number;

    /** Begins untitled, with the experiment that is there. */
    public WorkingDocument(ExperimentState state, TwinController twin) {
        this.state = state;
        this.twin = twin;
        content = Bindings.createObjectBinding(
                () -> new Content(state.current(), state.twin(), twin.isOpen(), notes.get(), studies.get()),
                state.experimentProperty(), state.twinProperty(), twin.openProperty(), notes, studies);
        kept.set(content.get());
        changed = Bindings.createBooleanBinding(() -> !content.get().equals(kept.get()), content, kept);
        title = Bindings.createStringBinding(() -> (changed.get() ? "\u2022 " : "") + name() + " \u2013 Engram", changed, file);
    }

    /** What stands in the window's title: the file's name, and a dot before it while there is something to save. */
    public ObservableValue<String> title() {
        return title;
    }

    /** The file's name; a word in its place where there is none. */
    String name() {
        return file.get().map(FileProblem::nameOf).orElse(UNTITLED);
    }

    /** The file it was opened from or saved to last; empty where it has none yet. */
    Optional<Path> file() {
        return file.get();
    }

    /** What that file was like when it was read or written here; empty where it has none, or nobody knows. */
    Optional<FileStamp> stamp() {
        return stamp;
    }

    /** What is written about the experiment; to be bound to where it is written. */
    StringProperty notes() {
        return notes;
    }

    /** The studies that were asked of the experiment, the newest first; to be changed by whoever asks. */
    public ObjectProperty<List<StudyPlan>> studies() {
        return studies;
    }

    /** How often another document has come, with all that is in it. */
    public ReadOnlyLongProperty arrivals() {
        return arrivals.getReadOnlyProperty();
    }

    /** What there is now of all that counts as a change; equal to another of the same. */
    Content content() {
        return content.get();
    }

    /** Whether it is another than what is in its file, or than what it began with. */
    boolean isChanged() {
        return changed.get();
    }

    /** Which of the documents that were opened one after the other this is. */
    long number() {
        return number;
    }

    /** All of it, to be written to a file. */
    Document document(Sight sight) {
        return new Document(state.current(), state.twin(), twin.isOpen(), sight, notes.get(), studies.get(), others);
    }

    /** The experiment as it stands in its file; empty where it has none, or nobody knows what is in it. */
    Optional<CommandText.Saved> inFile() {
        Content there = kept.get();
        return file.get()
                .filter(_ -> there != null)
                .map(where -> new CommandText.Saved(where, new Document(there.experiment(), there.twin(), there.twinOpen(),
                        Sight.FIRST, there.notes(), there.studies(), others)));
    }

    /**
     * Begins with another document; there is nothing to go back to.
     *
     * @param newFile where it comes from; empty where it is new
     * @param newStamp what that file was like when it was read
     */
    void begin(Document document, Optional<Path> newFile, Optional<FileStamp> newStamp) {
        state.begin(document.experiment(), document.twin());
        belong(document, newFile, newStamp);
    }

    private void belong(Document document, Optional<Path> newFile, Optional<FileStamp> newStamp) {
        number++;
        takeRest(document);
        file.set(newFile);
        stamp = newStamp;
        kept.set(content.get());
    }

    /** Whether a file has something in it that was put there by others: it was not read or written here. */
    boolean isOfOthers(Path target) {
        Optional<FileStamp> present = FileStamp.of(target);
        return present.isPresent() && !present.equals(stamp);
    }

    /**
     * Goes on with what another window has left: what is changed in it can be undone, and so can what was changed here.
     *
     * @param left what was open there
     * @param inFile what is in its file; empty where it has none that can be read
     */
    void goOn(Kept left, Optional<Beginning.Found> inFile) {
        Document before = inFile.map(there -> there.opened().document()).orElse(left.document());
        if (left.file().isPresent()) {
            if (isChanged()) {
                state.changeBoth(before.experiment(), before.twin());
            } else {
                state.begin(before.experiment(), before.twin());
            }
            // What others have saved since it was left is not to be replaced unasked, nor what cannot be read.
            belong(before, left.file(), left.stamp());
        } else if (file.get().isPresent()) {
            // It has no file, and is nothing that the file here should hold.
            belong(left.document(), Optional.empty(), Optional.empty());
            kept.set(null);
        }
        if (left.file().isPresent() && inFile.isEmpty()) {
            // Nobody knows what is in the file: there is something to save, whatever is changed.
            kept.set(null);
        }
        state.changeBoth(left.document().experiment(), left.document().twin());
        takeRest(left.document());
    }

    /** Goes back to an earlier state of the experiment, which can be undone; notes and studies stay as they are. */
    void goBack(Document earlier) {
        state.changeBoth(earlier.experiment(), earlier.twin());
        twin.turn(earlier.twinOpen());
    }

    /** After experiment and twin: where the twin is changed, it is opened. */
    private void takeRest(Document document) {
        twin.turn(document.twinOpen());
        notes.set(UNWRITABLE.matcher(document.notes().replace("\r\n", "\n").replace('\r', '\n')).replaceAll(""));
        studies.set(document.studies());
        others = document.others();
        arrivals.set(arrivals.get() + 1);
    }

    /**
     * Takes note that it was saved.
     *
     * @param target the file, which it belongs to from now on
     * @param written what was written: it may have been changed since
     * @param newStamp what the file was like then
     */
    void saved(Path target, Content written, Optional<FileStamp> newStamp) {
        file.set(Optional.of(target));
        stamp = newStamp;
        kept.set(written);
    }
}
