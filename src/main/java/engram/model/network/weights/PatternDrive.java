package engram.model.network.weights;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Vectors;
import engram.model.spike.BipolarState;

/**
 * What neurons send one another by {@link PatternWeights}, without a matrix. First it looks at what they do: the overlap of
 * each memory, {@code m = X v}, and from it how strongly each memory acts, {@code a = C m}. Then any neuron's current is
 * {@code sum over mu of xi_i^mu a_mu}, read off tables of 256 sums for each eight memories, less what it sent itself.
 *
 * <p><b>Bits.</b> Overlaps with spikes and signs are whole numbers, counted. The {@code a} are rounded to multiples of a power
 * of two so large that no sum of them needs more than 53 bits: sums are exact then, in any order, on any number of
 * threads. By Hebb's rule the {@code a} are whole numbers themselves, and nothing is rounded but at the very end.
 *
 * <p>Owned by one thread; {@link #write} may be called by several.
 */
public final class PatternDrive {

    /** Tables in one pass over a block: all of them stay in the processor's nearest memory. */
    private static final int FUSED = 4;

    private static final int BYTES = 1 << PatternWeights.OCTET;

    /** From so many words to compare on, some tenth of a millisecond of one thread's time, several threads share them. */
    private static final long SHARED_FROM = 1 << 18;

    /** Memories that a thread compares at a time. */
    private static final int MEMORIES_AT_ONCE = 16;

    private final PatternWeights weights;
    private final double[] overlaps;
    private final double[] strengths;
    /** Shape (octets, 256). */
    private final double[][] tables;
    /** What the mean takes away of every neuron's sum. */
    private double offset;
    /** How many neurons are silent, which count 0 in a state of signs, where others count +1 or -1. */
    private final long silent;
    /** Shape (memories), the sum of each one's signs in those. */
    private final long[] ofSilent;

    /** Gets ready to look; the currents are 0 until then. */
    public PatternDrive(PatternWeights weights) {
        this(weights, new long[0]);
    }

    /**
     * The same where some neurons are silent: they count 0 in any state of signs.
     *
     * @param silenced 64 neurons to the word, a bit for each that is silent; words that are missing are 0; not modified
     */
    public PatternDrive(PatternWeights weights, long[] silenced) {
        this.weights = weights;
        BipolarState those = BipolarState.of(silenced, weights.neurons());
        silent = those.onCount();
        ofSilent = new long[weights.memories()];
        if (silent > 0) {
            Arrays.setAll(ofSilent, mu -> 2L * weights.memory(mu).onInBoth(those) - silent);
        }
        overlaps = new double[weights.memories()];
        strengths = new double[weights.memories()];
        tables = new double[weights.octets().length][BYTES];
    }

    /**
     * Looks at spikes: a neuron that fires counts 1, another 0.
     *
     * @param row 64 neurons to the word; not modified
     */
    public void lookAtSpikes(long[] row) {
        BipolarState spikes = BipolarState.of(row, weights.neurons());
        long all = spikes.onCount();
        lookAt((mu, memory) -> 2L * memory.onInBoth(spikes) - all, all);
    }

    /**
     * Looks at a state of signs.
     *
     * @param row 64 neurons to the word, a bit for +1, and none for who is silent; not modified
     */
    public void lookAtSigns(long[] row) {
        BipolarState state = BipolarState.of(row, weights.neurons());
        long neurons = weights.neurons();
        // Who is silent has been taken for a minus.
        lookAt((mu, memory) -> neurons - 2L * memory.distance(state) + ofSilent[mu], 2L * state.onCount() - neurons + silent);
    }

    /** Looks at one neuron alone, which counts 1. */
    void lookAtOne(int neuron) {
        lookAt((mu, memory) -> memory.sign(neuron), 1);
    }

    @FunctionalInterface
    private interface Overlap {
        long with(int mu, BipolarState memory);
    }

