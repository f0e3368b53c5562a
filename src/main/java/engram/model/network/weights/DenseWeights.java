package engram.model.network.weights;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;

/**
 * Weights written down, one number for each two neurons. Immutable.
 *
 * <p>Every weight is a whole number of up to 44 bits times one power of two, so that the sum of any set of weights into
 * a neuron can be kept exactly. Sums can then be kept up to date by adding and taking away the few weights that change,
 * for ever, without drift, and in any order. The rounding moves no weight by more than {@link #ROUNDING} of the
 * largest.
 *
 * <p>Memory: 6 bytes a weight. The upper 29 bits and the sign are an int; the lower 15 bits of two receivers share
 * another. Columns of one sender's outgoing weights lie side by side, because recall adds whole columns, and reading them
 * is what it spends its time on.
 */
public final class DenseWeights implements Weights {

    /** The lower bits of a weight, those that are packed by twos. */
    static final double LOW = 0x1p15;

    private static final int LOW_BITS = 15;
    private static final int LOW_MASK = (1 << LOW_BITS) - 1;

    /** What the whole numbers stay below: four upper parts can then be added as ints. */
    private static final double LIMIT = 0x1p44 - LOW;

    /** How many columns are looked at to guess the largest weight: one of so many, and no fewer than there are in one. */
    private static final int SAMPLED_OF = 64;

    /** How much larger than in the sample the largest weight may be before all has to be computed again. */
    private static final double HEADROOM = 2;

    private static final int SENDERS_AT_ONCE = 4;

    /** The most ints in one array: a little less than 16 MB, so that it fills whole regions of the heap. */
    private static final int MOST_INTS = (16 << 18) - 16;

    private final int neurons;
    private final double grid;
    private final int sendersInBlock;
    private final int[][] high;
    private final int[][] low;

    /** Makes room, in blocks of whole columns: fresh memory is slow, and this way it can be cancelled. */
    private DenseWeights(int neurons, double grid, Progress progress) {
        this.neurons = neurons;
        this.grid = grid;
        sendersInBlock = Math.clamp(MOST_INTS / neurons, 1, neurons);
        int blocks = Math.ceilDiv(neurons, sendersInBlock);
        high = new int[blocks][];
        low = new int[blocks][];
        Parallel.each(blocks, block -> {
            int senders = Math.min(sendersInBlock, neurons - block * sendersInBlock);
            high[block] = new int[senders * neurons];
            low[block] = new int[senders * half()];
        }, progress);
    }

    /** Takes over the room of another, to be filled anew; the other is of no use any more. */
    private DenseWeights(DenseWeights other, double grid) {
        neurons = other.neurons;
        this.grid = grid;
        sendersInBlock = other.sendersInBlock;
        high = other.high;
        low = other.low;
    }

    private DenseWeights(int neurons) {
        this.neurons = neurons;
        grid = 0;
        sendersInBlock = 1;
        high = new int[neurons][];
        low = new int[neurons][];
        Arrays.fill(high, new int[neurons]);
        Arrays.fill(low, new int[half()]);
    }

    /** All weights are zero, and one column stands for all. */
    static DenseWeights none(int neurons) {
        return new DenseWeights(neurons);
    }

    /** Whether there is no memory at all, so that no sum has to be kept. */
    boolean isNone() {
        return grid == 0;
    }

    /**
     * Makes a matrix. Each column is rounded as soon as it is there, so that there is never a second matrix in memory.
     *
     * @param neurons the number of neurons, at least 1
     * @param columns makes what gives the columns; several threads have one each
     * @throws IllegalArgumentException if a weight is not finite
     */
    static DenseWeights of(int neurons, Supplier<? extends Columns> columns, Progress progress) {
        double guess = HEADROOM * largestOfSample(neurons, columns, progress.stretch(0, 0.05));
        DenseWeights weights = new DenseWeights(neurons, grid(guess), progress.stretch(0.05, 0.1));
        double largest = weights.fill(columns, progress.stretch(0.1, 1));
        if (largest < LIMIT * weights.grid) {
            return weights;
        }
        DenseWeights coarser = new DenseWeights(weights, grid(largest));
        coarser.fill(columns, progress.stretch(0.5, 1));
        return coarser;
    }

    /** The bytes that the weights of so many neurons take. */
    static long bytes(int neurons) {
        return (long) neurons * (4L * neurons + 4L * ((neurons + 1) / 2));
    }

    private static double largestOfSample(int neurons, Supplier<? extends Columns> columns, Progress progress) {
        int sampled = Math.ceilDiv(neurons, SAMPLED_OF);
        double[] largest = new double[sampled];
        Parallel.each(sampled, number -> {
            int sender = (int) ((long) number * neurons / sampled);
            double[] column = new double[neurons];
            columns.get().fill(sender, column);
            largest[number] = largest(sender, column);
        }, progress);
        return Arrays.stream(largest).max().orElseThrow();
    }

