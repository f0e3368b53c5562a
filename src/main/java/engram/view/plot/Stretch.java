package engram.view.plot;

import engram.plot.Extent;

/** How much of an axis from 0 on is in sight: all of it, until somebody zooms. */
public final class Stretch {

    private final double least;
    private double limit;
    /** Null while everything is seen. */
    private Extent seen;

    /** Makes an axis of no length, of which less than {@code least} is never seen, unless it is shorter. */
    public Stretch(double least) {
        this.least = least;
    }

    /** Changes the axis' length; what is in sight stays. */
    public void setLimit(double newLimit) {
        limit = newLimit;
    }

    /** What is in sight. */
    public Extent seen() {
        return seen != null ? seen : Extent.whole(Math.max(1, limit));
    }

    /** Shows {@code factor} times as much around a value. */
    public void zoom(double factor, double at) {
        seen = seen().zoomed(factor, at, limit, Math.min(least, limit));
    }

    /** Moves on by a share of what is in sight. */
    public void move(double share) {
        seen = seen().moved(share * seen().length(), limit);
    }

    /** Shows everything. */
    public void showAll() {
        seen = null;
    }
}
