package engram.controller.window;

import module javafx.controls;
import engram.controller.document.Beginning;
import engram.controller.document.DocumentController;
import engram.controller.document.FileMenu;
import engram.controller.document.Sights;
import engram.controller.document.WorkingDocument;
import engram.controller.export.ExportController;
import engram.controller.export.Exports;
import engram.controller.export.Subject;
import engram.controller.export.ViewShot;
import engram.controller.maps.DrawingController;
import engram.controller.maps.FirstNetwork;
import engram.controller.maps.SilencingController;
import engram.controller.maps.TwinController;
import engram.controller.pictures.DoneNotes;
import engram.controller.pictures.DropController;
import engram.controller.pictures.PictureIntake;
import engram.controller.pictures.SamplesController;
import engram.controller.state.Chooser;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.controller.state.Selection;
import engram.controller.story.StoryController;
import engram.controller.study.ExperimentStudies;
import engram.controller.study.StudiesController;
import engram.controller.views.ViewController;
import engram.controller.views.ViewsController;
import engram.model.experiment.Experiment;
import engram.service.Jobs;
import engram.service.Projector;
import engram.service.Simulation;
import engram.service.Status;
import engram.settings.KeptSettings;
import engram.view.export.ExportChoice.Kind;
import engram.view.window.MainView;
import engram.view.window.Place;
import engram.view.window.ToastsView;
import engram.view.window.ViewName;
import java.util.List;

/**
 * The window: puts state, service and views together. Its one animation timer is the only way from the background to
 * the screen: at each pulse it moves the moment that is looked at, fetches the newest frame and shows what is new.
 */
public final class MainController {

    /** The first pulses lay out and draw the first frame. */
    private static final long PULSE_OF_DEFERRED_PANES = 3;

    /** By then a window manager has maximised what it was asked to. */
    private static final long PULSE_OF_FILLING = 40;

    /** From look to look whether the window is still there: half a second. */
    private static final long PULSES_BETWEEN_LOOKS = 30;

    private final Stage stage;
    private final KeptSettings settings;
    private final KeptChoices kept;
    private final WindowRoom room;
    private final WindowWatch watch = new WindowWatch();
    private final Simulation simulation;
    private final Projector projector;
    private final FirstNetwork first;
    private final Jobs jobs = new Jobs();
    private final ExperimentState state;
    private final Playback playback = new Playback();
    private final PlaybackController playing;
    private final MainView view;
    private final MainView.Tools tools;
    private final Selection selection;
    private final ThemeController theme;
    private final Chooser chooser;
    private final PictureIntake intake;
    private final SilencingController silencing;
    private final DocumentController documents;
    private final DropController drops;
    private final FileMenu files;
    private final SamplesController samples;
    private final Exports exports;
    private final ExportController export;
    private final TwinController twin;
    private final ProgressController progress;
    private final ChainController chain;
    private final StoryController story;
    private final StudiesController studies;
    private final AnimationTimer pump;
    private final MemoryFaults memoryFaults;

    /** Ctrl-C, or the end of a session: what is just being written is taken away again, what is not saved is kept. */
    private final Thread hook;

    private String told;
    private long pulses;
    private long lastPulse;
    /** Null until the first frame is there. */
    private DeferredPanes deferred;

    /** What the first frame does without. */
    private record DeferredPanes(SidePanes sides, ViewsController views, DrawingController drawing) {}

