package engram.model.score;

import module java.base;
import engram.model.Text;

/**
 * Since when the winner of a recall has led, looked up from its end: the same that a {@link Race} says, in far less time where
 * there are thousands of memories, since nobody asks how the others stood. Spikes are kept as they were counted, and compared
 * only as far back as it takes. For one thread at a time.
 *
 * <p>From one sample to the next an answer changes little, and so do its overlaps: a unit vector that moves by {@code d}
 * changes none by more than {@code d}. So after all memories were compared once, those far behind need no look until the answer
 * has moved by as much.
 */
public final class Lead {

    /** About one of so many memories is looked at from sample to sample. */
    private static final int SHARE = 16;
    private static final int LEAST = 64;

    /** Far more than rounding makes of an overlap, or of how far an answer has moved. */
    private static final double ROUNDING = 1e-8;

    private final StoredPatterns stored;
    private final int[] times;
    /** Shape (samples, neurons). */
    private final int[][] counts;
    private int samples;

    /** Where all memories were compared last: the answer, of length 1. */
    private double[] compared;
    /** The memories that were not far behind there, ascending. */
    private int[] near = {};
    /** All others were below this. */
    private double below;

    /**
     * Begins.
     *
     * @param yardstick the memories that compete
     * @param capacity the most samples, at least 0
     */
    public Lead(Scorer yardstick, int capacity) {
        stored = yardstick.stored();
        times = new int[capacity];
        counts = new int[capacity][];
    }

    /** The bytes that so many samples take. */
    public static double bytes(int samples, int neurons) {
        return (double) Integer.BYTES * samples * neurons;
    }

    /**
     * Takes note of a sample.
     *
     * @param time the time step after which it was taken, later than the one before
     * @param spikes each neuron's in the newest steps, shape (neurons), whole numbers; not modified
     */
    public void append(int time, double[] spikes) {
        if (samples == times.length || samples > 0 && time <= times[samples - 1]) {
            throw new IllegalStateException(Text.of("Lead: sample %d of %d at time %d", samples + 1, times.length, time));
        }
        int[] whole = new int[spikes.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) spikes[i];
        }
        times[samples] = time;
        counts[samples] = whole;
        samples++;
    }

    /**
     * Since when the winner has led without a break.
     *
     * @param winner its place, from 0 on; -1 for nobody
     * @param time the end, a time step not before the newest sample
     * @return that time itself if it did not lead at the newest sample; -1 for nobody
     */
    public int since(int winner, int time) {
        if (winner < 0) {
            return -1;
        }
        int since = time;
        for (int sample = samples - 1; sample >= 0 && (isAsNext(sample) || leader(sample) == winner); sample--) {
            since = times[sample];
        }
        return since;
    }

    /** Whether a sample is the very one that was looked at before it. */
    private boolean isAsNext(int sample) {
        return sample < samples - 1 && Arrays.equals(counts[sample], counts[sample + 1]);
    }

    /** Who led at a sample, the first of those with the same pattern; -1 for nobody. */
    int leader(int sample) {
        double[] values = new double[counts[sample].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[sample][i];
        }
        Centred centred = Centred.of(values);
        double norm = centred.norm();
        if (norm == 0 || stored.count() < 2 * LEAST) {
            return Standing.of(stored.lazily(centred), stored).winner();
        }
        double[] answer = centred.values();
        double moved = moved(answer, norm);
        if (moved < Double.POSITIVE_INFINITY) {
            Standing.Overlaps some = new Standing.Overlaps(stored.near(answer, norm, near),
                    i -> stored.overlap(near[i], answer, norm), StoredPatterns.OFF);
            int first = some.most();
            int second = some.most(i -> !stored.same(near[i], near[first]));
            if (second >= 0 && some.of(second) > below + moved + ROUNDING) {
                return Standing.of(near[first], some.of(first), near[second], some.of(second), stored).winner();
            }
        }
        return compareAll(answer, norm);
    }

    /** How far the answer has moved since all were compared. */
    private double moved(double[] answer, double norm) {
        if (compared == null) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 0; i < answer.length; i++) {
            double step = answer[i] / norm - compared[i];
            sum += step * step;
        }
        return Math.sqrt(sum);
    }

    private int compareAll(double[] answer, double norm) {
        double[] all = stored.near(answer, norm);
        Standing.Overlaps overlaps = new Standing.Overlaps(all, m -> stored.overlap(m, answer, norm), StoredPatterns.OFF);
        compared = Arrays.stream(answer).map(value -> value / norm).toArray();
        below = below(all);
        near = IntStream.range(0, all.length).filter(m -> all[m] >= below).toArray();
        return Standing.of(overlaps, stored).winner();
    }

    /** A level that about one of {@link #SHARE} overlaps reaches, counted in steps of a hundredth. */
    private static double below(double[] overlaps) {
        int[] histogram = new int[202];
        for (double overlap : overlaps) {
            histogram[(int) Math.floor(100 * Math.clamp(overlap, -1, 1)) + 100]++;
        }
        int wanted = Math.max(LEAST, overlaps.length / SHARE);
        int step = histogram.length - 1;
        int reached = 0;
        while (step > 0 && reached + histogram[step] <= wanted) {
            reached += histogram[step--];
        }
        return (step + 1 - 100) / 100.0;
    }
}
