package engram.model.network.weights;

import engram.model.Parallel;
import engram.model.Progress;
import java.util.Arrays;

/**
 * The sums, over all neurons that fire, of their columns of {@link DenseWeights}: what each neuron gets from the others, as
 * exact whole numbers, together with the spikes that they belong to. Going from one set of spikes to another adds and
 * takes away the columns of those neurons alone that differ, and gives the same bits whatever the way.
 *
 * <p>Columns go four at a time, added as ints and then once to the sums. That the weights are ints and the sums doubles
 * also lets Java's compiler see that one is never the other, and use the machine's vector instructions.
 */
final class ColumnSums {

    /** How many columns go in one pass over the sums. */
    private static final int FUSED = 4;

    /** In a list of senders: a column of zeros, to make a pair or a four full. */
    private static final int NONE = -1;

    /** From so many weights on it pays to have several cores read them, some half a millisecond of one core's time. */
    private static final long SHARED_FROM = 1 << 21;

    /** How many receivers of each half a share has at most: enough that what it reads lies in long pieces. */
    private static final int MOST_IN_SHARE = 1024;

    private final DenseWeights weights;
    private final Share[] shares;
    private final long[] spikes;
    /** The current into each neuron, shape (neurons), for these spikes where {@link #isWritten}. */
    private final double[] current;
    private boolean isWritten;

    /** Four columns, from one receiver on each, go into sums. */
    @FunctionalInterface
    private interface Pass {

        /**
         * Goes over the sums.
         *
         * @param otherSums those of the second half, where they go along
         * @param sign what the columns are multiplied by, where not the last two are taken away anyway
         */
        void over(double[] sums, double[] otherSums, double sign, int[][] columns, int[] starts);
    }

    private static final Pass ADD_UPPER = (sums, _, sign, columns, starts) -> addUpperBits(sums, sign, columns, starts);
    private static final Pass MOVE_UPPER = (sums, _, _, columns, starts) -> moveUpperBits(sums, columns, starts);
    private static final Pass ADD_LOWER = ColumnSums::addLowerBits;
    private static final Pass MOVE_LOWER =
            (sums, otherSums, _, columns, starts) -> moveLowerBits(sums, otherSums, columns, starts);

    /**
     * The one place that all passes are called from: so Java's compiler cannot know which it is, and compiles each by itself.
     * Drawn into one method, their loops would go at half the speed.
     */
    private static void go(Pass pass, double[] sums, double[] otherSums, double sign, int[][] columns, int[] starts) {
        pass.over(sums, otherSums, sign, columns, starts);
    }

    /** What all sums of a network need in passing. Not for several threads at once. */
    static final class Room {

        private final int[] senders;
        private final int[] zeros;
        private final double[] part;

        Room(int neurons) {
            senders = new int[neurons + FUSED];
            zeros = new int[neurons];
            part = new double[MOST_IN_SHARE];
        }
    }

    /**
     * The sums of some receivers: a stretch of the first half of all neurons, and the same of the second half, whose lower
     * parts are packed together. Each loop runs over a whole array: only then it is compiled to vector instructions.
     *
     * @param from the first of them, counted in each half
     * @param high sums of the upper parts, in the first half; in both, where this share has all receivers
     * @param otherHigh the same in the second half, which may have one receiver fewer; none where the others have all
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

        /**
         * Adds columns, and takes others away.
         *
         * @param senders fours of them
         * @param coming how many are added, an even number; those behind are taken away
         * @param count how many there are together
         */
        void add(DenseWeights w, int[] senders, int coming, int count, int[] zeros) {
            int half = w.half();
            int[][] upper = new int[FUSED][];
            int[][] lower = new int[FUSED][];
            int[] upperStart = new int[FUSED];
            int[] lowerStart = new int[FUSED];
            for (int done = 0; done < count; done += FUSED) {
                for (int c = 0; c < FUSED; c++) {
                    int sender = senders[done + c];
                    boolean isNone = sender == NONE;
                    upper[c] = isNone ? zeros : w.high(sender);
                    lower[c] = isNone ? zeros : w.low(sender);
                    upperStart[c] = from + (isNone ? 0 : w.highStart(sender));
                    lowerStart[c] = from + (isNone ? 0 : w.lowStart(sender));
                }
                boolean isMixed = done < coming && coming < done + FUSED;
                double sign = done < coming ? 1 : -1;
                Pass ofUpper = isMixed ? MOVE_UPPER : ADD_UPPER;
                Pass ofLower = isMixed ? MOVE_LOWER : ADD_LOWER;
                go(ofUpper, high, otherHigh, sign, upper, upperStart);
                if (otherHigh.length > 0) {
                    for (int c = 0; c < FUSED; c++) {
                        upperStart[c] += half;
                    }
                    go(ofUpper, otherHigh, high, sign, upper, upperStart);
                }
                go(ofLower, low, otherLow, sign, lower, lowerStart);
            }
        }

        /**
         * Writes the currents of these receivers.
         *
         * @param part room for one half of them: a loop that wrote to the middle of another array would not be compiled to
         *     vector instructions
         */
        void write(double[] current, int half, double grid, double[] part) {
            write(high, 0, low, grid, part, current, from);
            boolean hasAll = high.length > low.length;
            write(hasAll ? high : otherHigh, hasAll ? half : 0, otherLow, grid, part, current, half + from);
        }

