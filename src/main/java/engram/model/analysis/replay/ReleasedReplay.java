package engram.model.analysis.replay;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.ReleasedRecall;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;

/**
 * What {@link ReleasedRecall} had. While the cue plays, a neuron has nothing but its input. From the release on its input
 * is the constant current, and the others drive it by their traces: {@code g sum_j W_ij (2 z_j(t-1) - 1)}.
 *
 * @param weights what has been learned
 * @param unit what each neuron is like
 * @param cue one round of the cue
 * @param cueSteps for how many steps it plays
 * @param recurrence {@code g}, how strongly the neurons drive one another after that
 * @param spikes what the neurons did so far
 * @param damage which of them are silent, and what noise there was
 */
public record ReleasedReplay(Weights weights, LeakyNeuron unit, SpikeTrain cue, int cueSteps, double recurrence,
        SpikeTrain spikes, NeuronDamage damage) implements Replay {

    /** The same of neurons that are whole. */
    public ReleasedReplay(Weights weights, LeakyNeuron unit, SpikeTrain cue, int cueSteps, double recurrence, SpikeTrain spikes) {
        this(weights, unit, cue, cueSteps, recurrence, spikes, NeuronDamage.NONE);
    }

    @Override
    public NeuronTrace trace(int neuron, int from, int to, Progress progress) {
        if (damage.silences(neuron)) {
            return NeuronTrace.ofSilent(neuron, from, to);
        }
        double[] noise = new double[damage.noise().isNone() ? 0 : to - from];
        double[] potential = new double[to - from];
        double[] input = new double[to - from];
        double[] recurrent = new double[to - from];
        // A potential that is kept above a floor cannot be begun anywhere: all goes from the first step on.
        OneDrive drive = to > cueSteps ? new OneDrive(neuron) : null;
        double u = 0;
        for (int step = 0; step < to; step++) {
            boolean playing = step < cueSteps;
            double external = !playing ? unit.halfRateCurrent() : cue.spiked(step % cue.steps(), neuron) ? 1 : 0;
            double others = playing ? 0 : recurrence * drive.value;
            double reset = step > 0 && spikes.spiked(step - 1, neuron) ? unit.threshold() : 0;
            double jitter = damage.noise().of(step, neuron);
            u = unit.beta() * u + (external + (others + jitter)) - reset;
            if (!playing) {
                u = Math.max(u, -unit.threshold());
                drive.follow(step);
            }
            if (step >= from) {
                potential[step - from] = u;
                input[step - from] = external;
                recurrent[step - from] = others;
                if (noise.length > 0) {
                    noise[step - from] = jitter;
                }
            }
            progress.report(step + 1, to);
        }
        return new NeuronTrace(neuron, from, potential, input, recurrent, noise);
    }

    /** What drives one neuron, {@code sum_j W_ij (2 z_j - 1)}, kept up to date without the traces. */
    private final class OneDrive {

        private final double[] incoming = new double[weights.neurons()];
        private final double ofAll;
        private double value;

        OneDrive(int neuron) {
            weights.copyIncoming(neuron, incoming);
            HeldReplay.silence(damage, incoming);
            ofAll = Arrays.stream(incoming).sum();
            double[] traces = tracesAtRelease();
            for (int sender = 0; sender < incoming.length; sender++) {
                value += incoming[sender] * traces[sender];
            }
            value = 2 * value - ofAll;
        }

        void follow(int step) {
            double kept = ReleasedRecall.LAMBDA;
            value = kept * value + (1 - kept) * (2 * HeldReplay.sum(incoming, spikes, step) - ofAll);
        }
    }

    private double[] tracesAtRelease() {
        double[] traces = new double[weights.neurons()];
        long[] reached = new long[cue.wordsPerStep()];
        long fired = 0;
        SpikeTrain heard = damage.heard(cue);
        for (int step = 0; step < cueSteps; step++) {
            for (int w = 0; w < reached.length; w++) {
                reached[w] |= heard.word(step % cue.steps(), w);
                fired += Long.bitCount(spikes.word(step, w));
            }
            follow(traces, step);
        }
        ReleasedRecall.normalise(traces, reached, fired, cueSteps);
        return traces;
    }

    private void follow(double[] traces, int step) {
        double kept = ReleasedRecall.LAMBDA;
        for (int i = 0; i < traces.length; i++) {
            traces[i] = kept * traces[i] + (1 - kept) * (spikes.spiked(step, i) ? 1 : 0);
        }
    }

    @Override
    public Optional<SpikeCause> cause(int neuron, int step, Progress progress) {
        if (!spikes.spiked(step, neuron)) {
            return Optional.empty();
        }
        List<SpikeCause.Contribution> contributions = new ArrayList<>();
        if (step >= cueSteps && recurrence != 0) {
            double[] traces = tracesAtRelease();
            for (int before = cueSteps; before < step; before++) {
                follow(traces, before);
            }
            double[] incoming = new double[weights.neurons()];
            weights.copyIncoming(neuron, incoming);
            HeldReplay.silence(damage, incoming);
            for (int sender = 0; sender < traces.length; sender++) {
                double weight = incoming[sender];
                if (weight != 0) {
                    contributions
                            .add(new SpikeCause.Contribution(sender, weight, recurrence * weight * (2 * traces[sender] - 1)));
                }
            }
        }
        return Optional.of(SpikeCause.of(this, unit, spikes, neuron, step, contributions, progress));
    }
}
