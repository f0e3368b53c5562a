package engram.cli.run;

import module java.base;
import engram.model.Progress;

/**
 * Ctrl-C, heard: tells the work to stop, and keeps the program alive until what is unfinished has been taken away and
 * people have been told. The work is whatever happens from the constructor to {@link #close}, as long as it reports its
 * progress.
 */
public final class Interruption implements AutoCloseable {

    /** The work has stopped because that was asked for; whoever says so to people calls {@link #told}. */
    public static final class Stopped extends CancellationException {

        private static final long serialVersionUID = 1;

        private final transient Interruption interruption;

        private Stopped(Interruption interruption, String line) {
            super(line);
            this.interruption = interruption;
        }

        /** The same, with other words for people. */
        public Stopped saying(String line) {
            return new Stopped(interruption, line);
        }

        /** Lets the program end. */
        public void told() {
            interruption.tidy.countDown();
        }
    }

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private volatile boolean asked;
    private volatile boolean stopped;

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The same progress, which also stops the work where that is asked for. */
    public Progress heededBy(Progress progress) {
        return (done, total) -> {
            if (asked) {
                stopped = true;
                throw new Stopped(this, "stopped; nothing is left half written");
            }
            progress.report(done, total);
        };
    }

    /** Asks the work to stop, and waits until it has and that is told; not for ever, where the work does not listen. */
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
        if (!stopped) {
            tidy.countDown();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is on its way out, as it was asked to be.
        }
    }
}
