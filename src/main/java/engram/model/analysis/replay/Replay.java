package engram.model.analysis.replay;

import engram.model.Progress;
import java.util.Optional;

/**
 * A recall gone through once more for single neurons. Potentials and currents were never written down: they follow from
 * the spikes of all neurons, which were, and from the weights into the one that is looked at. For each kind of {@link
 * engram.model.network.Recall} there is one that gives the numbers which that machine had.
 */
public interface Replay {

    /**
     * Goes through a stretch of time.
     *
     * @param from the first step, at least 0
     * @param to the step after the last, at least {@code from} and at most the steps recorded
     */
    NeuronTrace trace(int neuron, int from, int to, Progress progress);

    /**
     * Why a neuron fired.
     *
     * @param step a step that is recorded
     * @return nothing where it did not fire, or where neurons do not fire at all
     */
    default Optional<SpikeCause> cause(int neuron, int step, Progress progress) {
        return Optional.empty();
    }

    /**
     * How many steps before a moment one has to begin with any potential, for it to be forgotten by then: what is left of
     * it is less than rounding makes.
     *
     * @param kept the share that is kept from step to step, from 0 to 1
     * @return at least 1; without end where everything is kept
     */
    static int stepsToForget(double kept) {
        if (kept == 0) {
            return 1;
        }
        return kept == 1 ? Integer.MAX_VALUE : (int) Math.ceil(Math.log(0x1p-70) / Math.log(kept)) + 1;
    }
}
