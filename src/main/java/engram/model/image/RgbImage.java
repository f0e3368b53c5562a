package engram.model.image;

import engram.model.Text;
import java.util.Arrays;

/** A small colour picture, only to be looked at; the network never sees it. Immutable. */
public final class RgbImage {

    private final int width;
    private final int height;
    /** A byte for each pixel where all are grey, else three: red, green, blue. */
    private final byte[] samples;

    /**
     * Makes a picture of the given colours.
     *
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @param rgb shape (height, width) row by row, each 0xRRGGBB (upper eight bits ignored); copied
     * @throws IllegalArgumentException if the shape does not fit
     */
    public RgbImage(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || (long) width * height != rgb.length) {
            throw new IllegalArgumentException(
                    Text.of("RgbImage: %d colours do not make %d columns x %d rows", rgb.length, width, height));
        }
        this.width = width;
        this.height = height;
        boolean grey = Arrays.stream(rgb).allMatch(colour -> (colour & 0xFFFFFF) == 0x010101 * (colour & 0xFF));
        samples = new byte[grey ? rgb.length : 3 * rgb.length];
        for (int pixel = 0; pixel < rgb.length; pixel++) {
            if (grey) {
                samples[pixel] = (byte) rgb[pixel];
            } else {
                samples[3 * pixel] = (byte) (rgb[pixel] >> 16);
                samples[3 * pixel + 1] = (byte) (rgb[pixel] >> 8);
                samples[3 * pixel + 2] = (byte) rgb[pixel];
            }
        }
    }

    /** The same of greys, each from 0 to 255 without a sign; not copied, and never modified. */
    public RgbImage(int width, int height, byte[] levels) {
        this.width = width;
        this.height = height;
        samples = levels;
    }

    /** The bytes that its colours take. */
    public long bytes() {
        return samples.length;
    }

    /** The number of columns. */
    public int width() {
        return width;
    }

    /** The number of rows. */
    public int height() {
        return height;
    }

    /** The colour of a pixel as 0xRRGGBB, the upper eight bits 0. */
    public int rgb(int row, int column) {
        int pixel = row * width + column;
        if (samples.length == width * height) {
            return 0x010101 * Byte.toUnsignedInt(samples[pixel]);
        }
        return Byte.toUnsignedInt(samples[3 * pixel]) << 16 | Byte.toUnsignedInt(samples[3 * pixel + 1]) << 8
                | Byte.toUnsignedInt(samples[3 * pixel + 2]);
    }

    /** Two are equal when they have the same shape and the same colours. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof RgbImage that && width == that.width && height == that.height
                && Arrays.equals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(samples);
    }
}
