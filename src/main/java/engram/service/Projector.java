package engram.service;

import engram.model.experiment.Frame;
import engram.model.experiment.Trial;

/**
 * Makes, on a thread of its own, the frame that is to be seen now: of the newest trial, at the moment asked for. Newest
 * wins; frames that nobody came to fetch are dropped. All methods may be called from any thread, and none waits.
 */
public final class Projector implements AutoCloseable {

    private final Object lock = new Object();

    // Guarded by lock.
    private Trial trial;
    private int time;
    private int trail;
    private boolean dirty;
    private boolean open = true;

    private volatile Frame newest;

    /** Starts the thread. */
    public Projector() {
        Thread.ofPlatform().name("frames").daemon().start(this::work);
    }

    /** Shows another trial, or a later state of the same. */
    public void show(Trial other) {
        synchronized (lock) {
            trial = other;
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
    public Frame newest() {
        return newest;
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
            Trial shown;
            int moment;
            int glow;
            synchronized (lock) {
                while (open && !(dirty && trial != null)) {
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
                shown = trial;
                moment = time;
                glow = trail;
            }
            newest = Frame.of(shown, moment, glow);
        }
    }
}
