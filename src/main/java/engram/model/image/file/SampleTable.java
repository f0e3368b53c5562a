package engram.model.image.file;

import engram.model.image.Greys;
import engram.model.image.decode.Orientation;
import engram.model.image.decode.PixelRows;
import java.util.Optional;

/**
 * The samples of a picture that keeps every pixel, gathered row by row for as long as they are whole numbers of 8 or of
 * 16 bits. What does not fit, parts that show through for instance, cannot be kept so.
 */
final class SampleTable {

    private static final int MOST_OF_BYTES = 255;
    private static final int MOST_OF_SHORTS = 65535;

    /** What a sample is a whole number of, and stands for 1. */
    private final int most;
    /** Samples of a pixel: grey, or red, green and blue. */
    private final int bands;
    private final int width;
    private final byte[] bytes;
    private final short[] shorts;

    private SampleTable(int most, int bands, int width, int height) {
        this.most = most;
        this.bands = bands;
        this.width = width;
        int samples = bands * width * height;
        bytes = most == MOST_OF_BYTES ? new byte[samples] : null;
        shorts = most == MOST_OF_BYTES ? null : new short[samples];
    }

    /**
     * Reads a whole picture, in the smallest way in which its samples can be kept.
     *
     * @param pixels its rows; read in any order, and again
     * @param orientation how to turn it upright
     * @return its grey values, upright; nothing where its samples are no whole numbers
     */
    static Optional<Greys> of(PixelRows pixels, Orientation orientation) {
        for (int most : new int[] {MOST_OF_BYTES, MOST_OF_SHORTS}) {
            for (int bands : new int[] {1, 3}) {
                SampleTable table = new SampleTable(most, bands, pixels.width(), pixels.height());
                int row = 0;
                while (row < pixels.height() && table.add(row, pixels)) {
                    row++;
                }
                if (row == pixels.height()) {
                    return Optional.of(table.greys(pixels.height(), orientation));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a row could be kept. */
    private boolean add(int row, PixelRows pixels) {
        pixels.read(row);
        double[][] rgb = pixels.rgb();
        int place = row * width * bands;
        for (int x = 0; x < width; x++) {
            boolean fits = bands == 3 || rgb[0][x] == rgb[1][x] && rgb[1][x] == rgb[2][x];
            for (int band = 0; fits && band < bands; band++) {
                fits = put(place++, rgb[band][x]);
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean put(int place, double value) {
        int level = (int) Math.round(value * most);
        if (bytes != null) {
            bytes[place] = (byte) level;
        } else {
            shorts[place] = (short) level;
        }
        return (double) level / most == value;
    }

    private Greys greys(int height, Orientation orientation) {
        return bytes != null ? Greys.of(orientation.turn(bytes, bands, width, height), bands == 3)
                : Greys.of(orientation.turn(shorts, bands, width, height), bands == 3);
    }
}
