package engram.controller.state;

/**
 * The moment of the run that is looked at, and how it moves: played at a speed, stepped, sought, or following the
 * newest step. Knows no clock and no screen; somebody tells it how much time has passed. Belongs to the JavaFX thread.
 */
public final class Playback implements Seeking {

    /** May lie behind the end of a run that became shorter: when it is long again, one is where one was. */
    private double position;
    /** Whether it stands at the end, wherever that is. */
    private boolean atRest;
    private int recorded;
    private int length = 1;
    private boolean playing;
    private boolean live;

    /** The step of the run to come in which it is to go on, or -1. */
    private int awaited = -1;

    /** Whether it is to play on there. */
    private boolean playsThere;

    /** Before the newest seeking. */
    private Spot before = new Spot(0, false, false, false);

    /** Where one is, and how it goes on. */
    private record Spot(double position, boolean atRest, boolean playing, boolean live) {}

    /** The time step that is looked at, from 0 on. */
    public int time() {
        return (int) Math.floor(Math.min(position, length - 1));
    }

    /** Whether that is the last step of the run. */
    public boolean isAtEnd() {
        return time() >= length - 1;
    }

    /** Whether it moves by itself. */
    public boolean isPlaying() {
        return playing;
    }

    /** Whether it follows the newest step. */
    public boolean isLive() {
        return live;
    }

    /**
     * Takes note of how far the run has come.
     *
     * @param recordedSteps steps recorded so far, at least 1
     * @param totalSteps steps there will be
     */
    public void extent(int recordedSteps, int totalSteps) {
        if (totalSteps != length) {
            // What was an end is none any more.
            atRest = false;
        }
        become(recordedSteps, totalSteps);
    }

    /**
     * Takes note of what a second run adds to the one that is there, or no longer does. At the end of both one sees answers: who
     * stands at the end stays at it.
     *
     * @param recordedSteps steps recorded so far, of whichever run has more, at least 1
     * @param totalSteps steps of the longer of the two
     */
    public void beside(int recordedSteps, int totalSteps) {
        become(recordedSteps, totalSteps);
        if (atRest) {
            position = recorded - 1;
        }
    }

    private void become(int recordedSteps, int totalSteps) {
        recorded = recordedSteps;
        length = totalSteps;
        if (live) {
            position = recorded - 1;
        }
    }

    /** Plays from a time step of the run that is about to come, once it is there; until then all goes on as it was. */
    public void playInNextRun(int time) {
        awaited = time;
        playsThere = true;
    }

    /** Stands still, and at a time step of the run that is about to come once it is there; at its end where it is shorter. */
    public void standInNextRun(int time) {
        pause();
        awaited = time;
        playsThere = false;
    }

    /** Whether a moment of the run that is about to come is waited for. */
    public boolean isAwaiting() {
        return awaited >= 0;
    }

    /** Forgets about the run that was about to come: another is wanted. */
    public void expectNothing() {
        awaited = -1;
    }

    /** Takes note that the run whose {@link #extent} was told last is the one that was about to come. */
    public void nextRunIsThere() {
        if (awaited >= 0) {
            // It may not be recorded so far yet; then it is waited for.
            position = Math.min(awaited, length - 1);
            atRest = !playsThere && awaited >= length - 1;
            awaited = -1;
            playing = playsThere;
            live = false;
        }
    }

    /** Plays from here, or from the start where it stands at the end. */
    public void play() {
        awaited = -1;
        live = false;
        atRest = false;
        playing = true;
        if (isAtEnd()) {
            position = 0;
        }
    }

    /** Stands still. */
    public void pause() {
        awaited = -1;
        playing = false;
        live = false;
    }

    /** Follows the newest step, or no longer does. */
    public void live(boolean follow) {
        awaited = -1;
        live = follow;
        atRest = false;
        playing = false;
        if (follow && recorded > 0) {
            position = recorded - 1;
        }
    }

    /** Goes some steps forth, or back where negative, and stands still. */
    public void step(int steps) {
        seek(time() + steps);
        playing = false;
    }

    @Override
    public void seek(int time) {
        before = new Spot(position, atRest, playing, live);
        awaited = -1;
        live = false;
        atRest = time >= length - 1;
        position = Math.clamp(time, 0, Math.max(0, recorded - 1));
    }

    @Override
    public void stopAt(int time) {
        seek(time);
        playing = false;
    }

    @Override
    public void takeBack() {
        position = before.position();
        atRest = before.atRest();
        playing = before.playing();
        live = before.live();
    }

    /**
     * Lets time pass.
     *
     * @param seconds how much
     * @param pace how fast it is played
     */
    public void advance(double seconds, Pace pace) {
        if (!playing || recorded == 0) {
            return;
        }
        if (position > recorded - 1 && position <= length - 1) {
            // Where one wants to be is still to be computed.
            return;
        }
        double next = pace.onward(position, seconds, length);
        if (next >= length - 1) {
            position = length - 1;
            atRest = true;
            playing = false;
        } else {
            // Faster than the network computes: wait at the newest step for more.
            position = Math.min(next, recorded - 1);
        }
    }
}
