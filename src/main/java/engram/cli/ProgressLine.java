package engram.cli;

import engram.model.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * Says on standard error how far a long computation is: on a terminal in one line that changes and then goes away,
 * otherwise in a line now and then.
 */
final class ProgressLine implements Progress {

    private static final int BAR = 30;
    private static final long MOVING_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PLAIN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final String work;
    private final boolean counts;
    private final boolean terminal;
    private long next;

    private ProgressLine(PrintWriter err, String work, boolean counts) {
        this.err = err;
        this.work = work;
        this.counts = counts;
        Console console = System.console();
        terminal = console != null && console.isTerminal();
        next = System.nanoTime() + (terminal ? MOVING_NANOS : PLAIN_NANOS);
    }

    /** For work that counts what people count: {@code 34 of 100}. */
    static ProgressLine counting(PrintWriter err, String work) {
        return new ProgressLine(err, work, true);
    }

    /** For work whose units mean nothing to people: {@code 34 %}. */
    static ProgressLine share(PrintWriter err, String work) {
        return new ProgressLine(err, work, false);
    }

    @Override
    public void report(long done, long total) {
        long now = System.nanoTime();
        boolean atEnd = done == total;
        if (now < next && !atEnd) {
            return;
        }
        next = now + (terminal ? MOVING_NANOS : PLAIN_NANOS);
        String far = counts ? "%d of %d".formatted(done, total) : "%d %%".formatted(100 * done / total);
        if (!terminal) {
            err.println("%s: %s".formatted(work, far));
        } else if (atEnd) {
            err.print(CLEAR);
        } else {
            int full = (int) (BAR * done / total);
            err.print(CLEAR + "%s [%s%s] %s".formatted(work, "#".repeat(full), " ".repeat(BAR - full), far));
        }
        err.flush();
    }
}
