package engram.model.study.measure;

import module java.base;
import engram.model.score.Interval;

/**
 * One measure at one point, of all draws that are known so far.
 *
 * @param value the mean over all draws, or the share over all cues; not a number where nothing was measured
 * @param interval its 95 % interval
 * @param draws how many draws
 * @param count how many cues
 */
public record Pooled(double value, Interval interval, int draws, int count) {

    /**
     * Takes draws together. Cues of one network are not independent of one another: what one network does badly, it does
     * badly with all. So where there are several draws, the interval is Student's over the draws. A share has Wilson's over all cues
     * at least, for draws that are all alike do not scatter at all, and say no more than their cues do.
     *
     * @param measure which of them
     * @param draws of each draw, in order
     */
    public static Pooled of(Measure measure, List<Moments> draws) {
        List<Moments> known = draws.stream().filter(draw -> draw.count() > 0).toList();
        int count = known.stream().mapToInt(Moments::count).sum();
        if (count == 0) {
            return new Pooled(Double.NaN, new Interval(Double.NaN, Double.NaN), 0, 0);
        }
        Moments between = Moments.of(known.stream().mapToDouble(Moments::mean));
        boolean share = measure.scale() == Measure.Scale.SHARE;
        Interval interval = (known.size() == 1 ? known.getFirst() : between).interval();
        if (share) {
            int right = (int) Math.round(known.stream().mapToDouble(draw -> draw.mean() * draw.count()).sum());
            Interval wilson = Interval.ofShare(right, count);
            interval = known.size() == 1 || wilson.half() > interval.half() ? wilson : interval;
        }
        return new Pooled(between.mean(), interval.within(measure.scale().least(), measure.scale().most()), known.size(), count);
    }
}
