package engram.view.traces;

import module java.base;
import engram.plot.Axis;

/** The points of a curve that are worth drawing: of many that share a column of pixels, the first, the extremes and the last. */
final class TraceLines {

    private static final int FEW = 4;

    private TraceLines() {}

    /**
     * Chooses steps.
     *
     * @param steps in order
     * @param value at each step
     * @param axis along which they lie
     * @param width how many pixels the axis has
     * @return those to be drawn, in order
     */
    static int[] thinned(int[] steps, IntToDoubleFunction value, Axis axis, double width) {
        IntStream.Builder kept = IntStream.builder();
        int begin = 0;
        for (int i = 1; i <= steps.length; i++) {
            if (i == steps.length || column(steps[i], axis, width) != column(steps[begin], axis, width)) {
                keep(steps, begin, i, value, kept);
                begin = i;
            }
        }
        return kept.build().toArray();
    }

    private static long column(int step, Axis axis, double width) {
        return (long) Math.floor(axis.share(axis.middle(step)) * width);
    }

    private static void keep(int[] steps, int from, int to, IntToDoubleFunction value, IntStream.Builder kept) {
        if (to - from <= FEW) {
            IntStream.range(from, to).map(i -> steps[i]).forEach(kept);
            return;
        }
        int least = from;
        int most = from;
        for (int i = from; i < to; i++) {
            least = value.applyAsDouble(steps[i]) < value.applyAsDouble(steps[least]) ? i : least;
            most = value.applyAsDouble(steps[i]) > value.applyAsDouble(steps[most]) ? i : most;
        }
        IntStream.of(from, least, most, to - 1).sorted().distinct().map(i -> steps[i]).forEach(kept);
    }

    /** Of the steps that share a column of pixels, the one with the greatest value. */
    static int[] peaks(int[] steps, IntToDoubleFunction value, Axis axis, double width) {
        Map<Long, Integer> best = new LinkedHashMap<>();
        for (int step : steps) {
            best.merge(column(step, axis, width), step,
                    (one, other) -> value.applyAsDouble(other) > value.applyAsDouble(one) ? other : one);
        }
        return best.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
