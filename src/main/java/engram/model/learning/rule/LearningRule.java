package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.Weights;

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

    /** Whether it learns anything from a pattern in which all neurons are on, or all are off. */
    default boolean learnsFromOneColour() {
        return true;
    }
}
