package engram.model.image;

import engram.model.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * What a walk through a picture file's parts tells before it is decoded. Above all that it is whole: the libraries that
 * decode pictures fill what is missing with grey or black and say little or nothing about it.
 *
 * @param onePiece whether decoding needs memory for the whole picture, even if only some of its pixels are wanted
 * @param orientation how to turn it upright, where the walk comes by it
 */
record FileOutline(boolean onePiece, Orientation orientation) {

    private static final FileOutline IN_ROWS = new FileOutline(false, Orientation.NORMAL);
    private static final FileOutline IN_ONE_PIECE = new FileOutline(true, Orientation.NORMAL);
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_END = 0x49454E44;
    private static final int BUFFER = 1 << 16;

    /**
     * Walks through a file.
     *
     * @param kind what the file's beginning says it is
     * @param in the file, of known length; left anywhere, in any byte order
     * @param progress asked now and then whether to go on
     * @throws EOFException if the file ends too early
     * @throws IOException if its parts do not fit together
     */
    static FileOutline of(PictureKind kind, ImageInputStream in, Progress progress) throws IOException {
        in.seek(0);
        return switch (kind) {
            case PNG -> ofPng(in, progress);
            case JPEG -> JpegScans.in(in, progress).inOnePiece() ? IN_ONE_PIECE : IN_ROWS;
            case GIF -> ofGif(in);
            case BMP -> ofBmp(in);
            case WEBP -> ofWebp(in);
            case TIFF -> new FileOutline(false, TiffDirectory.in(in).orientation());
        };
    }

    /** Chunks, each with its length, type, content and check sum; the last one is empty and says so. */
    private static FileOutline ofPng(ImageInputStream in, Progress progress) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(PNG_SIGNATURE);
        byte[] buffer = new byte[BUFFER];
        int type = 0;
        while (type != PNG_END) {
            long left = in.readUnsignedInt();
            in.mark();
            type = in.readInt();
            in.reset();
            require(in, left + Integer.BYTES + Integer.BYTES);
            CRC32 sum = new CRC32();
            left += Integer.BYTES; // The sum is over the type, too.
            while (left > 0) {
                int count = (int) Math.min(left, buffer.length);
                in.readFully(buffer, 0, count);
                sum.update(buffer, 0, count);
                left -= count;
                progress.report(0, PictureReader.WORK);
            }
            // The first letter of a type is a small one if the picture can be shown without this chunk.
            boolean vital = Character.isUpperCase(type >>> 24);
            if (in.readUnsignedInt() != sum.getValue() && vital) {
                throw new IIOException("a chunk's check sum is wrong");
            }
        }
        return IN_ROWS;
    }

    /** Blocks up to the end of the first picture; what follows may be missing. */
    private static FileOutline ofGif(ImageInputStream in) throws IOException {
        in.seek(10);
        int flags = in.readUnsignedByte();
        skip(in, 2);
        skipGifColours(in, flags);
        int block = in.readUnsignedByte();
        while (block == 0x21) {
            skip(in, 1);
            skipGifBlocks(in);
            block = in.readUnsignedByte();
        }
        if (block != 0x2C) {
            throw new IIOException("no picture in it");
        }
        skip(in, 8);
        skipGifColours(in, in.readUnsignedByte());
        skip(in, 1);
        skipGifBlocks(in);
        return IN_ROWS;
    }

    private static void skipGifColours(ImageInputStream in, int flags) throws IOException {
        skip(in, (flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1);
    }

    private static void skipGifBlocks(ImageInputStream in) throws IOException {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            skip(in, length);
        }
    }

    /** A header that says where the pixels begin and how many there are. */
    private static FileOutline ofBmp(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(10);
        long pixels = in.readUnsignedInt();
        boolean old = in.readUnsignedInt() == 12;
        long width = old ? in.readUnsignedShort() : in.readInt();
        long height = Math.abs(old ? in.readUnsignedShort() : (long) in.readInt());
        skip(in, 2);
        int bits = in.readUnsignedShort();
        long compression = old ? 0 : in.readUnsignedInt();
        boolean packed = compression == 1 || compression == 2;
        long bytes = packed ? in.readUnsignedInt() : (width * bits + 31) / 32 * 4 * height;
        if (width < 1 || height < 1 || width * height > PictureReader.MOST_PIXELS) {
            // Left to whoever decodes it, who says what is wrong with such a size.
            return packed ? IN_ONE_PIECE : IN_ROWS;
        }
        in.seek(pixels);
        require(in, bytes);
        return packed ? IN_ONE_PIECE : IN_ROWS;
    }

    /** Chunks within one large chunk that spans the file. */
    private static FileOutline ofWebp(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(4);
        long end = 8 + in.readUnsignedInt();
        require(in, end - 8);
        skip(in, 4);
        while (in.getStreamPosition() + 8 <= end) {
            skip(in, 4);
            long length = in.readUnsignedInt();
            if (in.getStreamPosition() + length > end) {
                throw new IIOException("a chunk is larger than the file");
            }
            in.seek(in.getStreamPosition() + length + length % 2);
        }
        return IN_ONE_PIECE;
    }

    private static void skip(ImageInputStream in, long bytes) throws IOException {
        require(in, bytes);
        in.seek(in.getStreamPosition() + bytes);
    }

    private static void require(ImageInputStream in, long bytes) throws IOException {
        if (in.length() - in.getStreamPosition() < bytes) {
            throw new EOFException("the file ends too early");
        }
    }
}
