package engram.model.network.weights;

import engram.model.Parallel;
import engram.model.Progress;
import java.util.Arrays;

/**
 * The sums, over all neurons that fire, of their columns of {@link Weights}: what each neuron gets from the others, as
 * exact whole numbers, together with the spikes that they belong to. Going from one set of spikes to another adds and
 * takes away the columns of those neurons alone that differ, and gives the same bits whatever the way.
 *
 * <p>Columns go four at a time, added as ints and then once to the sums. That the weights are ints and the sums doubles
 * also lets Java's compiler see that one is never the other, and use the machine's vector instructions.
 */
final class ColumnSums {

    /** How many columns go in one pass over the sums. */
    private static final int FUSED = 4;

    /** From so many weights on it pays to have several cores read them, some half a millisecond of one core's time. */
    private static final long SHARED_FROM = 1 << 21;

    /** How many receivers of each half a share has at most: enough that what it reads lies in long pieces. */
    private static final int MOST_IN_SHARE = 1024;

    private final DenseWeights weights;
    private final Share[] shares;
    private final long[] spikes;

    /**
     * The sums of some receivers: a stretch of the first half of all neurons, and the same of the second half, whose lower
     * parts are packed together. Each loop runs over a whole array: only then it is compiled to vector instructions.
     *
     * @param from the first of them, counted in each half
     * @param high sums of the upper parts, in the first half
     * @param otherHigh the same in the second half, which may have one receiver fewer
     * @param low sums of the lower parts, in the first half
     * @param otherLow the same in the second half
     */
    private record Share(int from, double[] high, double[] otherHigh, double[] low, double[] otherLow) {

        void become(Share other) {
            System.arraycopy(other.high, 0, high, 0, high.length);
            System.arraycopy(other.otherHigh, 0, otherHigh, 0, otherHigh.length);
            System.arraycopy(other.low, 0, low, 0, low.length);
            System.arraycopy(other.otherLow, 0, otherLow, 0, otherLow.length);
        }

        void clear() {
            Arrays.fill(high, 0);
            Arrays.fill(otherHigh, 0);
            Arrays.fill(low, 0);
            Arrays.fill(otherLow, 0);
        }

        void add(DenseWeights w, int[] senders, int count, double sign) {
            int half = w.half();
            int done = 0;
            for (; done + FUSED <= count; done += FUSED) {
                int a = senders[done];
                int b = senders[done + 1];
                int c = senders[done + 2];
                int d = senders[done + 3];
                int startA = w.highStart(a) + from;
                int startB = w.highStart(b) + from;
                int startC = w.highStart(c) + from;
                int startD = w.highStart(d) + from;
                addUpperBits(high, sign, w.high(a), startA, w.high(b), startB, w.high(c), startC, w.high(d), startD);
                addUpperBits(otherHigh, sign, w.high(a), startA + half, w.high(b), startB + half, w.high(c), startC + half,
                        w.high(d), startD + half);
                addLowerBits(low, otherLow, sign, w.low(a), w.lowStart(a) + from, w.low(b), w.lowStart(b) + from, w.low(c),
                        w.lowStart(c) + from, w.low(d), w.lowStart(d) + from);
            }
            for (; done < count; done++) {
                int a = senders[done];
                addUpperBits(high, sign, w.high(a), w.highStart(a) + from);
                addUpperBits(otherHigh, sign, w.high(a), w.highStart(a) + half + from);
                addLowerBits(low, otherLow, sign, w.low(a), w.lowStart(a) + from);
            }
        }

        void write(double[] current, int half, double grid) {
            for (int i = 0; i < high.length; i++) {
                current[from + i] = (high[i] * DenseWeights.LOW + low[i]) * grid;
            }
            for (int i = 0; i < otherHigh.length; i++) {
                current[half + from + i] = (otherHigh[i] * DenseWeights.LOW + otherLow[i]) * grid;
            }
        }
    }

