package engram.controller.document;

import module java.base;
import module javafx.controls;
import engram.controller.pictures.DoneNotes;
import engram.controller.export.Subject;
import engram.controller.export.ViewShot;
import engram.controller.pictures.DropController;
import engram.controller.pictures.PictureIntake;
import engram.controller.state.Chooser;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.study.StudyFile;
import engram.document.DocumentFile.Opened;
import engram.document.FileStamp;
import engram.document.Recalled;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.service.Jobs;
import engram.service.Result;
import engram.settings.KeptSettings;
import engram.view.dialog.NotesSheet;
import engram.view.dialog.VersionsSheet;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * What people do with the experiment as a whole: begin a new one, open it, save it. Files are read and written in the
 * background; what is wrong with one is a line, and the window stays as it was. Nobody loses a change unasked.
 */
public final class DocumentController implements DropController.FileTaker, AutoCloseable {

    /** What the window shows before something of an earlier one is restored. */
    private static final String SAMPLES = "the samples";

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

        /** A result, where it is that of an experiment. */
        static Optional<Result> of(Result result, Experiment wanted) {
            return Optional.ofNullable(result).filter(there -> there.experiment().equals(wanted));
        }
    }

    /** Null until somebody takes studies. */
    private Consumer<Path> onStudy;
    /** A study that came before that; null where none did. */
    private Path early;
    private final Window window;
    private final WorkingDocument document;
    private final Sights sights;
    private final PictureIntake intake;
    private final DoneNotes done;
    private final RecallCheck check;
    private final Saving saving;
    private final LossGuard guard;
    private final Arrival arrival;
    private final RecomputeController recompute;
    private final Optional<HotExit> hotExit;
    private final Optional<Beginning.Stores> stores;
    /** Null until it is opened for the first time. */
    private NotesSheet notes;
    private Now now = Now.NOTHING;

    /**
     * Ties a document to the window that works on it.
     *
     * @param intake takes files that hold no experiment
     * @param done says what can be undone
     * @param beginning what the window is opened with
     */
    public DocumentController(Window window, WorkingDocument document, Sights sights, PictureIntake intake, DoneNotes done,
            Beginning beginning) {
        this.window = window;
        this.document = document;
        this.sights = sights;
        this.intake = intake;
        this.done = done;
        check = new RecallCheck(window.messages());
        saving = new Saving(window, document, sights, () -> now, beginning.stores().map(Beginning.Stores::versions));
        guard = new LossGuard(document, window.content(), saving::save);
        arrival = new Arrival(sights, window.messages());
        recompute = new RecomputeController(window, document, sights, saving::save);
        hotExit = beginning.stores().map(stores -> new HotExit(stores.unsaved(), document, sights::now, window.messages()));
        stores = beginning.stores();
        begin(beginning);
    }

    /** Opens what the window is opened with. What is not read yet is waited for in the background. */
    private void begin(Beginning beginning) {
        if (beginning.opened().isDone()) {
            begin(beginning.files(), beginning.opened().join());
        } else {
            window.jobs()
                    .start("Opening " + FileProblem.nameOf(beginning.files().getFirst()), _ -> beginning.opened().join(),
                            found -> guard.whenSafe(() -> begin(beginning.files(), found)), window.messages()::addProblem);
        }
        if (beginning.left().isDone() && !beginning.left().isCompletedExceptionally()) {
            beginning.left().join().ifPresent(found -> goOn(found, SAMPLES));
        } else {
            window.jobs()
                    .start("Restoring what was open", _ -> beginning.left().join(),
                            left -> left.ifPresent(found -> goOn(found, SAMPLES)), window.messages()::addProblem);
        }
    }

    private void begin(List<Path> files, Optional<Beginning.Found> found) {
        found.ifPresentOrElse(there -> opened(files.getFirst(), there), () -> take(files, PictureIntake.Use.LEARN));
    }

    private void goOn(Beginning.Restored left, String before) {
        boolean fileIsGone = left.kept().file().isPresent() && left.saved().isEmpty();
        document.goOn(left.kept(), left.saved());
        hotExit.ifPresent(kept -> kept.isKept(left.kept()));
        left.kept().file().ifPresent(file -> left.saved().ifPresent(there -> keepVersion(file, there.opened())));
        arrival.look(left.kept().document().sight());
        tellUnread(left.kept().document());
        String time = Moments.time(left.kept().when(), Instant.now());
        arrival.say(fileIsGone ? Text.of("Restored what was open at %s; its file, %s, cannot be read.", time, document.name())
                : Text.of("Restored what was open at %s; undo brings back %s.", time,
                        left.saved().isPresent() ? "what was saved" : before));
    }

    /** Begins an empty experiment, once it is clear what becomes of the present one. */
    public void startAnew() {
        guard.whenSafe(() -> {
            begin(Document.of(Experiment.empty(Parameters.DEFAULTS)), Optional.empty(), Optional.empty());
            arrival.lookAsBefore();
            sights.playback().playInNextRun(0);
        });
    }

    /** Who opens files that are called like studies, those as well that came before. */
    public void setOnStudy(Consumer<Path> taker) {
        onStudy = taker;
        takeStudy();
    }

    private void takeStudy() {
        if (onStudy != null && early != null) {
            Path file = early;
            early = null;
            onStudy.accept(file);
        }
    }

    private static boolean isNamedAsStudy(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(StudyFile.ENDING);
    }

    /** Of several experiments the first is opened. */
    @Override
    public void take(List<Path> files, PictureIntake.Use use) {
        if (files.isEmpty()) {
            return;
        }
        if (files.size() == 1 && isNamedAsStudy(files.getFirst())) {
            early = files.getFirst();
            takeStudy();
            return;
        }
        window.jobs().start("Looking into " + FileProblem.nameOf(files.getFirst()), _ -> experimentIn(files), found -> {
            found.ifPresentOrElse(file -> open(file, use), () -> intake.take(files, use));
            if (found.isPresent() && files.size() > 1) {
                window.messages()
                        .add(ToastsView.Kind.NOTE, Text.of("One experiment is open at a time: of these %s only %s is opened.",
                                Text.count(files.size(), "file"), FileProblem.nameOf(found.get())));
            }
        }, window.messages()::addProblem);
    }

    private Optional<Path> experimentIn(List<Path> files) {
        Optional<Path> experiment = files.stream().filter(this::isExperiment).findFirst();
        // Whoever brings many pictures wants them as pictures.
        return experiment.or(() -> files.stream().filter(file -> files.size() == 1 && Carriers.isPicture(file)).findFirst());
    }

    private boolean isExperiment(Path file) {
        return DocumentFile.isMeantAsOne(file) || Carriers.isNamedAsReport(file);
    }

    @Override
    public boolean isNamedAsExperiment(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(DocumentFile.ENDING) || Carriers.isNamedAsReport(file);
    }

    private void open(Path file, PictureIntake.Use use) {
        if (Carriers.isNamedAsReport(file)) {
            openInside(file);
        } else if (isExperiment(file)) {
            open(file);
        } else {
            Carriers.question(file, use == PictureIntake.Use.ASK ? "Ask about the picture" : "Learn the picture",
                    () -> openInside(file), () -> intake.take(List.of(file), use)).ask(window.content());
        }
    }

    private void open(Path file) {
        window.jobs()
                .start("Opening " + FileProblem.nameOf(file), progress -> Beginning.Found.in(file, progress),
                        found -> guard.whenSafe(() -> opened(file, found)), window.messages()::addProblem);
    }

    private void opened(Path file, Beginning.Found found) {
        begin(found.opened().document(), Optional.of(file.toAbsolutePath()), found.stamp());
        check.expect(FileProblem.nameOf(file), found.opened());
        remember(file);
        keepVersion(file, found.opened());
    }

    private void keepVersion(Path file, Opened opened) {
        stores.ifPresent(kept -> kept.versions().keep(file, opened.document(), opened.saved()));
    }

    /** What was in a report or a picture belongs to no file yet: that one stays as it is. */
    private void openInside(Path file) {
        window.jobs()
                .start("Opening " + FileProblem.nameOf(file), progress -> Carriers.read(file, progress),
                        opened -> guard.whenSafe(() -> {
                            begin(opened.document(), Optional.empty(), Optional.empty());
                            check.expect(FileProblem.nameOf(file), opened);
                        }), window.messages()::addProblem);
    }

    private void begin(Document next, Optional<Path> file, Optional<FileStamp> stamp) {
        check.forget();
        document.begin(next, file, stamp);
        arrival.look(next.sight());
        tellUnread(next);
    }

    /** Says which studies are left as they are. */
    private void tellUnread(Document next) {
        List<FileProblem> unread = next.unreadStudies(document.name());
        if (!unread.isEmpty()) {
            String first = unread.getFirst().getMessage();
            window.messages()
                    .add(ToastsView.Kind.PROBLEM, unread.size() == 1 ? first + " This study stays in the file as it stands."
                            : Text.of("%s This study and %d more stay in the file as they stand.", first, unread.size() - 1));
        }
    }

    /**
     * Whether the window may be closed without a word, as nothing is lost. Where what is not saved could not be kept either, it
     * asks first.
     *
     * @param close closes it, once that is clear
     */
    public boolean mayClose(Runnable close) {
        boolean atRisk = hotExit.filter(HotExit::isAtRisk).isPresent();
        if (atRisk) {
            guard.whenSafe(close);
        }
        return !atRisk;
    }

    /** Saves to the file that it belongs to; asks for one where there is none yet. */
    public void save() {
        saving.save(() -> {});
    }

    /** Saves to another file, to which it belongs from then on. */
    public void saveAs() {
        saving.saveAs(() -> {});
    }

    /**
     * What a file of it would hold now, to be put into pictures: made when it is first asked for, by any thread.
     *
     * @param shown the experiment that is seen, where that is an older one still
     * @return gives nothing where it would be too much for a picture
     */
    public Supplier<Optional<byte[]>> bytes(Experiment shown) {
        Document seen = document.document(sights.now());
        Document snapshot = seen.with(shown);
        return new DocumentBytes(snapshot, Now.of(now.a(), shown), Now.of(now.b(), snapshot.twin().of(shown)));
    }

    private void remember(Path file) {
        window.settings().change(kept -> kept.withRecent(file));
    }

    /** The files that were opened or saved last and are still there, the newest first. */
    List<Path> recent() {
        return window.settings().current().recents();
    }

    /** What other windows have left unsaved that are gone, the newest first. */
    List<Unsaved.Left> left() {
        return stores.map(Beginning.Stores::unsaved).map(Unsaved::left).orElse(List.of());
    }

    /** Goes on with what another window has left, once it is clear what becomes of the present experiment. */
    void goOnWith(Unsaved.Left left) {
        guard.whenSafe(() -> window.jobs()
                .start("Restoring what was open",
                        progress -> Beginning.Restored.take(stores.orElseThrow().unsaved(), left, progress),
                        found -> goOn(found, "what was here"), window.messages()::addProblem));
    }

    /** Hands out what is on screen as commands and scripts. */
    RecomputeController recompute() {
        return recompute;
    }

    /** What is open, for a lab report. */
    public Subject.Handout handout(List<ViewShot> views) {
        return new Subject.Handout(document.file().map(FileProblem::nameOf).orElse(""), document.notes().get(), views);
    }

    /** Opens what is written about the experiment. */
    public void openNotes() {
        if (notes == null) {
            notes = new NotesSheet(document.notes(), Document.LONGEST_NOTES, this::save);
        }
        notes.open(window.content());
    }

    /** Opens the list of states that were saved. */
    public void openVersions() {
        List<Versions.Version> saved =
                document.file().flatMap(file -> stores.map(kept -> kept.versions().of(file))).orElse(List.of());
        Instant today = Instant.now();
        List<String> times = saved.stream().map(version -> Moments.second(version.saved(), today)).toList();
        String explanation = saved.isEmpty() ? "There are none yet: each time the experiment is saved, its state is kept here."
                : Text.of("The last saved states of %s. Going back to one changes the experiment; it can be undone."
                        + " Notes and studies stay as they are.", document.name());
        new VersionsSheet(explanation, times, place -> goBack(saved.get(place), times.get(place))).open(window.content());
    }

    private void goBack(Versions.Version version, String time) {
        long number = document.number();
        window.jobs().start("Going back to " + time, progress -> Versions.read(version, progress), opened -> {
            if (document.number() == number) {
                document.goBack(opened.document());
                done.say("Back to the state of " + time);
            }
        }, window.messages()::addProblem);
    }

    /** Goes on with what takes until something is seen. */
    public void pulse(Now newest) {
        now = newest;
        arrival.pulse(now, document.content().experiment());
        check.pulse(now.a(), now.b());
        hotExit.ifPresent(HotExit::pulse);
    }

    /** Where the system ends the program: nothing stays half written, and what is not saved is kept. On any thread. */
    public void end() {
        window.jobs().close();
        hotExit.ifPresent(HotExit::end);
    }

    /** Has kept what is not saved, at the window’s end. */
    @Override
    public void close() {
        check.close();
        hotExit.ifPresent(HotExit::close);
        stores.ifPresent(kept -> kept.versions().close());
    }
}
