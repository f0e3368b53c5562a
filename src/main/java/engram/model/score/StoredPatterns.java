package engram.model.score;

import module java.base;
import engram.model.Progress;
import engram.model.spike.BipolarState;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;

/**
 * The binary patterns that a network holds, made ready for comparing answers with them. How two resemble one another is
 * exact, from counted bits; it is counted where it is asked for, since a table of all pairs would be larger than anything
 * else. Immutable.
 */
final class StoredPatterns {

    /** How many random answers may pass for one that is made of patterns. */
    private static final double FALSE_ALARMS = 1e-4;

    /** An overlap below this is 0 but for rounding: of counted spikes, no other is so small. */
    private static final double ZERO = 1e-12;

    /** Below so many patterns all overlaps are summed up exactly: tables take longer to make. */
    private static final int MANY = 64;

    /** What is quickly summed up is so near to the exact overlap at least. */
    static final double OFF = 1e-9;

    /** How many tables go in one pass over the patterns. */
    private static final int FUSED = 4;

    private final int neurons;
    private final List<BipolarState> patterns;
    /** Shape (patterns, words): a bit for each neuron that is on. */
    private final long[] bits;
    private final int words;
    /** Shape (groups, patterns): the same, eight neurons to the byte; null until somebody has many patterns compared. */
    private byte[][] octets;
    /** Shape (patterns): how many neurons are on. */
    private final int[] onCounts;
    /** Shape (patterns): k (N - k), k being the neurons that are on: 0 for a constant pattern. */
    private final long[] spread;
    /** What an answer's overlaps are put together from. */
    private final PatternBasis basis;
    private final double byChance;

    /**
     * Prepares patterns.
     *
     * @param patterns all of one size; may be empty, and may hold equal, opposite, dependent and constant ones
     * @param neurons that size
     */
    StoredPatterns(List<BipolarState> patterns, int neurons, Progress progress) {
        this.neurons = neurons;
        this.patterns = List.copyOf(patterns);
        words = Math.ceilDiv(neurons, Long.SIZE);
        bits = new long[Math.multiplyExact(count(), words)];
        onCounts = new int[count()];
        spread = new long[count()];
        long[] row = new long[words];
        for (int m = 0; m < count(); m++) {
            this.patterns.get(m).copyTo(row);
            System.arraycopy(row, 0, bits, m * words, words);
            onCounts[m] = this.patterns.get(m).onCount();
            spread[m] = (long) onCounts[m] * (neurons - onCounts[m]);
        }
        basis = PatternBasis.of(count(), this::correlation, progress);
        byChance = byChance();
    }

    /** How many patterns there are. */
    int count() {
        return patterns.size();
    }

    /** How many neurons each has. */
    int neurons() {
        return neurons;
    }

    /** In how many independent ways the patterns differ within themselves: at most as many as there are. */
    int rank() {
        return basis.rank();
    }

    /** Whether two are one and the same pattern, so that no answer can tell them apart. */
    boolean same(int m, int n) {
        return patterns.get(m).equals(patterns.get(n));
    }

    /** Pearson's correlation of two patterns, from -1 to 1; 0 where either is constant. */
    double correlation(int m, int n) {
        if (spread[m] == 0 || spread[n] == 0) {
            return 0;
        }
        long covariance = (long) neurons * patterns.get(m).onInBoth(patterns.get(n)) - (long) onCounts[m] * onCounts[n];
        return covariance / Math.sqrt((double) spread[m] * spread[n]);
    }

    /**
     * Pearson's correlations of an answer with the patterns. Equal patterns have equal ones, to the last digit.
     *
     * @param answer shape (neurons)
     * @return shape (patterns), each from -1 to 1; 0 where the pattern or the answer is constant
     */
    double[] overlaps(Centred answer) {
        double[] overlaps = new double[count()];
        Arrays.setAll(overlaps, m -> overlap(m, answer.values(), answer.norm()));
        return overlaps;
    }

    /** The same of one pattern. */
    double overlap(int m, double[] values, double norm) {
        // Since the answer's mean is 0, the neurons that are off add the same once more.
        double norms = norm * Math.sqrt((double) spread[m] / neurons);
        double overlap = norms == 0 ? 0 : Math.clamp(sumOver(m, values) / norms, -1, 1);
        return Math.abs(overlap) < ZERO ? 0 : overlap;
    }

    private double sumOver(int m, double[] values) {
        double sum = 0;
        for (int w = 0; w < words; w++) {
            for (long rest = bits[m * words + w]; rest != 0; rest &= rest - 1) {
                sum += values[(w << 6) + Long.numberOfTrailingZeros(rest)];
            }
        }
        return sum;
    }

    /**
     * The same overlaps, to be asked one by one: where there are many patterns it takes far less time to tell those that
     * matter.
     *
     * @param answer shape (neurons)
     */
    Standing.Overlaps lazily(Centred answer) {
        if (count() < MANY || answer.norm() == 0) {
            return Standing.Overlaps.known(overlaps(answer));
        }
        return new Standing.Overlaps(near(answer.values(), answer.norm()), m -> overlap(m, answer.values(), answer.norm()), OFF);
    }