    /** The sums while no neuron fires. */
    ColumnSums(DenseWeights weights) {
        this.weights = weights;
        int half = weights.half();
        shares = new Share[Math.ceilDiv(half, MOST_IN_SHARE)];
        for (int s = 0; s < shares.length; s++) {
            int from = s * MOST_IN_SHARE;
            int to = Math.min(half, from + MOST_IN_SHARE);
            int inSecondHalf = Math.min(weights.neurons() - half, to) - from;
            shares[s] = new Share(from, new double[to - from], new double[inSecondHalf], new double[to - from],
                    new double[to - from]);
        }
        spikes = new long[(weights.neurons() + 63) >>> 6];
    }

    /** The bytes that the sums of so many neurons take. */
    static long bytes(int neurons) {
        return 16L * neurons;
    }

    /** Becomes what another is. */
    void become(ColumnSums other) {
        for (int s = 0; s < shares.length; s++) {
            shares[s].become(other.shares[s]);
        }
        System.arraycopy(other.spikes, 0, spikes, 0, spikes.length);
    }

    /** How many neurons do something else in {@code now}, 64 neurons to the word. */
    int distance(long[] now) {
        int changed = 0;
        for (int w = 0; w < spikes.length; w++) {
            changed += Long.bitCount(now[w] ^ spikes[w]);
        }
        return changed;
    }

    /** Goes back to where no neuron fires. */
    void clear() {
        for (Share share : shares) {
            share.clear();
        }
        Arrays.fill(spikes, 0);
    }

    /**
     * Goes to other spikes.
     *
     * @param now 64 neurons to the word; not modified
     * @param room shape (neurons), for passing use; overwritten
     */
    void moveTo(long[] now, int[] room) {
        int coming = 0;
        for (int w = 0; w < spikes.length; w++) {
            coming = list(now[w] & ~spikes[w], w << 6, room, coming);
        }
        add(room, coming, 1);
        int going = 0;
        for (int w = 0; w < spikes.length; w++) {
            going = list(spikes[w] & ~now[w], w << 6, room, going);
        }
        add(room, going, -1);
        System.arraycopy(now, 0, spikes, 0, spikes.length);
    }

    private static int list(long bits, int first, int[] neurons, int count) {
        int end = count;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            neurons[end++] = first + Long.numberOfTrailingZeros(rest);
        }
        return end;
    }

    /** Writes the current into each neuron to {@code current}, shape (neurons): rounded once, for this moment alone. */
    void write(double[] current) {
        for (Share share : shares) {
            share.write(current, weights.half(), weights.grid());
        }
    }

    /** Adds columns of weights to the sums, or with sign -1 takes them away. */
    private void add(int[] senders, int count, double sign) {
        if (shares.length > 1 && (long) count * weights.neurons() >= SHARED_FROM) {
            Parallel.each(shares.length, s -> shares[s].add(weights, senders, count, sign), Progress.IGNORED);
        } else {
            for (Share share : shares) {
                share.add(weights, senders, count, sign);
            }
        }
    }

    private static void addUpperBits(double[] sums, double sign, int[] v, int a, int[] w, int b, int[] x, int c, int[] y, int d) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * ((v[a + i] + w[b + i]) + (x[c + i] + y[d + i]));
        }
    }

    private static void addUpperBits(double[] sums, double sign, int[] v, int a) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * v[a + i];
        }
    }

    private static void addLowerBits(double[] sums, double[] otherSums, double sign, int[] v, int a, int[] w, int b, int[] x,
            int c, int[] y, int d) {
        for (int i = 0; i < sums.length; i++) {
            int two = v[a + i] + w[b + i];
            int more = x[c + i] + y[d + i];
            sums[i] += sign * ((two & 0xFFFF) + (more & 0xFFFF));
            otherSums[i] += sign * ((two >>> 16) + (more >>> 16));
        }
    }

    private static void addLowerBits(double[] sums, double[] otherSums, double sign, int[] v, int a) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * (v[a + i] & 0xFFFF);
            otherSums[i] += sign * (v[a + i] >>> 16);
        }
    }
}
