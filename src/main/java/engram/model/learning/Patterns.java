package engram.model.learning;

import engram.model.Text;
import engram.model.spike.Signs;
import java.util.List;

/** What every {@link PatternRule} asks of its patterns. */
final class Patterns {

    private Patterns() {}

    /**
     * The number of neurons of all patterns.
     *
     * @throws IllegalArgumentException if there is no pattern or their sizes differ
     */
    static int neurons(List<Signs> patterns) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("LearningRule: there is no pattern to learn");
        }
        int neurons = patterns.getFirst().neurons();
        for (Signs pattern : patterns) {
            if (pattern.neurons() != neurons) {
                throw new IllegalArgumentException(Text.of(
                        "LearningRule: patterns of one size are needed, not of %d and %d neurons",
                        neurons, pattern.neurons()));
            }
        }
        return neurons;
    }
}
