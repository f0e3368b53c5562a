package engram.model.analysis.replay;

import engram.model.Progress;
import engram.model.network.DenseRecall;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import java.util.List;

/**
 * What {@link DenseRecall} had: the fields of its states, whose signs the neurons follow.
 *
 * @param memories what it can remember
 * @param inverseTemperature how much nearer memories count more
 * @param states the states so far, a bit where a neuron is +1
 */
public record DenseReplay(List<BipolarState> memories, double inverseTemperature, SpikeTrain states) implements Replay {

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        double[] fields = new double[to - from];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new DenseRecall(memories, states.signs(from + i), inverseTemperature).potentials()[neuron];
            progress.report(i + 1, fields.length);
        }
        return new NeuronTrace(neuron, from, fields, new double[0], new double[0]);
    }
}
