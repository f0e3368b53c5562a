package engram.model.learning.rule;

import engram.model.network.LeakyNeuron;
import engram.model.spike.BipolarState;
import java.util.List;

/** What is learned, in the form in which a rule asks for it. */
public interface TrainingSet {

    /** The patterns, in order; at least one, all of one size. */
    List<BipolarState> patterns();

    /** The input spikes of each pattern, in the same order. */
    Stimuli stimuli();

    /** What each neuron is like that the spikes are shown to. */
    LeakyNeuron neuron();
}