    /**
     * Fills a window; it is not shown yet.
     *
     * @param stage the window to fill
     * @param experiment what is learned and asked at the start
     * @param simulation computes; may be at work on {@code experiment} already
     * @param projector makes the frames of what the simulation computes
     * @param settings what people have set at earlier starts; closed with the window
     * @param beginning what the window is opened with
     * @param otherChooser asks for files and choices; where it is null the window's own dialogs do
     */
    public MainController(Stage stage, Experiment experiment, Simulation simulation, Projector projector, KeptSettings settings,
            Beginning beginning, Chooser otherChooser) {
        this.settings = settings;
        this.stage = stage;
        this.simulation = simulation;
        this.projector = projector;
        ThemeController.of(settings.current()).applyToApplication();
        state = new ExperimentState(experiment);
        view = new MainView();
        tools = view.tools();
        selection = new Selection(view.maps()::mark);
        first = new FirstNetwork(simulation, projector, view.maps(), playback, selection);
        room = new WindowRoom(stage, settings);
        Scene scene = room.scene(view);
        theme = new ThemeController(view, scene, settings);
        chooser = otherChooser != null ? otherChooser : new WindowChooser(stage, () -> theme.theme(), settings);
        intake = new PictureIntake(state, jobs, view.messages(), chooser);
        samples = new SamplesController(state, intake, view);
        exports = new Exports(this::subject, chooser, jobs, view.messages());
        kept = new KeptChoices(settings);
        export = new ExportController(view, exports, () -> theme.theme(), settings).letDrag(view.maps().canvases());
        twin = new TwinController(view.maps(), state, simulation);
        silencing = new SilencingController(view.maps(), state, view.messages());
        WorkingDocument document = new WorkingDocument(state, twin);
        documents = new DocumentController(new DocumentController.Window(view, view.messages(), chooser, jobs, settings),
                document, new Sights(view.tabs().first(), view.maps().palette(), playback, selection), intake,
                new DoneNotes(state, view.messages()), beginning);
        drops = new DropController(view, intake, documents);
        files = new FileMenu(view, documents, chooser, drops);
        progress = new ProgressController(view.progress(), simulation, twin, jobs);
        chain = new ChainController(view, state, twin, playback, intake::notRead);
        MainView.Story places = view.story();
        story = new StoryController(
                new StoryController.Places(places.cue(), places.a(), places.b(), places.bar(), places.compared()), state,
                playback, this::again);
        playing = new PlaybackController(view, playback, state);
        studies = new StudiesController(view, state, twin, new ExperimentStudies(document.studies(), document.arrivals()),
                () -> theme.theme(), exports, beginning.stores().map(Beginning.Stores::studies));
        documents.setOnStudy(studies::open);
        kept.keepPalette(view.maps().palette());
        kept.keepSpeed(playing.speed());
        kept.offerReset(tools.theme(), view.messages(), theme::showKept);
        bindTools();
        bindKeys(scene);
        state.experimentProperty().subscribe(simulation::want);
        view.maps().empty().samples().setOnAction(_ -> tools.samples().fire());
        stage.setScene(scene);
        stage.titleProperty().bind(document.title());
        stage.getIcons().setAll(MainView.icons());
        stage.setOnHidden(_ -> close());
        stage.setOnCloseRequest(event -> {
            if (!documents.mayClose(stage::hide)) {
                event.consume();
            }
        });
        pump = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(now);
            }
        };
        hook = new Thread(documents::end, "end");
        Runtime.getRuntime().addShutdownHook(hook);
        memoryFaults = new MemoryFaults(this::tell);
    }

    /** Shows the window and begins to play. */
    public void show() {
        room.take();
        stage.show();
        view.requestFocus();
        playing.begin(Platform.getPreferences().isReducedMotion());
        pump.start();
    }

    /** Whether everything is in its place; the first frame comes before that. */
    public boolean hasDeferredPanes() {
        return deferred != null;
    }

    /** Stops everything that goes on in the background. */
    private void close() {
        pump.stop();
        room.remember();
        settings.close();
        memoryFaults.close();
        theme.close();
        story.close();
        samples.close();
        documents.close();
        if (deferred != null) {
            deferred.views().close();
        }
        export.close();
        studies.close();
        twin.close();
        simulation.close();
        projector.close();
        jobs.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is on its way out already.
        }
    }

    /** A problem that goes on is told once. */
    private void tell(String problem) {
        if (problem != null && !problem.equals(told)) {
            view.messages().add(ToastsView.Kind.PROBLEM, problem);
        }
        told = problem;
    }

    private void bindTools() {
        ContextMenu exportMenu = new ContextMenu();
        tools.samples().setOnAction(_ -> samples.open());
        tools.undo().setOnAction(_ -> state.undo());
        tools.undo().disableProperty().bind(state.canUndo().not());
        tools.redo().setOnAction(_ -> state.redo());
        tools.redo().disableProperty().bind(state.canRedo().not());
        tools.export().setOnAction(_ -> export.open(Kind.FIGURE));
        view.maps().canvases().forEach(canvas -> canvas.setOnContextMenuRequested(event -> {
            exportMenu.getItems().setAll(export.menuItems());
            exportMenu.getItems().addAll(silencing.menuItems(canvas));
            exportMenu.show(canvas, event.getScreenX(), event.getScreenY());
        }));
        view.maps().setOnPoint(selection::point);
        view.maps().setOnChoose(selection::toggle);
        view.maps().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> exportMenu.hide());
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> state.endGesture());
    }

    /** Computes once more what was stopped, of whichever network. */
    private void again() {
        if (simulation.status() instanceof Status.Idle) {
            twin.again();
        } else {
            simulation.want(state.current());
        }
    }

    /** What is on screen and can be taken away, or null. */
    private Subject subject() {
        if (first.result() == null || first.frame() == null) {
            return null;
        }
        List<ViewShot> seen = studies.shot()
                .map(List::of)
                .orElseGet(() -> deferred == null ? List.of() : deferred.views().shots(theme.theme()));
        return new Subject(first.result(), twin.result(), playing.moment(), view.maps().trail(), view.maps().palette().get(),
                seen, documents.bytes(first.result().experiment()),
                documents.handout(deferred == null ? List.of() : deferred.views().looks(seen)));
    }

    private void bindKeys(Scene scene) {
        Keys keys = new Keys(scene);
        files.keys().forEach((key, action) -> keys.always(KeyCombination.valueOf(key), action));
        keys.always(KeyCombination.valueOf("Shortcut+C"), export::copy)
                .always(KeyCombination.valueOf("Shortcut+Z"), state::undo)
                .always(KeyCombination.valueOf("Shortcut+Shift+Z"), state::redo)
                .always(KeyCombination.valueOf("Shortcut+Y"), state::redo)
                .always(KeyCombination.valueOf("Shortcut+E"), () -> export.open(Kind.FIGURE))
                .always(KeyCombination.valueOf("Shortcut+G"), () -> export.open(Kind.FILM))
                .free(KeyCode.ESCAPE, this::leaveOrCancel)
                .free(KeyCode.D, this::toggleDrawing)
                .free(KeyCode.T, twin::toggle)
                .free(KeyCode.V, () -> view.tabs().large().set(!view.tabs().large().get()))
                .free(KeyCode.N, () -> state.change("redraw", Experiment::redrawn));
        for (ViewName name : ViewName.values()) {
            keys.typed(Integer.toString(name.key()), () -> view.tabs().open(name));
        }
        for (Place place : Place.values()) {
            keys.always(KeyCombination.valueOf("Shortcut+" + (place.ordinal() + 1)), () -> view.place().setValue(place));
        }
        keys.restWhileAway(() -> view.place().getValue() != Place.EXPLORE, studies::play);
        playing.bind(keys);
        theme.bind(keys);
        chain.bind(keys);
        KeysController list = new KeysController(view, keys);
        tools.help().setOnAction(_ -> list.toggle());
    }

    private void toggleDrawing() {
        if (deferred != null) {
            deferred.drawing().toggle();
        }
    }

    /** Escape goes back by one: out of drawing first. */
    private void leaveOrCancel() {
        if (view.messages().isListed()) {
            view.messages().closeList();
        } else if (!silencing.leave() && (deferred == null || !deferred.drawing().leave())) {
            progress.cancel();
        }
    }

    /** What is not needed for the first frame comes right after it. */
    private void buildDeferredPanes() {
        SidePanes sides = new SidePanes(view, state, intake, chooser, twin.openProperty());
        kept.keepAdvanced(sides.column().advancedOpen());
        drops.accept(sides.dropsOnCue(), PictureIntake.Use.ASK);
        sides.setOnVary(studies::vary);
        deferred = new DeferredPanes(sides, new ViewsController(view.tabs(), selection, playback, simulation, state, exports),
                new DrawingController(view.maps().letDraw(), sides.cue(), state));
        kept.keepView(view.tabs().first());
    }

    private void pulse(long now) {
        if (++pulses == PULSE_OF_DEFERRED_PANES) {
            buildDeferredPanes();
        } else if (pulses == PULSE_OF_FILLING) {
            room.fillSmallScreen();
        }
        if (pulses % PULSES_BETWEEN_LOOKS == 0 && isStillThere()) {
            room.remember();
            String problem = settings.takeProblem();
            if (problem != null) {
                view.messages().add(ToastsView.Kind.NOTE, problem);
            }
        }
        double seconds = lastPulse == 0 ? 0 : (now - lastPulse) / 1e9;
        lastPulse = now;
        jobs.poll();
        if (first.takeResult()) {
            playing.take(first.result());
        }
        playing.advance(seconds);
        projector.look(playback.time(), view.maps().trail());
        simulation.look(playback.time());
        if (first.showFrame()) {
            playing.show(first.frame());
        }
        tellProblems();
        samples.pulse();
        twin.pulse(first.result(), first.frame(), playback.time());
        playing.takeTwin(twin.result(), twin.isComing());
        documents.pulse(new DocumentController.Now(deferred != null, first.experiment(), first.result(), twin.result()));
        progress.pulse();
        studies.pulse(simulation.status() instanceof Status.Working || twin.status() instanceof Status.Working);
        export.pulse();
        chain.pulse(first.experiment(), first.frame(), first.result(), simulation.status());
        // What was stopped is B where A is done.
        story.pulse(new StoryController.Now(first.framedResult(), first.frame(), twin.result(), twin.frame(), twin.isOpen(),
                simulation.status() instanceof Status.Idle ? twin.status() : simulation.status(),
                simulation.status() instanceof Status.Idle));
        if (deferred != null) {
            deferred.sides().pulse(simulation.gallery(), first.result() == null ? null : first.result().trial().question());
            deferred.views().pulse(new ViewController.Moment(first.result(), twin.result(), playing.moment(), theme.theme()));
        }
    }

    private void tellProblems() {
        if (projector.problem() != null) {
            tell(projector.problem());
        } else if (simulation.status() instanceof Status.Failed failed) {
            tell(reason(failed, ""));
        } else if (twin.status() instanceof Status.Failed failed) {
            tell(reason(failed, "Network B: "));
        } else {
            told = null;
        }
    }

    /** Where something else can be offered, the story tells both. */
    private static String reason(Status.Failed failed, String before) {
        return failed.instead().isPresent() ? null : before + failed.reason();
    }

    /** Ends the program where somebody has destroyed the window. */
    private boolean isStillThere() {
        if (watch.isGone()) {
            // Destroyed from outside. That is no other end than closing it, but a dialog of the system that is open above it
            // would keep the program alive.
            stage.hide();
            System.exit(0);
        }
        return true;
    }
}
