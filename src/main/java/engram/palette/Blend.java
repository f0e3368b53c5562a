package engram.palette;

import java.util.Arrays;

/** Colours between two others. */
public final class Blend {

    /** So many bits have the sum of a channel where three of them are in one number. */
    private static final int LANE = 21;

    /** So many channels of 8 bits can be added in it. */
    private static final int MOST_OF_A_LANE = 1 << LANE - Byte.SIZE;

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
        int[] edges = new int[columns + 1];
        for (int x = 0; x <= columns; x++) {
            edges[x] = (int) ((long) x * width / columns);
        }
        long[] sums = new long[columns];
        for (int y = 0; y < rows; y++) {
            int top = (int) ((long) y * height / rows);
            int bottom = (int) ((y + 1L) * height / rows);
            if ((long) (bottom - top) * Math.ceilDiv(width, columns) > MOST_OF_A_LANE) {
                for (int x = 0; x < columns; x++) {
                    pixels[y * columns + x] = 0xFF000000 | mean(cells, width, top, bottom, edges[x], edges[x + 1]);
                }
            } else {
                Arrays.fill(sums, 0);
                for (int row = top; row < bottom; row++) {
                    addRow(cells, row * width, edges, sums);
                }
                for (int x = 0; x < columns; x++) {
                    pixels[y * columns + x] = 0xFF000000 | mean(sums[x], (bottom - top) * (edges[x + 1] - edges[x]));
                }
            }
        }
    }

    /** Adds a row of cells to the pixels that they fall on, all three channels of a colour at once. */
    private static void addRow(int[] cells, int first, int[] edges, long[] sums) {
        for (int x = 0; x < sums.length; x++) {
            long sum = sums[x];
            for (int i = first + edges[x]; i < first + edges[x + 1]; i++) {
                int cell = cells[i];
                sum += (cell & 0xFF0000L) << 2 * LANE - 16 | (cell & 0xFF00L) << LANE - 8 | cell & 0xFFL;
            }
            sums[x] = sum;
        }
    }

    private static int mean(long sums, int count) {
        int lane = (1 << LANE) - 1;
        return (int) (rounded(sums >>> 2 * LANE, count) << 16 | rounded(sums >>> LANE & lane, count) << 8
                | rounded(sums & lane, count));
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
