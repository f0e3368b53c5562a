package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/**
 * A rule by which the patterns themselves say all that the weights say: they need not be written down. Which of the two is
 * done makes no difference to any spike.
 */
public interface FactoredRule extends PatternRule {

    /** The weights as a matrix; the patterns are as in {@link #learn}. */
    Weights writtenDown(List<BipolarState> patterns, Progress progress);

    /** The same weights without a matrix; the patterns are as in {@link #learn}. */
    Weights withoutMatrix(List<BipolarState> patterns, Progress progress);

    /** Whether the weights depend on each two patterns, rather than on each for itself. */
    default boolean couplesPatterns() {
        return false;
    }

    @Override
    default Weights learn(List<BipolarState> patterns, Progress progress) {
        return Weights.goWithoutMatrix(PatternRule.neurons(patterns), patterns.size()) ? withoutMatrix(patterns, progress)
                : writtenDown(patterns, progress);
    }

    @Override
    default double bytes(int neurons, int pictures) {
        return Weights.goWithoutMatrix(neurons, pictures) ? PatternWeights.bytes(neurons, pictures, couplesPatterns())
                : Weights.bytes(neurons);
    }
}
