package engram.model.study.recognition;

import module java.base;
import engram.model.image.GrayImage;
import engram.model.spike.BipolarState;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The best that anything can make of a cue in salt and pepper, if it knows the noise and the grey values of all memories: it
 * says which memory has most likely given the cue. No network can be right more often, but for chance.
 *
 * <p>A pixel of grey {@code g} is hit with the chance {@code level}, and turns white or black by the toss of a coin; then the
 * picture is thresholded at its mean, which the hits move too. The mean is close to a normal random number, whose mean and
 * deviation are known for each memory. At a given threshold a pixel agrees with the memory with the chance {@code 1 - level / 2},
 * and so the likelihood of a cue depends on how many pixels agree; it is averaged over the thresholds that may have been.
 * Immutable, for any number of threads.
 */
public final class BestReading {

    /** Thresholds farther away, in standard deviations, are left out. */
    private static final double FARTHEST = 4;

    private final List<Reading> readings;
    private final double agrees;
    private final double differs;

    /**
     * What is known of one memory.
     *
     * @param lowest the pattern at the lowest threshold that may have been
     * @param turning the pixels that turn off as the threshold rises, in that order
     * @param weights shape (turning + 1): the logarithm of the chance that the threshold lies before the first, between two, or
     *     behind the last
     */
    private record Reading(BipolarState lowest, int[] turning, double[] weights) {}

    /**
     * Gets ready.
     *
     * @param memories what may be asked about, at least one, all of one size
     * @param level of the noise, above 0 and at most 1
     */
    public BestReading(List<GrayImage> memories, double level) {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException("BestReading: level is above 0 and at most 1, not " + level);
        }
        agrees = Math.log(1 - level / 2);
        differs = Math.log(level / 2);
        readings = memories.stream().map(memory -> reading(memory.values(), level)).toList();
    }

    private static Reading reading(double[] greys, double level) {
        double mean = 0;
        double variance = 0;
        for (double grey : greys) {
            double expected = (1 - level) * grey + level / 2;
            mean += expected;
            variance += (1 - level) * grey * grey + level / 2 - expected * expected;
        }
        mean /= greys.length;
        double deviation = Math.sqrt(variance) / greys.length;
        NormalDistribution threshold = new NormalDistribution(null, mean, deviation);
        double from = mean - FARTHEST * deviation;
        double to = mean + FARTHEST * deviation;
        int[] turning = IntStream.range(0, greys.length)
                .filter(i -> greys[i] > from && greys[i] <= to)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> greys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] weights = new double[turning.length + 1];
        double before = 0;
        for (int place = 0; place < turning.length; place++) {
            double now = threshold.cumulativeProbability(greys[turning[place]]);
            weights[place] = Math.log(now - before);
            before = now;
        }
        weights[turning.length] = Math.log(1 - before);
        return new Reading(BipolarState.above(from, greys), turning, weights);
    }

    /**
     * The place of the memory that has most likely given a cue, the first of equals.
     *
     * @param cue the noisy picture, thresholded at its mean
     */
    public int of(BipolarState cue) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int memory = 0; memory < readings.size(); memory++) {
            double likelihood = likelihood(readings.get(memory), cue);
            if (likelihood > most) {
                most = likelihood;
                best = memory;
            }
        }
        return best;
    }

    /** The logarithm of a sum of exponentials, the largest taken out so that none vanishes. */
    private double likelihood(Reading reading, BipolarState cue) {
        int wrong = reading.lowest.distance(cue);
        double[] parts = new double[reading.weights.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < parts.length; place++) {
            parts[place] = reading.weights[place] + wrong * differs + (cue.neurons() - wrong) * agrees;
            largest = Math.max(largest, parts[place]);
            if (place < reading.turning.length) {
                wrong += cue.isOn(reading.turning[place]) ? 1 : -1;
            }
        }
        double sum = 0;
        for (double part : parts) {
            sum += Math.exp(part - largest);
        }
        return largest + Math.log(sum);
    }
}
