package engram.model.score;

import engram.model.image.GrayImage;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The reference study's score: the cosine of the mean-centred firing rates and the mean-centred grey (not binary)
 * original, which is Pearson's correlation. From -1 to 1; 0 where either is constant.
 */
public final class Similarity {

    /** A correlation below this is 0 but for rounding. */
    private static final double ZERO = 1e-12;

    private final Centred original;

    /** Makes a score against an original. */
    public Similarity(GrayImage original) {
        this.original = Centred.of(original.values());
    }

    /**
     * Scores firing rates, or any other number for each pixel.
     *
     * @param values shape (neurons), as many as the original has pixels, any scale; not modified
     * @return from -1 to 1; 0 where the values or the original are constant
     */
    public double of(double[] values) {
        double mean = StatUtils.mean(values);
        double[] grey = original.values();
        double squares = 0;
        double product = 0;
        for (int i = 0; i < grey.length; i++) {
            double value = values[i] - mean;
            squares += value * value;
            product += grey[i] * value;
        }
        return of(product, Math.sqrt(squares));
    }

    /**
     * The same of numbers that are few different ones, as those that counted spikes stand for.
     *
     * @param places shape (neurons), for each neuron the place of its number; not modified
     * @param numbers all that there are; not modified
     */
    double of(int[] places, double[] numbers) {
        double[] centred = Centred.centred(numbers, Centred.mean(places, numbers));
        double[] grey = original.values();
        double squares = 0;
        double product = 0;
        for (int i = 0; i < grey.length; i++) {
            double value = centred[places[i]];
            squares += value * value;
            product += grey[i] * value;
        }
        return of(product, Math.sqrt(squares));
    }

    /** The same of values that are centred already, so that many similarities of the same values cost one product each. */
    double of(Centred answer) {
        return of(original.dot(answer), answer.norm());
    }

    private double of(double product, double norm) {
        double norms = original.norm() * norm;
        double cosine = norms == 0 ? 0 : Math.clamp(product / norms, -1, 1);
        return Math.abs(cosine) < ZERO ? 0 : cosine;
    }

    /**
     * What the original's own binary pattern scores, +1 where it is brighter than its mean and -1 elsewhere. The network
     * stores no more than that, so a perfect recall has this similarity. It is no bound: rates in between are nearer to
     * some greys than the pattern is.
     */
    public double ceiling() {
        double[] pattern = original.values().clone();
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = pattern[i] > 0 ? 1 : -1;
        }
        return of(pattern);
    }
}
