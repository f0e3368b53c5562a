package engram.model.learning.patterns;

import engram.model.Text;
import engram.model.learning.rule.PatternRule;
import engram.model.spike.BipolarState;
import java.util.List;

/** What every {@link PatternRule} asks of its patterns. */
public final class Patterns {

    private Patterns() {}

    /**
     * The number of neurons of all patterns.
     *
     * @throws IllegalArgumentException if there is no pattern or their sizes differ
     */
    static int neurons(List<BipolarState> patterns) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("LearningRule: there is no pattern to learn");
        }
        int neurons = patterns.getFirst().neurons();
        for (BipolarState pattern : patterns) {
            if (pattern.neurons() != neurons) {
                throw new IllegalArgumentException(Text.of(
                        "LearningRule: patterns of one size are needed, not of %d and %d neurons", neurons, pattern.neurons()));
            }
        }
        return neurons;
    }
}
