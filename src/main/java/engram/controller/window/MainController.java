package engram.controller.window;

import module javafx.controls;
import engram.controller.export.Exports;
import engram.controller.maps.DrawingController;
import engram.controller.maps.TwinController;
import engram.controller.pictures.DropController;
import engram.controller.pictures.PictureIntake;
import engram.controller.pictures.SampleMenus;
import engram.controller.state.Chooser;
import engram.controller.state.DialogPlace;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.controller.state.Selection;
import engram.controller.views.ScoresController;
import engram.controller.views.ViewController;
import engram.controller.views.ViewsController;
import engram.model.experiment.Experiment;
import engram.model.trial.Frame;
import engram.service.Jobs;
import engram.service.Projection;
import engram.service.Projector;
import engram.service.Result;
import engram.service.Simulation;
import engram.view.dialog.HelpDialog;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import engram.view.window.MessagesView;
import java.util.List;
import java.util.stream.Stream;

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
    private final WindowRoom room;
    private final WindowWatch watch = new WindowWatch();
    private final Simulation simulation;
    private final Projector projector;
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
    private final DropController drops;
    private final Exports exports;
    private final TwinController twin;
    private final StatusController status;
    private final AnimationTimer pump;
    private final MemoryFaults memoryFaults;

    /** Ctrl-C, or the end of a session: what is just being written is taken away again. */
    private final Thread hook = new Thread(jobs::close, "jobs-end");

    private String told;
    private long pulses;
    private long lastPulse;
    /** Null until the first frame is there. */
    private DeferredPanes deferred;

    private Result shownResult;
    private Result drawnResult;
    private Frame shownFrame;

    /** What the first frame does without. */
    private record DeferredPanes(SidePanes sides, ScoresController scores, ViewsController views, DrawingController drawing) {}

    /**
     * Fills a window; it is not shown yet.
     *
     * @param stage the window to fill
     * @param first what is learned and asked at the start
     * @param simulation computes; may be at work on {@code first} already
     * @param projector makes the frames of what the simulation computes
     */
    public MainController(Stage stage, Experiment first, Simulation simulation, Projector projector) {
        this(stage, first, simulation, projector, null);
    }

    /** The same with somebody else to ask for files and choices; the window's own dialogs where that is null. */
    public MainController(Stage stage, Experiment first, Simulation simulation, Projector projector, Chooser otherChooser) {
        this.stage = stage;
        this.simulation = simulation;
        this.projector = projector;
        Theme.ofSystem().applyToApplication();
        state = new ExperimentState(first);
        view = new MainView();
        tools = view.tools();
        selection = new Selection(view.maps()::mark);
        room = new WindowRoom(stage);
        Scene scene = room.scene(view);
        theme = new ThemeController(view, scene);
        chooser = otherChooser != null ? otherChooser : new WindowChooser(stage, () -> theme.theme());
        intake = new PictureIntake(state, jobs, view.messages(), chooser);
        drops = new DropController(view, intake);
        exports = new Exports(() -> shownFrame, () -> view.maps().palette(), () -> view.maps().trail(), () -> theme.theme(),
                chooser, jobs, view.messages());
        twin = new TwinController(view.maps(), state, simulation);
        status = new StatusController(view.status(), view::showHint, simulation, twin, jobs,
                () -> simulation.want(state.current()));
        playing = new PlaybackController(view, playback, state);
        bindTools();
        bindKeys(scene);
        state.experimentProperty().subscribe(experiment -> simulation.want(experiment));
        stage.setScene(scene);
        stage.setTitle("Engram");
        stage.getIcons()
                .setAll(Stream.of(16, 32, 48, 64, 128, 256)
                        .map(size -> "/engram/images/icon-" + size + ".png")
                        .map(path -> new Image(MainController.class.getResource(path).toExternalForm(), true))
                        .toList());
        stage.setOnHidden(_ -> close());
        pump = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(now);
            }
        };
        Runtime.getRuntime().addShutdownHook(hook);
        memoryFaults = new MemoryFaults(this::tell);
    }

    /** Shows the window and begins to play. */
    public void show() {
        room.takeSmallScreen();
        stage.show();
        view.requestFocus();
        playback.play();
        pump.start();
    }

    /** Whether everything is in its place; the first frame comes before that. */
    public boolean hasDeferredPanes() {
        return deferred != null;
    }

    /** Stops everything that goes on in the background. */
    private void close() {
        pump.stop();
        memoryFaults.close();
        theme.close();
        status.close();
        if (deferred != null) {
            deferred.views().close();
        }
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
            view.messages().add(MessagesView.Kind.PROBLEM, problem);
        }
        told = problem;
    }

    private void bindTools() {
        ContextMenu exportMenu = new ContextMenu();
        tools.open().setOnAction(_ -> open());
        tools.openFolder().setOnAction(_ -> openFolder());
        tools.undo().setOnAction(_ -> state.undo());
        tools.undo().disableProperty().bind(state.canUndo().not());
        tools.redo().setOnAction(_ -> state.redo());
        tools.redo().disableProperty().bind(state.canRedo().not());
        tools.help().setOnAction(_ -> help());
        view.maps().canvases().forEach(canvas -> canvas.setOnContextMenuRequested(event -> {
            exportMenu.getItems().setAll(exports.menuItems());
            exportMenu.show(canvas, event.getScreenX(), event.getScreenY());
        }));
        view.maps().setOnPoint(selection::point);
        view.maps().setOnChoose(selection::toggle);
        view.maps().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> exportMenu.hide());
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> state.endGesture());
    }

    private void open() {
        intake.take(chooser.openPictures("Open pictures to learn"), PictureIntake.Use.LEARN);
    }

    private void openFolder() {
        chooser.openFolder("Open a folder of pictures to learn")
                .ifPresent(folder -> intake.take(List.of(folder), PictureIntake.Use.LEARN));
    }

    private void help() {
        HelpDialog dialog = new HelpDialog(theme.theme());
        DialogPlace.centre(dialog, stage);
        dialog.show();
    }

    private void bindKeys(Scene scene) {
        Keys keys = new Keys(scene).always(KeyCombination.valueOf("Shortcut+O"), tools.open()::fire)
                .always(KeyCombination.valueOf("Shortcut+Shift+O"), this::openFolder)
                .always(KeyCombination.valueOf("Shortcut+V"), this::paste)
                .always(KeyCombination.valueOf("Shortcut+C"), exports::copy)
                .always(KeyCombination.valueOf("Shortcut+Z"), state::undo)
                .always(KeyCombination.valueOf("Shortcut+Shift+Z"), state::redo)
                .always(KeyCombination.valueOf("Shortcut+Y"), state::redo)
                .always(KeyCombination.valueOf("Shortcut+E"), exports::savePng)
                .always(KeyCombination.valueOf("Shortcut+G"), exports::saveGif)
                .always(KeyCombination.valueOf("F1"), this::help)
                .free(KeyCode.ESCAPE, this::leaveOrCancel)
                .free(KeyCode.D, this::toggleDrawing)
                .free(KeyCode.T, twin::toggle)
                .free(KeyCode.N, () -> state.change("redraw", Experiment::redrawn));
        playing.bind(keys);
    }

    private void toggleDrawing() {
        if (deferred != null) {
            deferred.drawing().toggle();
        }
    }

    /** Escape goes back by one: out of drawing first. */
    private void leaveOrCancel() {
        if (deferred == null || !deferred.drawing().leave()) {
            status.cancel();
        }
    }

    private void paste() {
        if (!drops.paste()) {
            view.messages().add(MessagesView.Kind.NOTE, "There is no picture on the clipboard. Copy one, or a file, first.");
        }
    }

    /** What is not needed for the first frame comes right after it. */
    private void buildDeferredPanes() {
        SidePanes sides = new SidePanes(view, state, intake, chooser);
        drops.accept(sides.dropsOnCue(), PictureIntake.Use.ASK);
        SampleMenus.fill(tools.samples(), intake);
        tools.export().getItems().setAll(exports.menuItems());
        deferred = new DeferredPanes(sides, new ScoresController(view.scores(), exports),
                new ViewsController(view.tabs(), selection, playback, simulation, state, exports),
                new DrawingController(view.maps().letDraw(), sides.cue(), state));
    }

    private void pulse(long now) {
        if (++pulses == PULSE_OF_DEFERRED_PANES) {
            buildDeferredPanes();
        } else if (pulses == PULSE_OF_FILLING) {
            room.fillSmallScreen();
        }
        if (pulses % PULSES_BETWEEN_LOOKS == 0 && watch.isGone()) {
            // Somebody destroyed it from outside. That is no other end than closing it, but a dialog of the system that is
            // open above it would keep the program alive.
            stage.hide();
            System.exit(0);
        }
        double seconds = lastPulse == 0 ? 0 : (now - lastPulse) / 1e9;
        lastPulse = now;
        jobs.poll();
        showResult();
        playing.advance(seconds);
        projector.look(playback.time(), view.maps().trail());
        simulation.look(playback.time());
        showFrame();
        if (projector.problem() != null) {
            tell(projector.problem());
        }
        twin.pulse(shownResult, shownFrame);
        status.pulse(shownResult, shownFrame);
        if (deferred != null) {
            deferred.sides().pulse(simulation.gallery(), shownResult == null ? null : shownResult.trial().question());
            deferred.scores().pulse(shownResult);
            deferred.views()
                    .pulse(new ViewController.Moment(shownResult, twin.result(), shownFrame == null ? 0 : shownFrame.time(),
                            theme.theme()));
        }
    }

    private void showResult() {
        Result result = simulation.newest();
        if (result == shownResult) {
            return;
        }
        shownResult = result;
        playing.take(result);
    }

    private void showFrame() {
        Projection projection = shownResult == null ? null : projector.newest();
        Frame frame = projection == null ? null : projection.frame();
        boolean sameFrame = frame == shownFrame;
        if (sameFrame && shownResult == drawnResult) {
            return;
        }
        shownFrame = frame;
        drawnResult = shownResult;
        playing.show(frame);
        if (!sameFrame) {
            if (frame != null) {
                selection.onSide(frame.side());
            }
            view.maps().show(frame);
            view.scores().show(frame, frame == null ? null : projection.result().experiment());
        }
    }
}
