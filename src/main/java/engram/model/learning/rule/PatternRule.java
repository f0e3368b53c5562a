package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/** A rule that learns patterns of +1 and -1 themselves: no spike is needed. */
public non-sealed interface PatternRule extends LearningRule {

    /**
     * Learns a list of patterns. Repeated, opposite, dependent and constant patterns give finite weights like all others.
     *
     * @param patterns what is to be stored, in order; at least one, all of the same number of neurons
     * @param progress told how far it is
     * @return the weights, zero from each neuron to itself
     * @throws IllegalArgumentException if there is no pattern or their sizes differ
     * @throws java.util.concurrent.CancellationException as {@code progress} decides
     */
    Weights learn(List<BipolarState> patterns, Progress progress);

    @Override
    default Weights learn(TrainingSet set, Progress progress) {
        return learn(set.patterns(), progress);
    }
}
