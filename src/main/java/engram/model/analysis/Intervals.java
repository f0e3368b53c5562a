package engram.model.analysis;

import module java.base;
import engram.model.Progress;
import engram.model.spike.SpikeTrain;

/**
 * Intervals between one spike of a neuron and its next, in steps.
 *
 * @param counts shape (longest interval + 1): how often each interval occurs; none has length 0; not modified
 */
public record Intervals(long[] counts) {

    /**
     * The intervals of all neurons together.
     *
     * @param together all of them
     * @param meanCv the mean of each single neuron's coefficient of variation, over those that have one: unlike the one of
     *     all intervals together, neurons of different rates do not raise it; NaN without any
     * @param neurons how many neurons that are: they have two intervals at least
     */
    public record OfAll(Intervals together, double meanCv, int neurons) {}

    /** The intervals of one neuron. */
    public static Intervals of(SpikeTrain spikes, int neuron) {
        long[] counts = new long[16];
        int last = -1;
        for (int step = 0; step < spikes.steps(); step++) {
            if (spikes.spiked(step, neuron)) {
                counts = last < 0 ? counts : counted(counts, step - last);
                last = step;
            }
        }
        return trimmed(counts);
    }

    /** The intervals of all neurons. */
    public static OfAll ofAll(SpikeTrain spikes, Progress progress) {
        long[] counts = new long[16];
        double sumOfCvs = 0;
        int neurons = 0;
        for (int w = 0; w < spikes.wordsPerStep(); w++) {
            int[] last = new int[64];
            int[] number = new int[64];
            double[] sums = new double[64];
            double[] squares = new double[64];
            Arrays.fill(last, -1);
            for (int step = 0; step < spikes.steps(); step++) {
                for (long rest = spikes.word(step, w); rest != 0; rest &= rest - 1) {
                    int i = Long.numberOfTrailingZeros(rest);
                    if (last[i] >= 0) {
                        int interval = step - last[i];
                        counts = counted(counts, interval);
                        number[i]++;
                        sums[i] += interval;
                        squares[i] += (double) interval * interval;
                    }
                    last[i] = step;
                }
            }
            for (int i = 0; i < 64; i++) {
                if (number[i] >= 2) {
                    sumOfCvs += cv(number[i], sums[i], squares[i]);
                    neurons++;
                }
            }
            progress.report(w + 1, spikes.wordsPerStep());
        }
        return new OfAll(trimmed(counts), sumOfCvs / neurons, neurons);
    }

    private static long[] counted(long[] counts, int interval) {
        long[] room = interval < counts.length ? counts : Arrays.copyOf(counts, Math.max(interval + 1, 2 * counts.length));
        room[interval]++;
        return room;
    }

    private static Intervals trimmed(long[] counts) {
        int longest = counts.length - 1;
        while (longest > 0 && counts[longest] == 0) {
            longest--;
        }
        return new Intervals(Arrays.copyOf(counts, longest + 1));
    }

    private static double cv(double number, double sum, double squares) {
        double mean = sum / number;
        return Math.sqrt(Math.max(0, squares / number - mean * mean)) / mean;
    }

    /** How many intervals there are. */
    public long number() {
        return Arrays.stream(counts).sum();
    }

    /** How often an interval occurs; also for those longer than all there are. */
    public long count(int interval) {
        return interval < counts.length ? counts[interval] : 0;
    }

    /** The mean interval, in steps; NaN without any. */
    public double mean() {
        return sum(interval -> interval) / number();
    }

    /**
     * The coefficient of variation: their standard deviation, around their own mean, divided by it. 0 where all are the
     * same; 1 as of a Poisson process of slow rate; NaN where there are fewer than two.
     */
    public double cv() {
        long number = number();
        return number < 2 ? Double.NaN : cv(number, sum(interval -> interval), sum(interval -> interval * interval));
    }

    private double sum(DoubleUnaryOperator ofInterval) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += ofInterval.applyAsDouble(i) * counts[i];
        }
        return sum;
    }

    /** The shortest interval that at least the given share of all do not exceed; 0 without any. */
    public int quantile(double share) {
        double wanted = share * number();
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > 0 && seen >= wanted) {
                return i;
            }
        }
        return 0;
    }
}
