package engram.service;

import engram.model.experiment.Frame;

/**
 * Makes, on a thread of its own, the frame that is to be seen now: of the newest result, at the moment asked for. Newest
 * wins; frames that nobody came to fetch are dropped. All methods may be called from any thread, and none waits.
 */
public final class Projector implements AutoCloseable {

    private final Object lock = new Object();

    // Guarded by lock.
    private Result result;
    private int time;
    private int trail;
    private boolean dirty;
    private boolean open = true;

    private volatile Projection newest;
    private volatile String problem;

    /** Starts the thread. */
    public Projector() {
        Thread.ofPlatform().name("frames").daemon().start(this::work);
    }

    /** Shows another result, or a later state of the same. */
    public void show(Result other) {
        synchronized (lock) {
            result = other;
            dirty = true;
            lock.notifyAll();
        }
    }

    /**
     * Looks at a moment.
     *
     * @param atTime the time step; beyond the newest one, the newest is shown
     * @param withTrail for how many steps spikes go on glowing
     */
    public void look(int atTime, int withTrail) {
        synchronized (lock) {
            if (time != atTime || trail != withTrail) {
                time = atTime;
                trail = withTrail;
                dirty = true;
                lock.notifyAll();
            }
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

    /** Stops the thread. */
    @Override
    public void close() {
        synchronized (lock) {
            open = false;
            lock.notifyAll();
        }
    }

    private void work() {
        while (true) {
            Result shown;
            int moment;
            int glow;
            synchronized (lock) {
                while (open && !(dirty && result != null)) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        open = false;
                    }
                }
                if (!open) {
                    return;
                }
                dirty = false;
                shown = result;
                moment = time;
                glow = trail;
            }
            try {
                newest = new Projection(shown, Frame.of(shown.trial(), moment, glow));
                problem = null;
            } catch (OutOfMemoryError e) {
                problem = "There was not enough memory to draw this moment. Remove pictures, or choose a smaller side.";
            } catch (RuntimeException e) {
                // A fault of ours must not end the thread without a word: the next moment may well be drawn.
                problem = "A fault in Engram stopped the drawing: %s. Change something to go on.".formatted(e);
            }
        }
    }
}
