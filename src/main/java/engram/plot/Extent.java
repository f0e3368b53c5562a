package engram.plot;

import java.util.stream.DoubleStream;

/**
 * The stretch of an axis that is seen, zoomed and moved within the whole. Immutable.
 *
 * @param from where it begins
 * @param to where it ends, more than {@code from}
 */
public record Extent(double from, double to) {

    /** Beyond the values, as a share of what they take. */
    private static final double MARGIN = 0.06;

    /** Half of an axis of which nothing but zeros is known. */
    private static final double NOTHING_KNOWN = 0.25;

    /** Checks the ranges. */
    public Extent {
        if (!(to > from && to - from < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Extent: from " + from + " to " + to);
        }
    }

    /** Everything from 0 to {@code length}. */
    public static Extent whole(double length) {
        return new Extent(0, length);
    }

    /** A little more than what some values take; not-a-numbers do not count. Of equal values, or none, some room around. */
    public static Extent around(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(known).min().orElse(0);
        double high = DoubleStream.of(known).max().orElse(0);
        double size = Math.max(Math.abs(low), Math.abs(high));
        // What differs by rounding alone is equal.
        double more = high - low > 1e-9 * size ? (high - low) * MARGIN : size > 0 ? size * MARGIN : NOTHING_KNOWN;
        return new Extent(low - more, high + more);
    }

    /** From 0 to a little more than the greatest of some values; to 1 where none is above 0. */
    public static Extent fromZero(DoubleStream values) {
        double most = values.filter(Double::isFinite).max().orElse(0);
        return new Extent(0, most > 0 ? most * (1 + MARGIN) : 1);
    }

    /** How much is seen. */
    public double length() {
        return to - from;
    }

    /**
     * Zooms around a point that stays where it is.
     *
     * @param factor how much more is seen; less than 1 to see less
     * @param at the point
     * @param limit the end of the whole
     * @param least the least that is ever seen, at most {@code limit}
     */
    public Extent zoomed(double factor, double at, double limit, double least) {
        double length = Math.clamp(length() * factor, least, limit);
        return new Extent(0, length).moved(at - (at - from) / length() * length, limit);
    }

    /** Moves by {@code way}, as far as the whole goes. */
    public Extent moved(double way, double limit) {
        double start = Math.clamp(from + way, 0, Math.max(0, limit - length()));
        return new Extent(start, start + length());
    }

    /** Where a value is, as a share of the stretch: 0 at its beginning, 1 at its end. */
    public double share(double value) {
        return (value - from) / length();
    }

    /** The value at a share of the stretch. */
    public double at(double share) {
        return from + share * length();
    }
}
