package engram.model.learning.rule;

import module java.base;
import org.apache.commons.math3.special.Erf;

/**
 * What theory says of networks without end that have learned random patterns, half of whose pixels are on, and are asked without
 * temperature: P patterns in N neurons are a load of P / N.
 *
 * @param name of the theory, with its authors
 * @param overlap what remains of a memory, from 0 to 1, by the load, above 0
 * @param oneStepError the share of its bits that turn over in the first step, by the load; not a number where it is silent
 */
public record RetrievalTheory(String name, DoubleUnaryOperator overlap, DoubleUnaryOperator oneStepError) {

    /** Of Hebb's rule: Amit, Gutfreund and Sompolinsky. */
    public static final RetrievalTheory OF_HEBB =
            new RetrievalTheory("Theory (Amit and others, 1985)", RetrievalTheory::retrievalOverlap, RetrievalTheory::ofOneStep);

    /** Of the projection rule: as many patterns as there are neurons are independent of one another. */
    public static final RetrievalTheory OF_PROJECTION =
            new RetrievalTheory("Limit of the projection rule", load -> load <= 1 ? 1 : 0, _ -> Double.NaN);

    /** The load above which Hebb's rule keeps no memory: Amit, Gutfreund and Sompolinsky (1985). */
    public static final double CRITICAL_LOAD = 0.1379;

    private static final double TOP = 10;
    private static final int HALVINGS = 60;
    private static final int LOOKS = 2000;

    /**
     * The overlap that remains of a memory by Hebb's rule without temperature, in a network without end: the greatest m = erf(y) with
     * {@code y (sqrt(2 load) + 2 / sqrt(pi) exp(-y^2)) = erf(y)} (Amit, Gutfreund and Sompolinsky 1985).
     *
     * @param load above 0
     * @return from 0 to 1; 0 where nothing remains
     */
    public static double retrievalOverlap(double load) {
        if (2 * load * TOP * TOP < 1) {
            // The solution lies above the top, where erf is 1 to the last digit.
            return 1;
        }
        double step = TOP / LOOKS;
        // From above: the first change of sign is the greatest solution.
        for (double high = TOP; high > step; high -= step) {
            if (excess(high - step, load) <= 0 && excess(high, load) > 0) {
                double low = high - step;
                double top = high;
                for (int halving = 0; halving < HALVINGS; halving++) {
                    double middle = (low + top) / 2;
                    if (excess(middle, load) > 0) {
                        top = middle;
                    } else {
                        low = middle;
                    }
                }
                return Erf.erf((low + top) / 2);
            }
        }
        return 0;
    }

    private static double excess(double y, double load) {
        return y * (Math.sqrt(2 * load) + 2 / Math.sqrt(Math.PI) * Math.exp(-y * y)) - Erf.erf(y);
    }

    /**
     * The chance that a bit of a memory turns over in the first step by Hebb's rule: {@code erfc(1 / sqrt(2 load)) / 2}.
     *
     * @param load above 0
     */
    public static double ofOneStep(double load) {
        return Erf.erfc(1 / Math.sqrt(2 * load)) / 2;
    }

    /**
     * How many random memories are nearly all recovered exactly by Hebb's rule: {@code N / (2 ln N)} (McEliece and others 1987).
     *
     * @param neurons at least 2
     */
    public static double exactCapacity(int neurons) {
        return neurons / (2 * Math.log(neurons));
    }
}
