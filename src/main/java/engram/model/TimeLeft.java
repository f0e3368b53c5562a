package engram.model;

import module java.base;

/**
 * How long a piece of work will still take, from how fast it went. Immutable and without a clock of its own: whoever looks
 * on says what time it is. It says nothing until it knows enough, and takes a single slow stretch for what it is.
 *
 * @param begunNanos when the work was first seen, in nanoseconds of any clock
 * @param seenNanos when it was last seen to have got on, by the same clock
 * @param share how much of the work was done then, from 0 to 1; below 0 before it was first seen
 * @param speed shares of the work done in a second, smoothed; 0 while it is not known
 */
public record TimeLeft(long begunNanos, long seenNanos, double share, double speed) {

    /** Nothing was seen yet. */
    public static final TimeLeft UNKNOWN = new TimeLeft(0, 0, -1, 0);

    private static final double NANOS = 1e9;

    /** Looks that follow one another sooner say nothing of the speed. */
    private static final double LEAST_SECONDS = 0.2;

    /** Speeds of so long ago count for a third of today's. */
    private static final double MEMORY_SECONDS = 4;

    /** What has gone on for long may have gone fast and slow by turns: such a share of it is looked back on at least. */
    private static final double MEMORY_SHARE = 0.25;

    private static final double KNOWN_SECONDS = 1;
    private static final double KNOWN_SHARE = 0.01;

    private static final int MINUTE = 60;
    private static final int ROUND_FROM = 20;
    private static final int ROUND = 5;

    /**
     * Takes note of how far the work is.
     *
     * @param nanos the time now, by the one clock
     * @param done units of work finished, from 0 to {@code total}
     * @param total units of work in all, at least 1
     */
    public TimeLeft seen(long nanos, long done, long total) {
        double now = (double) done / total;
        if (share < 0 || now < share) {
            // It begins, or begins again with another count.
            return new TimeLeft(nanos, nanos, now, 0);
        }
        double seconds = (nanos - seenNanos) / NANOS;
        if (now == share || seconds < LEAST_SECONDS) {
            return this;
        }
        double newest = (now - share) / seconds;
        double memory = Math.max(MEMORY_SECONDS, MEMORY_SHARE * (nanos - begunNanos) / NANOS);
        double weight = speed == 0 ? 1 : 1 - Math.exp(-seconds / memory);
        return new TimeLeft(begunNanos, nanos, now, speed + weight * (newest - speed));
    }

    /** The seconds that are left; empty while that is not known. */
    public OptionalDouble seconds() {
        boolean known = speed > 0 && share >= KNOWN_SHARE && (seenNanos - begunNanos) / NANOS >= KNOWN_SECONDS;
        return known ? OptionalDouble.of((1 - share) / speed) : OptionalDouble.empty();
    }

    /** The same for people, no finer than it is known: {@code about 8 s left}; an empty text while it is not known. */
    public String words() {
        return seconds().isEmpty() ? "" : "about " + rounded(Math.max(1, Math.round(seconds().getAsDouble()))) + " left";
    }

    private static String rounded(long seconds) {
        if (seconds < MINUTE) {
            long round = seconds < ROUND_FROM ? seconds : ROUND * Math.round((double) seconds / ROUND);
            return round < MINUTE ? Text.of("%d s", round) : "1 min";
        }
        long minutes = Math.round((double) seconds / MINUTE);
        return minutes < MINUTE ? Text.of("%d min", minutes) : Text.of("%,d h %d min", minutes / MINUTE, minutes % MINUTE);
    }
}
