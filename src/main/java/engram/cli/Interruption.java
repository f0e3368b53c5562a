package engram.cli;

import engram.model.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, heard: tells the work to stop, and keeps the program alive until what is unfinished has been taken away. The
 * work is whatever happens from the constructor to {@link #close}, as long as it reports its progress.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The same progress, which also stops the work where that is asked for. */
    Progress heededBy(Progress progress) {
        return (done, total) -> {
            if (asked) {
                throw new CancellationException("interrupted");
            }
            progress.report(done, total);
        };
    }

    /** Asks the work to stop, and waits until it has. */
    void stop() {
        asked = true;
        try {
            tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidy.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is on its way out, as it was asked to be.
        }
    }
}
