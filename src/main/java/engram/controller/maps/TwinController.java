package engram.controller.maps;

import module java.base;
import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import engram.model.trial.InsufficientMemoryException;
import engram.service.Result;
import engram.service.Simulation;
import engram.service.Status;
import engram.service.TwinSimulation;
import engram.view.maps.MapsView;

/**
 * The two networks above their maps: the choice of rule and dynamics of each, and B for as long as somebody wants it.
 * Belongs to the JavaFX thread.
 */
public final class TwinController implements AutoCloseable {

    private final MapsView maps;
    private final ExperimentState state;
    private final Simulation first;
    /** Null while there is no B. */
    private TwinSimulation simulation;
    private FramePair shown;
    /** For which size rules were remarked upon last; null before. */
    private Size remarked;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /** What decides how much memory a rule needs. */
    private record Size(int side, int pictures) {}

    public TwinController(MapsView maps, ExperimentState state, Simulation first) {
        this.maps = maps;
        this.state = state;
        this.first = first;
        maps.headA().rule().bindBidirectional(state.parameter("", Parameters::rule, Parameters::withRule));
        maps.headA().dynamics().bindBidirectional(state.parameter("", Parameters::dynamics, Parameters::withDynamics));
        maps.headB().rule().set(state.twin().rule());
        maps.headB().dynamics().set(state.twin().dynamics());
        maps.headB().rule().subscribe((_, rule) -> state.changeTwin(twin -> twin.withRule(rule)));
        maps.headB().dynamics().subscribe((_, dynamics) -> state.changeTwin(twin -> twin.withDynamics(dynamics)));
        maps.twinMenu().follow().setOnAction(_ -> follow(maps.twinMenu().follow().isSelected()));
        maps.twinMenu().copy().setOnAction(_ -> state.changeTwin(_ -> Twin.copyOf(state.current().parameters())));
        maps.twinMenu().swap().setOnAction(_ -> state.swapTwins());
        maps.openTwin().setOnAction(_ -> turn(true));
        maps.closeTwin().setOnAction(_ -> turn(false));
        maps.twinMenu().close().setOnAction(_ -> turn(false));
        // Somebody who undoes a choice of B wants to see what comes of it.
        state.twinProperty().subscribe((_, _) -> turn(true));
        state.twinProperty().subscribe(this::showChoices);
        state.experimentProperty().subscribe(_ -> describe());
        state.experimentProperty().subscribe(_ -> remarkRules());
        turn(true);
    }

    private void follow(boolean on) {
        state.changeTwin(twin -> on ? twin.following() : twin.keeping(state.current().parameters()));
    }

    /** Takes B away where it is there, and brings it where it is not. */
    public void toggle() {
        turn(!isOpen());
    }

    /** Whether there is a B. */
    public boolean isOpen() {
        return open.get();
    }

    /** Whether there is a B, to follow. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Brings B where it is not there, or takes it away where it is. */
    public void turn(boolean on) {
        if (on && simulation == null) {
            simulation = new TwinSimulation();
        } else if (!on && simulation != null) {
            close();
        }
        open.set(on);
        maps.setTwinOpen(on);
    }

    private void showChoices(Twin twin) {
        maps.headB().rule().set(twin.rule());
        maps.headB().dynamics().set(twin.dynamics());
        maps.twinMenu().follow().setSelected(twin.own().isEmpty());
        describe();
    }

    private void describe() {
        maps.headB().explain(explanation(state.twin(), state.current().parameters()));
    }

    /** What a rule cannot do at this side stands beside it before anybody tries it. */
    private void remarkRules() {
        Experiment wanted = state.current();
        int pictures = wanted.memories().size();
        Size size = new Size(wanted.parameters().side(), pictures);
        if (size.equals(remarked)) {
            return;
        }
        remarked = size;
        Function<RuleKind, String> remark =
                rule -> InsufficientMemoryException.ofRule(wanted.parameters().withRule(rule), pictures).orElse("");
        boolean all = Arrays.stream(RuleKind.values()).allMatch(rule -> remark.apply(rule).isEmpty());
        String note = all ? "" : InsufficientMemoryException.rulesThatGo(wanted.parameters(), pictures);
        maps.headA().remarkRules(remark, note);
        maps.headB().remarkRules(remark, note);
    }

    private static String explanation(Twin twin, Parameters first) {
        Parameters own = twin.beside(first);
        StringBuilder text = new StringBuilder(
                "Network B is asked the very same as A: it has A's memories, cue, noise and cue spikes. Its rule and dynamics are"
                        + " chosen here. ");
        List<Parameter> differences = twin.differences(first);
        if (differences.isEmpty()) {
            text.append(
                    twin.own().isEmpty() ? "All its numbers follow A's." : "Its numbers are its own, and still the same as A's.");
        } else {
            text.append("Its numbers are its own. They differ in");
            for (Parameter parameter : differences) {
                text.append(Text.of("\n%s: %s, A's %s", parameter.title(), parameter.format(own.real(parameter)),
                        parameter.format(first.real(parameter))));
            }
        }
        return text.toString();
    }

    /**
     * Shows what is new of B.
     *
     * @param result what is shown of A, or null
     * @param frame the frame that is shown of it, or null
     * @param time the step that is looked at, from 0 on; A's frame is of its last where A has none so late
     */
    public void pulse(Result result, Frame frame, int time) {
        if (simulation == null) {
            return;
        }
        simulation.follow(state.current(), state.twin(), first.status(), result, frame, time, maps.trail());
        FramePair pair = simulation.newest();
        if (pair != null && pair != shown) {
            maps.showTwin(pair);
            shown = pair;
        } else if (frame == null && shown != null) {
            maps.showTwin(null);
            shown = null;
        }
    }

    /** What came of B, where it was asked what A was asked whose frame is shown; else null. */
    public Result result() {
        return simulation == null ? null : simulation.result();
    }

    /** The frame of B that belongs to A's newest; null where there is none yet. */
    public Frame frame() {
        FramePair newest = simulation == null ? null : simulation.newest();
        return newest == null ? null : newest.twin();
    }

    /** Whether B has an answer, or one is to come: it is neither taken away, nor stopped, nor impossible. */
    public boolean isComing() {
        return isOpen() && !(status() instanceof Status.Failed || status() instanceof Status.Cancelled);
    }

    /** What B is doing; it is idle where there is none. */
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

    /** Ends the threads of B, if there is one. */
    @Override
    public void close() {
        if (simulation != null) {
            simulation.close();
            simulation = null;
            shown = null;
        }
    }
}
