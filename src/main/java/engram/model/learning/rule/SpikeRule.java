package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import java.util.List;

/** A rule that learns from what neurons do while pictures are shown to them as spikes. */
public non-sealed interface SpikeRule extends LearningRule {

    /**
     * Learns a list of pictures.
     *
     * @param pictures the input spikes of each picture, in the order in which they are shown; at least one, all of the
     *     same number of steps and neurons
     * @throws IllegalArgumentException if there is no picture or their shapes differ
     */
    Weights learn(List<SpikeTrain> pictures, LeakyNeuron neuron, Progress progress);

    @Override
    default Weights learn(TrainingSet set, Progress progress) {
        return learn(set.spikes(progress.stretch(0, 0.05)), set.neuron(), progress.stretch(0.05, 1));
    }

    /** The same with another look-back, at least 1, which may be longer than its parameter's range; where it has one. */
    default SpikeRule lookingBack(int steps) {
        return this;
    }
}
