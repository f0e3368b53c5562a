package engram.model.learning.patterns;

import engram.model.Progress;
import engram.model.learning.rule.FactoredRule;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.Rule;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/**
 * The covariance rule, for patterns in which few neurons, or most, are on (M. V. Tsodyks and M. V. Feigelman, "The
 * enhanced storage capacity in neural networks with low activity level", Europhysics Letters 6, 1988). With {@code N}
 * neurons, patterns {@code eta} of 0 and 1, and {@code a} the mean of all neurons of all patterns:
 * <pre>
 * W_ij = sum over patterns of (eta_i - a)(eta_j - a) / (N a (1 - a))        W_ii = 0
 * </pre>
 * The weights are symmetric and do not depend on the order of the patterns. At {@code a = 1/2} they are those of
 * {@link Hebb}. Where all neurons of all patterns are on, or all are off, nothing differs from the mean and all weights
 * are zero.
 *
 * <p>Of {@code n} patterns that have one neuron on, {@code m} that have the other and {@code b} that have both, the sum over
 * all {@code P} is {@code b - a (n + m) + P a^2}. With {@code a = A / (P N)}, {@code A} being all that is on, {@code P N^2}
 * times that is a whole number, {@code b P N^2 - A N (n + m) + A^2}, and is had exactly: a weight that is zero by the rule is
 * zero.
 */
public record Covariance() implements FactoredRule {

    public static final Rule RULE = Rule.onPatterns("covariance", "Covariance",
            "W_ij = \u03A3 (\u03B7_i \u2212 a)(\u03B7_j \u2212 a) / (N a (1 \u2212 a))", "Tsodyks and Feigelman, 1988",
            "Hebb's rule on what differs from the mean activity, so that pictures with few bright pixels can be told apart.",
            new Covariance()).inNumpy("""
                    eta = (X + 1) / 2
                    a = eta.mean()
                    W = (eta - a).T @ (eta - a) / (N * a * (1 - a)) if 0 < a < 1 else np.zeros((N, N))
                    np.fill_diagonal(W, 0)
                    """);

    @Override
    public Weights writtenDown(List<BipolarState> patterns, Progress progress) {
        Coactivity counts = Coactivity.of(patterns, progress.stretch(0, 0.1));
        Progress rest = progress.stretch(0.1, 1);
        long neurons = counts.neurons();
        long all = counts.patterns() * neurons;
        long on = counts.allOn();
        if (on == 0 || on == all) {
            return counts.weights((_, _) -> 0, rest);
        }
        // Whole numbers up to (P N)^2: longs hold them for some 3,000 million pixels of patterns.
        long ofBoth = Math.multiplyExact(all, neurons);
        long ofEach = on * neurons;
        long ofAll = Math.multiplyExact(on, on);
        double scale = counts.patterns() / ((double) neurons * on * (all - on));
        return counts.weights((together, each) -> (together * ofBoth - each * ofEach + ofAll) * scale, rest);
    }

    /**
     * The same of signs: {@code eta - a} is half of {@code xi - b}, with {@code b = 2 a - 1} their mean, and so {@code W_ij} is
     * the sum over patterns of {@code (xi_i - b)(xi_j - b) / (N (1 - b^2))}.
     */
    @Override
    public Weights withoutMatrix(List<BipolarState> patterns, Progress progress) {
        int neurons = PatternRule.neurons(patterns);
        long all = (long) patterns.size() * neurons;
        long on = patterns.stream().mapToLong(BipolarState::onCount).sum();
        if (on == 0 || on == all) {
            return Weights.none(neurons);
        }
        double variance = 4.0 * on * (all - on) / ((double) all * all);
        return PatternWeights.ofEach(patterns, new PatternWeights.Mean(2 * on - all, all), 1 / (neurons * variance), progress);
    }
}
