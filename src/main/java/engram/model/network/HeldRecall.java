package engram.model.network;

import engram.model.Text;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.DenseWeights;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.RecurrentDrive;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;

/**
 * Recall while the cue is held, as in the reference study: the cue plays into the network, round after round without any
 * reset, while its neurons drive one another.
 *
 * <p>At the start all potentials are 0, and the cue's first frame counts as the previous output. In every step
 * {@code I(t) = cue(t) + W s(t-1)}. Whether there is a matrix makes no difference to what is seen. To neurons that are silent
 * the cue does not play, and they count as silent before the first step.
 */
public final class HeldRecall implements RecallByMachine {

    private final Recall machine;
    private final int period;

    /**
     * Sets a network up before its first step.
     *
     * @param cue the input, of at least one step and as many neurons as the weights
     */
    public HeldRecall(Weights weights, LeakyNeuron neuron, SpikeTrain cue) {
        this(weights, neuron, cue, NeuronDamage.NONE);
    }

    /** The same, where something is wrong with the neurons. */
    public HeldRecall(Weights weights, LeakyNeuron neuron, SpikeTrain cue, NeuronDamage damage) {
        if (cue.neurons() != weights.neurons() || cue.steps() < 1) {
            throw new IllegalArgumentException(
                    Text.of("HeldRecall: the weights are for %d neurons, the cue is %s", weights.neurons(), cue));
        }
        period = damage.noise().isNone() ? cue.steps() : 0;
        SpikeTrain heard = damage.heard(cue);
        machine = switch (weights) {
            case DenseWeights matrix -> new ByMatrix(matrix, neuron, heard, damage);
            case PatternWeights patterns -> new HeldByPatterns(patterns, neuron, heard, damage);
        };
    }

    /** The bytes that a recall takes beside weights and cue; an estimate from above. */
    public static long bytes(int neurons, int cueSteps) {
        return 100L * neurons + RecurrentDrive.mostBytes(neurons, cueSteps);
    }

    @Override
    public Recall machine() {
        return machine;
    }

    /** A round of the cue; with noise on the membranes nothing begins anew. */
    @Override
    public int period() {
        return period;
    }

    /** Neurons that drive one another by a matrix. */
    private static final class ByMatrix implements SpikingRecall {

        private final SpikeTrain cue;
        private final Population population;
        private final RecurrentDrive drive;
        private long time;

        private ByMatrix(DenseWeights weights, LeakyNeuron neuron, SpikeTrain cue, NeuronDamage damage) {
            this.cue = cue;
            population = new Population(cue.neurons(), neuron, damage);
            drive = new RecurrentDrive(weights, cue.steps());
            long[] first = new long[cue.wordsPerStep()];
            for (int w = 0; w < first.length; w++) {
                first[w] = cue.word(0, w);
            }
            drive.update(first, cue.steps() - 1);
        }

        @Override
        public void step() {
            int frame = (int) (time % cue.steps());
            population.step(cue, frame, drive.current());
            drive.update(population.spikes(), frame);
            time++;
        }

        @Override
        public long time() {
            return time;
        }

        @Override
        public Population population() {
            return population;
        }
    }
}