    private void lookAt(Overlap overlap, long sum) {
        int memories = weights.memories();
        PatternWeights.Mean mean = weights.mean();
        IntConsumer one = mu -> overlaps[mu] = mean.of() * overlap.with(mu, weights.memory(mu)) - mean.sum() * sum;
        if ((long) memories * weights.neurons() >= SHARED_FROM * Long.SIZE) {
            Parallel.each(Math.ceilDiv(memories, MEMORIES_AT_ONCE), part -> {
                int end = Math.min(memories, (part + 1) * MEMORIES_AT_ONCE);
                for (int mu = part * MEMORIES_AT_ONCE; mu < end; mu++) {
                    one.accept(mu);
                }
            }, Progress.IGNORED);
        } else {
            for (int mu = 0; mu < memories; mu++) {
                one.accept(mu);
            }
        }
        act();
    }

    /**
     * Looks at neurons that are active to any degree.
     *
     * @param activity shape (blocks, neurons of the block), finite; not modified
     */
    public void lookAt(double[][] activity) {
        Blocks blocks = weights.blocks();
        byte[][][] octets = weights.octets();
        double[][] ofBlocks = new double[blocks.count()][];
        double[] sums = new double[blocks.count()];
        blocks.each(1 + 1.5 * octets.length, (from, to) -> {
            double[] bins = new double[BYTES];
            for (int block = from; block < to; block++) {
                ofBlocks[block] = new double[overlaps.length];
                for (int octet = 0; octet < octets.length; octet++) {
                    Arrays.fill(bins, 0);
                    sort(octets[octet][block], activity[block], bins);
                    Octets.addOverlaps(bins, ofBlocks[block], octet * PatternWeights.OCTET);
                }
                for (double value : activity[block]) {
                    sums[block] += value;
                }
            }
        });
        // Real numbers are added in the order of the blocks, whichever thread had which.
        double sum = 0;
        Arrays.fill(overlaps, 0);
        for (int block = 0; block < ofBlocks.length; block++) {
            Vectors.add(1, ofBlocks[block], overlaps);
            sum += sums[block];
        }
        PatternWeights.Mean mean = weights.mean();
        for (int mu = 0; mu < overlaps.length; mu++) {
            overlaps[mu] = mean.of() * overlaps[mu] - mean.sum() * sum;
        }
        act();
    }

    private static void sort(byte[] octet, double[] values, double[] bins) {
        for (int i = 0; i < octet.length; i++) {
            bins[octet[i] & 0xFF] += values[i];
        }
    }

    /** A neuron has turned: brings the overlaps with a state of signs up to date. */
    void turn(int neuron, boolean on) {
        PatternWeights.Mean mean = weights.mean();
        int change = on ? 2 : -2;
        for (int mu = 0; mu < overlaps.length; mu++) {
            overlaps[mu] += (double) change * (mean.of() * weights.memory(mu).sign(neuron) - mean.sum());
        }
        couple();
    }

    private void act() {
        couple();
        makeTables();
    }

    /** From overlaps to strengths. */
    private void couple() {
        double[][] coupling = weights.coupling();
        if (coupling == null) {
            System.arraycopy(overlaps, 0, strengths, 0, overlaps.length);
        } else if ((long) overlaps.length * overlaps.length >= SHARED_FROM) {
            Parallel.each(Math.ceilDiv(overlaps.length, MEMORIES_AT_ONCE), part -> {
                int end = Math.min(overlaps.length, (part + 1) * MEMORIES_AT_ONCE);
                for (int mu = part * MEMORIES_AT_ONCE; mu < end; mu++) {
                    strengths[mu] = Vectors.dot(coupling[mu], overlaps);
                }
            }, Progress.IGNORED);
        } else {
            for (int mu = 0; mu < overlaps.length; mu++) {
                strengths[mu] = Vectors.dot(coupling[mu], overlaps);
            }
        }
        round();
        double sum = 0;
        for (double strength : strengths) {
            sum += strength;
        }
        offset = -weights.mean().value() * sum;
    }

