package engram.model.image;

import engram.model.Text;

/**
 * A small colour picture, only to be looked at; the network never sees it. Immutable.
 */
public final class RgbImage {

    private final int width;
    private final int height;
    private final int[] rgb;

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
        this.rgb = rgb.clone();
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
        return rgb[row * width + column] & 0xFFFFFF;
    }
}
