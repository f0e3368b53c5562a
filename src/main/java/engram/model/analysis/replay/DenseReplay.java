package engram.model.analysis.replay;

import engram.model.Progress;
import engram.model.network.DenseRecall;
import engram.model.network.damage.NeuronDamage;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import java.util.List;

/**
 * What {@link DenseRecall} had: the fields of its states, whose signs the neurons follow.
 *
 * @param memories what it can remember
 * @param inverseTemperature how much nearer memories count more
 * @param states the states so far, a bit where a neuron is +1
 * @param damage which neurons are silent
 */
public record DenseReplay(List<BipolarState> memories, double inverseTemperature, SpikeTrain states, NeuronDamage damage)
        implements Replay {

    /** The same of neurons that are whole. */
    public DenseReplay(List<BipolarState> memories, double inverseTemperature, SpikeTrain states) {
        this(memories, inverseTemperature, states, NeuronDamage.NONE);
    }

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        double[] fields = new double[to - from];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new DenseRecall(memories, states.signs(from + i), inverseTemperature, damage).potentials()[neuron];
            progress.report(i + 1, fields.length);
        }
        return new NeuronTrace(neuron, from, fields, new double[0], new double[0]);
    }
}
