package engram.model.image;

import engram.model.Text;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A grey picture in double precision: 0 is black, 1 is white. Immutable.
 *
 * <p>Two grey images are equal when they have the same shape and the same values.
 */
public final class GrayImage {

    private final int width;
    private final int height;
    private final double[] values;

    /**
     * Makes a picture of the given values.
     *
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @param values shape (height, width) row by row, each in [0, 1]; copied
     * @throws IllegalArgumentException if the shape does not fit or a value is outside [0, 1] or not a number
     */
    public GrayImage(int width, int height, double[] values) {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException(
                    Text.of("GrayImage: %d values do not make %d columns x %d rows", values.length, width, height));
        }
        for (double value : values) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("GrayImage: values lie in [0, 1], not " + value);
            }
        }
        this.width = width;
        this.height = height;
        this.values = values.clone();
    }

    /** The number of columns. */
    public int width() {
        return width;
    }

    /** The number of rows. */
    public int height() {
        return height;
    }

    /** The number of pixels. */
    public int size() {
        return values.length;
    }

    /** The grey value of a pixel, numbered row by row from the upper left; in [0, 1]. */
    public double value(int pixel) {
        return values[pixel];
    }

    /** A fresh copy of the grey values, shape (height, width) row by row, each in [0, 1]. */
    public double[] values() {
        return values.clone();
    }

    /** The mean grey value; for a picture of one colour exactly that colour. */
    public double mean() {
        return StatUtils.mean(values);
    }

    /** The negative: white on black becomes dark on white. */
    public GrayImage inverted() {
        double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = 1 - values[i];
        }
        return new GrayImage(width, height, negative);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof GrayImage that
                        && width == that.width
                        && java.util.Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * width + java.util.Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Text.of("GrayImage[%d x %d]", width, height);
    }
}
