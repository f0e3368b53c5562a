package engram.model.dynamics;

import engram.model.network.damage.NeuronDamage;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/** What has been learned, as far as it takes to remember it. */
public interface MemoryStore {

    /** What the neurons say to one another: as it was learned, or as damage has left it. */
    Weights weights();

    /** What was learned, in order; empty where only the weights are known. */
    List<BipolarState> patterns();

    /**
     * What joins the neurons to hidden ones, of which there is one for each memory: made of the pictures, or learned from spikes.
     *
     * @throws IllegalArgumentException if the patterns are not known
     */
    HiddenWeights hidden();

    /** What is wrong with the neurons while they recall. */
    default NeuronDamage damage() {
        return NeuronDamage.NONE;
    }
}
