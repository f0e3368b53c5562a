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

    /** 255 or 65,535: what a sample is a whole number of, and stands for 1. */
    private final int most;
    private final boolean coloured;
    private final int width;
    private final byte[] bytes;
    private final short[] shorts;

    private SampleTable(int most, boolean coloured, int width, int height) {
        this.most = most;
        this.coloured = coloured;
        this.width = width;
        int samples = (coloured ? 3 : 1) * width * height;
        bytes = most == MOST_OF_BYTES ? new byte[samples] : null;
        shorts = most == MOST_OF_BYTES ? null : new short[samples];
    }

    /**
     * Reads a whole picture, in the smallest way in which its samples can be kept.
     *
     * @param pixels its rows; read in any order, and again
     * @param width its columns as stored
     * @param height its rows as stored
     * @param orientation how to turn it upright
     * @return its grey values, upright; nothing where its samples are no whole numbers
     */
    static Optional<Greys> of(PixelRows pixels, int width, int height, Orientation orientation) {
        for (int most : new int[] {MOST_OF_BYTES, 65535}) {
            for (boolean coloured : new boolean[] {false, true}) {
                SampleTable table = new SampleTable(most, coloured, width, height);
                int row = 0;
                while (row < height && table.add(row, pixels)) {
                    row++;
                }
                if (row == height) {
                    return Optional.of(table.greys(height, orientation));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a row could be kept. */
    private boolean add(int row, PixelRows pixels) {
        pixels.read(row);
        int place = row * width * (coloured ? 3 : 1);
        for (int x = 0; x < width; x++) {
            double red = pixels.red()[x];
            double green = pixels.green()[x];
            double blue = pixels.blue()[x];
            if (coloured) {
                if (!(put(place++, red) && put(place++, green) && put(place++, blue))) {
                    return false;
                }
            } else if (red != green || green != blue || !put(place++, red)) {
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
        turn(height, orientation);
        if (bytes != null) {
            return coloured ? new Greys.ByteColours(bytes) : new Greys.Bytes(bytes);
        }
        return coloured ? new Greys.ShortColours(shorts) : new Greys.Shorts(shorts);
    }

    private void turn(int height, Orientation orientation) {
        if (orientation == Orientation.NORMAL) {
            return;
        }
        int samples = coloured ? 3 : 1;
        Object kept = bytes != null ? bytes : shorts;
        Object stored = bytes != null ? bytes.clone() : shorts.clone();
        for (int pixel = 0; pixel < width * height; pixel++) {
            int from = orientation.stored(pixel, width, height);
            System.arraycopy(stored, samples * from, kept, samples * pixel, samples);
        }
    }
}
