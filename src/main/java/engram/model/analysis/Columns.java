package engram.model.analysis;

import module java.base;

/**
 * Which steps each column of pixels shows: a step over several columns where there is room, and several steps in one where
 * there are many. They may lie evenly or not, as on a logarithmic axis. Arrays are not copied, and not modified.
 *
 * @param starts shape (columns): the first step of each, from 0 on, never less than that of the one before
 * @param ends shape (columns): the step after its last, more than {@code starts}, and never less than that of the one before
 */
public record Columns(int[] starts, int[] ends) {

    /** Checks the shapes. */
    public Columns {
        if (starts.length != ends.length || starts.length == 0) {
            throw new IllegalArgumentException("Columns: " + starts.length + " starts, " + ends.length + " ends");
        }
    }

    /**
     * Lays steps on columns.
     *
     * @param steps how many there are in all
     * @param columns how many columns
     * @param at the step at the left edge of each column, also of the one after the last: never less than that of the one
     *     before
     */
    public static Columns of(int steps, int columns, IntUnaryOperator at) {
        int[] edges = IntStream.rangeClosed(0, columns).map(at).map(step -> Math.clamp(step, 0, steps)).toArray();
        int[] starts = IntStream.range(0, columns).map(i -> Math.min(edges[i], steps - 1)).toArray();
        int[] ends = IntStream.range(0, columns).map(i -> Math.max(edges[i + 1], starts[i] + 1)).toArray();
        return new Columns(starts, ends);
    }

    /** Those of bins, one for each bin. */
    static Columns of(Bins bins) {
        return new Columns(IntStream.range(0, bins.count()).map(bins::start).toArray(),
                IntStream.range(0, bins.count()).map(bin -> bins.start(bin + 1)).toArray());
    }

    /** How many there are. */
    public int count() {
        return starts.length;
    }

    /** Whether a column shows one step only, and the column right of it another: the last of several for that step. */
    public boolean isLastOfStep(int column) {
        return ends[column] == starts[column] + 1 && (column + 1 == count() || starts[column + 1] != starts[column]);
    }

    /** Whether a column shows the very steps of the one before. */
    public boolean isLikeBefore(int column) {
        return column > 0 && starts[column] == starts[column - 1] && ends[column] == ends[column - 1];
    }
}
