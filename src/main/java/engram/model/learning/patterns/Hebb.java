package engram.model.learning.patterns;

import engram.model.Progress;
import engram.model.learning.rule.FactoredRule;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.RetrievalTheory;
import engram.model.learning.rule.Rule;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;
import java.util.Optional;

/**
 * Hebb's rule as Hopfield wrote it for binary neurons (J. J. Hopfield, "Neural networks and physical systems with
 * emergent collective computational abilities", PNAS 79, 1982). With {@code N} neurons and patterns {@code xi} of +1 and
 * -1:
 * <pre>
 * W_ij = (1/N) sum over patterns of xi_i xi_j        W_ii = 0
 * </pre>
 * The weights are symmetric and do not depend on the order of the patterns. A random pattern is remembered as long as
 * there are fewer than about 0.138 N of them.
 *
 * <p>{@code xi_i xi_j} is 1 where two neurons agree, and of {@code P} patterns they agree in {@code P} less those in which
 * just one of them is on. So the sum is a whole number that comes from counting.
 */
public record Hebb() implements FactoredRule {

    public static final Rule RULE = Rule.onPatterns("hebb", "Hebb", "W = 1/N \u03A3 \u03BE \u03BE\u1D40", "Hopfield, 1982",
            "Neurons that are alike in a picture are joined by +1, others by \u22121, summed over all pictures: simple, but"
                    + " pictures that are alike run into one another.",
            new Hebb()).inNumpy("""
                    W = X.T @ X / N
                    np.fill_diagonal(W, 0)
                    """);

    @Override
    public Weights withoutMatrix(List<BipolarState> patterns, Progress progress) {
        return PatternWeights.ofEach(patterns, PatternWeights.Mean.NONE, 1.0 / PatternRule.neurons(patterns), progress);
    }

    @Override
    public Weights writtenDown(List<BipolarState> patterns, Progress progress) {
        Coactivity counts = Coactivity.of(patterns, progress.stretch(0, 0.1));
        int all = counts.patterns();
        double neurons = counts.neurons();
        return counts.weights((together, each) -> (all - 2 * (each - 2 * together)) / neurons, progress.stretch(0.1, 1));
    }

    @Override
    public Optional<RetrievalTheory> theory() {
        return Optional.of(RetrievalTheory.OF_HEBB);
    }
}
