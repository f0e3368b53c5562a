package engram.controller.story;

import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.model.trial.Frame;
import engram.service.Result;
import engram.service.Status;
import engram.view.story.ComparedView;
import engram.view.story.ScoreBlock;
import engram.view.story.StoryBar;

/** Keeps scores, verdicts and the story up to date, and carries out its cure. Belongs to the JavaFX thread. */
public final class StoryController implements AutoCloseable {

    /**
     * Where it is told.
     *
     * @param cue under the cue's map
     * @param a under A's map
     * @param b under B's map
     * @param bar what happened
     * @param compared what the scores are measured against
     */
    public record Places(ScoreBlock cue, ScoreBlock a, ScoreBlock b, StoryBar bar, ComparedView compared) {}

    /**
     * What there is to tell about.
     *
     * @param result the newest of A, or null before the first
     * @param frame the frame of it that is shown, or null
     * @param twin the newest of B, asked the very same; null where there is none, or not yet
     * @param twinFrame the frame of B that is shown beside {@code frame}, or null
     * @param hasTwin whether there is to be a B
     * @param status what the simulation of A is doing
     */
    public record Now(Result result, Frame frame, Result twin, Frame twinFrame, boolean hasTwin, Status status) {}

    /**
     * Gets ready.
     *
     * @param again computes once more what was stopped
     */
    public StoryController(Places places, ExperimentState state, Playback playback, Runnable again) {}

    /** Shows what is new; does nothing where nothing is. */
    public void pulse(Now now) {}

    /** Stops what it does in the background. */
    @Override
    public void close() {}
}
