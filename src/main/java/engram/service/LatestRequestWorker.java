package engram.service;

import module java.base;
import engram.model.Progress;

/**
 * Works in the background on the newest of the requests put to it. A newer request makes the work at hand stale: it may
 * still finish if that takes less than a grace, so that somebody who drags sees pictures all the way, and is stopped then.
 * Requests that were not begun when a newer one came are dropped. There is a thread only while there is something to do, and
 * for a moment after. All methods may be called from any thread, and none waits.
 *
 * @param <R> a request; immutable
 */
public final class LatestRequestWorker<R> implements AutoCloseable {

    /** How long a thread without work stays for the next request. */
    private static final long IDLE_MILLIS = 2000;

    private final long graceNanos;
    private final BiConsumer<R, Progress> work;
    private final ThreadFactory threads;
    private final Object lock = new Object();

    // Guarded by lock.
    private R waiting;
    private boolean atWork;
    private boolean open = true;

    /** When the work at hand became stale, by nanoTime; 0 while it is not. */
    private volatile long staleSince;

    private volatile boolean cancelled;

    /**
     * Gets ready; starts nothing yet.
     *
     * @param name what its thread is called
     * @param graceMillis how long stale work may go on
     * @param work does what is requested, and makes its results known by itself. Whatever it throws is its own fault and
     *     ends the thread, but a {@link CancellationException} out of its progress; what waits gets another thread
     */
    public LatestRequestWorker(String name, long graceMillis, BiConsumer<R, Progress> work) {
        this(graceMillis, work, Thread.ofPlatform().name(name).daemon().factory());
    }

    /** The same with threads that are made by somebody else. */
    LatestRequestWorker(long graceMillis, BiConsumer<R, Progress> work, ThreadFactory threads) {
        this.threads = threads;
        this.graceNanos = TimeUnit.MILLISECONDS.toNanos(graceMillis);
        this.work = work;
    }

    /**
     * Requests something; whatever was requested before no longer is. Null requests nothing.
     *
     * @throws OutOfMemoryError if the system gives no thread; the next request asks for one again
     */
    public void request(R request) {
        synchronized (lock) {
            if (!open) {
                return;
            }
            waiting = request;
            cancelled = false;
            if (staleSince == 0) {
                staleSince = Math.max(1, System.nanoTime());
            }
            lock.notifyAll();
            if (request != null && !atWork) {
                begin();
            }
        }
    }

    /** Called with the lock held. Where no thread can be had, nobody is at work: else what comes later would wait for ever. */
    private void begin() {
        atWork = false;
        threads.newThread(this::work).start();
        atWork = true;
    }

    /** Stops the work at hand, if any, without grace; what waits is begun all the same. */
    public void cancel() {
        synchronized (lock) {
            cancelled = true;
        }
    }

    /** Whether the work at hand was stopped by {@link #cancel}, and nothing was requested since. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Stops the work at hand, and takes no more requests. */
    @Override
    public void close() {
        synchronized (lock) {
            open = false;
            waiting = null;
            cancelled = true;
            lock.notifyAll();
        }
    }

    private void work() {
        boolean done = false;
        try {
            for (R request = next(); request != null; request = next()) {
                try {
                    work.accept(request, this::report);
                } catch (CancellationException e) {
                    // Nobody wants it any more: on to what is wanted instead.
                }
            }
            done = true;
        } finally {
            if (!done) {
                synchronized (lock) {
                    atWork = false;
                    if (waiting != null) {
                        // It came meanwhile, and nobody may ever ask again.
                        begin();
                    }
                }
            }
        }
    }

    /** The newest request, once there is one; null where none came for a while. */
    private R next() {
        synchronized (lock) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS);
            while (open && waiting == null && System.nanoTime() < end) {
                try {
                    lock.wait(IDLE_MILLIS);
                } catch (InterruptedException e) {
                    open = false;
                }
            }
            R request = waiting;
            waiting = null;
            staleSince = 0;
            atWork = request != null;
            return request;
        }
    }

    private void report(long done, long total) {
        long stale = staleSince;
        if (cancelled || stale != 0 && System.nanoTime() - stale > graceNanos) {
            throw new CancellationException();
        }
    }
}
