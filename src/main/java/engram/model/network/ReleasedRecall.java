package engram.model.network;

import engram.model.Text;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.DenseWeights;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import java.util.BitSet;

/**
 * Recall by completion: a cue plays for a while to neurons that do not drive one another; then it is taken away, and from
 * there on they have only one another. What they do at the end is memory alone.
 *
 * <p>While the cue plays, {@code I(t) = cue(t)}, and each neuron's spikes leave a trace {@code z(t) = .95 z(t-1) + .05
 * s(t)}. At the release the trace is divided by what it is for a neuron that is on, {@code f_on (1 - .95^cueSteps)}, and
 * clipped to [0, 1]; {@code f_on} is the mean output rate, while the cue plays, of the neurons that it reached: those that
 * got at least one spike of it, so that all others count neither as on nor as a part of the mean. If none of them fired, all traces are 0, and the network begins with every neuron off.
 *
 * <p>After it, {@code I(t) = I0 + g sum_j W_ij (2 z_j(t-1) - 1)}, and no potential sinks below {@code -threshold}. {@code
 * I0} is {@link LeakyNeuron#halfRateCurrent}, with its millionth above the bound: a neuron that the others drive neither up nor down fires in half of all
 * steps, and traces of one half drive nobody. So a rate above one half stands for +1, one below it for -1, and seen
 * through their traces the neurons are much like the graded ones of Hopfield (1984).
 *
 * <p>The release resets nothing: potentials are carried on as the cue has left them, what is below {@code -threshold} only
 * until the next step, and a neuron that fired in the cue's last step is reset in the first step without it.
 *
 * <p>The drive {@code h = W (2 z - 1)} is not summed anew in every step: it follows {@code h(t) = .95 h(t-1) + .05 W (2
 * s(t) - 1)}, and only neurons that fire now and did not before, or the other way round, cost a column.
 *
 * <p>The cue reaches no neuron that is silent, and the sum over {@code j} leaves them out.
 */
public final class ReleasedRecall implements RecallByMachine {

    /** Over how many of the newest steps a neuron's rate is taken; of its trace, less than a tenth is older. */
    public static final int WINDOW = 50;

    /** The share of its trace that a neuron keeps from step to step. */
    public static final double LAMBDA = 0.95;

    private final Recall machine;

    /**
     * Sets a network up before its first step.
     *
     * @param cue the input, of at least one step and as many neurons as the weights
     * @param cueSteps for how many steps it plays, at least 1; round after round where it has fewer
     * @param recurrence {@code g}, how strongly the neurons drive one another after that, at least 0
     */
    public ReleasedRecall(Weights weights, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double recurrence) {
        this(weights, neuron, cue, cueSteps, recurrence, NeuronDamage.NONE);
    }

    /** The same, where something is wrong with the neurons. */
    public ReleasedRecall(Weights weights, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double recurrence,
            NeuronDamage damage) {
        if (cue.neurons() != weights.neurons() || cue.steps() < 1) {
            throw new IllegalArgumentException(
                    Text.of("ReleasedRecall: the weights are for %d neurons, the cue is %s", weights.neurons(), cue));
        }
        if (cueSteps < 1) {
            throw new IllegalArgumentException("ReleasedRecall: cueSteps is at least 1, not " + cueSteps);
        }
        if (!(recurrence >= 0 && recurrence < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ReleasedRecall: recurrence is at least 0 and finite, not " + recurrence);
        }
        SpikeTrain heard = damage.heard(cue);
        machine = switch (weights) {
            case DenseWeights matrix -> new ReleasedByMatrix(matrix, neuron, heard, cueSteps, recurrence, damage);
            case PatternWeights patterns -> new ReleasedByPatterns(patterns, neuron, heard, cueSteps, recurrence, damage);
        };
    }

    /**
     * Divides traces, at the release, by what they are for a neuron that is on.
     *
     * @param traces shape (neurons), as the cue has left them; modified: each lies in [0, 1] then
     * @param reached which neurons the cue has reached, 64 to the word as in a spike train; not modified
     * @param fired how many spikes the neurons have fired while the cue played
     * @param cueSteps for how many steps it played, at least 1
     */
    public static void normalise(double[] traces, long[] reached, long fired, int cueSteps) {
        normalise(traces, ofOneThatIsOn(reached, fired, cueSteps));
    }

    /** What the trace of a neuron that is on has come to, at the release; 0 where no neuron fired that the cue reached. */
    static double ofOneThatIsOn(long[] reached, long fired, int cueSteps) {
        return rateOfOnNeurons(reached, fired, cueSteps) * (1 - Math.pow(LAMBDA, cueSteps));
    }

    /** Divides some traces by {@link #ofOneThatIsOn}. */
    static void normalise(double[] traces, double ofOneThatIsOn) {
        if (ofOneThatIsOn > 0) {
            for (int i = 0; i < traces.length; i++) {
                traces[i] = Math.clamp(traces[i] / ofOneThatIsOn, 0, 1);
            }
        }
    }

    /** {@code f_on}: spikes per step, while the cue played, of neurons that it reached; others have no way to fire. */
    private static double rateOfOnNeurons(long[] reached, long fired, int cueSteps) {
        long on = BitSet.valueOf(reached).cardinality();
        return on == 0 ? 0 : (double) fired / on / cueSteps;
    }

    @Override
    public Recall machine() {
        return machine;
    }
}
