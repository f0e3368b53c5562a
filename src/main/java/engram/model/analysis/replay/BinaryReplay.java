package engram.model.analysis.replay;

import engram.model.Progress;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;

/**
 * What {@link engram.model.network.BinaryRecall} had where its threshold is 0: the local fields {@code sum_j W_ij s_j} of
 * the states, whose signs the neurons follow.
 *
 * @param weights what has been learned
 * @param states the states so far, a bit where a neuron is +1
 * @param damage which neurons are silent, and count 0
 */
public record BinaryReplay(Weights weights, SpikeTrain states, NeuronDamage damage) implements Replay {

    /** The same of neurons that are whole. */
    public BinaryReplay(Weights weights, SpikeTrain states) {
        this(weights, states, NeuronDamage.NONE);
    }

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        double[] incoming = new double[weights.neurons()];
        weights.copyIncoming(neuron, incoming);
        HeldReplay.silence(damage, incoming);
        double ofAll = Arrays.stream(incoming).sum();
        double[] fields = new double[to - from];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = 2 * HeldReplay.sum(incoming, states, from + i) - ofAll;
            progress.report(i + 1, fields.length);
        }
        return new NeuronTrace(neuron, from, fields, new double[0], new double[0]);
    }
}
