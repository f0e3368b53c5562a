package engram.model.analysis.replay;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;

/**
 * What {@link engram.model.network.HeldRecall} had. With the spikes known, one neuron's potential follows by itself:
 * {@code u(t) = beta u(t-1) + cue(t) + sum_j W_ij s_j(t-1) + noise(t) - threshold s_i(t-1)}. Before the first step the cue's
 * first frame counts as spikes of the others, but resets nobody.
 *
 * @param weights what has been learned
 * @param unit what each neuron is like
 * @param cue one round of the cue
 * @param spikes what the neurons did so far
 * @param damage which of them are silent, and what noise there was
 */
public record HeldReplay(Weights weights, LeakyNeuron unit, SpikeTrain cue, SpikeTrain spikes, NeuronDamage damage)
        implements Replay {

    /** The same of neurons that are whole. */
    public HeldReplay(Weights weights, LeakyNeuron unit, SpikeTrain cue, SpikeTrain spikes) {
        this(weights, unit, cue, spikes, NeuronDamage.NONE);
    }

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        if (damage.silences(neuron)) {
            return NeuronTrace.ofSilent(neuron, from, to);
        }
        double[] incoming = incoming(neuron);
        double[] noise = new double[damage.noise().isNone() ? 0 : to - from];
        double[] potential = new double[to - from];
        double[] input = new double[to - from];
        double[] recurrent = new double[to - from];
        double u = 0;
        int first = Math.max(0, from - Replay.stepsToForget(unit.beta()));
        for (int step = first; step < to; step++) {
            double external = cue.spiked(step % cue.steps(), neuron) ? 1 : 0;
            double drive = step == 0 ? sum(incoming, cue, 0) : sum(incoming, spikes, step - 1);
            double reset = step > 0 && spikes.spiked(step - 1, neuron) ? unit.threshold() : 0;
            double jitter = damage.noise().of(step, neuron);
            u = unit.beta() * u + (external + (drive + jitter)) - reset;
            if (step >= from) {
                potential[step - from] = u;
                input[step - from] = external;
                recurrent[step - from] = drive;
                if (noise.length > 0) {
                    noise[step - from] = jitter;
                }
            }
            progress.report(step - first + 1, to - first);
        }
        return new NeuronTrace(neuron, from, potential, input, recurrent, noise);
    }

    private double[] incoming(int neuron) {
        double[] incoming = new double[weights.neurons()];
        weights.copyIncoming(neuron, incoming);
        silence(damage, incoming);
        return incoming;
    }

    /** Takes away what silent neurons would send. */
    static void silence(NeuronDamage damage, double[] incoming) {
        for (int silent : damage.silenced()) {
            incoming[silent] = 0;
        }
    }

    /** What the neurons that fire in a step add up to. */
    static double sum(double[] incoming, SpikeTrain spikes, int step) {
        double sum = 0;
        for (int w = 0; w < spikes.wordsPerStep(); w++) {
            for (long rest = spikes.word(step, w); rest != 0; rest &= rest - 1) {
                sum += incoming[(w << 6) + Long.numberOfTrailingZeros(rest)];
            }
        }
        return sum;
    }

    @Override
    public Optional<SpikeCause> cause(int neuron, int step, Progress progress) {
        if (!spikes.spiked(step, neuron)) {
            return Optional.empty();
        }
        SpikeTrain sending = step == 0 ? cue : spikes;
        int before = Math.max(0, step - 1);
        double[] incoming = incoming(neuron);
        List<SpikeCause.Contribution> contributions = new ArrayList<>();
        for (int sender = 0; sender < weights.neurons(); sender++) {
            double weight = incoming[sender];
            if (weight != 0 && sending.spiked(before, sender)) {
                contributions.add(new SpikeCause.Contribution(sender, weight, weight));
            }
        }
        return Optional.of(SpikeCause.of(this, unit, spikes, neuron, step, contributions, progress));
    }
}
