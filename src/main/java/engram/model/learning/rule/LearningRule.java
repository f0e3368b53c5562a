package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.weights.Weights;
import java.util.Optional;

/**
 * A way to weights between neurons. Implementations are records: two rules with the same parameters are equal, and the
 * same training set gives the same weights, bit for bit.
 */
public sealed interface LearningRule permits SpikeRule, PatternRule {

    /**
     * Learns a training set.
     *
     * @return the weights, zero from each neuron to itself
     */
    Weights learn(TrainingSet set, Progress progress);

    /**
     * The bytes that its weights take.
     *
     * @param neurons the number of neurons, at least 1
     * @param pictures how many pictures, or patterns, are learned
     */
    default double bytes(int neurons, int pictures) {
        return Weights.bytes(neurons);
    }

    /** How it makes the weights of hidden neurons, if it does. */
    default Optional<HiddenRule> hidden() {
        return Optional.empty();
    }

    /** What theory says of binary neurons with its weights, where somebody has worked that out. */
    default Optional<RetrievalTheory> theory() {
        return Optional.empty();
    }
}
