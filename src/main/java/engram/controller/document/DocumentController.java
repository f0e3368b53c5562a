package engram.controller.document;

import module java.base;
import module javafx.controls;
import engram.controller.pictures.DropController;
import engram.controller.pictures.PictureIntake;
import engram.controller.state.Chooser;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.document.Recalled;
import engram.document.Sight;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.service.Jobs;
import engram.service.Result;
import engram.settings.KeptSettings;
import engram.view.dialog.NotesSheet;
import engram.view.dialog.SaveQuestion;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * What people do with the experiment as a whole: begin a new one, open it, save it. Files are read and written in the
 * background; what is wrong with one is a line, and the window stays as it was. Nobody loses a change unasked.
 */
public final class DocumentController implements DropController.FileTaker, AutoCloseable {

    /** What a file is called at first. */
    private static final String SUGGESTION = "experiment" + DocumentFile.ENDING;

    /** A zip begins with a mark of its first entry, whose name comes some numbers later. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int BEFORE_NAME = 26;
    private static final byte[] FIRST_ENTRY = "experiment.json".getBytes(StandardCharsets.US_ASCII);

    /**
     * What it works with.
     *
     * @param content what sheets are laid over
     * @param messages says what was done, and what is wrong
     * @param chooser asks where to
     * @param jobs reads and writes
     * @param settings know the files that were opened last
     */
    public record Window(Pane content, ToastsView messages, Chooser chooser, Jobs jobs, KeptSettings settings) {}

    /**
     * What is on screen.
     *
     * @param ready whether all panes are there
     * @param shown whose frame is seen, or null
     * @param a the newest result of network A, or null
     * @param b the same of network B
     */
    public record Now(boolean ready, Experiment shown, Result a, Result b) {

        private static final Now NOTHING = new Now(false, null, null, null);

        private static Optional<Result> of(Result result, Experiment wanted) {
            return Optional.ofNullable(result).filter(there -> there.experiment().equals(wanted));
        }
    }

    private final Window window;
    private final WorkingDocument document;
    private final Sights sights;
    private final PictureIntake intake;
    private final RecallCheck check;
    /** Null until it is opened for the first time. */
    private NotesSheet notes;
    /** Null while nothing is asked. */
    private SaveQuestion question;
    private Now now = Now.NOTHING;
    /** How the document that was opened is to be looked at, once there is something to see; null where that is done. */
    private Sight sightToCome;
    private Sight neuronsToCome;

    /**
     * Ties a document to the window that works on it.
     *
     * @param intake takes files that hold no experiment
     */
    public DocumentController(Window window, WorkingDocument document, Sights sights, PictureIntake intake) {
        this.window = window;
        this.document = document;
        this.sights = sights;
        this.intake = intake;
        check = new RecallCheck(window.messages());
    }

    /** Opens what the window is opened with. */
    public void begin(Beginning beginning) {
        take(beginning.files(), PictureIntake.Use.LEARN);
    }

    /** Begins an empty experiment, once it is clear what becomes of the present one. */
    public void startAnew() {
        whenSafe(() -> {
            begin(Document.of(Experiment.empty(Parameters.DEFAULTS)), Optional.empty());
            sightToCome = null;
            neuronsToCome = null;
            sights.playback().playInNextRun(0);
        });
    }

    /** Of several experiments the first is opened. */
    @Override
    public void take(List<Path> files, PictureIntake.Use use) {
        if (files.isEmpty()) {
            return;
        }
        window.jobs().start("Looking into " + FileProblem.nameOf(files.getFirst()), _ -> experimentIn(files), found -> {
            found.ifPresentOrElse(this::open, () -> intake.take(files, use));
            if (found.isPresent() && files.size() > 1) {
                window.messages()
                        .add(ToastsView.Kind.NOTE, Text.of("One experiment is open at a time: of these %s only %s is opened.",
                                Text.count(files.size(), "file"), FileProblem.nameOf(found.get())));
            }
        }, window.messages()::addProblem);
    }

    private Optional<Path> experimentIn(List<Path> files) {
        return files.stream().filter(this::isExperiment).findFirst();
    }

    /** By its name, which people gave it on purpose, or by what it begins with, whatever it is called. */
    private boolean isExperiment(Path file) {
        if (isNamedAsExperiment(file)) {
            return true;
        }
        try (InputStream in = Files.isRegularFile(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
            byte[] start = in.readNBytes(ZIP.length + BEFORE_NAME + FIRST_ENTRY.length);
            return start.length == ZIP.length + BEFORE_NAME + FIRST_ENTRY.length
                    && Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)
                    && Arrays.equals(start, ZIP.length + BEFORE_NAME, start.length, FIRST_ENTRY, 0, FIRST_ENTRY.length);
        } catch (IOException _) {
            // Whoever reads it says what is wrong.
            return false;
        }
    }

