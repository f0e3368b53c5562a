package engram.service;

import engram.model.Text;
import engram.model.trial.Frame;

/**
 * Makes, in the background, the frame that is to be seen now: of the newest result, at the moment asked for. Newest wins;
 * frames that nobody came to fetch are dropped. All methods may be called from any thread, and none waits.
 */
public final class Projector implements AutoCloseable {

    /** What is to be seen: a result, or null before the first; when; and for how many steps spikes go on glowing. */
    private record Look(Result result, int time, int trail) {}

    private final LatestRequestWorker<Look> worker = new LatestRequestWorker<>("frames", 0, (look, _) -> project(look));
    private final Object lock = new Object();

    // Guarded by lock.
    private Look wanted = new Look(null, 0, 0);

    /** The look that the newest frame, or the newest problem, is of. */
    private volatile Look done;

    private volatile Projection newest;
    private volatile String problem;

    /** Shows another result, or a later state of the same. */
    public void show(Result other) {
        synchronized (lock) {
            want(new Look(other, wanted.time(), wanted.trail()));
        }
    }

    /**
     * Looks at a moment.
     *
     * @param time the time step; beyond the newest one, the newest is shown
     * @param trail for how many steps spikes go on glowing
     */
    public void look(int time, int trail) {
        synchronized (lock) {
            if (wanted.time() != time || wanted.trail() != trail) {
                want(new Look(wanted.result(), time, trail));
            }
        }
    }

    private void want(Look look) {
        if (look.result() != null) {
            worker.request(look);
        }
        // Only now: a look for which there was no thread is not taken for one that is on its way, and is asked for again.
        wanted = look;
    }

    /** Whether there is nothing more to come of what was asked so far. */
    boolean isAtRest() {
        synchronized (lock) {
            return done == wanted;
        }
    }

    /** The newest frame, or null before the first. */
    public Projection newest() {
        return newest;
    }

    /** Why the newest frame could not be made, in one line; null where it could. */
    public String problem() {
        return problem;
    }

    /** Stops the work. */
    @Override
    public void close() {
        worker.close();
    }

    private void project(Look look) {
        try {
            Frame before = newest == null ? null : newest.frame();
            newest = new Projection(look.result(), Frame.of(look.result().trial(), look.time(), look.trail(), before));
            problem = null;
        } catch (OutOfMemoryError e) {
            problem = "There was not enough memory to draw this moment. Remove pictures, or choose a smaller side.";
        } catch (RuntimeException e) {
            // A fault of ours must not end the work without a word: the next moment may well be drawn.
            problem = Text.of("A fault in Engram stopped the drawing: %s. Change something to go on.", e);
        } finally {
            done = look;
        }
    }
}
