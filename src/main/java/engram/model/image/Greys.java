package engram.model.image;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The grey values of a picture, kept as small as they can be had again from. Immutable.
 *
 * <p>Of a picture with 8 or 16 bits a sample, the samples themselves are kept: what is computed from them is the same
 * number every time, to the last bit.
 *
 * @param count how many there are
 * @param bytes the bytes that they take
 * @param values gives each of them, in [0, 1]
 */
public record Greys(int count, long bytes, IntToDoubleFunction values) {

    private static final int MOST_OF_MEANS = (1 << 24) - 1;

    /** Any values, each in [0, 1]: 8 bytes each; not copied. */
    public static Greys exact(double[] values) {
        return new Greys(values.length, (long) Double.BYTES * values.length, pixel -> values[pixel]);
    }

    /** Samples of 8 bits, one for each pixel, or red, green and blue; not copied. */
    public static Greys of(byte[] samples, boolean coloured) {
        return of(samples.length, Byte.BYTES, coloured, sample -> Byte.toUnsignedInt(samples[sample]) / 255.0);
    }

    /** The same of 16 bits. */
    public static Greys of(short[] samples, boolean coloured) {
        return of(samples.length, Short.BYTES, coloured, sample -> Short.toUnsignedInt(samples[sample]) / 65535.0);
    }

    private static Greys of(int samples, int bytesEach, boolean coloured, IntToDoubleFunction level) {
        IntToDoubleFunction gray = pixel -> gray(level.applyAsDouble(3 * pixel), level.applyAsDouble(3 * pixel + 1),
                level.applyAsDouble(3 * pixel + 2));
        return new Greys(coloured ? samples / 3 : samples, (long) bytesEach * samples, coloured ? gray : level);
    }

    /**
     * Means of many pixels, each in [0, 1], rounded to the nearest of 2^24 levels: three bytes each, and never off by more
     * than 3e-8. The greys of 8 bits are among the levels, so that an even area keeps its very value.
     */
    public static Greys means(double[] values) {
        byte[] levels = new byte[3 * values.length];
        for (int pixel = 0; pixel < values.length; pixel++) {
            int level = (int) Math.round(values[pixel] * MOST_OF_MEANS);
            levels[3 * pixel] = (byte) (level >> 16);
            levels[3 * pixel + 1] = (byte) (level >> 8);
            levels[3 * pixel + 2] = (byte) level;
        }
        return new Greys(values.length, levels.length, pixel -> {
            int level = Byte.toUnsignedInt(levels[3 * pixel]) << 16 | Byte.toUnsignedInt(levels[3 * pixel + 1]) << 8
                    | Byte.toUnsignedInt(levels[3 * pixel + 2]);
            return (double) level / MOST_OF_MEANS;
        });
    }

    /** All of them, in a fresh array. */
    double[] all() {
        double[] all = new double[count];
        Arrays.setAll(all, values);
        return all;
    }

    /** The grey value of a colour, all of them in [0, 1]. */
    public static double gray(double red, double green, double blue) {
        // Three equal values weighted and added may differ from them in the last bit.
        boolean neutral = red == green && green == blue;
        return neutral ? red : 0.2125 * red + 0.7154 * green + 0.0721 * blue;
    }
}
