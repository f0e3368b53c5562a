package engram.model.learning.spikes;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.learning.rule.Rule;
import engram.model.learning.rule.SpikeRule;
import engram.model.learning.rule.Stimuli;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;

/**
 * The Hebbian rule of the reference study, on spikes ("Extending the Hopfield Network: Hebbian Learning in Spiking
 * Neural Networks").
 *
 * <p>The network is not recurrent while it learns. After each step {@code t} of a picture, with {@code f} the rates of
 * the picture's input spikes and {@code s} the output spikes, over the {@code K = min(t + 1, lookBack)} newest steps
 * {@code k}:
 * <pre>
 * dW_ij = (learningRate / K) sum_k (s_i(k) s_j(t) - f_i f_j) (plus if s_j(k) = s_j(t), else minus)
 * </pre>
 * The diagonal is zero, and at the end the weights are divided by the number of pictures times steps. The weights are
 * not symmetric.
 *
 * <p><b>How it is computed.</b> No spike depends on a weight, so all output spikes are had first. The part of a weight
 * that comes from spikes is then {@code sum over tau of s_i(tau) C_j(tau)}, where the credit {@code C_j(tau)} is what
 * the sender's firing from {@code tau} to {@code tau + lookBack - 1} gives to whoever fires at {@code tau}:
 * {@code (plus if s_j(tau) else minus) learningRate sum_t s_j(t) / K_t}. Eight steps at a time, the receiver's spikes
 * are a byte that picks its sum from a table of 256: one addition for each eight steps and weight. Neurons
 * that are silent throughout a picture neither send nor receive anything in it, and are passed over. A picture's output
 * often repeats bit for bit from epoch to epoch; such epochs are computed once and weighted by their number. Of many pictures
 * a block at a time is had and added up, see {@link Presentations}.
 *
 * <p>All that is added up are counts of coinciding spikes, so the sums are kept as whole numbers of a small unit, and a
 * weight that is zero by the rule is exactly zero: see {@link Counting}.
 *
 * @param learningRate how much one coincidence counts, from 0 to 1
 * @param lookBack how many of the newest steps a spike is compared with, at least 1; more than there are steps means
 *     all
 * @param epochs how often the list of pictures is shown, at least 1
 * @param plus what a coincidence counts when the sender does now what it did then, from -1 to 1
 * @param minus what it counts when the sender has changed, from -1 to 1
 */
public record SpikeHebbian(double learningRate, int lookBack, int epochs, double plus, double minus) implements SpikeRule {

    public static final Rule RULE = Rule
            .onSpikes("spike-hebbian", "Spike Hebbian",
                    "\u0394W_ij = \u03B7/K \u03A3_k (s_i(k) s_j(t) \u2212 f_i f_j) (plus or minus)",
                    "the reference study, SpikingHopfield",
                    "A weight grows when its two neurons fire together within the look-back,"
                            + " and shrinks when the sender has just changed what it does.",
                    Set.of(Parameter.LEARNING_RATE, Parameter.LOOK_BACK, Parameter.EPOCHS, Parameter.PLUS, Parameter.MINUS),
                    numbers -> new SpikeHebbian(numbers.real(Parameter.LEARNING_RATE), numbers.whole(Parameter.LOOK_BACK),
                            numbers.whole(Parameter.EPOCHS), numbers.real(Parameter.PLUS), numbers.real(Parameter.MINUS)))
            .inBrief("Spike Hebb.")
            .inNumpy("""
                    for epoch in range(p["epochs"]):                     # not recurrent; potentials are carried on throughout
                        for x in inputs:
                            s = np.zeros((T, N))
                            for t in range(T):
                                u = leak(u, x[t])
                                s[t] = u > theta
                            f = x.mean(axis=0)                           # rates of the input
                            K = np.minimum(np.arange(T) + 1, p["lookBack"])[:, None]
                            for lag in range(min(p["lookBack"], T)):     # k = t - lag
                                now, then = s[lag:], s[:T - lag]
                                sign = np.where(now == then, p["plus"], p["minus"]) / K[lag:]
                                W += p["learningRate"] * (then.T @ (now * sign) - np.outer(f, f * sign.sum(axis=0)))
                    np.fill_diagonal(W, 0)
                    W /= P * T
                    """);

    /** Checks the ranges. */
    public SpikeHebbian {
        requireWithin("learningRate", learningRate, 0);
        requireWithin("plus", plus, -1);
        requireWithin("minus", minus, -1);
        if (lookBack < 1) {
            throw new IllegalArgumentException("SpikeHebbian: lookBack is at least 1, not " + lookBack);
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("SpikeHebbian: epochs is at least 1, not " + epochs);
        }
    }

