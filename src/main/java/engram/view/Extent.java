package engram.view;

import engram.model.Text;

/**
 * The stretch of an axis that is seen, zoomed and moved within the whole. Immutable.
 *
 * @param from where it begins, at least 0
 * @param to where it ends, more than {@code from}
 */
public record Extent(double from, double to) {

    /** Checks the ranges. */
    public Extent {
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException(Text.of("Extent: from %s to %s", from, to));
        }
    }

    /** Everything from 0 to {@code length}. */
    public static Extent whole(double length) {
        return new Extent(0, length);
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
