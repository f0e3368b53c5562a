package engram.model.image;

import engram.model.Progress;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Work that goes on for seconds without asking whether it is still wanted, on a thread of its own. Whoever waits for it
 * can leave at any time; it then ends by itself, the next time that it asks, and nobody hears of it.
 */
final class Aside {

    private static final long BEAT_MILLISECONDS = 20;

    private Aside() {}

    /** Some work. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Does it.
         *
         * @param progress told how far it is; throws when nobody waits any more
         */
        T run(Progress progress) throws IOException;
    }

    /**
     * Waits for work.
     *
     * @param work what to do; it shares nothing with others but what it gives back
     * @param progress told how far the work is, in hundredths, from the thread that waits; its cancellation passes through
     * @return what the work gave
     * @throws IOException if the work threw it
     */
    static <T> T run(Work<T> work, Progress progress) throws IOException {
        AtomicLong done = new AtomicLong();
        AtomicBoolean left = new AtomicBoolean();
        FutureTask<T> task = new FutureTask<>(() -> work.run((now, _) -> {
            if (left.get()) {
                throw new CancellationException();
            }
            done.set(now);
        }));
        Thread.ofPlatform().daemon().name("decoding").start(task);
        try {
            while (true) {
                progress.report(done.get(), PictureReader.WORK);
                try {
                    return task.get(BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // Not yet.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IOException(e.getCause());
            }
        } finally {
            left.set(true);
        }
    }
}
