package engram.service;

import module java.base;
import engram.model.Progress;
import engram.model.TimeLeft;

/**
 * A piece of work with an end, such as reading files or writing a film. Runs once on one of {@link Jobs}' threads;
 * whoever looks on polls it.
 *
 * @param <T> what it gives
 */
public final class Job<T> {

    /**
     * What is to be done.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it.
         *
         * @throws Exception if it cannot be done; its message is one line for people
         */
        T run(Progress progress) throws Exception;
    }

    private final String title;
    private final boolean counted;
    private final Work<T> work;
    private final Consumer<? super T> onDone;
    private final Consumer<? super Exception> onError;
    private final LongSupplier clock;

    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total = 1;
    private volatile TimeLeft timeLeft = TimeLeft.UNKNOWN;
    private volatile Runnable ending;

    /** Makes one that tells its time by {@code clock}, in nanoseconds. */
    Job(String title, boolean counted, Work<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onError,
            LongSupplier clock) {
        this.clock = clock;
        this.title = title;
        this.counted = counted;
        this.work = work;
        this.onDone = onDone;
        this.onError = onError;
    }

    /** What people read: {@code "Reading 12 files"}. */
    public String title() {
        return title;
    }

    /** Whether its units are things that people count, such as pictures or frames. */
    public boolean isCounted() {
        return counted;
    }

    /** Units of work finished. */
    public long done() {
        return done;
    }

    /** Units of work in all, at least 1. */
    public long total() {
        return total;
    }

    /** How long it will still take, by how fast it went. */
    public TimeLeft timeLeft() {
        return timeLeft;
    }

    /** Asks it to stop; it does so when it next reports its progress, and leaves nothing half done. */
    public void cancel() {
        cancelled = true;
    }

    void run() {
        try {
            stopIfCancelled();
            T result = work.run(this::report);
            ending = () -> onDone.accept(result);
        } catch (CancellationException e) {
            ending = () -> {};
        } catch (Exception e) {
            ending = () -> onError.accept(e);
        } catch (OutOfMemoryError e) {
            ending = () -> onError.accept(
                    new IllegalStateException(title + " took more memory than there is. Try with fewer or smaller pictures.", e));
        }
    }

    /** What is to be called at the end, or null while the work goes on. */
    Runnable ending() {
        return ending;
    }

    private void report(long finished, long inAll) {
        stopIfCancelled();
        done = finished;
        total = Math.max(1, inAll);
        timeLeft = timeLeft.seen(clock.getAsLong(), finished, total);
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
