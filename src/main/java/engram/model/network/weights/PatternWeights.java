package engram.model.network.weights;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.spike.BipolarState;

/**
 * Weights that are never written down: those of rules by which few patterns {@code xi} of +1 and -1 are all that the weights
 * depend on,
 * <pre>
 * W = scale (X' C X - its diagonal)        X_mu,i = xi_i^mu - mean
 * </pre>
 * with {@code C} the identity or any symmetric matrix of the size (memories, memories). What neurons send one another then
 * follows from the overlaps of the memories with their spikes, {@link PatternDrive}: in time and memory it takes
 * {@code N P} bits where a matrix takes {@code N^2} numbers. Immutable.
 *
 * <p>Each memory is kept twice: as a row of bits, for overlaps, and by octets of eight memories, a byte for each neuron, for
 * fields. Together that is {@code N P / 4} bytes.
 */
public final class PatternWeights implements Weights {

    /** How many memories lie in one octet. */
    static final int OCTET = 8;

    private final Blocks blocks;
    private final List<BipolarState> memories;
    /** Shape (octets, blocks, neurons of the block): bit {@code b} is set where memory {@code 8 octet + b} is +1. */
    private final byte[][][] octets;
    /** {@code C}, shape (memories, memories); null for the identity. */
    private final double[][] coupling;
    private final Mean mean;
    /** {@code scale} divided by {@link Mean#of}. */
    private final double unit;
    /** Shape (blocks, neurons of the block): the diagonal of {@code X' C X}, times {@link Mean#of}; blocks may share one. */
    private final double[][] diagonal;
    private final double largestOfDiagonal;

    /**
     * The mean of the signs of all patterns, as a fraction, so that overlaps less the mean are whole numbers.
     *
     * @param sum the numerator
     * @param of the denominator, at least 1
     */
    public record Mean(long sum, long of) {

        /** No mean is taken away. */
        public static final Mean NONE = new Mean(0, 1);

        double value() {
            return (double) sum / of;
        }
    }

    private PatternWeights(List<BipolarState> memories, int neurons, double[][] coupling, Mean mean, double scale,
            Progress progress) {
        blocks = new Blocks(neurons);
        this.memories = List.copyOf(memories);
        this.coupling = coupling;
        this.mean = mean;
        unit = scale / mean.of();
        octets = Octets.of(this.memories, blocks, progress.stretch(0, 0.1));
        diagonal = coupling == null ? Diagonal.ofIdentity(octets, this.memories.size(), mean, blocks)
                : Diagonal.of(octets, coupling, blocks, progress.stretch(0.1, 1));
        largestOfDiagonal = Arrays.stream(diagonal).flatMapToDouble(Arrays::stream).max().orElse(0);
    }

    /** No memory: all weights are zero. */
    static PatternWeights none(int neurons) {
        return new PatternWeights(List.of(), neurons, null, Mean.NONE, 0, Progress.IGNORED);
    }

    /**
     * Weights that add up what the patterns say, each for itself.
     *
     * @param memories the patterns, at least one, all of one size
     * @param mean what is taken away of each sign
     * @param scale the factor before the sum
     */
    public static PatternWeights ofEach(List<BipolarState> memories, Mean mean, double scale, Progress progress) {
        return new PatternWeights(memories, memories.getFirst().neurons(), null, mean, scale, progress);
    }

    /**
     * Weights to which each two patterns contribute.
     *
     * @param memories the patterns, at least one, all of one size
     * @param coupling {@code C}, shape (memories, memories), symmetric, with no negative eigenvalue; not modified
     * @param scale the factor before the sum
     */
    public static PatternWeights ofPairs(List<BipolarState> memories, double[][] coupling, double scale, Progress progress) {
        return new PatternWeights(memories, memories.getFirst().neurons(), coupling, Mean.NONE, scale, progress);
    }

    /**
     * The bytes that they take beside the patterns themselves; an estimate from above.
     *
     * @param pairs whether each two patterns contribute
     */
    public static double bytes(int neurons, int memories, boolean pairs) {
        double octets = Math.ceilDiv(memories, OCTET) * (double) neurons;
        // Finding C takes some matrices of its size besides.
        return octets + (pairs ? 6 * 8.0 * memories * memories : 0) + 8.0 * neurons;
    }

    /** How many memories there are. */
    public int memories() {
        return memories.size();
    }

    @Override
    public int neurons() {
        return blocks.neurons();
    }

    @Override
    public double weight(int receiver, int sender) {
        Objects.checkIndex(receiver, neurons());
        if (receiver == sender) {
            return 0;
        }
        // The same whichever way, to the last bit: the matrix is symmetric.
        PatternDrive drive = new PatternDrive(this);
        drive.lookAtOne(Math.max(receiver, sender));
        return drive.of(Math.min(receiver, sender), 0);
    }

    @Override
    public void copyOutgoing(int sender, double[] column) {
        PatternDrive drive = new PatternDrive(this);
        drive.lookAtOne(sender);
        double[] none = new double[Blocks.SIZE];
        double[] into = new double[Blocks.SIZE];
        for (int block = 0; block < blocks.count(); block++) {
            drive.write(block, none, into);
            System.arraycopy(into, 0, column, blocks.start(block), blocks.length(block));
        }
        column[sender] = 0;
    }

    @Override
    public void copyIncoming(int receiver, double[] row) {
        copyOutgoing(receiver, row);
    }

    /** The neurons by blocks. */
    public Blocks blocks() {
        return blocks;
    }

    /** About how many nanoseconds a neuron's current takes: an octet of memories is one number looked up. */
    public double nanosOfCurrent() {
        return 0.5 + 0.4 * octets.length;
    }

    BipolarState memory(int mu) {
        return memories.get(mu);
    }

    /** Octets by blocks; for reading only. */
    byte[][][] octets() {
        return octets;
    }

    /** {@code C}; null for the identity; for reading only. */
    double[][] coupling() {
        return coupling;
    }

    Mean mean() {
        return mean;
    }

    /** What {@link Mean#of} times a current is multiplied by at the end. */
    double unit() {
        return unit;
    }

    /** What a neuron of a block would send itself, times {@link Mean#of}, before {@link #unit}; for reading only. */
    double[] diagonal(int block) {
        return diagonal[block];
    }

    /**
     * Up to this size a field may be what rounding makes of zero: the same share of the largest weight there can be as
     * {@link DenseWeights} clears, for each neuron.
     */
    double zero() {
        return neurons() * largestOfDiagonal * unit * ROUNDING;
    }

    @Override
    public String toString() {
        return Text.of("PatternWeights[%d neurons, %d memories]", neurons(), memories());
    }
}
