package engram.model.analysis;

import engram.model.Progress;
import engram.model.network.StateEnergy;
import engram.model.network.Weights;
import engram.model.spike.SpikeTrain;

/**
 * An energy over time, sampled after every {@code stride}-th step.
 *
 * @param stride how far apart samples are, at least 1
 * @param values shape (samples), in the unit of weights; not modified
 */
public record EnergyCurve(int stride, double[] values) {

    /**
     * What a binary network with the same weights would have for its energy, were those neurons +1 that fire in a step,
     * and all others -1. Spiking neurons do not go down along it: it is a display, and no more.
     *
     * @param stride how far apart samples are to be, at least 1
     */
    public static EnergyCurve ofSpikes(Weights weights, SpikeTrain spikes, int stride, Progress progress) {
        StateEnergy energy = new StateEnergy(weights);
        double[] values = new double[spikes.steps() / stride];
        long[] state = new long[spikes.wordsPerStep()];
        for (int sample = 0; sample < values.length; sample++) {
            int step = (sample + 1) * stride - 1;
            for (int w = 0; w < state.length; w++) {
                state[w] = spikes.word(step, w);
            }
            values[sample] = energy.of(state);
            progress.report(sample + 1, values.length);
        }
        return new EnergyCurve(stride, values);
    }

    /** The time step, from 0 on, after which a sample was taken. */
    public int time(int sample) {
        return (sample + 1) * stride - 1;
    }

    /** The newest sample at or before a step, or the first; only where there are samples. */
    public int sampleAt(int step) {
        return Math.clamp((step + 1) / stride - 1, 0, values.length - 1);
    }
}
