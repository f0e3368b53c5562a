package engram.model.analysis;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.network.weights.Weights;

/** The weight matrix from a distance: the mean weight in each bin of senders and receivers. */
public final class WeightMap {

    private WeightMap() {}

    /**
     * Takes means.
     *
     * @param receivers bins of rows
     * @param senders bins of columns
     * @throws UnwrittenWeightsException if there are too many weights
     * @return shape (bins of receivers, bins of senders) row by row
     */
    public static double[] means(Weights weights, Bins receivers, Bins senders, Progress progress) {
        UnwrittenWeightsException.check(weights);
        int width = senders.count();
        int height = receivers.count();
        double[] means = new double[width * height];
        Parallel.each(width, bin -> {
            double[] column = new double[weights.neurons()];
            for (int sender = senders.start(bin); sender < senders.start(bin + 1); sender++) {
                weights.copyOutgoing(sender, column);
                for (int line = 0; line < height; line++) {
                    double sum = 0;
                    for (int i = receivers.start(line); i < receivers.start(line + 1); i++) {
                        sum += column[i];
                    }
                    means[line * width + bin] += sum;
                }
            }
            int columns = senders.start(bin + 1) - senders.start(bin);
            for (int line = 0; line < height; line++) {
                means[line * width + bin] /= (double) columns * (receivers.start(line + 1) - receivers.start(line));
            }
        }, progress);
        return means;
    }
}
