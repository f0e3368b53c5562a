package engram.model.image;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;

/**
 * Brings a picture to the network's side, whatever its shape: smoothed first where it shrinks, then interpolated
 * linearly. The same numbers as scikit-image's {@code resize(image, (side, side), mode="reflect")}.
 *
 * <p>Along one axis of {@code length} pixels, with the factor {@code f = length / side}:
 *
 * <ul>
 *   <li>if f &gt; 1, a Gaussian of standard deviation (f - 1) / 2 pixels smooths, cut off after 4 of them;
 *   <li>new pixel i lies at the old position (i + 1/2) f - 1/2, between two old pixels;
 *   <li>beyond an edge the picture goes on as its mirror image, the edge pixel being the mirror.
 * </ul>
 *
 * <p>All this is linear, and the two axes are independent: the new picture is a matrix for the rows, times the picture,
 * times a matrix for the columns. Each row of such a matrix is zero but for the few pixels near one place, and only
 * those are kept.
 */
public final class Resize {

    private Resize() {}

    /**
     * The picture at the given side, both axes scaled independently.
     *
     * @param image a picture of any shape
     * @param side rows and columns of the result, at least 1
     * @return a new square picture, its values within the range of the picture's own
     * @throws IllegalArgumentException if the side is less than 1
     */
    public static GrayImage resize(GrayImage image, int side) {
        if (side < 1) {
            throw new IllegalArgumentException("Resize: side is at least 1, not " + side);
        }
        // The longer axis goes first: it is the one that makes the table between the two steps small.
        boolean wide = image.width() > image.height();
        double[][] table = table(image);
        double least = Arrays.stream(table).mapToDouble(StatUtils::min).min().orElseThrow();
        double most = Arrays.stream(table).mapToDouble(StatUtils::max).max().orElseThrow();
        double[][] first = wide ? transposed(table) : table;
        double[][] second = transposed(resizeRows(first, side));
        double[][] last = resizeRows(second, side);
        double[][] rows = wide ? last : transposed(last);
        return new GrayImage(side, side,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).map(value -> Math.clamp(value, least, most)).toArray());
    }

    private static double[][] table(GrayImage image) {
        double[][] rows = new double[image.height()][image.width()];
        for (int row = 0; row < rows.length; row++) {
            int start = row * image.width();
            Arrays.setAll(rows[row], column -> image.value(start + column));
        }
        return rows;
    }

    private static double[][] transposed(double[][] rows) {
        return new Array2DRowRealMatrix(rows, false).transpose().getData();
    }

    /** Turns a table of any number of rows into one of {@code side} rows; the columns are left as they are. */
    private static double[][] resizeRows(double[][] rows, int side) {
        double factor = (double) rows.length / side;
        double[] smoothing = smoothing(factor);
        double[][] resized = new double[side][];
        for (int i = 0; i < side; i++) {
            Blend blend = Blend.at((i + 0.5) * factor - 0.5, smoothing, rows.length);
            RealMatrix near = new Array2DRowRealMatrix(
                    Arrays.copyOfRange(rows, blend.first(), blend.first() + blend.weights().length), false);
            resized[i] = near.preMultiply(blend.weights());
        }
        return resized;
    }

    /**
     * The Gaussian that smooths before shrinking by a factor.
     *
     * @return weights of the pixels from -radius to +radius, their sum 1; the single weight 1 for nothing to smooth
     */
    private static double[] smoothing(double factor) {
        double deviation = Math.max(0, (factor - 1) / 2);
        int radius = (int) (4 * deviation + 0.5);
        double[] weights = new double[2 * radius + 1];
        for (int i = 0; i < weights.length; i++) {
            double distance = i - radius;
            // StrictMath: the same bits on every machine, so that the same picture makes the same pattern everywhere.
            weights[i] = distance == 0 ? 1 : StrictMath.exp(-0.5 * distance * distance / (deviation * deviation));
        }
        return MathArrays.normalizeArray(weights, 1);
    }

    /**
     * How one new pixel is blended from neighbouring old ones.
     *
     * @param first the first old pixel that counts
     * @param weights the weights of that pixel and the following ones, their sum 1
     */
    private record Blend(int first, double[] weights) {

        /** Interpolates the smoothed pixels at a position along an axis of {@code length} pixels. */
        static Blend at(double position, double[] smoothing, int length) {
            int radius = smoothing.length / 2;
            int left = (int) Math.floor(position);
            double rightShare = position - left;
            int from = left - radius;
            int[] pixels = new int[smoothing.length + 1];
            Arrays.setAll(pixels, tap -> mirrored(from + tap, length));
            int first = Arrays.stream(pixels).min().orElseThrow();
            int last = Arrays.stream(pixels).max().orElseThrow();
            double[] weights = new double[last - first + 1];
            for (int tap = 0; tap < smoothing.length; tap++) {
                weights[pixels[tap] - first] += (1 - rightShare) * smoothing[tap];
                weights[pixels[tap + 1] - first] += rightShare * smoothing[tap];
            }
            return new Blend(first, weights);
        }

        /** The pixel found at an index inside or outside the picture: ... d c b | a b c d | c b a ... */
        private static int mirrored(int index, int length) {
            if (length == 1) {
                return 0;
            }
            int period = 2 * (length - 1);
            int inside = Math.floorMod(index, period);
            return inside < length ? inside : period - inside;
        }
    }
}
