package engram.cli.run;

import module java.base;
import engram.model.Progress;
import engram.model.Text;

/**
 * Says on standard error how far a command is and how long it will still take: on a terminal a bar that fills up in its
 * line, elsewhere a plain line now and then. Libraries for this bring a whole terminal emulator along, whose classes take
 * longer to load than most commands to run.
 */
public final class ProgressReport implements Progress, AutoCloseable {

    private static final int BAR = 30;
    private static final long BETWEEN_BARS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter err;
    private final boolean terminal;
    private final long already;
    private final long began = System.nanoTime();
    private long told = began;
    private int width;

    /**
     * Begins.
     *
     * @param already units of work that were done before, and whose time is not known
     */
    ProgressReport(PrintWriter err, boolean terminal, long already) {
        this.err = err;
        this.terminal = terminal;
        this.already = already;
    }

    /** The same on the program's own terminal, if there is one. */
    public static ProgressReport on(PrintWriter err, long already) {
        Console console = System.console();
        return new ProgressReport(err, console != null && console.isTerminal(), already);
    }

    /** Nothing is said in the first moments, nor more often than can be read. */
    @Override
    public void report(long done, long total) {
        long now = System.nanoTime();
        if (now - told < (terminal ? BETWEEN_BARS : BETWEEN_LINES)) {
            return;
        }
        told = now;
        String line = line(done, total, now - began);
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        } else {
            err.println(line);
        }
    }

    /** The same for work whose units mean nothing to people: they are told hundredths. */
    public Progress inHundredths() {
        return (done, total) -> report(100 * done / total, 100);
    }

    /** Takes the bar away, so that what comes next has the line to itself. */
    @Override
    public void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }

    /**
     * What is said.
     *
     * @param done units of work done, those of {@code already} among them
     */
    String line(long done, long total, long nanos) {
        String count = Text.of("%,d of %,d", done, total);
        if (done > already) {
            double left = (double) nanos / (done - already) * (total - done);
            count += ", " + duration(Math.round(left / 1e9)) + " left";
        }
        if (!terminal) {
            return count;
        }
        int full = (int) (BAR * done / total);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + count;
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60 ? Text.of("%d min %d s", minutes, seconds % 60) : Text.of("%,d h %d min", minutes / 60, minutes % 60);
    }
}
