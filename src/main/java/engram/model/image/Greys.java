package engram.model.image;

import java.util.Arrays;

/**
 * The grey values of a picture, kept as small as they can be had again from. Immutable.
 *
 * <p>Of a picture with 8 or 16 bits a sample, the samples themselves are kept: what is computed from them is the same
 * number every time, to the last bit.
 */
public sealed interface Greys {

    /** How many there are. */
    int count();

    /** One of them, in [0, 1]. */
    double at(int pixel);

    /** The bytes that they take. */
    long bytes();

    /** All of them, in a fresh array. */
    default double[] all() {
        double[] values = new double[count()];
        Arrays.setAll(values, this::at);
        return values;
    }

    /** Any values: 8 bytes each. */
    record Exact(double[] values) implements Greys {

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public double at(int pixel) {
            return values[pixel];
        }

        @Override
        public long bytes() {
            return (long) Double.BYTES * values.length;
        }

        @Override
        public double[] all() {
            return values.clone();
        }
    }

    /** Grey samples of 8 bits: a byte each. */
    record Bytes(byte[] levels) implements Greys {

        @Override
        public int count() {
            return levels.length;
        }

        @Override
        public double at(int pixel) {
            return Byte.toUnsignedInt(levels[pixel]) / 255.0;
        }

        @Override
        public long bytes() {
            return levels.length;
        }
    }

    /** Grey samples of 16 bits: two bytes each. */
    record Shorts(short[] levels) implements Greys {

        @Override
        public int count() {
            return levels.length;
        }

        @Override
        public double at(int pixel) {
            return Short.toUnsignedInt(levels[pixel]) / 65535.0;
        }

        @Override
        public long bytes() {
            return (long) Short.BYTES * levels.length;
        }
    }

    /** Colours of three samples of 8 bits, red, green and blue: three bytes each. */
    record ByteColours(byte[] levels) implements Greys {

        @Override
        public int count() {
            return levels.length / 3;
        }

        @Override
        public double at(int pixel) {
            return Greys.gray(level(3 * pixel), level(3 * pixel + 1), level(3 * pixel + 2));
        }

        private double level(int sample) {
            return Byte.toUnsignedInt(levels[sample]) / 255.0;
        }

        @Override
        public long bytes() {
            return levels.length;
        }
    }

    /** Colours of three samples of 16 bits: six bytes each. */
    record ShortColours(short[] levels) implements Greys {

        @Override
        public int count() {
            return levels.length / 3;
        }

        @Override
        public double at(int pixel) {
            return Greys.gray(level(3 * pixel), level(3 * pixel + 1), level(3 * pixel + 2));
        }

        private double level(int sample) {
            return Short.toUnsignedInt(levels[sample]) / 65535.0;
        }

        @Override
        public long bytes() {
            return (long) Short.BYTES * levels.length;
        }
    }

    /**
     * Means of many pixels, rounded to the nearest of 2^24 levels: three bytes each, and never off by more than 3e-8.
     * The greys of 8 bits are among the levels, so that an even area keeps its very value.
     */
    record Means(byte[] levels) implements Greys {

        private static final int MOST = (1 << 24) - 1;

        /** Rounds values, each in [0, 1]; not modified. */
        public static Means of(double[] values) {
            byte[] levels = new byte[3 * values.length];
            for (int pixel = 0; pixel < values.length; pixel++) {
                int level = (int) Math.round(values[pixel] * MOST);
                levels[3 * pixel] = (byte) (level >> 16);
                levels[3 * pixel + 1] = (byte) (level >> 8);
                levels[3 * pixel + 2] = (byte) level;
            }
            return new Means(levels);
        }

        @Override
        public int count() {
            return levels.length / 3;
        }

        @Override
        public double at(int pixel) {
            int level = Byte.toUnsignedInt(levels[3 * pixel]) << 16 | Byte.toUnsignedInt(levels[3 * pixel + 1]) << 8
                    | Byte.toUnsignedInt(levels[3 * pixel + 2]);
            return (double) level / MOST;
        }

        @Override
        public long bytes() {
            return levels.length;
        }
    }

    /** The grey value of a colour, all of them in [0, 1]. */
    static double gray(double red, double green, double blue) {
        // Three equal values weighted and added may differ from them in the last bit.
        boolean neutral = red == green && green == blue;
        return neutral ? red : 0.2125 * red + 0.7154 * green + 0.0721 * blue;
    }
}
