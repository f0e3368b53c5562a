package engram.model.network;

import engram.model.spike.SpikeTrain;

/**
 * The network remembering: a cue plays into it, round after round without any reset, while its neurons drive one
 * another. A machine that is stepped, looked at, and copied; not for several threads at once.
 *
 * <p>At the start all potentials are 0, and the cue's first frame counts as the previous output. In every step
 * {@code I(t) = cue(t) + W s(t-1)}.
 */
public final class Recall {

    private final SpikeTrain cue;
    private final Population population;
    private final RecurrentDrive drive;
    private long time;

    /**
     * Sets a network up before its first step.
     *
     * @param weights the memory
     * @param neuron what each neuron is like
     * @param cue the input, of at least one step and as many neurons as the weights
     */
    public Recall(Weights weights, LeakyNeuron neuron, SpikeTrain cue) {
        if (cue.neurons() != weights.neurons() || cue.steps() < 1) {
            throw new IllegalArgumentException(
                    "Recall: the weights are for %d neurons, the cue is %s".formatted(weights.neurons(), cue));
        }
        this.cue = cue;
        population = new Population(cue.neurons(), neuron);
        drive = new RecurrentDrive(weights);
        long[] first = new long[cue.wordsPerStep()];
        for (int w = 0; w < first.length; w++) {
            first[w] = cue.word(0, w);
        }
        drive.update(first);
    }

    private Recall(Recall other) {
        cue = other.cue;
        population = other.population.copy();
        drive = other.drive.copy();
        time = other.time;
    }

    /** Goes one step in time. */
    public void step() {
        population.step(cue, (int) (time % cue.steps()), drive.current());
        drive.update(population.spikes());
        time++;
    }

    /** How many steps have been gone. */
    public long time() {
        return time;
    }

    /** Copies the newest step's spikes, 64 neurons to the word as in a spike train, into {@code row}. */
    public void copySpikes(long[] row) {
        population.copySpikes(row);
    }

    /** The membrane potential of one neuron after the newest step. */
    public double potential(int neuron) {
        return population.potential(neuron);
    }

    /** A fresh copy of all membrane potentials after the newest step, shape (neurons). */
    public double[] potentials() {
        return population.potentials();
    }

    /** Whether all that comes will be what comes of another network of the same memory, neurons and cue. */
    boolean isInTheStateOf(Recall other) {
        return time % cue.steps() == other.time % cue.steps() && population.isInTheStateOf(other.population);
    }

    /** The same network in the same state; what happens to one copy does not show in the other. */
    public Recall copy() {
        return new Recall(this);
    }
}
