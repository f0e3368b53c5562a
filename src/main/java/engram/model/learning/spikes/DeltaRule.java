package engram.model.learning.spikes;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.learning.rule.LowRankWeights;
import engram.model.learning.rule.Rule;
import engram.model.learning.rule.SpikeRule;
import engram.model.learning.rule.Stimuli;
import engram.model.Vectors;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The delta rule on spikes: a neuron corrects its incoming weights by what the others fail to tell about it (after S.
 * Diederich and M. Opper, "Learning of correlated patterns in spin-glass networks by local learning rules", Physical
 * Review Letters 58, 1987). It comes close to {@link PseudoInverse} by what a neuron can see for itself.
 *
 * <p>The pictures are shown once, one after the other, without recurrence; potentials start at 0 and are carried on. When
 * a picture has been shown, each neuron reads from its own output rate {@code r} what it was in it,
 * <pre>
 * u = 2 r / f_on - 1, but no more than 1
 * </pre>
 * where {@code f_on} is the mean rate of all neurons that are on in any picture: those that receive a spike in it. Rates are
 * taken over all steps but the first {@value #WARM_UP}, or the first fifth of a picture of fewer than 100 steps. Once for each
 * of these steps, the network of {@code N} neurons then learns
 * <pre>
 * W_ij becomes W_ij + (learningRate / N) (u_i - sum over k of W_ik u_k) u_j
 * </pre>
 * The list of pictures is gone through {@code epochs} times, always with the same spikes. The diagonal is learned like all
 * else and taken away at the end. W is not symmetric. No learning rate up to 1 makes it grow without bounds: each step
 * takes away a share, from 0 to 1, of the error that W makes along {@code u}. Where no neuron that is on fires, all are
 * taken to be off.
 *
 * <p>To read {@code u} anew in each step, from the last few spikes, would teach the network their noise: the same spikes come
 * again in each epoch, and the longer it learned, the farther from the pseudo-inverse it would end.
 *
 * <p><b>How it is computed.</b> {@code K} steps of learning from one {@code u} are one step of the rate
 * {@code c = (1 - (1 - learningRate q)^K) / (N q)} with {@code q = u'u / N}, and with {@code I} the identity they make of
 * {@code I - W} the product {@code (I - W)(I - c u u')}. So {@code W = U' M U} at any time, where the {@code P} rows of U are
 * what was read in each picture. For one epoch, M follows from {@code G = U U'} column by column. Two stretches of learning
 * {@code A} and {@code B}, one after the other, are {@code A + B - A G B}, all of P x P numbers: 14 times that makes a
 * thousand epochs of one. Where there are many more pictures than neurons W itself is had so, with {@code A + B - A B}, from
 * one epoch of which every step is done.
 *
 * @param learningRate which share of an error one step corrects, from 0 to 1
 * @param epochs how often the list of pictures is learned from, at least 1
 */
public record DeltaRule(double learningRate, int epochs) implements SpikeRule {

    public static final Rule RULE = Rule.onSpikes("delta", "Spiking delta",
            "\u0394W_ij = \u03B7/N (u_i \u2212 \u03A3_k W_ik u_k) u_j", "Diederich and Opper, 1987",
            "While pictures are shown as spikes, each neuron corrects by what the others fail to tell about it: comes close"
                    + " to the pseudo-inverse with nothing but what a neuron can see.",
            Set.of(Parameter.LEARNING_RATE, Parameter.EPOCHS),
            numbers -> new DeltaRule(numbers.real(Parameter.LEARNING_RATE), numbers.whole(Parameter.EPOCHS)))
            .holding(Rule.OF_CORRELATED)
            .inNumpy("""
                    s = np.zeros((P, T, N))
                    for n, x in enumerate(inputs):                       # shown once, not recurrent; potentials are carried on
                        for t in range(T):
                            u = leak(u, x[t])
                            s[n, t] = u > theta
                    warm = min(20, T // 5)                               # steps that are not learned from
                    r, on = s[:, warm:].mean(axis=1), inputs.any(axis=1)
                    f_on = r[on].mean() if on.any() else 0
                    U = np.minimum(1, 2 * r / f_on - 1) if f_on > 0 else -np.ones((P, N))
                    for epoch in range(p["epochs"]):
                        for v in U:                                      # T - warm steps of learning from one v at once
                            q = v @ v / N
                            c = (1 - (1 - p["learningRate"] * q) ** (T - warm)) / (q * N) if q > 0 else 0
                            W += c * np.outer(v - W @ v, v)
                    np.fill_diagonal(W, 0)
                    """);

    /** So many steps of a picture are not learned from: the potentials still remember the picture before. */
    private static final int WARM_UP = 20;

    /** Of a short picture at most this part is not learned from. */
    private static final int WARM_UP_PART = 5;

    /** From more pictures than this, and than neurons, W itself is learned rather than M. */
    private static final int MANY = 1000;

    /** So many square matrices are there at a time while they are multiplied out. */
    private static final int MATRICES = 5;

    /** Checks the ranges. */
    public DeltaRule {
        if (!(learningRate >= 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("DeltaRule: learningRate lies in [0, 1], not " + learningRate);
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("DeltaRule: epochs is at least 1, not " + epochs);
        }
    }

    @Override
    public Weights learn(Stimuli stimuli, LeakyNeuron neuron, Progress progress) {
        return learn(stimuli, neuron, Stimuli.atOnce(stimuli.steps(), stimuli.neurons()), progress);
    }

    /** The same, so many pictures at a time: no weight depends on that. */
    Weights learn(Stimuli stimuli, LeakyNeuron neuron, int atOnce, Progress progress) {
        double[][] readings = readings(stimuli, new Presentations(stimuli, neuron, 1, atOnce), progress.stretch(0, 0.1));
        int steps = stimuli.steps() - warmUp(stimuli.steps());
        if (areMany(stimuli.pictures(), stimuli.neurons())) {
            return ofMany(readings, steps, progress.stretch(0.1, 1));
        }
        double[][] coefficients = coefficients(readings, steps, progress.stretch(0.1, 0.4));
        double[][] right = combine(coefficients, readings, progress.stretch(0.4, 0.5));
        return new LowRankWeights(readings, right).weights(progress.stretch(0.5, 1));
    }

    private static boolean areMany(int pictures, int neurons) {
        return pictures > Math.max(neurons, MANY);
    }

    /** What it reads, and what it multiplies out; of many pictures as many numbers as there are weights, a few times. */
    @Override
    public double bytes(int neurons, int pictures) {
        double side = areMany(pictures, neurons) ? neurons : pictures;
        double readings = (areMany(pictures, neurons) ? 8.0 : 16.0) * pictures * neurons;
        return Weights.bytes(neurons) + readings + MATRICES * 8.0 * side * side;
    }

    private static int warmUp(int steps) {
        return Math.min(WARM_UP, steps / WARM_UP_PART);
    }

    /** What each neuron reads in each picture, shape (pictures, neurons), from -1 to 1. */
    private static double[][] readings(Stimuli stimuli, Presentations presentations, Progress progress) {
        double[][] readings = new double[stimuli.pictures()][];
        double[] spikesAndOn = new double[2];
        int[] read = {0};
        presentations.each((block, _) -> {
            for (StimulusPresentation showing : block.showings()) {
                SpikeTrain input = block.inputs().get(showing.picture());
                double[] rates = showing.output().rates(warmUp(input.steps()), input.steps());
                int[] received = input.counts(0, input.steps());
                for (int i = 0; i < rates.length; i++) {
                    if (received[i] > 0) {
                        spikesAndOn[0] += rates[i];
                        spikesAndOn[1]++;
                    }
                }
                readings[read[0]++] = rates;
            }
        }, progress);
        double scale = spikesAndOn[0] == 0 ? 0 : 2 * spikesAndOn[1] / spikesAndOn[0];
        for (double[] row : readings) {
            Arrays.setAll(row, i -> Math.min(1, scale * row[i] - 1));
        }
        return readings;
    }

    /** The weights themselves, where there are more pictures than weights of a neuron: W becomes W + c (u - W u) u'. */
    private Weights ofMany(double[][] readings, int steps, Progress progress) {
        int neurons = readings[0].length;
        double[] rates = new double[readings.length];
        Arrays.setAll(rates, p -> rate(Vectors.dot(readings[p], readings[p]) / neurons, steps) / neurons);
        double[][] once = new double[neurons][neurons];
        // A neuron's incoming weights depend on no other neuron's.
        Parallel.each(neurons, i -> {
            for (int p = 0; p < readings.length; p++) {
                Vectors.add(rates[p] * (readings[p][i] - Vectors.dot(once[i], readings[p])), readings[p], once[i]);
            }
        }, progress.stretch(0, 0.5));
        RealMatrix first = new Array2DRowRealMatrix(once, false);
        RealMatrix all = inEpochs(first, (before, after) -> before.add(after).subtract(before.multiply(after)),
                progress.stretch(0.5, 0.9));
        return Weights.of(neurons, () -> (sender, column) -> {
            Arrays.setAll(column, i -> i == sender ? 0 : all.getEntry(i, sender));
        }, progress.stretch(0.9, 1));
    }

    /** M after all epochs, shape (pictures, pictures). */
    private double[][] coefficients(double[][] readings, int steps, Progress progress) {
        RealMatrix gram = MatrixUtils.createRealMatrix(gram(readings, progress.stretch(0, 0.3)));
        RealMatrix once = MatrixUtils.createRealMatrix(afterOneEpoch(gram.getData(), readings[0].length, steps));
        return inEpochs(once, (before, after) -> inTurn(before, after, gram), progress.stretch(0.3, 1)).getData();
    }

    /** What all epochs make of one. */
    private RealMatrix inEpochs(RealMatrix once, BinaryOperator<RealMatrix> inTurn, Progress progress) {
        RealMatrix all = once;
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(epochs);
        for (int digit = digits - 2; digit >= 0; digit--) {
            all = inTurn.apply(all, all);
            if ((epochs >> digit & 1) != 0) {
                all = inTurn.apply(all, once);
            }
            progress.report(digits - 1 - digit, digits - 1);
        }
        return all;
    }

    private static double[][] gram(double[][] rows, Progress progress) {
        double[][] gram = new double[rows.length][rows.length];
        Parallel.each(rows.length, a -> {
            for (int b = 0; b < rows.length; b++) {
                gram[a][b] = Vectors.dot(rows[a], rows[b]);
            }
        }, progress);
        return gram;
    }

    private double[][] afterOneEpoch(double[][] gram, int neurons, int steps) {
        double[][] once = new double[gram.length][gram.length];
        for (int p = 0; p < gram.length; p++) {
            double c = rate(gram[p][p] / neurons, steps) / neurons;
            for (int row = 0; row < p; row++) {
                double told = 0;
                for (int k = row; k < p; k++) {
                    told += once[row][k] * gram[p][k];
                }
                once[row][p] = -c * told;
            }
            once[p][p] = c;
        }
        return once;
    }

    /** What so many steps of learning from one reading amount to, {@code q} being the mean of its squares, from 0 to 1. */
    private double rate(double q, int steps) {
        return q == 0 ? 0 : -Math.expm1(steps * Math.log1p(-learningRate * q)) / q;
    }

    private static RealMatrix inTurn(RealMatrix before, RealMatrix after, RealMatrix gram) {
        return before.add(after).subtract(before.multiply(gram).multiply(after));
    }

    /** The product of coefficients, shape (pictures, pictures), and rows, shape (pictures, neurons). */
    private static double[][] combine(double[][] coefficients, double[][] rows, Progress progress) {
        double[][] sums = new double[rows.length][rows[0].length];
        Parallel.each(rows.length, a -> {
            for (int b = 0; b < rows.length; b++) {
                Vectors.add(coefficients[a][b], rows[b], sums[a]);
            }
        }, progress);
        return sums;
    }
}
