package engram.model.analysis.replay;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.spike.SpikeTrain;

/**
 * Why a neuron fired: the parts that its potential was made of in that step. {@code potential = carried + reset + input +
 * recurrent + noise}, and it is above the threshold.
 *
 * @param neuron which one
 * @param step in which step
 * @param carried what it kept of the potential of the step before
 * @param reset what was taken away because it fired in the step before, 0 or minus the threshold
 * @param input the current from outside
 * @param recurrent the current that the other neurons sent
 * @param noise the noise on the membrane; 0 where there is none
 * @param potential the sum
 * @param senders how many neurons sent anything
 * @param strongest those of them that sent most, whether they drove the neuron up or down; the strongest first, at most
 *     {@link #MOST}
 */
public record SpikeCause(int neuron, int step, double carried, double reset, double input, double recurrent, double noise,
        double potential, int senders, List<Contribution> strongest) {

    /** The most contributions that are named. */
    public static final int MOST = 10;

    /** Copies the list. */
    public SpikeCause {
        strongest = List.copyOf(strongest);
    }

    /**
     * What one neuron contributed.
     *
     * @param neuron the sender
     * @param weight with which it drives the neuron that fired
     * @param current what it sent in that step; the weight itself for a single spike
     */
    public record Contribution(int neuron, double weight, double current) {}

    /** Puts a cause together from what a replay gives for two steps. */
    static SpikeCause of(Replay replay, LeakyNeuron unit, SpikeTrain spikes, int neuron, int step,
            List<Contribution> contributions, Progress progress) {
        NeuronTrace trace = replay.trace(neuron, Math.max(0, step - 1), step + 1, progress);
        boolean firedBefore = step > 0 && spikes.spiked(step - 1, neuron);
        return new SpikeCause(neuron, step, step == 0 ? 0 : unit.beta() * trace.potentialAt(step - 1),
                firedBefore ? -unit.threshold() : 0, trace.inputAt(step), trace.recurrentAt(step), trace.noiseAt(step),
                trace.potentialAt(step), contributions.size(), strongest(contributions));
    }

    /** The strongest of many, equals by number. */
    private static List<Contribution> strongest(List<Contribution> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Contribution one) -> -Math.abs(one.current()))
                        .thenComparingInt(Contribution::neuron))
                .limit(MOST)
                .toList();
    }
}
