package engram.model.learning.patterns;

import engram.model.Progress;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.Rule;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/**
 * Hebb's rule on synapses of a single bit (H. Sompolinsky, "Neural networks with nonlinear synapses and a static noise",
 * Physical Review A 34, 1986). With {@code N} neurons and {@code P} patterns {@code xi} of +1 and -1, only the sign of what
 * {@link Hebb} adds up is kept:
 * <pre>
 * W_ij = (sqrt(P) / N) sign(sum over patterns of xi_i xi_j)        W_ii = 0
 * </pre>
 * with 0 where as many patterns agree as differ. The factor makes the weights as large as Hebb's are in the mean square, so
 * that they drive neurons as strongly.
 *
 * <p>A sign keeps the share {@code sqrt(2 / pi)} of the signal of each pattern. So one step from a stored pattern turns a
 * neuron with the chance {@code erfc(1 / sqrt(pi alpha)) / 2} at the load {@code alpha = P / N}, where by Hebb's rule it is
 * {@code erfc(1 / sqrt(2 alpha)) / 2}: as at a load of {@code pi / 2} times that.
 */
public record ClippedHebb() implements PatternRule {

    public static final Rule RULE = Rule.onPatterns("clipped-hebb", "Clipped Hebb",
            "W = \u221AP/N sign(\u03A3 \u03BE \u03BE\u1D40)", "Sompolinsky, 1986",
            "Hebb's rule on synapses that know nothing but plus and minus: one bit for each weight holds most of what Hebb's rule"
                    + " does.",
            new ClippedHebb()).inBrief("Clipped").inNumpy("""
                    W = np.sqrt(P) / N * np.sign(X.T @ X)
                    np.fill_diagonal(W, 0)
                    """);

    @Override
    public Weights learn(List<BipolarState> patterns, Progress progress) {
        Coactivity counts = Coactivity.of(patterns, progress.stretch(0, 0.1));
        int all = counts.patterns();
        double size = Math.sqrt(all) / counts.neurons();
        return counts.weights((together, each) -> size * Integer.signum(all - 2 * (each - 2 * together)),
                progress.stretch(0.1, 1));
    }
}
