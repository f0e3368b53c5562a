package engram.model.learning.spikes;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Vectors;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.network.weights.HiddenWeights;
import engram.model.spike.BipolarState;
import engram.model.spike.Recording;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Learning the memories of hidden neurons from spikes, each picture shown once: a free hidden neuron takes down what it hears.
 *
 * <p>A picture is shown for {@value #STEPS} steps, first as its pattern and then as how sure each of its pixels is; in {@code
 * STEPS (1 - grading)} of them the input fires where the pattern is on, with the probability {@code gain}, and in the others
 * with {@code gain r^2}, {@code r} being the sureness. The neurons that are seen start at rest, and nobody drives them back.
 * Their spikes leave traces {@code z = max(.9 z, s)}, and the weights of the free neuron follow them,
 * <pre>
 * w_i becomes w_i + (z_i - w_i) / t,
 * </pre>
 * so that they are the mean of the traces in the end. What it is to answer is on where anything was heard while the pattern
 * was shown. A synapse sees nothing but the two neurons that it joins, and how long they have been at it.
 *
 * <p>A free neuron is recruited only for what is new: where one that has learned already answers a picture at least {@value
 * #FAMILIAR} as strongly as the free one would, that one stands for it, and the free neuron stays free.
 *
 * @param neuron what each neuron that is seen is like
 * @param gain the probability of an input spike, from 0 to 1
 * @param grading how much of the time is for how sure pixels are, from 0 to 1
 */
public record OneShot(LeakyNeuron neuron, double gain, double grading) {

    /** For how many steps a picture is shown. */
    public static final int STEPS = 100;

    /** From which share of the match of its own on a picture belongs to a neuron that has learned another. */
    public static final double FAMILIAR = 0.95;

    /** The pattern is shown for so many steps at least: else nobody knows what to answer. */
    private static final int FEWEST = 10;

    /** What is kept of a trace from step to step. */
    private static final double LAMBDA = 0.9;

    /** Checks the ranges. */
    public OneShot {
        if (!(gain >= 0 && gain <= 1 && grading >= 0 && grading <= 1)) {
            throw new IllegalArgumentException("OneShot: gain and grading lie in [0, 1], not " + gain + ", " + grading);
        }
    }

    /** What a free neuron has taken down: its weights, in [0, 1], and what it is to answer. */
    private record Heard(double[] weights, BipolarState answer) {}

    /**
     * Learns pictures, one after the other.
     *
     * @param patterns of the pictures, in order; at least one, all of one size
     * @param greys gives the grey values of a picture by its place, shape (neurons), in [0, 1]; not modified
     * @param chance gives, for the place of a picture, where its input spikes come from
     * @param progress told about the pictures shown and compared; may cancel
     * @return the weights of those hidden neurons that were recruited: at most one for each picture
     */
    public HiddenWeights learn(List<BipolarState> patterns, IntFunction<double[]> greys, IntFunction<RandomGenerator> chance,
            Progress progress) {
        Heard[] heard = new Heard[patterns.size()];
        Parallel.each(heard.length, place -> heard[place] = show(patterns.get(place), greys.apply(place), chance.apply(place)),
                progress.stretch(0, 0.5));
        List<Heard> recruited = new ArrayList<>();
        List<double[]> directions = new ArrayList<>();
        for (int place = 0; place < heard.length; place++) {
            double[] direction = direction(heard[place].weights());
            if (directions.stream().noneMatch(known -> Vectors.dot(known, direction) >= FAMILIAR)) {
                recruited.add(heard[place]);
                directions.add(direction);
            }
            progress.stretch(0.5, 0.9).report(place + 1L, heard.length);
        }
        return HiddenWeights.of(recruited.stream().map(Heard::answer).toList(), place -> recruited.get(place).weights(),
                progress.stretch(0.9, 1));
    }

    private Heard show(BipolarState pattern, double[] grey, RandomGenerator random) {
        int neurons = pattern.neurons();
        int ofPattern = Math.max(FEWEST, (int) Math.round(STEPS * (1 - grading)));
        double[] sureness = HiddenWeights.graded(grey, pattern, 1);
        Recording input = new Recording(STEPS, neurons);
        for (int step = 0; step < STEPS; step++) {
            long[] row = new long[neurons + 63 >>> 6];
            for (int i = 0; i < neurons; i++) {
                double expected = step >= ofPattern ? sureness[i] * sureness[i] : pattern.isOn(i) ? 1 : 0;
                row[i >> 6] |= (random.nextDouble() < gain * expected ? 1L : 0L) << i;
            }
            input.append(row);
        }
        return takeDown(input, ofPattern, neurons);
    }

    private Heard takeDown(Recording input, int ofPattern, int neurons) {
        Population population = new Population(neurons, neuron);
        double[] nobody = new double[neurons];
        double[] trace = new double[neurons];
        double[] weights = new double[neurons];
        long[] spikes = new long[neurons + 63 >>> 6];
        BipolarState answer = null;
        for (int step = 0; step < STEPS; step++) {
            population.step(input.soFar(), step, nobody);
            population.copySpikes(spikes);
            for (int i = 0; i < neurons; i++) {
                trace[i] = Math.max(LAMBDA * trace[i], spikes[i >> 6] >>> i & 1);
                weights[i] += (trace[i] - weights[i]) / (step + 1);
            }
            answer = step + 1 == ofPattern ? BipolarState.of(weights) : answer;
        }
        return new Heard(weights, answer);
    }

    /** Weights without their mean, of length 1: what two of them have in common is their correlation. */
    private static double[] direction(double[] weights) {
        double mean = StatUtils.mean(weights);
        double[] direction = Arrays.stream(weights).map(weight -> weight - mean).toArray();
        double length = Math.sqrt(Vectors.dot(direction, direction));
        if (length > 0) {
            Vectors.scale(1 / length, direction);
        }
        return direction;
    }
}
