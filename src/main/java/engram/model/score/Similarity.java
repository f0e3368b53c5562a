package engram.model.score;

import engram.model.image.GrayImage;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The reference study's score: the cosine of the mean-centred firing rates and the mean-centred grey (not binary)
 * original, which is Pearson's correlation. From -1 to 1; 0 where either is constant.
 */
public final class Similarity {

    /** A correlation below this is 0 but for rounding. */
    private static final double ZERO = 1e-12;

    private final RealVector centred;
    private final double norm;

    /** Makes a score against an original. */
    public Similarity(GrayImage original) {
        centred = centred(original.values());
        norm = centred.getNorm();
    }

    /**
     * Scores firing rates, or any other number for each pixel.
     *
     * @param values shape (neurons), as many as the original has pixels, any scale; not modified
     * @return from -1 to 1; 0 where the values or the original are constant
     */
    public double of(double[] values) {
        RealVector other = centred(values);
        return of(other, other.getNorm());
    }

    /**
     * The same of values that are centred already, so that many similarities of the same values cost one dot product
     * each.
     *
     * @param values what {@link #centred} gave; not modified
     * @param valuesNorm their Euclidean norm
     */
    double of(RealVector values, double valuesNorm) {
        double norms = norm * valuesNorm;
        double cosine = norms == 0 ? 0 : Math.clamp(centred.dotProduct(values) / norms, -1, 1);
        return Math.abs(cosine) < ZERO ? 0 : cosine;
    }

    /**
     * What the original's own binary pattern scores, +1 where it is brighter than its mean and -1 elsewhere. The network
     * stores no more than that, so a perfect recall has this similarity. It is no bound: rates in between are nearer to
     * some greys than the pattern is.
     */
    public double ceiling() {
        return of(centred.map(difference -> difference > 0 ? 1 : -1).toArray());
    }

    /** Values less their mean, in a fresh vector; exactly 0 where they are all the same. */
    static RealVector centred(double[] values) {
        double mean = StatUtils.mean(values);
        double[] difference = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            difference[i] = values[i] - mean;
        }
        return new ArrayRealVector(difference, false);
    }
}
