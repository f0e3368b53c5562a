package engram.model.image;

import engram.model.Text;
import engram.model.spike.BipolarState;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A grey picture, its values in double precision: 0 is black, 1 is white. Immutable.
 *
 * <p>Two grey images are equal when they have the same shape and the same values, however they are kept.
 */
public final class GrayImage {

    private final int width;
    private final int height;
    private final Greys greys;
    /** Null until it is asked for. Two threads may make it at a time: they are equal. */
    private volatile BipolarState pattern;

    /**
     * Makes a picture of the given values.
     *
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @param values shape (height, width) row by row, each in [0, 1]; copied
     * @throws IllegalArgumentException if the shape does not fit or a value is outside [0, 1] or not a number
     */
    public GrayImage(int width, int height, double[] values) {
        this(width, height, Greys.exact(values.clone()));
        for (double value : values) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("GrayImage: values lie in [0, 1], not " + value);
            }
        }
    }

    /** The same of values that are kept in some small way; not copied. */
    public GrayImage(int width, int height, Greys greys) {
        if (width < 1 || height < 1 || (long) width * height != greys.count()) {
            throw new IllegalArgumentException(
                    Text.of("GrayImage: %d values do not make %d columns x %d rows", greys.count(), width, height));
        }
        this.width = width;
        this.height = height;
        this.greys = greys;
    }

    /** The pattern that a network learns of it: +1 where it is brighter than its own mean, -1 elsewhere. */
    public BipolarState threshold() {
        BipolarState known = pattern;
        if (known == null) {
            double[] values = values();
            known = BipolarState.above(StatUtils.mean(values), values);
            pattern = known;
        }
        return known;
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
        return greys.count();
    }

    /** Its values as they are kept; of one each pixel, row by row. */
    public Greys greys() {
        return greys;
    }

    /** The bytes that its values take. */
    public long bytes() {
        return greys.bytes();
    }

    /** The grey value of a pixel, numbered row by row from the upper left; in [0, 1]. */
    public double value(int pixel) {
        return greys.value(pixel);
    }

    /** A fresh copy of the grey values, shape (height, width) row by row, each in [0, 1]. */
    public double[] values() {
        return greys.all();
    }

    /** The mean grey value; for a picture of one colour exactly that colour. */
    public double mean() {
        return StatUtils.mean(values());
    }

    /** The negative: white on black becomes dark on white. */
    public GrayImage inverted() {
        double[] negative = values();
        Arrays.setAll(negative, pixel -> 1 - negative[pixel]);
        return new GrayImage(width, height, Greys.exact(negative));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof GrayImage that && width == that.width && height == that.height
                && IntStream.range(0, size()).allMatch(pixel -> Double.compare(value(pixel), that.value(pixel)) == 0);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(values());
    }

    @Override
    public String toString() {
        return Text.of("GrayImage[%d x %d]", width, height);
    }
}
