package engram.model.study;

/**
 * What both networks came to, asked the very same. Either may be missing: a second network that there is none of, or one
 * whose curve is not looked at.
 *
 * @param first of network A, or null
 * @param twin of network B, or null
 */
public record TrialPair(TrialSeriesResult first, TrialSeriesResult twin) {

    /** Nothing of either. */
    public static final TrialPair NONE = new TrialPair(null, null);

    /** Whether another is of the same settings: of those networks that both have. */
    public boolean isOfSame(TrialPair other) {
        return same(first, other.first) && same(twin, other.twin);
    }

    private static boolean same(TrialSeriesResult one, TrialSeriesResult other) {
        return one == null || other == null || one.sampling().asksAs(other.sampling());
    }

    /** What of this is of other settings than a newer pair, network by network: what a change has changed. */
    public TrialPair unlike(TrialPair newer) {
        return new TrialPair(unlike(first, newer.first), unlike(twin, newer.twin));
    }

    private static TrialSeriesResult unlike(TrialSeriesResult older, TrialSeriesResult newer) {
        return older == null || newer == null || same(older, newer) ? null : older;
    }

    /** Whether there is something of the first network at every noise level. */
    public boolean reachesAllLevels() {
        return first != null && first.reachesAllLevels();
    }
}
