package engram.model.image.decode;

import module java.base;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

/**
 * How the stored rows of a picture lie when it is held upright; the eight ways a camera may be held, or mirrored.
 * The order is that of the numbers 1 to 8 in picture files.
 */
public enum Orientation {
    NORMAL(false, false, false),
    MIRRORED(false, false, true),
    UPSIDE_DOWN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, true, false),
    MIRRORED_ON_ITS_LEFT(true, false, false),
    ON_ITS_LEFT(true, true, false),
    MIRRORED_ON_ITS_RIGHT(true, true, true),
    ON_ITS_RIGHT(true, false, true);

    private final boolean swapped;
    private final boolean fromBottom;
    private final boolean fromRight;

    /**
     * Says where an upright picture's pixels are stored.
     *
     * @param swapped whether an upright row is a stored column
     * @param fromBottom whether stored rows are to be taken from the last to the first
     * @param fromRight whether stored columns are to be taken from the last to the first
     */
    Orientation(boolean swapped, boolean fromBottom, boolean fromRight) {
        this.swapped = swapped;
        this.fromBottom = fromBottom;
        this.fromRight = fromRight;
    }

    /** The orientation of a number in a picture file; any number but 2 to 8 means upright. */
    static Orientation ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : NORMAL;
    }

    /**
     * The orientation that Exif data tell; upright where they are nonsense, for the pixels may be fine.
     *
     * @param exif a small TIFF directory; not changed
     * @param start where in it that begins
     */
    static Orientation ofExif(byte[] exif, int start) {
        try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(exif, start, exif.length - start)) {
            Entry entry = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number number ? ofNumber(number.intValue()) : NORMAL;
        } catch (IOException | RuntimeException e) {
            return NORMAL;
        }
    }

    /** Columns of the upright picture. */
    public int width(int storedWidth, int storedHeight) {
        return swapped ? storedHeight : storedWidth;
    }

    /** Rows of the upright picture. */
    public int height(int storedWidth, int storedHeight) {
        return swapped ? storedWidth : storedHeight;
    }

    /**
     * Turns values upright.
     *
     * @param stored an array of any plain type, shape (storedHeight, storedWidth, bands) row by row; not changed
     * @return the upright picture's values in the same order; the same array if it is upright already
     */
    @SuppressWarnings("unchecked")
    public <A> A turn(A stored, int bands, int storedWidth, int storedHeight) {
        if (this == NORMAL) {
            return stored;
        }
        A upright = (A) Array.newInstance(stored.getClass().getComponentType(), Array.getLength(stored));
        for (int pixel = 0; pixel < storedWidth * storedHeight; pixel++) {
            System.arraycopy(stored, bands * stored(pixel, storedWidth, storedHeight), upright, bands * pixel, bands);
        }
        return upright;
    }

    /** Where a pixel of the upright picture is stored; both are numbered row by row. */
    private int stored(int pixel, int storedWidth, int storedHeight) {
        int width = width(storedWidth, storedHeight);
        int row = pixel / width;
        int column = pixel % width;
        int storedRow = swapped ? column : row;
        int storedColumn = swapped ? row : column;
        return (fromBottom ? storedHeight - 1 - storedRow : storedRow) * storedWidth
                + (fromRight ? storedWidth - 1 - storedColumn : storedColumn);
    }
}
