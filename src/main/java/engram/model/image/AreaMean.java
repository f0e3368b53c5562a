package engram.model.image;

import java.util.Arrays;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * Shrinks a picture to fewer columns and rows, each new pixel the mean of the area it covers. The old rows are handed
 * in one after the other, so that the old picture need never be in memory as a whole.
 *
 * <p>A picture that keeps its size keeps its very values, and a picture of one value keeps that value.
 */
public final class AreaMean {

    private final Axis across;
    private final Axis down;
    private final double[] sums;
    private final double[] line;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /**
     * Prepares for a picture.
     *
     * @param width its columns
     * @param height its rows
     * @param columns the columns wanted, from 1 to {@code width}
     * @param rows the rows wanted, from 1 to {@code height}
     */
    public AreaMean(int width, int height, int columns, int rows) {
        across = Axis.of(width, columns);
        down = Axis.of(height, rows);
        sums = new double[columns * rows];
        line = new double[columns];
    }

    /**
     * Takes in the next row.
     *
     * @param row its number
     * @param values at least as many as the old picture has columns; not changed
     */
    public void add(int row, double[] values) {
        Arrays.fill(line, 0);
        for (int x = 0; x < across.bins.length; x++) {
            double value = values[x];
            least = Math.min(least, value);
            most = Math.max(most, value);
            int share = across.shares[x];
            int bin = across.bins[x];
            line[bin] += share * value;
            if (share < across.newLength) {
                line[bin + 1] += (across.newLength - share) * value;
            }
        }
        int share = down.shares[row];
        spread(down.bins[row], share);
        if (share < down.newLength) {
            spread(down.bins[row] + 1, down.newLength - share);
        }
    }

    private void spread(int bin, int share) {
        int start = bin * line.length;
        for (int x = 0; x < line.length; x++) {
            sums[start + x] += share * line[x];
        }
    }

    /** The new picture, row by row, once all rows are in; a fresh array. */
    public double[] means() {
        double area = (double) across.oldLength * down.oldLength;
        // Rounding must not carry a mean out of the range of the values, nor give a picture of one value several.
        return Arrays.stream(sums).map(sum -> Math.clamp(sum / area, least, most)).toArray();
    }

    /**
     * How the old pixels of an axis lie under the new ones, in whole numbers and therefore exactly: each old pixel is
     * {@code newLength} units long, each new one {@code oldLength}.
     *
     * @param bins the new pixel in which each old one begins
     * @param shares how many of its units lie in that new pixel; the others lie in the one after it
     */
    private record Axis(int oldLength, int newLength, int[] bins, int[] shares) {

        static Axis of(int length, int count) {
            int divisor = ArithmeticUtils.gcd(length, count);
            Axis axis = new Axis(length / divisor, count / divisor, new int[length], new int[length]);
            Arrays.setAll(axis.bins, old -> (int) ((long) old * axis.newLength / axis.oldLength));
            Arrays.setAll(axis.shares,
                    old -> (int) Math.min(axis.newLength, (axis.bins[old] + 1L) * axis.oldLength - (long) old * axis.newLength));
            return axis;
        }
    }
}
