package engram.model.network;

import java.util.Arrays;

/**
 * The current that the neurons send one another, {@code W s}, kept up to date as spikes change.
 *
 * <p>From step to step most neurons do what they did before, so only the columns of those that changed are added or
 * taken away; where more changed than fire, the sum starts afresh. Both ways give the same bits, because the sums of the
 * upper and of the lower parts of {@link Weights} are whole numbers that a double holds exactly. The cost is 6 bytes read
 * for each changed neuron and each receiving one.
 *
 * <p>Columns go four at a time, added as ints and then once to the sums. That the weights are ints and the sums doubles
 * also lets Java's compiler see that one is never the other, and use the machine's vector instructions.
 */
final class RecurrentDrive {

    /** How many columns go in one pass over the sums. */
    private static final int FUSED = 4;

    private final Weights weights;
    private final double[] drive;
    private final double[] highSums;
    /** Sums of the lower parts: of the first half of the receivers, and of the others. */
    private final double[] lowSums;

    private final double[] otherLowSums;
    private final long[] spikes;
    /** Room for the neurons that began to fire, and for those that ceased. */
    private final int[] comers;

    private final int[] goers;

    RecurrentDrive(Weights weights) {
        this.weights = weights;
        int neurons = weights.neurons();
        drive = new double[neurons];
        highSums = new double[neurons];
        lowSums = new double[weights.half()];
        otherLowSums = new double[weights.half()];
        spikes = new long[(neurons + 63) >>> 6];
        comers = new int[neurons];
        goers = new int[neurons];
    }

    private RecurrentDrive(RecurrentDrive other) {
        weights = other.weights;
        drive = other.drive.clone();
        highSums = other.highSums.clone();
        lowSums = other.lowSums.clone();
        otherLowSums = other.otherLowSums.clone();
        spikes = other.spikes.clone();
        comers = other.comers.clone();
        goers = other.goers.clone();
    }

    RecurrentDrive copy() {
        return new RecurrentDrive(this);
    }

    /**
     * The current into each neuron, shape (neurons), for the spikes given last. Live: the next update overwrites
     * it.
     */
    double[] current() {
        return drive;
    }

    /**
     * Brings the current up to date.
     *
     * @param now the spikes of the newest step, 64 neurons to the word; not modified
     */
    void update(long[] now) {
        if (weights.isNone()) {
            return;
        }
        int changed = 0;
        int firing = 0;
        for (int w = 0; w < spikes.length; w++) {
            changed += Long.bitCount(now[w] ^ spikes[w]);
            firing += Long.bitCount(now[w]);
        }
        if (changed == 0) {
            return;
        }
        if (changed > firing) {
            Arrays.fill(highSums, 0);
            Arrays.fill(lowSums, 0);
            Arrays.fill(otherLowSums, 0);
            Arrays.fill(spikes, 0);
        }
        int coming = 0;
        int going = 0;
        for (int w = 0; w < spikes.length; w++) {
            coming = list(now[w] & ~spikes[w], w << 6, comers, coming);
            going = list(spikes[w] & ~now[w], w << 6, goers, going);
            spikes[w] = now[w];
        }
        add(comers, coming, 1);
        add(goers, going, -1);
        int half = lowSums.length;
        double grid = weights.grid();
        for (int i = 0; i < half; i++) {
            drive[i] = (highSums[i] * Weights.LOW + lowSums[i]) * grid;
        }
        for (int i = half; i < drive.length; i++) {
            drive[i] = (highSums[i] * Weights.LOW + otherLowSums[i - half]) * grid;
        }
    }

    private static int list(long bits, int first, int[] neurons, int count) {
        int end = count;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            neurons[end++] = first + Long.numberOfTrailingZeros(rest);
        }
        return end;
    }

    /** Adds columns of weights to the sums, or with sign -1 takes them away. */
    private void add(int[] senders, int count, double sign) {
        int done = 0;
        for (; done + FUSED <= count; done += FUSED) {
            addFour(senders[done], senders[done + 1], senders[done + 2], senders[done + 3], sign);
        }
        for (; done < count; done++) {
            addOne(senders[done], sign);
        }
    }

    private void addFour(int a, int b, int c, int d, double sign) {
        Weights w = weights;
        addUpperBits(
                highSums, sign, w.high(a), w.highStart(a), w.high(b), w.highStart(b), w.high(c), w.highStart(c),
                w.high(d), w.highStart(d));
        addLowerBits(
                lowSums, otherLowSums, sign, w.low(a), w.lowStart(a), w.low(b), w.lowStart(b), w.low(c), w.lowStart(c),
                w.low(d), w.lowStart(d));
    }

    private static void addUpperBits(
            double[] sums, double sign, int[] v, int a, int[] w, int b, int[] x, int c, int[] y, int d) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * ((v[a + i] + w[b + i]) + (x[c + i] + y[d + i]));
        }
    }

    private static void addLowerBits(
            double[] sums, double[] otherSums, double sign, int[] v, int a, int[] w, int b, int[] x, int c, int[] y,
            int d) {
        for (int i = 0; i < sums.length; i++) {
            int two = v[a + i] + w[b + i];
            int more = x[c + i] + y[d + i];
            sums[i] += sign * ((two & 0xFFFF) + (more & 0xFFFF));
            otherSums[i] += sign * ((two >>> 16) + (more >>> 16));
        }
    }

    private void addOne(int sender, double sign) {
        int[] high = weights.high(sender);
        int start = weights.highStart(sender);
        for (int i = 0; i < highSums.length; i++) {
            highSums[i] += sign * high[start + i];
        }
        int[] low = weights.low(sender);
        int lowStart = weights.lowStart(sender);
        for (int i = 0; i < lowSums.length; i++) {
            lowSums[i] += sign * (low[lowStart + i] & 0xFFFF);
            otherLowSums[i] += sign * (low[lowStart + i] >>> 16);
        }
    }
}
