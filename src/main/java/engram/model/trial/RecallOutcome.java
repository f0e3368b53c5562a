package engram.model.trial;

import engram.model.network.Recall;
import engram.model.network.Settling;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a recall came to, when the way there is forgotten: what studies are after.
 *
 * @param newest what the neurons did in the newest steps, those that rates are taken over
 * @param first which neurons fired in the very first step, or were on after it
 * @param steps how many steps were gone; fewer than the most where it settled
 * @param spikes how many spikes all neurons fired together, in all steps of the recall; of binary neurons, how often one was on
 * @param potentials shape (neurons), what drives each neuron at the end
 * @param settling whether the state had ceased to change
 * @param energy the energy of the last state, where the dynamics has one
 * @param decision what hidden neurons have decided, where the dynamics has some
 */
public record RecallOutcome(SpikeTrain newest, BipolarState first, long steps, long spikes, double[] potentials,
        Settling settling, OptionalDouble energy, Optional<Recall.Decision> decision) {}
