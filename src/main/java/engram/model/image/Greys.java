package engram.model.image;

import java.util.Arrays;

/**
 * The grey values of a picture, kept as small as they can be had again from. Immutable: nobody changes an array that is kept.
 *
 * <p>Of a picture with 8 or 16 bits a sample, the samples themselves are kept: what is computed from them is the same
 * number every time, to the last bit.
 */
public sealed interface Greys {

    /** How many there are. */
    int count();

    /** The bytes that they take. */
    long bytes();

    /** The grey value of a pixel, from 0 on; in [0, 1]. */
    double value(int pixel);

    /** Any values, each in [0, 1]: 8 bytes each; not copied. */
    static Greys exact(double[] values) {
        return new Exact(values);
    }

    /** Samples of 8 bits, one for each pixel, or red, green and blue; not copied. */
    static Greys of(byte[] samples, boolean coloured) {
        return new Bytes(samples, coloured);
    }

    /** The same of 16 bits. */
    static Greys of(short[] samples, boolean coloured) {
        return new Shorts(samples, coloured);
    }

    /**
     * Means of many pixels, each in [0, 1], rounded to the nearest of 2^24 levels: three bytes each, and never off by more
     * than 3e-8. The greys of 8 bits are among the levels, so that an even area keeps its very value.
     */
    static Greys means(double[] values) {
        byte[] levels = new byte[3 * values.length];
        for (int pixel = 0; pixel < values.length; pixel++) {
            int level = (int) Math.round(values[pixel] * Means.MOST);
            levels[3 * pixel] = (byte) (level >> 16);
            levels[3 * pixel + 1] = (byte) (level >> 8);
            levels[3 * pixel + 2] = (byte) level;
        }
        return new Means(levels);
    }

    /**
     * Values as they are.
     *
     * @param values shape (pixels), each in [0, 1]
     */
    record Exact(double[] values) implements Greys {

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public long bytes() {
            return (long) Double.BYTES * values.length;
        }

        @Override
        public double value(int pixel) {
            return values[pixel];
        }
    }

    /**
     * Samples of 8 bits, 255 for 1.
     *
     * @param samples shape (pixels), or (pixels, 3) of red, green and blue; without a sign
     */
    record Bytes(byte[] samples, boolean coloured) implements Greys {

        @Override
        public int count() {
            return coloured ? samples.length / 3 : samples.length;
        }

        @Override
        public long bytes() {
            return samples.length;
        }

        @Override
        public double value(int pixel) {
            return coloured ? gray(level(3 * pixel), level(3 * pixel + 1), level(3 * pixel + 2)) : level(pixel);
        }

        private double level(int sample) {
            return Byte.toUnsignedInt(samples[sample]) / 255.0;
        }
    }

    /**
     * Samples of 16 bits, 65535 for 1.
     *
     * @param samples shape (pixels), or (pixels, 3) of red, green and blue; without a sign
     */
    record Shorts(short[] samples, boolean coloured) implements Greys {

        @Override
        public int count() {
            return coloured ? samples.length / 3 : samples.length;
        }

        @Override
        public long bytes() {
            return (long) Short.BYTES * samples.length;
        }

        @Override
        public double value(int pixel) {
            return coloured ? gray(level(3 * pixel), level(3 * pixel + 1), level(3 * pixel + 2)) : level(pixel);
        }

        private double level(int sample) {
            return Short.toUnsignedInt(samples[sample]) / 65535.0;
        }
    }

    /**
     * Means of many pixels.
     *
     * @param levels shape (pixels, 3): the upper, the middle and the lower byte of a number of which {@link #MOST} stands for 1
     */
    record Means(byte[] levels) implements Greys {

        /** The level that stands for 1. */
        public static final int MOST = (1 << 24) - 1;

        @Override
        public int count() {
            return levels.length / 3;
        }

        @Override
        public long bytes() {
            return levels.length;
        }

        @Override
        public double value(int pixel) {
            return (double) level(pixel) / MOST;
        }

        /** The level of a pixel, from 0 to {@link #MOST}. */
        public int level(int pixel) {
            return Byte.toUnsignedInt(levels[3 * pixel]) << 16 | Byte.toUnsignedInt(levels[3 * pixel + 1]) << 8
                    | Byte.toUnsignedInt(levels[3 * pixel + 2]);
        }
    }

    /** All of them, in a fresh array. */
    default double[] all() {
        double[] all = new double[count()];
        Arrays.setAll(all, this::value);
        return all;
    }

    /** The grey value of a colour, all of them in [0, 1]. */
    static double gray(double red, double green, double blue) {
        // Three equal values weighted and added may differ from them in the last bit.
        boolean neutral = red == green && green == blue;
        return neutral ? red : 0.2125 * red + 0.7154 * green + 0.0721 * blue;
    }
}