    /**
     * All overlaps, but for their last digits: a table look-up for each eight neurons.
     *
     * @param values the answer less its mean, shape (neurons); not modified
     * @param norm its Euclidean norm, above 0
     * @return shape (patterns), a fresh array, each less than a billionth off
     */
    double[] near(double[] values, double norm) {
        byte[][] groups = octets();
        double[] near = new double[count()];
        double[][] tables = new double[FUSED][1 << Byte.SIZE];
        for (int g = 0; g < groups.length; g += FUSED) {
            fill(tables, values, g);
            addFour(tables, group(groups, g), group(groups, g + 1), group(groups, g + 2), group(groups, g + 3), near);
        }
        for (int m = 0; m < near.length; m++) {
            near[m] = overlapOf(near[m], m, norm);
        }
        return near;
    }

    /**
     * The same of some patterns alone.
     *
     * @param some their places; not modified
     * @return in their order, a fresh array
     */
    double[] near(double[] values, double norm, int[] some) {
        byte[][] groups = octets();
        double[] near = new double[some.length];
        double[][] tables = new double[FUSED][1 << Byte.SIZE];
        for (int g = 0; g < groups.length; g += FUSED) {
            fill(tables, values, g);
            for (int i = 0; i < some.length; i++) {
                int m = some[i];
                near[i] += (tables[0][group(groups, g)[m] & 0xFF] + tables[1][group(groups, g + 1)[m] & 0xFF])
                        + (tables[2][group(groups, g + 2)[m] & 0xFF] + tables[3][group(groups, g + 3)[m] & 0xFF]);
            }
        }
        for (int i = 0; i < some.length; i++) {
            near[i] = overlapOf(near[i], some[i], norm);
        }
        return near;
    }

    private double overlapOf(double sum, int m, double norm) {
        return spread[m] == 0 ? 0 : sum / (norm * Math.sqrt((double) spread[m] / neurons));
    }

    /** Behind the last group there is nothing more to look up, and any will do. */
    private static byte[] group(byte[][] groups, int g) {
        return groups[Math.min(g, groups.length - 1)];
    }

    private static void addFour(double[][] tables, byte[] o0, byte[] o1, byte[] o2, byte[] o3, double[] sums) {
        double[] t0 = tables[0];
        double[] t1 = tables[1];
        double[] t2 = tables[2];
        double[] t3 = tables[3];
        for (int m = 0; m < sums.length; m++) {
            sums[m] += (t0[o0[m] & 0xFF] + t1[o1[m] & 0xFF]) + (t2[o2[m] & 0xFF] + t3[o3[m] & 0xFF]);
        }
    }

    /** For each eight neurons of some groups, what every choice of them adds up to; zeros behind the last neuron. */
    private void fill(double[][] tables, double[] values, int group) {
        for (int g = 0; g < FUSED; g++) {
            double[] table = tables[g];
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                int neuron = (group + g) * Byte.SIZE + bit;
                double value = neuron < neurons ? values[neuron] : 0;
                int half = 1 << bit;
                for (int octet = 0; octet < half; octet++) {
                    table[half + octet] = table[octet] + value;
                }
            }
        }
    }

    private synchronized byte[][] octets() {
        if (octets == null) {
            byte[][] made = new byte[Math.ceilDiv(neurons, Byte.SIZE)][count()];
            for (int g = 0; g < made.length; g++) {
                for (int m = 0; m < count(); m++) {
                    made[g][m] = (byte) (bits[m * words + (g >> 3)] >>> ((g & 7) << 3));
                }
            }
            octets = made;
        }
        return octets;
    }

    /**
     * The multiple correlation: how well the answer can be put together from all patterns, each in any amount.
     *
     * @return from 0, not at all, to 1, wholly
     */
    double multipleCorrelation(Standing.Overlaps overlaps) {
        return Math.min(1, new ArrayRealVector(basis.coordinates(overlaps::of), false).getNorm());
    }

    /**
     * How much of an answer is made of the patterns: the multiple correlation without what noise adds to it. The more
     * patterns there are, the more of any noise can be put together from them; with as many as neurons, all of it.
     *
     * <p>This is the adjusted multiple correlation where random answers do not get there, else the greatest overlap,
     * which needs no adjusting.
     *
     * @param greatest the size of the greatest overlap, be it above 0 or below
     * @return from 0 to 1, at least that
     */
    double madeOfPatterns(Standing.Overlaps overlaps, double greatest) {
        double multiple = multipleCorrelation(overlaps);
        if (multiple <= byChance) {
            return greatest;
        }
        double unexplained = (1 - multiple * multiple) * (neurons - 1) / (neurons - 1 - rank());
        return Math.max(greatest, Math.sqrt(Math.max(0, 1 - unexplained)));
    }

    /**
     * The multiple correlation that random answers, of neurons that know nothing of one another, hardly ever reach: the
     * square of theirs follows a beta distribution. 1 where the patterns make up every answer there is.
     */
    private double byChance() {
        int free = neurons - 1 - rank();
        if (rank() == 0 || free < 1) {
            return 1;
        }
        return Math.sqrt(new BetaDistribution(rank() / 2.0, free / 2.0).inverseCumulativeProbability(1 - FALSE_ALARMS));
    }
}
