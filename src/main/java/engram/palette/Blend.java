package engram.palette;

/** Colours between two others. */
public final class Blend {

    private Blend() {}

    /**
     * The colour part of the way from one to another, each channel on a straight line.
     *
     * @param from the colour at share 0, 0xRRGGBB
     * @param to the colour at share 1, 0xRRGGBB
     * @param share how far to go; below 0 counts as 0, above 1 as 1, NaN as 0
     * @return 0xRRGGBB, each channel rounded to the nearest
     */
    public static int rgb(int from, int to, double share) {
        double part = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        return channel(from, to, part, 16) | channel(from, to, part, 8) | channel(from, to, part, 0);
    }

    private static int channel(int from, int to, double share, int shift) {
        int start = from >> shift & 0xFF;
        int end = to >> shift & 0xFF;
        return (int) Math.round(start + share * (end - start)) << shift;
    }

    /**
     * A rectangle of colours seen from so far away that several of them fall on one pixel: each pixel has their mean.
     *
     * @param cells shape (height, width), 0xRRGGBB; not modified
     * @param width columns of cells
     * @param height rows of cells
     * @param pixels shape (rows, columns), overwritten: 0xFFRRGGBB, each channel rounded to the nearest
     * @param columns columns of pixels, from 1 to {@code width}
     * @param rows rows of pixels, from 1 to {@code height}
     */
    public static void means(int[] cells, int width, int height, int[] pixels, int columns, int rows) {
        for (int y = 0; y < rows; y++) {
            int top = (int) ((long) y * height / rows);
            int bottom = (int) ((y + 1L) * height / rows);
            for (int x = 0; x < columns; x++) {
                int left = (int) ((long) x * width / columns);
                int right = (int) ((x + 1L) * width / columns);
                pixels[y * columns + x] = 0xFF000000 | mean(cells, width, top, bottom, left, right);
            }
        }
    }

    /**
     * A square of colours seen from so far away that several of them fall on one pixel: each pixel has their mean.
     *
     * @param cells shape (side, side), 0xRRGGBB; not modified
     * @param side rows and columns of cells
     * @param pixels shape (across, across), overwritten: 0xFFRRGGBB, each channel rounded to the nearest
     * @param across rows and columns of pixels, from 1 to {@code side}
     */
    public static void means(int[] cells, int side, int[] pixels, int across) {
        means(cells, side, side, pixels, across, across);
    }

    private static int mean(int[] cells, int width, int top, int bottom, int left, int right) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = top; row < bottom; row++) {
            for (int i = row * width + left; i < row * width + right; i++) {
                red += cells[i] >> 16 & 0xFF;
                green += cells[i] >> 8 & 0xFF;
                blue += cells[i] & 0xFF;
            }
        }
        long count = (long) (bottom - top) * (right - left);
        return (int) (rounded(red, count) << 16 | rounded(green, count) << 8 | rounded(blue, count));
    }

    private static long rounded(long sum, long count) {
        return (2 * sum + count) / (2 * count);
    }
}
