package engram.model;

/**
 * How a long computation says how far it is, and the only way in which it can be stopped.
 *
 * <p>A computation calls {@link #report} every few milliseconds from its own thread. Whoever no longer wants the result
 * throws {@link java.util.concurrent.CancellationException} from there; the computation lets it pass and leaves nothing
 * half done that others can see.
 */
@FunctionalInterface
public interface Progress {

    /** Listens to nothing and never cancels. */
    Progress IGNORED = (done, total) -> {};

    /** The units into which {@link #stretch} divides the whole. */
    long FINE = 10_000;

    /**
     * Takes note of the work done.
     *
     * @param done units of work finished, from 0 to {@code total}
     * @param total units of work in all, at least 1; the unit is the computation's own
     * @throws java.util.concurrent.CancellationException if the result is no longer wanted
     */
    void report(long done, long total);

    /**
     * A stretch of this computation, for a part of it that counts its own work.
     *
     * @param from where the stretch begins, as a share of the whole, from 0 to 1
     * @param to where it ends, from {@code from} to 1
     * @return what the part reports to; this one is told {@link #FINE} units for the whole
     */
    default Progress stretch(double from, double to) {
        return (done, total) -> report(Math.round(FINE * (from + (to - from) * done / total)), FINE);
    }
}