    private static double largest(int sender, double[] column) {
        double largest = 0;
        for (double weight : column) {
            if (!(Math.abs(weight) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(Text.of("Weights: a weight from neuron %d is not finite", sender));
            }
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }

    /** The finest power of two of which weights up to the largest are fewer than {@link #LIMIT}. */
    private static double grid(double largest) {
        // Far below any weight that matters: keeps the division by the grid away from overflow.
        int exponent = Math.clamp(Math.getExponent(largest), -900, 1000) + 1 - 44;
        double grid = Math.scalb(1.0, exponent);
        return largest >= LIMIT * grid ? 2 * grid : grid;
    }

    /** Rounds and writes all columns; where a weight is too large for the grid, what is written is of no use. */
    private double fill(Supplier<? extends Columns> columns, Progress progress) {
        double[] largest = new double[Math.ceilDiv(neurons, SENDERS_AT_ONCE)];
        Parallel.each(largest.length, block -> {
            Columns own = columns.get();
            double[] column = new double[neurons];
            int end = Math.min(neurons, (block + 1) * SENDERS_AT_ONCE);
            for (int sender = block * SENDERS_AT_ONCE; sender < end; sender++) {
                Arrays.fill(column, 0);
                own.fill(sender, column);
                largest[block] = Math.max(largest[block], largest(sender, column));
                write(sender, column);
            }
        }, progress);
        return Arrays.stream(largest).max().orElseThrow();
    }

    private void write(int sender, double[] column) {
        double inverse = 1 / grid;
        int half = half();
        int[] upper = high(sender);
        int[] lower = low(sender);
        int start = highStart(sender);
        int lowStart = lowStart(sender);
        for (int i = 0; i < half; i++) {
            long whole = (long) Math.rint(column[i] * inverse);
            upper[start + i] = (int) (whole >> LOW_BITS);
            lower[lowStart + i] = (int) (whole & LOW_MASK);
        }
        for (int i = half; i < neurons; i++) {
            long whole = (long) Math.rint(column[i] * inverse);
            upper[start + i] = (int) (whole >> LOW_BITS);
            lower[lowStart + i - half] |= (int) (whole & LOW_MASK) << 16;
        }
    }

    @Override
    public int neurons() {
        return neurons;
    }

    @Override
    public double weight(int receiver, int sender) {
        int packed = low(sender)[lowStart(sender) + receiver % half()];
        int lower = receiver < half() ? packed & 0xFFFF : packed >>> 16;
        return (high(sender)[highStart(sender) + receiver] * LOW + lower) * grid;
    }

    /**
     * The current {@code W z} that neurons of real-valued activity send. It reads the whole matrix; where activities are 0
     * or 1 and change little, {@link RecurrentDrive} is faster.
     *
     * @param activity shape (sending neuron), finite; not modified
     * @return shape (receiving neuron); senders are added in their order, so that it is the same on every machine
     */
    double[] times(double[] activity) {
        double[] lower = new double[half()];
        double[] upper = new double[neurons - half()];
        for (int sender = 0; sender < neurons; sender++) {
            if (activity[sender] != 0) {
                add(activity[sender], high(sender), highStart(sender), low(sender), lowStart(sender), lower, upper);
            }
        }
        double[] current = Arrays.copyOf(lower, neurons);
        System.arraycopy(upper, 0, current, lower.length, upper.length);
        for (int i = 0; i < neurons; i++) {
            current[i] *= grid;
        }
        return current;
    }

    /** Adds a multiple of one column, in units of the grid, to the sums of the first and of the second half. */
    private static void add(double factor, int[] high, int start, int[] low, int lowStart, double[] lower, double[] upper) {
        for (int i = 0; i < lower.length; i++) {
            lower[i] += factor * (high[start + i] * LOW + (low[lowStart + i] & 0xFFFF));
        }
        int second = start + lower.length;
        for (int i = 0; i < upper.length; i++) {
            upper[i] += factor * (high[second + i] * LOW + (low[lowStart + i] >>> 16));
        }
    }

    @Override
    public void copyOutgoing(int sender, double[] column) {
        int half = half();
        int[] upper = high(sender);
        int[] lower = low(sender);
        int start = highStart(sender);
        int lowStart = lowStart(sender);
        for (int i = 0; i < half; i++) {
            column[i] = (upper[start + i] * LOW + (lower[lowStart + i] & 0xFFFF)) * grid;
        }
        for (int i = half; i < neurons; i++) {
            column[i] = (upper[start + i] * LOW + (lower[lowStart + i - half] >>> 16)) * grid;
        }
    }

    @Override
    public void copyIncoming(int receiver, double[] row) {
        for (int sender = 0; sender < neurons; sender++) {
            row[sender] = weight(receiver, sender);
        }
    }

    /** How many ints hold the lower bits of a column: the first half of the receivers shares them with the second. */
    int half() {
        return (neurons + 1) >> 1;
    }

    /** Small networks have one block, and recall asks often: there a division is worth going without. */
    private int block(int sender) {
        return sender < sendersInBlock ? 0 : sender / sendersInBlock;
    }

    /** What the whole numbers are multiples of: a power of two, or 0 where there is no memory. */
    double grid() {
        return grid;
    }

    /**
     * The upper bits of a sender's weights, with sign, in units of {@link #LOW}: from {@link #highStart} on, one for each
     * receiver; for reading only.
     */
    int[] high(int sender) {
        return high[block(sender)];
    }

    int highStart(int sender) {
        return (sender - block(sender) * sendersInBlock) * neurons;
    }

    /**
     * The lower 15 bits of a sender's weights: from {@link #lowStart} on {@link #half} ints, receiver {@code i} in the
     * lower and {@code half + i} in the upper half of the i-th. Two such ints can be added: each half has a bit to
     * spare. For reading only.
     */
    int[] low(int sender) {
        return low[block(sender)];
    }

    int lowStart(int sender) {
        return (sender - block(sender) * sendersInBlock) * half();
    }
}
