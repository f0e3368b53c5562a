package engram.model.analysis.replay;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.SpikingDenseRecall;
import engram.model.spike.SpikeTrain;

/**
 * What {@link SpikingDenseRecall} had. What hidden neurons send depends on all that was before, so the machine goes through
 * it once more.
 *
 * @param begin gives the machine before its first step
 * @param unit what each neuron is like
 * @param cue one round of the cue
 * @param cueSteps for how many steps it plays
 * @param spikes what the neurons did so far
 */
public record SpikingDenseReplay(Supplier<SpikingDenseRecall> begin, LeakyNeuron unit, SpikeTrain cue, int cueSteps,
        SpikeTrain spikes) implements Replay {

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        double[] potential = new double[to - from];
        double[] input = new double[to - from];
        double[] recurrent = new double[to - from];
        SpikingDenseRecall machine = begin.get();
        for (int step = 0; step < to; step++) {
            machine.step();
            if (step >= from) {
                potential[step - from] = machine.potential(neuron);
                input[step - from] = step < cueSteps && cue.spiked(step % cue.steps(), neuron) ? 1 : 0;
                recurrent[step - from] = machine.feedback(neuron);
            }
            progress.report(step + 1, to);
        }
        return new NeuronTrace(neuron, from, potential, input, recurrent);
    }

    /** The neurons that are seen send one another nothing: what drives one is the cue, and a hidden neuron. */
    @Override
    public Optional<SpikeCause> cause(int neuron, int step, Progress progress) {
        return spikes.spiked(step, neuron) ? Optional.of(SpikeCause.of(this, unit, spikes, neuron, step, List.of(), progress))
                : Optional.empty();
    }
}