        private static void write(double[] high, int at, double[] low, double grid, double[] part, double[] current, int to) {
            int count = Math.min(low.length, high.length - at);
            System.arraycopy(high, at, part, 0, count);
            for (int i = 0; i < count; i++) {
                part[i] = (part[i] * DenseWeights.LOW + low[i]) * grid;
            }
            System.arraycopy(part, 0, current, to, count);
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
            shares[s] = shares.length == 1
                    ? new Share(0, new double[weights.neurons()], new double[0], new double[half], new double[half])
                    : new Share(from, new double[to - from], new double[inSecondHalf], new double[to - from],
                            new double[to - from]);
        }
        spikes = new long[(weights.neurons() + 63) >>> 6];
        current = new double[weights.neurons()];
        isWritten = true;
    }

    /** The bytes that the sums of so many neurons take. */
    static long bytes(int neurons) {
        return 24L * neurons;
    }

    /** Becomes what another is. */
    void become(ColumnSums other) {
        for (int s = 0; s < shares.length; s++) {
            shares[s].become(other.shares[s]);
        }
        System.arraycopy(other.spikes, 0, spikes, 0, spikes.length);
        isWritten = false;
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
        isWritten = false;
    }

    /**
     * Goes to other spikes.
     *
     * @param now 64 neurons to the word; not modified
     */
    void moveTo(long[] now, Room room) {
        int listed = 0;
        for (int w = 0; w < spikes.length; w++) {
            listed = list(now[w] & ~spikes[w], w << 6, room.senders, listed);
        }
        int coming = fill(room.senders, listed, 2);
        listed = coming;
        for (int w = 0; w < spikes.length; w++) {
            listed = list(spikes[w] & ~now[w], w << 6, room.senders, listed);
        }
        int count = fill(room.senders, listed, FUSED);
        if (count > 0) {
            add(room, coming, count);
            System.arraycopy(now, 0, spikes, 0, spikes.length);
        }
        if (count > 0 || !isWritten) {
            for (Share share : shares) {
                share.write(current, weights.half(), weights.grid(), room.part);
            }
            isWritten = true;
        }
    }

    /** Makes the list a multiple of a number long. */
    private static int fill(int[] senders, int count, int multiple) {
        int end = count;
        while (end % multiple != 0) {
            senders[end++] = NONE;
        }
        return end;
    }

    private static int list(long bits, int first, int[] neurons, int count) {
        int end = count;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            neurons[end++] = first + Long.numberOfTrailingZeros(rest);
        }
        return end;
    }

    /**
     * The current into each neuron, shape (neurons), for the spikes last moved to: rounded once, for this moment alone. Live:
     * the next move overwrites it.
     */
    double[] current() {
        return current;
    }

    private void add(Room room, int coming, int count) {
        if (shares.length > 1 && (long) count * weights.neurons() >= SHARED_FROM) {
            Parallel.each(shares.length, s -> shares[s].add(weights, room.senders, coming, count, room.zeros), Progress.IGNORED);
        } else {
            for (Share share : shares) {
                share.add(weights, room.senders, coming, count, room.zeros);
            }
        }
    }

    private static void addUpperBits(double[] sums, double sign, int[][] columns, int[] starts) {
        int[] v = columns[0];
        int[] w = columns[1];
        int[] x = columns[2];
        int[] y = columns[3];
        int a = starts[0];
        int b = starts[1];
        int c = starts[2];
        int d = starts[3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * ((v[a + i] + w[b + i]) + (x[c + i] + y[d + i]));
        }
    }

    private static void addLowerBits(double[] sums, double[] otherSums, double sign, int[][] columns, int[] starts) {
        int[] v = columns[0];
        int[] w = columns[1];
        int[] x = columns[2];
        int[] y = columns[3];
        int a = starts[0];
        int b = starts[1];
        int c = starts[2];
        int d = starts[3];
        for (int i = 0; i < sums.length; i++) {
            int two = v[a + i] + w[b + i];
            int more = x[c + i] + y[d + i];
            sums[i] += sign * ((two & 0xFFFF) + (more & 0xFFFF));
            otherSums[i] += sign * ((two >>> 16) + (more >>> 16));
        }
    }

    /** The same, the last two columns taken away. */
    private static void moveUpperBits(double[] sums, int[][] columns, int[] starts) {
        int[] v = columns[0];
        int[] w = columns[1];
        int[] x = columns[2];
        int[] y = columns[3];
        int a = starts[0];
        int b = starts[1];
        int c = starts[2];
        int d = starts[3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (v[a + i] - x[c + i]) + (w[b + i] - y[d + i]);
        }
    }

    private static void moveLowerBits(double[] sums, double[] otherSums, int[][] columns, int[] starts) {
        int[] v = columns[0];
        int[] w = columns[1];
        int[] x = columns[2];
        int[] y = columns[3];
        int a = starts[0];
        int b = starts[1];
        int c = starts[2];
        int d = starts[3];
        for (int i = 0; i < sums.length; i++) {
            int two = v[a + i] + w[b + i];
            int less = x[c + i] + y[d + i];
            sums[i] += (two & 0xFFFF) - (less & 0xFFFF);
            otherSums[i] += (two >>> 16) - (less >>> 16);
        }
    }
}