    @Override
    public SpikeHebbian lookingBack(int steps) {
        return new SpikeHebbian(learningRate, steps, epochs, plus, minus);
    }

    private static void requireWithin(String field, double value, double least) {
        if (!(value >= least && value <= 1)) {
            throw new IllegalArgumentException(Text.of("SpikeHebbian: %s lies in [%s, 1], not %s", field, least, value));
        }
    }

    @Override
    public Weights learn(Stimuli stimuli, LeakyNeuron neuron, Progress progress) {
        return learn(stimuli, neuron, Stimuli.atOnce(stimuli.steps(), stimuli.neurons()), progress);
    }

    /** The same, so many pictures at a time: no weight depends on that. */
    Weights learn(Stimuli stimuli, LeakyNeuron neuron, int atOnce, Progress progress) {
        Presentations presentations = new Presentations(stimuli, neuron, epochs, atOnce);
        Counting counting = Counting.of(this, stimuli.steps(), (long) epochs * stimuli.pictures());
        double scale = learningRate * counting.unit() / ((double) stimuli.pictures() * stimuli.steps());
        if (presentations.blocks() == 1) {
            Weights[] learned = new Weights[1];
            presentations.each((block, own) -> learned[0] = atOnce(block, counting, scale, own), progress);
            return learned[0];
        }
        double[][] sums = sums(presentations, stimuli, counting, progress);
        return Weights.of(sums.length, () -> (sender, column) -> {
            for (int i = 0; i < column.length; i++) {
                column[i] = sums[sender][i] * scale;
            }
            column[sender] = 0;
        }, Progress.IGNORED);
    }

    /** All pictures at a time: sums are had column by column, and there is never a second matrix in memory. */
    private Weights atOnce(Presentations.Block block, Counting counting, double scale, Progress progress) {
        int steps = block.inputs().getFirst().steps();
        int neurons = block.inputs().getFirst().neurons();
        ExactSums exact = new ExactSums(block, this);
        List<Coincidences> parts = coincidences(block, counting, progress.stretch(0, 0.1));
        return Weights.of(neurons, () -> {
            Coincidences.Room room = new Coincidences.Room(steps, neurons);
            return (sender, column) -> {
                for (Coincidences part : parts) {
                    part.addColumn(sender, column, room);
                }
                if (!counting.isExact()) {
                    exact.correct(sender, column, counting.rounding());
                }
                for (int i = 0; i < neurons; i++) {
                    column[i] *= scale;
                }
                column[sender] = 0;
            };
        }, progress.stretch(0.1, 1));
    }

    /** The sums of all blocks, shape (senders, receivers), in the units of {@link Counting}. */
    private double[][] sums(Presentations presentations, Stimuli stimuli, Counting counting, Progress progress) {
        double[][] sums = new double[stimuli.neurons()][stimuli.neurons()];
        presentations.each((block, own) -> {
            List<Coincidences> parts = coincidences(block, counting, own.stretch(0, 0.1));
            Parallel.each(sums.length, sender -> {
                Coincidences.Room room = new Coincidences.Room(stimuli.steps(), sums.length);
                for (Coincidences part : parts) {
                    part.addColumn(sender, sums[sender], room);
                }
            }, own.stretch(0.1, 1));
        }, progress);
        if (!counting.isExact()) {
            ExactSums.Doubtful doubtful = new ExactSums.Doubtful(sums, counting.rounding());
            if (!doubtful.isEmpty()) {
                presentations.each((block, own) -> doubtful.add(new ExactSums(block, this), own),
                        (_, _) -> progress.report(1, 1));
                doubtful.correct(sums, Counting.Whole.of(this, stimuli.steps()), stimuli.steps());
            }
        }
        return sums;
    }

    private static List<Coincidences> coincidences(Presentations.Block block, Counting counting, Progress progress) {
        List<StimulusPresentation> showings = block.showings();
        List<int[]> inputs = block.counts();
        List<Coincidences> parts = new ArrayList<>();
        for (StimulusPresentation showing : showings) {
            double from = (double) parts.size() / showings.size();
            double to = (parts.size() + 1.0) / showings.size();
            parts.add(new Coincidences(showing, inputs.get(showing.picture()), counting, progress.stretch(from, to)));
        }
        return parts;
    }
}
