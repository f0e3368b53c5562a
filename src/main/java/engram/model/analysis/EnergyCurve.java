package engram.model.analysis;

import engram.model.Progress;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.StateEnergy;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;

/**
 * An energy over time.
 *
 * @param times shape (samples), the time steps, from 0 on, after which samples were taken, from the least on; not modified
 * @param values shape (samples), in the unit of weights; not modified
 */
public record EnergyCurve(int[] times, double[] values) {

    /** The same where all neurons are whole. */
    public static EnergyCurve ofSpikes(Weights weights, SpikeTrain spikes, int[] times, Progress progress) {
        return ofSpikes(weights, NeuronDamage.NONE, spikes, times, progress);
    }

    /**
     * What a binary network with the same weights would have for its energy, were those neurons +1 that fire in a step,
     * and all others -1. Spiking neurons do not go down along it: it is a display, and no more.
     *
     * @param damage which neurons are silent, and have no sign
     * @param times the time steps, from 0 on, of which it is wanted, from the least on; those that are recorded are sampled
     */
    public static EnergyCurve ofSpikes(Weights weights, NeuronDamage damage, SpikeTrain spikes, int[] times, Progress progress) {
        StateEnergy energy = new StateEnergy(weights, damage.bits(weights.neurons()));
        int[] recorded = Arrays.stream(times).filter(time -> time < spikes.steps()).toArray();
        double[] values = new double[recorded.length];
        long[] state = new long[spikes.wordsPerStep()];
        for (int sample = 0; sample < values.length; sample++) {
            for (int w = 0; w < state.length; w++) {
                state[w] = spikes.word(recorded[sample], w);
            }
            values[sample] = energy.of(state);
            progress.report(sample + 1, values.length);
        }
        return new EnergyCurve(recorded, values);
    }

    /** The time step, from 0 on, after which a sample was taken. */
    public int time(int sample) {
        return times[sample];
    }

    /** The newest sample at or before a step, or the first; only where there are samples. */
    public int sampleAt(int step) {
        int place = Arrays.binarySearch(times, step);
        return Math.max(0, place >= 0 ? place : -place - 2);
    }
}
