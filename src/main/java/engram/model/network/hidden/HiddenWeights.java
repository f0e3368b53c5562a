package engram.model.network.hidden;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.spike.BipolarState;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What joins neurons that are seen to hidden ones, of which there is one for each memory (Krotov and Hopfield, 2021). A
 * hidden neuron listens by a row of weights, and answers by a pattern. Immutable, for any number of threads.
 *
 * <p>The row of a memory that has {@code x_i} for neuron {@code i} is {@code (x_i - mean(x)) / (|x - mean(x)| sqrt(N) / 2)}.
 * It sums to 0, so that a picture counts by what is bright in it and not by how bright it is, and no bias is needed; and it is
 * of the same length for every memory. A memory that is the same everywhere has a row of zeros: there is nothing to listen to.
 *
 * <p>Weights are kept in single precision, by the neuron that sends: a spike adds one row of the table to what all hidden
 * neurons hear. They are {@code 4 N P} bytes.
 */
public final class HiddenWeights {

    private final List<BipolarState> patterns;
    /** Shape (neurons, hidden neurons). */
    private final float[][] outgoing;

    private HiddenWeights(List<BipolarState> patterns, float[][] outgoing) {
        this.patterns = patterns;
        this.outgoing = outgoing;
    }

    /**
     * Makes weights.
     *
     * @param patterns what each hidden neuron answers; at least one, all of one size
     * @param contents gives, for the place of a hidden neuron, what its row is made of: shape (neurons), finite; may be called
     *     by several threads at once
     * @throws IllegalArgumentException if there is no pattern, or sizes differ
     */
    public static HiddenWeights of(List<BipolarState> patterns, IntFunction<double[]> contents, Progress progress) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("HiddenWeights: there is no memory");
        }
        int neurons = patterns.getFirst().neurons();
        float[][] outgoing = new float[neurons][patterns.size()];
        Parallel.each(patterns.size(), memory -> {
            double[] content = contents.apply(memory);
            if (content.length != neurons || patterns.get(memory).neurons() != neurons) {
                throw new IllegalArgumentException(Text.of("HiddenWeights: memory %d is %s, with %d numbers, not of %d neurons",
                        memory, patterns.get(memory), content.length, neurons));
            }
            double[] row = row(content);
            for (int i = 0; i < neurons; i++) {
                outgoing[i][memory] = (float) row[i];
            }
        }, progress);
        return new HiddenWeights(List.copyOf(patterns), outgoing);
    }

    /**
     * The weights of pictures.
     *
     * @param patterns what each hidden neuron answers; at least one, all of one size
     * @param greys gives the grey values of a picture by its place, shape (neurons), in [0, 1]; not modified
     * @param grading from 0 to 1, see {@link #graded}
     */
    public static HiddenWeights ofPictures(List<BipolarState> patterns, IntFunction<double[]> greys, double grading,
            Progress progress) {
        return of(patterns, memory -> graded(greys.apply(memory), patterns.get(memory), grading), progress);
    }

    /**
     * What a memory knows of a picture: {@code x_i = (1 - grading) b_i + grading r_i}. {@code b_i} is 1 where the pattern is
     * on, else 0. {@code r_i} is how sure a pixel is that is on: 0 up to where its threshold may drift by noise, which pulls
     * the mean towards one half, and 1 from the other end of that way on. Pixels between the two are the ones that noise takes
     * away, and those by which pictures that resemble one another differ.
     *
     * @param grey shape (neurons), in [0, 1]; not modified
     * @param pattern the same, thresholded at its mean
     * @param grading how much sureness counts, from 0, the pattern alone, to 1
     * @return shape (neurons), in [0, 1]
     */
    public static double[] graded(double[] grey, BipolarState pattern, double grading) {
        double mean = StatUtils.mean(grey);
        double from = Math.min(mean, 0.5);
        double way = Math.max(Math.abs(0.5 - mean), 1e-6);
        double[] content = new double[grey.length];
        Arrays.setAll(content,
                i -> (1 - grading) * (pattern.isOn(i) ? 1 : 0) + grading * Math.clamp((grey[i] - from) / way, 0, 1));
        return content;
    }

    /** A row as weights: without its mean, and of the length {@code 2 / sqrt(N)}. */
    private static double[] row(double[] content) {
        double mean = StatUtils.mean(content);
        double squares = 0;
        for (double value : content) {
            squares += (value - mean) * (value - mean);
        }
        double length = Math.sqrt(squares) * Math.sqrt(content.length) / 2;
        double[] row = new double[content.length];
        // What is the same everywhere differs from its mean by rounding at most.
        if (squares > 1e-20 * content.length) {
            Arrays.setAll(row, i -> (content[i] - mean) / length);
        }
        return row;
    }

    /** The bytes that weights take. */
    public static double bytes(int neurons, int memories) {
        return neurons * (4.0 * memories + 24);
    }

    /** The number of neurons that are seen. */
    public int neurons() {
        return outgoing.length;
    }

    /** The number of hidden neurons. */
    public int hidden() {
        return patterns.size();
    }

    /** What each hidden neuron answers, in order. */
    public List<BipolarState> patterns() {
        return patterns;
    }

    /** The weight with which a neuron that is seen drives a hidden one. */
    public double weight(int hidden, int sender) {
        return outgoing[sender][hidden];
    }

    /**
     * Adds what neurons send to what hidden neurons hear.
     *
     * @param senders places of neurons, the first {@code count} of which send
     * @param amounts how much each of them sends
     * @param heard shape (hidden neurons); modified. Senders are added in their order, four at a time
     */
    public void add(int[] senders, double[] amounts, int count, double[] heard) {
        int s = 0;
        for (; s + 4 <= count; s += 4) {
            float[] w0 = outgoing[senders[s]];
            float[] w1 = outgoing[senders[s + 1]];
            float[] w2 = outgoing[senders[s + 2]];
            float[] w3 = outgoing[senders[s + 3]];
            double a0 = amounts[s];
            double a1 = amounts[s + 1];
            double a2 = amounts[s + 2];
            double a3 = amounts[s + 3];
            for (int h = 0; h < heard.length; h++) {
                heard[h] += (a0 * w0[h] + a1 * w1[h]) + (a2 * w2[h] + a3 * w3[h]);
            }
        }
        for (; s < count; s++) {
            float[] w0 = outgoing[senders[s]];
            double a0 = amounts[s];
            for (int h = 0; h < heard.length; h++) {
                heard[h] += a0 * w0[h];
            }
        }
    }
}
