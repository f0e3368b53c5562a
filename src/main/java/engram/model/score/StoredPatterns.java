package engram.model.score;

import module java.base;
import engram.model.Progress;
import engram.model.spike.BipolarState;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

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

    private final int neurons;
    private final List<BipolarState> patterns;
    /** Shape (patterns, neurons that are on): their places, ascending. */
    private final int[][] on;
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
        on = this.patterns.stream().map(BipolarState::on).toArray(int[][]::new);
        spread = Arrays.stream(on).mapToLong(each -> (long) each.length * (neurons - each.length)).toArray();
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
        long covariance = (long) neurons * patterns.get(m).onInBoth(patterns.get(n)) - (long) on[m].length * on[n].length;
        return covariance / Math.sqrt((double) spread[m] * spread[n]);
    }

    /**
     * Pearson's correlations of an answer with the patterns. Equal patterns have equal ones, to the last digit.
     *
     * @param centred the answer less its mean, shape (neurons); not modified
     * @param norm its Euclidean norm
     * @return shape (patterns), each from -1 to 1; 0 where the pattern or the answer is constant
     */
    double[] overlaps(RealVector centred, double norm) {
        double[] values = centred.toArray();
        double[] overlaps = new double[count()];
        for (int m = 0; m < overlaps.length; m++) {
            // Since the answer's mean is 0, the neurons that are off add the same once more.
            double norms = norm * Math.sqrt((double) spread[m] / neurons);
            double overlap = norms == 0 ? 0 : Math.clamp(sumOver(on[m], values) / norms, -1, 1);
            overlaps[m] = Math.abs(overlap) < ZERO ? 0 : overlap;
        }
        return overlaps;
    }

    private static double sumOver(int[] neurons, double[] values) {
        double sum = 0;
        for (int neuron : neurons) {
            sum += values[neuron];
        }
        return sum;
    }

    /**
     * The multiple correlation: how well the answer can be put together from all patterns, each in any amount.
     *
     * @param overlaps what {@link #overlaps} gave; not modified
     * @return from 0, not at all, to 1, wholly
     */
    double multipleCorrelation(double[] overlaps) {
        return Math.min(1, new ArrayRealVector(basis.coordinates(overlaps), false).getNorm());
    }

    /**
     * How much of an answer is made of the patterns: the multiple correlation without what noise adds to it. The more
     * patterns there are, the more of any noise can be put together from them; with as many as neurons, all of it.
     *
     * <p>This is the adjusted multiple correlation where random answers do not get there, else the greatest overlap,
     * which needs no adjusting.
     *
     * @param overlaps what {@link #overlaps} gave; not modified
     * @return from 0 to 1, at least the greatest overlap or its negative
     */
    double madeOfPatterns(double[] overlaps) {
        double greatest = new ArrayRealVector(overlaps, false).getLInfNorm();
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
