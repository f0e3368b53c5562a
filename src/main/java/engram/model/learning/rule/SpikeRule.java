package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import java.util.List;

/** A rule that learns from what neurons do while pictures are shown to them as spikes. */
public non-sealed interface SpikeRule extends LearningRule {

    /**
     * Learns pictures. They may be asked for several times, so that not all of them have to be kept.
     *
     * @param stimuli the input spikes of each picture, in the order in which they are shown; at least one, all of the
     *     same number of steps and neurons
     * @throws IllegalArgumentException if there is no picture or their shapes differ
     */
    Weights learn(Stimuli stimuli, LeakyNeuron neuron, Progress progress);

    /** The same of a list of pictures. */
    default Weights learn(List<SpikeTrain> pictures, LeakyNeuron neuron, Progress progress) {
        return learn(Stimuli.of(pictures), neuron, progress);
    }

    @Override
    default Weights learn(TrainingSet set, Progress progress) {
        return learn(set.stimuli(), set.neuron(), progress);
    }

    /** The same with another look-back, at least 1, which may be longer than its parameter's range; where it has one. */
    default SpikeRule lookingBack(int steps) {
        return this;
    }
}
