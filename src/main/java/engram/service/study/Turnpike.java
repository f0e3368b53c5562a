package engram.service.study;

import module java.base;
import engram.model.Progress;

/**
 * Where the threads of a study wait: as long as it is paused, and as long as the window has something to compute that somebody
 * waits for. All methods may be called from any thread.
 */
final class Turnpike {

    /** So long after the last word that the window is at work it is taken to be. */
    private static final long GIVES_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    /** From look to look whether the work is still wanted at all. */
    private static final long LOOK_MILLIS = 10;

    private final Object lock = new Object();
    private volatile boolean paused;
    /** By nanoTime. */
    private volatile long givesWayUntil = System.nanoTime();

    /** Lets all wait, or go on. */
    void setPaused(boolean newPaused) {
        synchronized (lock) {
            paused = newPaused;
            lock.notifyAll();
        }
    }

    /** Whether it is paused. */
    boolean isPaused() {
        return paused;
    }

    /** Lets all wait for a moment. */
    void giveWay() {
        givesWayUntil = System.nanoTime() + GIVES_WAY_NANOS;
    }

    private boolean isShut() {
        return paused || givesWayUntil - System.nanoTime() > 0;
    }

    /**
     * Passes reports on, and waits first where it is shut.
     *
     * @param wanted throws where the work is no longer wanted
     */
    Progress before(Progress wanted) {
        return (done, total) -> {
            wanted.report(done, total);
            while (isShut()) {
                await();
                wanted.report(done, total);
            }
        };
    }

    private void await() {
        synchronized (lock) {
            if (isShut()) {
                try {
                    lock.wait(LOOK_MILLIS);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("interrupted");
                }
            }
        }
    }
}
