package engram.controller.maps;

import module java.base;
import engram.controller.state.ExperimentState;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import engram.service.Result;
import engram.service.Simulation;
import engram.service.Status;
import engram.service.TwinSimulation;
import engram.view.maps.MapsView;
import engram.view.maps.TwinBar;

/** Lets a second network stand beside the first for as long as somebody wants it. Belongs to the JavaFX thread. */
public final class TwinController implements AutoCloseable {

    /** A twin whose successor takes no longer than this is replaced without a word. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final MapsView maps;
    private final ExperimentState state;
    private final Simulation first;
    /** Null while there is no twin. */
    private TwinSimulation simulation;
    /** Null before there is a twin for the first time. */
    private TwinBar bar;
    private FramePair shown;
    private long lastCurrent;

    public TwinController(MapsView maps, ExperimentState state, Simulation first) {
        this.maps = maps;
        this.state = state;
        this.first = first;
        maps.twinSwitch().setOnAction(_ -> turn(maps.twinSwitch().isSelected()));
        // Somebody who undoes a choice of the twin wants to see what comes of it.
        state.twinProperty().subscribe((_, _) -> turn(true));
        state.experimentProperty().subscribe(_ -> showChoices());
    }

    /** Switches it on where it is off, and off where it is on. */
    public void toggle() {
        turn(simulation == null);
    }

    private void turn(boolean on) {
        maps.twinSwitch().setSelected(on);
        if (on && simulation == null) {
            simulation = new TwinSimulation();
            lastCurrent = System.nanoTime();
            open();
        } else if (!on && simulation != null) {
            close();
            maps.closeTwin();
        }
        showChoices();
    }

    private void open() {
        TwinBar opened = maps.openTwin();
        if (bar == null) {
            bar = opened;
            bar.setOnRule(rule -> state.changeTwin(twin -> twin.withRule(rule)));
            bar.setOnDynamics(dynamics -> state.changeTwin(twin -> twin.withDynamics(dynamics)));
            bar.setOnFollow(
                    follow -> state.changeTwin(twin -> follow ? twin.following() : twin.keeping(state.current().parameters())));
            bar.copy().setOnAction(_ -> state.changeTwin(_ -> Twin.copyOf(state.current().parameters())));
            bar.swap().setOnAction(_ -> state.swapTwins());
        }
    }

    private void showChoices() {
        if (bar != null) {
            bar.show(state.twin(), state.current().parameters());
        }
    }

    /**
     * Shows what is new of the twin.
     *
     * @param result what is shown of the first, or null
     * @param frame the frame that is shown of it, or null
     */
    public void pulse(Result result, Frame frame) {
        if (simulation == null) {
            return;
        }
        simulation.follow(state.current(), state.twin(), first.status(), result, frame, maps.trail());
        FramePair pair = simulation.newest();
        long now = System.nanoTime();
        lastCurrent = pair != null ? now : lastCurrent;
        maps.setTwinStale(now - lastCurrent > QUIET_NANOS);
        if (pair != null && pair != shown) {
            maps.showTwin(pair, result.experiment().memories().stream().map(Memory::name).toList());
            shown = pair;
        } else if (frame == null && shown != null) {
            maps.showTwin(null, List.of());
            shown = null;
        }
    }

    /** What came of the twin, where it was asked what the first was asked whose frame is shown; else null. */
    public Result result() {
        return simulation == null ? null : simulation.result();
    }

    /** What the twin is doing; it is idle where there is none. */
    public Status status() {
        return simulation == null ? new Status.Idle() : simulation.status();
    }

    /** Stops the work at hand, if any. */
    public void cancel() {
        if (simulation != null) {
            simulation.cancel();
        }
    }

    /** Computes once more what was stopped. */
    public void again() {
        if (simulation != null) {
            simulation.again();
        }
    }

    /** Ends the threads of the twin, if there is one. */
    @Override
    public void close() {
        if (simulation != null) {
            simulation.close();
            simulation = null;
            shown = null;
        }
    }
}
