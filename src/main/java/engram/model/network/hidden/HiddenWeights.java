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
 * <p>It may have several such rows, a <em>branch</em> for each place at which it knows its memory ({@link Shifts}); what it
 * answers is the memory where it was learned. Branch {@code b} belongs to the hidden neuron {@code b} modulo their number, and
 * the first branches are those of the place where memories were learned.
 *
 * <p>The row of a memory that has {@code x_i} for neuron {@code i} is {@code (x_i - mean(x)) / (|x - mean(x)| sqrt(N) / 2)}.
 * It sums to 0, so that a picture counts by what is bright in it and not by how bright it is, and no bias is needed; and it is
 * of the same length for every memory. A memory that is the same everywhere has a row of zeros: there is nothing to listen to.
 *
 * <p>Weights are kept in single precision, by the neuron that sends: a spike adds one row of the table to what all branches
 * hear. They are {@code 4 N} bytes for each branch.
 */
public final class HiddenWeights {

    private final List<BipolarState> patterns;
    /** Shape (hidden neurons): which of the pictures each of them has learned. */
    private final int[] memories;
    /** Shape (neurons, branches). */
    private final float[][] outgoing;

    private HiddenWeights(List<BipolarState> patterns, int[] memories, float[][] outgoing) {
        this.patterns = patterns;
        this.memories = memories;
        this.outgoing = outgoing;
    }

    /** Weights of memories that are known where they were learned, a hidden neuron for each; see the other one. */
    public static HiddenWeights of(List<BipolarState> patterns, IntFunction<double[]> contents, Progress progress) {
        return of(patterns, IntStream.range(0, patterns.size()).toArray(), contents, Shifts.NONE, progress);
    }

    /**
     * Makes weights.
     *
     * @param patterns what each hidden neuron answers; at least one, all of one size
     * @param memories which of the pictures each hidden neuron has learned, by its place among all, from 0 on; shape (hidden
     *     neurons)
     * @param contents gives, for the place of a hidden neuron, what its rows are made of: shape (neurons), finite; may be called
     *     by several threads at once
     * @param shifts the places at which memories are known; neurons are a square where there are several
     * @throws IllegalArgumentException if there is no pattern, or sizes differ, or do not fit to the shifts
     */
    public static HiddenWeights of(List<BipolarState> patterns, int[] memories, IntFunction<double[]> contents, Shifts shifts,
            Progress progress) {
        if (patterns.isEmpty() || memories.length != patterns.size()) {
            throw new IllegalArgumentException(
                    Text.of("HiddenWeights: there are %d patterns of %d memories", patterns.size(), memories.length));
        }
        int neurons = patterns.getFirst().neurons();
        int hidden = patterns.size();
        List<Shifts.Place> places = shifts.places();
        float[][] outgoing = new float[neurons][hidden * places.size()];
        Parallel.each(hidden, place -> {
            double[] content = contents.apply(place);
            if (content.length != neurons || patterns.get(place).neurons() != neurons) {
                throw new IllegalArgumentException(Text.of("HiddenWeights: memory %d is %s, with %d numbers, not of %d neurons",
                        place, patterns.get(place), content.length, neurons));
            }
            for (int at = 0; at < places.size(); at++) {
                double[] row = at == 0 ? row(content, 1) : row(places.get(at).move(content), places.get(at).strength());
                for (int i = 0; i < neurons; i++) {
                    outgoing[i][at * hidden + place] = (float) row[i];
                }
            }
        }, progress);
        return new HiddenWeights(List.copyOf(patterns), memories.clone(), outgoing);
    }

    /**
     * The weights of pictures.
     *
     * @param patterns what each hidden neuron answers; at least one, all of one size
     * @param greys gives the grey values of a picture by its place, shape (neurons), in [0, 1]; not modified
     * @param grading from 0 to 1, see {@link #graded}
     * @param shifts the places at which pictures are known
     */
    public static HiddenWeights ofPictures(List<BipolarState> patterns, IntFunction<double[]> greys, double grading,
            Shifts shifts, Progress progress) {
        return of(patterns, IntStream.range(0, patterns.size()).toArray(),
                memory -> graded(greys.apply(memory), patterns.get(memory), grading), shifts, progress);
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

    /** A row as weights: without its mean, and of the length {@code 2 strength / sqrt(N)}. */
    private static double[] row(double[] content, double strength) {
        double mean = StatUtils.mean(content);
        double squares = 0;
        for (double value : content) {
            squares += (value - mean) * (value - mean);
        }
        double length = Math.sqrt(squares) * Math.sqrt(content.length) / 2;
        double[] row = new double[content.length];
        // What is the same everywhere differs from its mean by rounding at most.
        if (squares > 1e-20 * content.length) {
            Arrays.setAll(row, i -> strength * ((content[i] - mean) / length));
        }
        return row;
    }

    /** The bytes that weights take of memories that are known at so many places. */
    public static double bytes(int neurons, int memories, Shifts shifts) {
        return neurons * (4.0 * memories * shifts.count() + 24);
    }

    /** The number of neurons that are seen. */
    public int neurons() {
        return outgoing.length;
    }

    /** The number of hidden neurons. */
    public int hidden() {
        return patterns.size();
    }

    /** The number of all their branches, as many of each. */
    public int branches() {
        return outgoing[0].length;
    }

    /** Which of the pictures a hidden neuron has learned, by its place among all, from 0 on. */
    public int memory(int hidden) {
        return memories[hidden];
    }

    /** What each hidden neuron answers, in order. */
    public List<BipolarState> patterns() {
        return patterns;
    }

    /** The weight with which a neuron that is seen drives a branch; the first branches are hidden neurons in their order. */
    public double weight(int branch, int sender) {
        return outgoing[sender][branch];
    }

    /**
     * Adds what neurons send to what branches hear.
     *
     * @param senders places of neurons, the first {@code count} of which send
     * @param amounts how much each of them sends
     * @param heard shape (branches); modified. Senders are added in their order, four at a time
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
