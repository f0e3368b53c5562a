package engram.view.weights;

import module java.base;
import engram.model.Progress;
import engram.model.analysis.Bins;
import engram.model.analysis.WeightMap;
import engram.model.network.weights.Weights;
import engram.palette.Diverging;
import engram.view.neuron.Marks;

/**
 * The weight matrix and one neuron's weights as images, drawn in the background.
 *
 * @param asked what was asked for
 * @param matrix shape (pixels of receivers, pixels of senders), opaque
 * @param incoming shape (side, side): the weights with which each neuron drives the one asked about; empty without one
 * @param outgoing the same of the weights with which it drives each
 */
public record WeightsPicture(Asked asked, int[] matrix, int[] incoming, int[] outgoing) {

    /**
     * What to draw.
     *
     * @param receivers the rows in sight
     * @param senders the columns in sight
     * @param neuron whose weights to draw by themselves, or {@link Marks#NONE}
     * @param scale the weight that has the strongest colour, above 0
     * @param colours of weights
     */
    public record Asked(Bins receivers, Bins senders, int neuron, double scale, Diverging colours) {

        private int argb(double weight) {
            return 0xFF000000 | colours.rgb(weight / scale);
        }

        private int[] argb(double[] weights) {
            return Arrays.stream(weights).mapToInt(this::argb).toArray();
        }
    }

    /** Draws. */
    public static WeightsPicture of(Weights weights, Asked asked, Progress progress) {
        double[] means = WeightMap.means(weights, asked.receivers(), asked.senders(), progress);
        int width = asked.senders().pixels();
        int[] matrix = new int[width * asked.receivers().pixels()];
        int[] columns = IntStream.range(0, width).map(asked.senders()::at).toArray();
        for (int y = 0; y < asked.receivers().pixels(); y++) {
            int line = asked.receivers().at(y) * asked.senders().count();
            for (int x = 0; x < width; x++) {
                matrix[y * width + x] = asked.argb(means[line + columns[x]]);
            }
        }
        int[] incoming = {};
        int[] outgoing = {};
        if (asked.neuron() != Marks.NONE) {
            double[] values = new double[weights.neurons()];
            weights.copyIncoming(asked.neuron(), values);
            incoming = asked.argb(values);
            weights.copyOutgoing(asked.neuron(), values);
            outgoing = asked.argb(values);
        }
        return new WeightsPicture(asked, matrix, incoming, outgoing);
    }
}