    @Override
    public boolean isNamedAsExperiment(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(DocumentFile.ENDING);
    }

    private void open(Path file) {
        window.jobs()
                .start("Opening " + FileProblem.nameOf(file), progress -> DocumentFile.read(file, progress),
                        opened -> whenSafe(() -> opened(file, opened)), window.messages()::addProblem);
    }

    private void opened(Path file, Opened opened) {
        begin(opened.document(), Optional.of(file.toAbsolutePath()));
        check.expect(FileProblem.nameOf(file), opened);
        remember(file);
    }

    private void begin(Document next, Optional<Path> file) {
        check.forget();
        document.begin(next, file);
        look(next.sight());
    }

    private void look(Sight sight) {
        sightToCome = sight;
        neuronsToCome = sight;
    }

    /** Goes on at once where there is nothing to lose, and else asks first. */
    private void whenSafe(Runnable next) {
        if (question != null) {
            // Somebody wants something else by now.
            question.withdraw();
            question = null;
        }
        if (!document.isChanged()) {
            next.run();
            return;
        }
        question = new SaveQuestion(Text.of("Save the changes to %s?", document.name()),
                document.file().isPresent() ? "They are not in the file yet. If you don\u2019t save them, they are gone."
                        : "They are in no file yet. If you don\u2019t save them, they are gone.");
        // It may be changed while it is being written.
        question.ask(window.content(), () -> saveAndThen(() -> whenSafe(next)), next);
    }

    /** Saves to the file that it belongs to; asks for one where there is none yet. */
    public void save() {
        saveAndThen(() -> {});
    }

    private void saveAndThen(Runnable then) {
        document.file().ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
    }

    /** Saves to another file, to which it belongs from then on. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
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
        Optional<Result> a = Now.of(now.a(), snapshot.experiment());
        Optional<Result> b = Now.of(now.b(), snapshot.twin().of(snapshot.experiment()));
        window.jobs().start("Saving " + FileProblem.nameOf(target), progress -> {
            DocumentFile.write(target, snapshot, recalled(a), recalled(b), progress);
            return target;
        }, file -> {
            remember(file);
            window.messages().add(ToastsView.Kind.DONE, FileProblem.nameOf(file) + " saved");
            // Another may have been opened since.
            if (document.number() == number) {
                document.saved(file, content);
                then.run();
            }
        }, window.messages()::addProblem);
    }

    /**
     * What a file of it would hold now, to be put into pictures: made when it is first asked for, by any thread.
     *
     * @param shown the experiment that is seen, where that is an older one still
     * @return gives nothing where it would be too much for a picture
     */
    public Supplier<Optional<byte[]>> bytes(Experiment shown) {
        Document seen = document.document(sights.now());
        Document snapshot = new Document(shown, seen.twin(), seen.twinOpen(), seen.sight(), seen.notes(), seen.others());
        return new DocumentBytes(snapshot, Now.of(now.a(), shown), Now.of(now.b(), snapshot.twin().of(shown)));
    }

    static Optional<Recalled> recalled(Optional<Result> result) {
        return result.flatMap(there -> Recalled.of(there.trial()));
    }

    private void remember(Path file) {
        window.settings().change(kept -> kept.withRecent(file));
    }

    /** The files that were opened or saved last and are still there, the newest first. */
    List<Path> recent() {
        return window.settings().current().recents();
    }

    /** Opens what is written about the experiment. */
    public void openNotes() {
        if (notes == null) {
            notes = new NotesSheet(document.notes(), this::save);
        }
        notes.open(window.content());
    }

    /** Opens the list of states that were saved. */
    public void openVersions() {}

    /** Goes on with what takes until something is seen. */
    public void pulse(Now newest) {
        now = newest;
        Experiment wanted = document.content().experiment();
        if (sightToCome != null && now.ready()) {
            sights.show(sightToCome, Now.of(now.a(), wanted).isPresent());
            sightToCome = null;
        }
        if (neuronsToCome != null && now.ready() && wanted.equals(now.shown())) {
            sights.choose(neuronsToCome);
            neuronsToCome = null;
        }
        check.pulse(now.a(), now.b());
    }

    @Override
    public void close() {
        check.close();
    }
}
