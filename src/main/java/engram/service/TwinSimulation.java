package engram.service;

import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Trial;

/**
 * Computes a twin beside the first network, on two threads of its own, and pairs the frames of the two: only such as
 * were asked the same, at the same moment. The first comes first: the twin begins when the first has its answer, and
 * gives way when the first is wanted anew.
 *
 * <p>Belongs to one thread, which calls {@link #follow} again and again; nothing here waits.
 */
public final class TwinSimulation implements AutoCloseable {

    private final Projector projector = new Projector();
    private final Simulation simulation = new Simulation(projector::show);

    /** Null while there is nothing that should be computed. */
    private Experiment asked;

    /** Null unless it cannot be computed. */
    private Status.Failed refused;

    /** The frame of the first to which one of the twin is being made. */
    private Frame partner;

    /** The step of the twin that is being made. */
    private int sought;

    private boolean paired;
    private FramePair newest;
    private Result result;

    /**
     * Takes note of what the first does.
     *
     * @param wanted the experiment that is wanted of the first
     * @param frame of the first, the newest, or null
     * @param time the step that is looked at, from 0 on; one behind the end of the first is the twin's alone
     */
    public void follow(Experiment wanted, Twin twin, Status status, Result result, Frame frame, int time, int trail) {
        boolean answered = !(status instanceof Status.Working) && result != null && result.experiment().equals(wanted);
        ask(wanted, twin, answered);
        pair(twin, result, frame, time, trail);
    }

    private void ask(Experiment wanted, Twin twin, boolean answered) {
        Experiment other = twin.of(wanted);
        if (other.equals(asked)) {
            return;
        }
        if (answered) {
            want(wanted, other);
        } else if (asked != null) {
            asked = null;
            simulation.want(null);
        }
    }

    private void want(Experiment first, Experiment other) {
        asked = other;
        refused = null;
        try {
            InsufficientMemoryException.checkTwin(first.parameters(), other.parameters(), Simulation.RECORDINGS);
            simulation.want(other);
        } catch (InsufficientMemoryException e) {
            simulation.want(null);
            refused = new Status.Failed(e.getMessage(), e.instead());
        }
    }

    private void pair(Twin twin, Result result, Frame frame, int time, int trail) {
        Result own = simulation.newest();
        if (frame == null || result == null || own == null || !isOf(frame, result)
                || !own.experiment().equals(twin.of(result.experiment()))) {
            newest = null;
            partner = null;
            this.result = null;
            return;
        }
        this.result = own;
        if (partner == null || paired || !isOf(partner, result)) {
            int moment = moment(frame, time);
            paired &= frame == partner && moment == sought;
            partner = frame;
            sought = moment;
            projector.look(sought, trail);
        }
        boolean allMade = projector.isAtRest();
        Projection projected = projector.newest();
        Frame made = projected == null ? null : projected.frame();
        if (made == null || !isOf(made, own)) {
            newest = null;
        } else if (made.time() == Math.min(sought, made.trial().recorded() - 1)) {
            paired = true;
            if (newest == null || newest.first() != partner || newest.twin() != made) {
                newest = new FramePair(partner, made);
            }
        } else if (allMade) {
            // It could not be made: the next frame of the first has its turn.
            partner = null;
        }
    }

    /** Whether a frame was made of this very recall: each has a question of its own. */
    private static boolean isOf(Frame frame, Result result) {
        return frame.trial().question() == result.trial().question();
    }

    /** The same step as the first's; where the first is at its end, the one that is looked at, which may come later. */
    private static int moment(Frame first, int time) {
        Trial trial = first.trial();
        return trial.isComplete() && first.time() == trial.recorded() - 1 ? Math.max(first.time(), time) : first.time();
    }

    /**
     * The newest frames of both that belong together: made of the results that {@link #follow} was last told of. Null
     * where there are none yet.
     */
    public FramePair newest() {
        return newest;
    }

    /** What came of the twin, where it belongs to the first's newest result; else null. */
    public Result result() {
        return result;
    }

    /** What is being done. A twin that has given way to the first is idle. */
    public Status status() {
        if (refused != null) {
            return refused;
        }
        if (projector.problem() != null) {
            return new Status.Failed(projector.problem());
        }
        return asked == null ? new Status.Idle() : simulation.status();
    }

    /** Stops the work at hand, if any. */
    public void cancel() {
        simulation.cancel();
    }

    /** Computes once more what was stopped. */
    public void again() {
        asked = null;
    }

    /** Stops both threads. */
    @Override
    public void close() {
        simulation.close();
        projector.close();
    }
}
