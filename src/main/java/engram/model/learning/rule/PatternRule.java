package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.Text;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/** A rule that learns patterns of +1 and -1 themselves: no spike is needed. */
public non-sealed interface PatternRule extends LearningRule {

    /**
     * Learns a list of patterns. Repeated, opposite, dependent and constant patterns give finite weights like all others.
     *
     * @param patterns what is to be stored, in order; at least one, all of the same number of neurons
     * @throws IllegalArgumentException if there is no pattern or their sizes differ
     */
    Weights learn(List<BipolarState> patterns, Progress progress);

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

    @Override
    default Weights learn(TrainingSet set, Progress progress) {
        return learn(set.patterns(), progress);
    }
}
