package engram.model.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/** The table that describes a TIFF file's first page, as far as it tells whether the page is whole and which way up. */
final class TiffDirectory {

    private static final int LITTLE_ENDIAN_MARK = 0x4949;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int UNCOMPRESSED = 1;
    private static final int TWO_BYTES = 3;
    private static final int FOUR_BYTES = 4;

    private final ImageInputStream in;
    private final Map<Integer, long[]> values = new TreeMap<>();

    private TiffDirectory(ImageInputStream in) {
        this.in = in;
    }

    /**
     * Reads the table.
     *
     * @param in the file; left anywhere
     * @throws EOFException if the table, or the pixels it tells of, lie beyond the file's end
     */
    static TiffDirectory in(ImageInputStream in) throws IOException {
        TiffDirectory directory = new TiffDirectory(in);
        directory.read();
        directory.checkParts(STRIP_OFFSETS, STRIP_LENGTHS);
        directory.checkParts(TILE_OFFSETS, TILE_LENGTHS);
        return directory;
    }

    /** How to turn the page upright. */
    Orientation orientation() {
        return Orientation.ofNumber((int) first(ORIENTATION));
    }

    private long[] all(int tag) {
        return values.getOrDefault(tag, new long[0]);
    }

    /** A tag's only value, or 0 if it is not there. */
    private long first(int tag) {
        return Arrays.stream(all(tag)).findFirst().orElse(0);
    }

    private void read() throws IOException {
        in.seek(0);
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        if (in.readUnsignedShort() != LITTLE_ENDIAN_MARK) {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
        }
        in.seek(4);
        in.seek(in.readUnsignedInt());
        int entries = in.readUnsignedShort();
        for (int entry = 0; entry < entries; entry++) {
            int tag = in.readUnsignedShort();
            int type = in.readUnsignedShort();
            long count = in.readUnsignedInt();
            long next = in.getStreamPosition() + Integer.BYTES;
            boolean whole = type == TWO_BYTES || type == FOUR_BYTES;
            switch (tag) {
                case WIDTH, HEIGHT, BITS, COMPRESSION, ORIENTATION,
                        STRIP_OFFSETS, STRIP_LENGTHS, TILE_OFFSETS, TILE_LENGTHS -> {
                    if (whole) {
                        values.put(tag, values(type, count));
                    }
                }
                default -> {
                    // Nothing to learn from it.
                }
            }
            in.seek(next);
        }
        // The offset of the next page's table ends this one.
        in.readInt();
    }

    private long[] values(int type, long count) throws IOException {
        int size = type == TWO_BYTES ? Short.BYTES : Integer.BYTES;
        if (count * size > Integer.BYTES) {
            // Too many to stand in the table itself: there stands where they are.
            in.seek(in.readUnsignedInt());
        }
        if (in.getStreamPosition() + count * size > in.length()) {
            throw new EOFException("the table's values lie beyond the end");
        }
        long[] read = new long[(int) count];
        for (int i = 0; i < read.length; i++) {
            read[i] = type == TWO_BYTES ? in.readUnsignedShort() : in.readUnsignedInt();
        }
        return read;
    }

    private void checkParts(int offsetsTag, int lengthsTag) throws IOException {
        long[] offsets = all(offsetsTag);
        long[] lengths = all(lengthsTag);
        for (int part = 0; part < Math.min(offsets.length, lengths.length); part++) {
            if (offsets[part] + lengths[part] > in.length()) {
                throw new EOFException("the pixels lie beyond the end");
            }
        }
        // The reader would fill up with black what such a page lacks.
        double needed = Math.ceil(first(WIDTH) * (double) Arrays.stream(all(BITS)).sum() / Byte.SIZE) * first(HEIGHT);
        if (first(COMPRESSION) == UNCOMPRESSED
                && lengths.length > 0
                && Arrays.stream(lengths).sum() < Math.min(needed, PictureReader.MOST_PIXELS)) {
            throw new EOFException("the page has fewer pixels than it should");
        }
    }
}
