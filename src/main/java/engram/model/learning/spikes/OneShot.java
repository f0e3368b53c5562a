package engram.model.learning.spikes;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Vectors;
import engram.model.learning.rule.HiddenRule;
import engram.model.learning.rule.LowRankWeights;
import engram.model.learning.rule.Rule;
import engram.model.learning.rule.SpikeRule;
import engram.model.learning.rule.Stimuli;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.weights.Weights;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Learning from spikes, each picture shown once: a free hidden neuron takes down what it hears (after D. Krotov and J. Hopfield,
 * "Large associative memory problem in neurobiology and machine learning", ICLR 2021, whose hidden neurons it fills).
 *
 * <p>The neurons that are seen start at rest, and nobody drives them back. Their spikes {@code s} leave traces {@code z =
 * max(.9 z, s)}, and the weights of the free neuron follow them,
 * <pre>
 * w_i becomes w_i + (z_i - w_i) / t,
 * </pre>
 * so that they are the mean of the traces in the end. What it is to answer, {@code V}, is +1 where anything was heard while the
 * pattern was shown, else -1. A synapse sees nothing but the two neurons that it joins, and how long they have been at it. Where
 * {@code V} is the same everywhere, there is nothing to tell, and {@code w} is 0.
 *
 * <p>A free neuron is recruited only for what is new: where one that has learned already answers a picture at least {@value
 * #FAMILIAR} as strongly as the free one would, that one stands for it, and the free neuron stays free.
 *
 * <p><b>For hidden neurons</b> ({@link HiddenRule}) a picture is shown first as its pattern and then as how sure each of its
 * pixels is: in {@code steps (1 - grading)} of the steps the input fires where the pattern is on, with the probability {@code
 * gain}, and in the others with {@code gain r^2}, {@code r} being the sureness. What they learn is {@link HiddenWeights}.
 *
 * <p><b>For weights between neurons that are seen</b> pictures are shown as every rule on spikes has them, as patterns
 * throughout. The way through the hidden layer and back, without its race, is a matrix: with {@code d} for {@code w} without
 * its mean and of length 1, and {@code N} neurons,
 * <pre>
 * W_ij = (1 / sqrt(N)) sum over recruited neurons of V_i d_j        W_ii = 0
 * </pre>
 * Of patterns that are on in half of the neurons these are Hebb's weights, as far as spikes tell them. The race is what told
 * memories apart, so they hold no more than Hebb's do.
 *
 * @param steps for how many steps a picture is shown, at least 1; as patterns, what is played says so
 * @param gain the probability of an input spike, from 0 to 1
 */
public record OneShot(int steps, double gain) implements SpikeRule, HiddenRule {

    public static final Rule RULE = Rule.onSpikes("one-shot", "One-shot",
            "W = 1/\u221AN \u03A3 V d\u1D40, \u0394w_i = 1/t (z_i \u2212 w_i)", "after Krotov and Hopfield, 2021",
            "Each picture is shown once, as spikes, and a free hidden neuron takes down what it hears. With the dynamics"
                    + " spiking dense these are its weights; the others have what the way through hidden neurons and back"
                    + " amounts to.",
            Set.of(), OneShot::of).inNumpy("""
                    u = z = w = np.zeros((P, N))                         # each picture meets neurons at rest
                    for t in range(T):
                        u = leak(u, inputs[:, t])
                        z = np.maximum(0.9 * z, u > theta)
                        w = w + (z - w) / (t + 1)
                    V = np.where(w > 0, 1, -1)
                    d = (w - w.mean(axis=1, keepdims=True)) * (abs(V.mean(axis=1, keepdims=True)) < 1)
                    d = d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-9)
                    new = []                                             # those that nobody else answers
                    for k in range(P):
                        new += [k] if all(d[k] @ d[j] < 0.95 for j in new) else []
                    W = V[new].T @ d[new] / np.sqrt(N)
                    np.fill_diagonal(W, 0)
                    """).hiddenInNumpy("""
                    shown = data["shown"].astype(float)                  # (pictures, steps, neurons), 0 or 1
                    P, T, N = shown.shape
                    u = z = x = np.zeros((P, N))
                    for t in range(T):
                        u = leak(u, shown[:, t])
                        z = np.maximum(0.9 * z, u > theta)
                        x = x + (z - x) / (t + 1)
                        on = x > 0 if t < max(10, int(T * (1 - p["grading"]) + 0.5)) else on
                    d = (x - x.mean(axis=1, keepdims=True)) * (on.any(axis=1) & ~on.all(axis=1))[:, None]
                    d = d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-9)
                    new = []                                             # those that nobody else answers
                    for k in range(P):
                        new += [k] if all(d[k] @ d[j] < 0.95 for j in new) else []
                    on, x, P = on[new], d[new], len(new)
                    """);

    /** From which share of the match of its own on a picture belongs to a neuron that has learned another. */
    public static final double FAMILIAR = 0.95;

    /** The pattern is shown for so many steps at least: else nobody knows what to answer. */
    private static final int FEWEST = 10;

    /** What is kept of a trace from step to step. */
    private static final double LAMBDA = 0.9;

    /** Checks the ranges. */
    public OneShot {
        if (!(steps >= 1 && gain >= 0 && gain <= 1)) {
            throw new IllegalArgumentException("OneShot: steps are at least 1, gain lies in [0, 1], not " + steps + ", " + gain);
        }
    }

    private static OneShot of(Numbers numbers) {
        return new OneShot(numbers.whole(Parameter.STEPS), numbers.real(Parameter.GAIN));
    }

    /**
     * What a free neuron has taken down.
     *
     * @param picture which picture it was shown, by its place, from 0 on
     * @param answer what it is to answer
     * @param direction its weights without their mean, of length 1, so that what two have in common is their correlation; or 0
     */
    private record Heard(int picture, BipolarState answer, double[] direction) {}

    @Override
    public Optional<HiddenRule> hidden() {
        return Optional.of(this);
    }

    @Override
    public Weights learn(Stimuli stimuli, LeakyNeuron neuron, Progress progress) {
        if (stimuli.pictures() == 0) {
            throw new IllegalArgumentException("LearningRule: there is no picture to learn");
        }
        List<Heard> recruited = recruited(stimuli.pictures(), place -> {
            SpikeTrain input = Presentations.input(stimuli, place, Progress.IGNORED);
            return takeDown(place, input, input.steps(), neuron);
        }, progress.stretch(0, 0.5));
        double scale = 1 / Math.sqrt(stimuli.neurons());
        double[][] answers = recruited.stream().map(heard -> heard.answer().values()).toArray(double[][]::new);
        double[][] directions = recruited.stream().map(heard -> {
            double[] scaled = heard.direction().clone();
            Vectors.scale(scale, scaled);
            return scaled;
        }).toArray(double[][]::new);
        return new LowRankWeights(answers, directions).weights(progress.stretch(0.5, 1));
    }

    /** Besides the weights, what each hidden neuron has heard, the same once more with their factor, and what it answers. */
    @Override
    public double bytes(int neurons, int pictures) {
        return Weights.bytes(neurons) + 24.0 * neurons * pictures;
    }

    @Override
    public HiddenWeights learn(Pictures pictures, Progress progress) {
        List<Heard> recruited = recruited(pictures.patterns().size(),
                place -> takeDown(place, shown(pictures, place), ofPattern(pictures.grading()), pictures.neuron()),
                progress.stretch(0, 0.9));
        return HiddenWeights.of(recruited.stream().map(Heard::answer).toList(),
                recruited.stream().mapToInt(Heard::picture).toArray(), place -> recruited.get(place).direction(),
                pictures.shifts(), progress.stretch(0.9, 1));
    }

    /** For how many steps a picture is shown as its pattern. */
    private int ofPattern(double grading) {
        return Math.min(steps, Math.max(FEWEST, (int) Math.round(steps * (1 - grading))));
    }

    @Override
    public SpikeTrain shown(Pictures pictures, int place) {
        BipolarState pattern = pictures.patterns().get(place);
        int neurons = pattern.neurons();
        int ofPattern = ofPattern(pictures.grading());
        double[] sureness = HiddenWeights.graded(pictures.greys().apply(place), pattern, 1);
        RandomGenerator random = pictures.chance().apply(place);
        Recording input = new Recording(steps, neurons);
        for (int step = 0; step < steps; step++) {
            long[] row = new long[neurons + 63 >>> 6];
            for (int i = 0; i < neurons; i++) {
                double expected = step >= ofPattern ? sureness[i] * sureness[i] : pattern.isOn(i) ? 1 : 0;
                row[i >> 6] |= (random.nextDouble() < gain * expected ? 1L : 0L) << i;
            }
            input.append(row);
        }
        return input.soFar();
    }

    private static List<Heard> recruited(int pictures, IntFunction<Heard> free, Progress progress) {
        Heard[] heard = new Heard[pictures];
        Parallel.each(pictures, place -> heard[place] = free.apply(place), progress.stretch(0, 0.5));
        List<Heard> recruited = new ArrayList<>();
        for (int place = 0; place < pictures; place++) {
            Heard newest = heard[place];
            if (recruited.stream().noneMatch(known -> Vectors.dot(known.direction(), newest.direction()) >= FAMILIAR)) {
                recruited.add(newest);
            }
            progress.stretch(0.5, 1).report(place + 1L, pictures);
        }
        return recruited;
    }

    private static Heard takeDown(int picture, SpikeTrain input, int ofPattern, LeakyNeuron neuron) {
        int neurons = input.neurons();
        Population population = new Population(neurons, neuron);
        double[] nobody = new double[neurons];
        double[] trace = new double[neurons];
        double[] weights = new double[neurons];
        long[] spikes = new long[input.wordsPerStep()];
        BipolarState answer = null;
        for (int step = 0; step < input.steps(); step++) {
            population.step(input, step, nobody);
            population.copySpikes(spikes);
            for (int i = 0; i < neurons; i++) {
                trace[i] = Math.max(LAMBDA * trace[i], spikes[i >> 6] >>> i & 1);
                weights[i] += (trace[i] - weights[i]) / (step + 1);
            }
            answer = step + 1 == ofPattern ? BipolarState.of(weights) : answer;
        }
        return new Heard(picture, answer, direction(weights, answer));
    }

    private static double[] direction(double[] weights, BipolarState answer) {
        double[] direction = new double[weights.length];
        if (answer.onCount() > 0 && answer.onCount() < weights.length) {
            double mean = StatUtils.mean(weights);
            Arrays.setAll(direction, i -> weights[i] - mean);
            Vectors.scale(1 / Math.sqrt(Vectors.dot(direction, direction)), direction);
        }
        return direction;
    }
}
