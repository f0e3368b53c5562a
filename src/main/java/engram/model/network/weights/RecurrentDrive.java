package engram.model.network.weights;

/**
 * The current that the neurons send one another, {@code W s}, kept up to date as spikes change.
 *
 * <p>Most neurons do what they did a step before, and still more of them what they did when the cue was at the same place
 * in its last round. So the sums of every place in the round are kept, and the nearest of three ways is gone: from the
 * last round's sums, from those of the step before, or from none at all. All give the same bits, since sums are exact. The
 * cost is 6 bytes read for each neuron that differs and each receiving one.
 */
public final class RecurrentDrive {

    /** The most bytes to keep sums in; where a round takes more, only the newest are kept. */
    private static final long MOST_KEPT = 48L << 20;

    private final DenseWeights weights;
    /** Sums of the places in a round, null before they were first needed; or of any place, where there is but one. */
    private final ColumnSums[] kept;

    private ColumnSums newest;
    private final ColumnSums.Room room;

    /**
     * The current while no neuron fires.
     *
     * @param places how many steps a round of the cue has; 1 where there are no rounds
     */
    public RecurrentDrive(DenseWeights weights, int places) {
        this.weights = weights;
        int neurons = weights.neurons();
        room = new ColumnSums.Room(neurons);
        kept = new ColumnSums[bytes(neurons, places) <= MOST_KEPT ? places : 1];
        kept[0] = new ColumnSums(weights);
        newest = kept[0];
    }

    private static long bytes(int neurons, int places) {
        return places * ColumnSums.bytes(neurons);
    }

    /** The most bytes that sums are kept in; an estimate from above. */
    public static long mostBytes(int neurons, int places) {
        return Math.min(bytes(neurons, places), MOST_KEPT) + ColumnSums.bytes(neurons);
    }

    /**
     * The current into each neuron, shape (neurons), for the spikes given last. Live: the next update overwrites
     * it.
     */
    public double[] current() {
        return newest.current();
    }

    /**
     * Brings the current up to date.
     *
     * @param now the spikes of the newest step, 64 neurons to the word; not modified
     * @param place where in its round the cue is, from 0 on
     */
    public void update(long[] now, int place) {
        if (weights.isNone()) {
            return;
        }
        int fromNewest = newest.distance(now);
        if (fromNewest == 0) {
            return;
        }
        int firing = 0;
        for (long word : now) {
            firing += Long.bitCount(word);
        }
        int own = kept.length == 1 ? 0 : place;
        if (kept[own] == null) {
            kept[own] = new ColumnSums(weights);
        }
        ColumnSums sums = kept[own];
        if (fromNewest < sums.distance(now)) {
            sums.become(newest);
        }
        if (firing < sums.distance(now)) {
            sums.clear();
        }
        sums.moveTo(now, room);
        newest = sums;
    }
}