    /** Rounds strengths so that any sum of all of them, with any signs, is exact. */
    private void round() {
        double largest = 0;
        for (double strength : strengths) {
            largest = Math.max(largest, Math.abs(strength));
        }
        if (largest > 0) {
            // Adding and taking away a number so large leaves no finer bits: all sums are below 2^52 of what is left.
            double grid = Math.scalb(1.0, Math.getExponent(largest * strengths.length) + 1 - 52);
            double inverse = 1 / grid;
            for (int mu = 0; mu < strengths.length; mu++) {
                strengths[mu] = Math.rint(strengths[mu] * inverse) * grid;
            }
        }
    }

    /** Makes the tables of the strengths as they are now. */
    void makeTables() {
        for (int octet = 0; octet < tables.length; octet++) {
            Octets.signedSums(strengths, octet * PatternWeights.OCTET, tables[octet]);
        }
    }

    /**
     * Writes the currents into the neurons of one block.
     *
     * @param own shape (neurons of the block, or more): what each was looked at as, for what it does not send itself; not
     *     modified
     * @param into the same shape; filled
     */
    public void write(int block, double[] own, double[] into) {
        byte[][][] octets = weights.octets();
        int octet = 0;
        if (octets.length >= FUSED) {
            four(octets[0][block], octets[1][block], octets[2][block], octets[3][block], tables[0], tables[1], tables[2],
                    tables[3], into);
            octet = FUSED;
        } else {
            Arrays.fill(into, 0);
        }
        for (; octet + FUSED <= octets.length; octet += FUSED) {
            addFour(octets[octet][block], octets[octet + 1][block], octets[octet + 2][block], octets[octet + 3][block],
                    tables[octet], tables[octet + 1], tables[octet + 2], tables[octet + 3], into);
        }
        for (; octet < octets.length; octet++) {
            addOne(octets[octet][block], tables[octet], into);
        }
        finish(weights.diagonal(block), own, into, offset, weights.unit());
    }

    private static void four(byte[] p, byte[] q, byte[] r, byte[] s, double[] a, double[] b, double[] c, double[] d,
            double[] sums) {
        for (int i = 0; i < p.length; i++) {
            sums[i] = (a[p[i] & 0xFF] + b[q[i] & 0xFF]) + (c[r[i] & 0xFF] + d[s[i] & 0xFF]);
        }
    }

    private static void addFour(byte[] p, byte[] q, byte[] r, byte[] s, double[] a, double[] b, double[] c, double[] d,
            double[] sums) {
        for (int i = 0; i < p.length; i++) {
            sums[i] += (a[p[i] & 0xFF] + b[q[i] & 0xFF]) + (c[r[i] & 0xFF] + d[s[i] & 0xFF]);
        }
    }

    private static void addOne(byte[] p, double[] a, double[] sums) {
        for (int i = 0; i < p.length; i++) {
            sums[i] += a[p[i] & 0xFF];
        }
    }

    private static void finish(double[] diagonal, double[] own, double[] sums, double offset, double unit) {
        for (int i = 0; i < diagonal.length; i++) {
            sums[i] = (sums[i] + offset - diagonal[i] * own[i]) * unit;
        }
    }

    /**
     * The current into one neuron, the same to the last bit as {@link #write} gives.
     *
     * @param own what it was looked at as
     */
    double of(int neuron, double own) {
        int block = neuron / Blocks.SIZE;
        int place = neuron % Blocks.SIZE;
        byte[][][] octets = weights.octets();
        double sum = 0;
        for (int octet = 0; octet < octets.length; octet++) {
            sum += tables[octet][octets[octet][block][place] & 0xFF];
        }
        return finished(sum, block, place, own);
    }

    /** The same from the strengths themselves: no table need be made for it. */
    double withoutTables(int neuron, double own) {
        int block = neuron / Blocks.SIZE;
        int place = neuron % Blocks.SIZE;
        byte[][][] octets = weights.octets();
        double sum = 0;
        for (int mu = 0; mu < strengths.length; mu++) {
            int octet = octets[mu / PatternWeights.OCTET][block][place];
            sum += (octet >> mu % PatternWeights.OCTET & 1) != 0 ? strengths[mu] : -strengths[mu];
        }
        return finished(sum, block, place, own);
    }

    private double finished(double sum, int block, int place, double own) {
        return (sum + offset - weights.diagonal(block)[place] * own) * weights.unit();
    }
}
