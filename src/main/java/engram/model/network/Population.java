package engram.model.network;

import engram.model.network.damage.MembraneNoise;
import engram.model.network.damage.NeuronDamage;
import engram.model.spike.SpikeBytes;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;

/**
 * Leaky integrate-and-fire neurons that are all alike, with their membrane potentials: the moving part of training, of
 * recall, and of the answer without memory. Not for several threads at once.
 */
public final class Population {

    private final LeakyNeuron neuron;
    private final double[] potential;
    /** 1 where the neuron fired in the newest step, else 0: as numbers, so that the update is one straight loop. */
    private final double[] fired;
    private final SpikeBytes firedBytes;
    /** The input of the step at hand, 1 or 0. */
    private final double[] input;
    private final long[] inputBits;
    private final long[] spikes;
    /** Those that never fire; mostly none. */
    private final int[] silenced;
    private final MembraneNoise noise;
    /** The current and the noise of the step at hand; empty where there is no noise. */
    private final double[] noisy;
    /** How many steps are gone. */
    private long time;

    /**
     * Makes neurons at rest: potential 0, no spike.
     *
     * @param size the number of neurons, at least 1
     */
    public Population(int size, LeakyNeuron neuron) {
        this(size, neuron, NeuronDamage.NONE);
    }

    /** The same, where something is wrong with the neurons. */
    public Population(int size, LeakyNeuron neuron, NeuronDamage damage) {
        this.neuron = neuron;
        silenced = damage.silenced();
        noise = damage.noise();
        noisy = new double[noise.isNone() ? 0 : size];
        potential = new double[size];
        fired = new double[size];
        firedBytes = new SpikeBytes(SpikeTrain.wordsPerStep(size));
        input = new double[size];
        inputBits = new long[SpikeTrain.wordsPerStep(size)];
        spikes = new long[SpikeTrain.wordsPerStep(size)];
    }

    /** As many neurons more, in the same state, and whole. */
    public Population copy() {
        Population copy = new Population(potential.length, neuron);
        System.arraycopy(potential, 0, copy.potential, 0, potential.length);
        System.arraycopy(fired, 0, copy.fired, 0, fired.length);
        copy.pack();
        return copy;
    }

    /** Whether others are in the same state to the last bit, so that the same input makes the same of them from here on. */
    public boolean isLike(Population other) {
        return neuron.equals(other.neuron) && Arrays.equals(potential, other.potential) && Arrays.equals(fired, other.fired);
    }

    /** The number of neurons. */
    public int size() {
        return potential.length;
    }

    /**
     * Goes one step in time: {@code u = beta u + (input + drive) - threshold fired}.
     *
     * @param external the external input; a spike is a current of 1
     * @param step which step of {@code external} to take
     * @param drive shape (neurons), a further current into each neuron; not modified
     */
    public void step(SpikeTrain external, int step, double[] drive) {
        for (int w = 0; w < inputBits.length; w++) {
            long word = external.word(step, w);
            write(inputBits[w] ^ word, word, w << 6, input);
            inputBits[w] = word;
        }
        int size = potential.length;
        double beta = neuron.beta();
        double threshold = neuron.threshold();
        double[] current = withNoise(drive);
        for (int i = 0; i < size; i++) {
            double u = beta * potential[i] + (input[i] + current[i]) - threshold * fired[i];
            potential[i] = u;
            fired[i] = above(u, threshold);
        }
        pack();
    }

    /**
     * Goes one step in time without external input, and lets no potential sink below {@code -threshold}: however long a
     * neuron was held down, it can fire again soon.
     *
     * @param drive shape (neurons), the current into each neuron; not modified
     */
    void stepFloored(double[] drive) {
        double beta = neuron.beta();
        double threshold = neuron.threshold();
        double[] current = withNoise(drive);
        for (int i = 0; i < potential.length; i++) {
            double u = Math.max(beta * potential[i] + current[i] - threshold * fired[i], -threshold);
            potential[i] = u;
            fired[i] = above(u, threshold);
        }
        pack();
    }

    /** 1 where a potential is above the threshold, else 0: without a branch, so that many go in one instruction. */
    static double above(double potential, double threshold) {
        double sign = Math.signum(potential - threshold);
        return 0.5 * (sign * sign + sign);
    }

    private double[] withNoise(double[] drive) {
        if (noise.isNone()) {
            return drive;
        }
        System.arraycopy(drive, 0, noisy, 0, noisy.length);
        noise.add(time++, 0, noisy.length, noisy);
        return noisy;
    }

    /** Has the silent ones at rest, and packs what fired to words. */
    private void pack() {
        for (int i : silenced) {
            potential[i] = 0;
            fired[i] = 0;
        }
        firedBytes.become(fired, fired.length);
        for (int w = 0; w < spikes.length; w++) {
            spikes[w] = firedBytes.word(w);
        }
    }

    /** Writes as numbers those bits of a word that have changed: from step to step they are few. */
    private static void write(long changed, long word, int first, double[] numbers) {
        for (long rest = changed; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            numbers[first + bit] = word >>> bit & 1;
        }
    }

    /** The newest step's spikes, 64 neurons to the word as in a spike train. Live: the next step overwrites it. */
    public long[] spikes() {
        return spikes;
    }

    /** Copies the newest step's spikes, 64 neurons to the word, into {@code row}, shape (words per step). */
    public void copySpikes(long[] row) {
        System.arraycopy(spikes, 0, row, 0, spikes.length);
    }

    /** The membrane potential of one neuron. */
    public double potential(int neuron) {
        return potential[neuron];
    }

    /** A fresh copy of the membrane potentials, shape (neurons). */
    public double[] potentials() {
        return potential.clone();
    }
}
