package engram.model.analysis.replay;

import module java.base;
import engram.model.Progress;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.hidden.SpikingDenseRecall;
import engram.model.spike.SpikeTrain;

/**
 * What {@link SpikingDenseRecall} had. What hidden neurons send depends on all that was before, so the machine goes through
 * it once more.
 *
 * @param begin gives the machine before its first step
 * @param cue one round of the cue
 * @param cueSteps for how many steps it plays
 * @param damage which neurons are silent, and what noise there was
 */
public record SpikingDenseReplay(Supplier<SpikingDenseRecall> begin, SpikeTrain cue, int cueSteps, NeuronDamage damage)
        implements Replay {

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        if (damage.silences(neuron)) {
            return NeuronTrace.ofSilent(neuron, from, to);
        }
        double[] noise = new double[damage.noise().isNone() ? 0 : to - from];
        Arrays.setAll(noise, i -> damage.noise().of(from + i, neuron));
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
        return new NeuronTrace(neuron, from, potential, input, recurrent, noise);
    }
}
