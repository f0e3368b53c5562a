package engram.view.traces;

import engram.plot.Extent;

/** Which steps of a run are seen: some around the moment looked at, more or fewer when somebody zooms. */
final class StepsInSight {

    /** How many there are at first. */
    private static final double FIRST = 120;

    private static final double MOST = 4000;
    private static final double LEAST = 10;

    private int length;
    /** Null until there is a run. */
    private Extent sight;

    /** Null until there is a run. */
    Extent sight() {
        return sight;
    }

    /** The steps of the run. */
    int length() {
        return length;
    }

    /** Forgets the run. */
    void clear() {
        sight = null;
    }

    /** Takes note of the run's length, and goes along with the moment looked at, from {@code before} on; false for no change. */
    boolean follow(int newLength, int before, int time) {
        if (sight == null || length != newLength) {
            length = newLength;
            show(time);
            return true;
        }
        boolean leaves = time != before && !(time >= sight.from() && time + 1 <= sight.to());
        if (leaves) {
            sight = sight.moved(time - sight.at(time > before ? 0.1 : 0.9), length);
        }
        return leaves;
    }

    /** Shows as much as at first, around a step. */
    void show(int step) {
        double steps = Math.min(FIRST, length);
        sight = Extent.whole(steps).moved(step - steps / 2, length);
    }

    /** Shows {@code factor} times as much around a value. */
    void zoom(double factor, double at) {
        double limit = Math.min(MOST, length);
        Extent zoomed = sight.zoomed(factor, at, length, Math.min(LEAST, length));
        sight = zoomed.length() <= limit ? zoomed : sight.zoomed(limit / sight.length(), at, length, limit);
    }

    /** Moves on by a share of what is seen. */
    void move(double share) {
        sight = sight.moved(share * sight.length(), length);
    }

    /** What is seen and some more, so that there is something to move to. */
    TracesView.Span andMore() {
        double more = Math.max(1, Math.floor(sight.length() / 2));
        return new TracesView.Span((int) Math.max(0, (Math.floor(sight.from() / more) - 1) * more),
                (int) Math.min(length, (Math.ceil(sight.to() / more) + 1) * more));
    }

    /** In whole steps; none before the first run. */
    TracesView.Span whole() {
        return sight == null ? new TracesView.Span(0, 0)
                : new TracesView.Span((int) Math.floor(sight.from()), (int) Math.min(length, Math.ceil(sight.to())));
    }
}
