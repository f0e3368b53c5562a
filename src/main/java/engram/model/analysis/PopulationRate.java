package engram.model.analysis;

import engram.model.Progress;
import engram.model.spike.SpikeTrain;

/**
 * How many of all neurons are active over time: those that fire, or of binary neurons those that are +1.
 *
 * @param shares shape (steps): the share of neurons active in each step, from 0 to 1; not modified
 * @param means shape (steps): the mean of the shares over the window that ends with each step; the first windows are
 *     as short as what there is so far; not modified
 */
public record PopulationRate(double[] shares, double[] means) {

    /**
     * Counts.
     *
     * @param window how many steps a mean is taken over, at least 1
     */
    public static PopulationRate of(SpikeTrain spikes, int window, Progress progress) {
        int steps = spikes.steps();
        double[] shares = new double[steps];
        double[] means = new double[steps];
        int[] counts = new int[steps];
        long inWindow = 0;
        for (int step = 0; step < steps; step++) {
            for (int w = 0; w < spikes.wordsPerStep(); w++) {
                counts[step] += Long.bitCount(spikes.word(step, w));
            }
            inWindow += counts[step] - (step < window ? 0 : counts[step - window]);
            shares[step] = (double) counts[step] / spikes.neurons();
            means[step] = (double) inWindow / spikes.neurons() / Math.min(step + 1, window);
            progress.report(step + 1, steps);
        }
        return new PopulationRate(shares, means);
    }
}
