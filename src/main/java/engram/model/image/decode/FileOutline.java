package engram.model.image.decode;

import module java.base;
import engram.model.Progress;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * What a walk through a picture file's parts tells before it is decoded. Above all that it is whole: the libraries that
 * decode pictures fill what is missing with grey or black and say little or nothing about it. And what those libraries
 * leave aside: which way up it is, which value is transparent, where on its screen it lies.
 *
 * @param onePiece whether decoding needs memory for the whole picture, even if only some of its pixels are wanted
 * @param orientation how to turn it upright
 * @param obstacle why it cannot be read rightly, if so; to be read after "is a PNG file"
 * @param transparent the samples of the one value that is transparent, as the file holds them
 * @param screen the screen that the first picture covers a part of
 * @param inks whether its samples are inks
 * @param tiff what a TIFF file says of its first page
 */
record FileOutline(boolean onePiece, Orientation orientation, Optional<String> obstacle, Optional<int[]> transparent,
        Optional<Screen> screen, Inks inks, Optional<TiffPage> tiff) {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_TRANSPARENCY = 0x74524E53;
    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_END = 0x49454E44;
    private static final int BUFFER = 1 << 16;

    /** Whether a picture's samples are cyan, magenta, yellow and black, and how they are stored. */
    enum Inks {
        NONE,
        PLAIN,
        DIFFERENCES
    }

    /**
     * The screen that a picture is meant for.
     *
     * @param height its rows
     * @param left in which of them the picture begins
     * @param top in which row it begins
     */
    record Screen(int width, int height, int left, int top) {

        /** The same, made larger where a picture of that size reaches beyond it, as browsers do. */
        Screen around(int pictureWidth, int pictureHeight) {
            return new Screen(Math.max(width, Math.addExact(left, pictureWidth)),
                    Math.max(height, Math.addExact(top, pictureHeight)), left, top);
        }
    }

    /** A picture like most, perhaps on a screen. */
    FileOutline(boolean onePiece, Orientation orientation, Screen screen) {
        this(onePiece, orientation, Optional.empty(), Optional.empty(), Optional.ofNullable(screen), Inks.NONE, Optional.empty());
    }

    /**
     * Walks through a file.
     *
     * @param kind what the file's beginning says it is
     * @param in the file, of known length; left anywhere, in any byte order
     * @param progress asked now and then whether to go on
     */
    static FileOutline of(PictureKind kind, ImageInputStream in, Progress progress) throws IOException {
        in.seek(0);
        return switch (kind) {
            case PNG -> ofPng(in, progress);
            case JPEG -> JpegOutline.in(in);
            case GIF -> ofGif(in);
            case BMP -> ofBmp(in);
            case WEBP -> WebpOutline.in(in);
            case PNM -> throw new IllegalArgumentException("FileOutline: " + kind + " files have no parts");
            case TIFF -> {
                TiffPage page = TiffPage.in(in);
                yield new FileOutline(false, page.orientation(), page.obstacle(), Optional.empty(), Optional.empty(), Inks.NONE,
                        Optional.of(page));
            }
        };
    }

    /** Chunks, each with its length, type, content and check sum; the last one is empty and says so. */
    private static FileOutline ofPng(ImageInputStream in, Progress progress) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(PNG_SIGNATURE);
        byte[] buffer = new byte[BUFFER];
        Orientation orientation = Orientation.NORMAL;
        byte[] header = new byte[0];
        byte[] transparency = new byte[0];
        int type = 0;
        while (type != PNG_END) {
            long left = in.readUnsignedInt();
            in.mark();
            type = in.readInt();
            in.reset();
            require(in, left + Integer.BYTES + Integer.BYTES);
            boolean whole = left <= BUFFER - Integer.BYTES;
            int length = (int) Math.min(left, BUFFER);
            CRC32 sum = new CRC32();
            left += Integer.BYTES; // The sum is over the type, too.
            while (left > 0) {
                int count = (int) Math.min(left, buffer.length);
                in.readFully(buffer, 0, count);
                sum.update(buffer, 0, count);
                left -= count;
                progress.report(0, PictureDecoder.WORK);
            }
            // The first letter of a type is a small one if the picture can be shown without this chunk.
            boolean vital = Character.isUpperCase(type >>> 24) || type == PNG_TRANSPARENCY;
            boolean right = in.readUnsignedInt() == sum.getValue();
            if (!right && vital) {
                throw new IIOException("a chunk's check sum is wrong");
            }
            if (whole && right) {
                byte[] content = Arrays.copyOfRange(buffer, Integer.BYTES, Integer.BYTES + length);
                switch (type) {
                    case PNG_HEADER -> header = content;
                    case PNG_TRANSPARENCY -> transparency = content;
                    case PNG_EXIF -> orientation = Orientation.ofExif(content, 0);
                    default -> {
                        // Nothing to learn from it.
                    }
                }
            }
        }
        return new FileOutline(false, orientation, Optional.empty(), transparent(header, transparency), Optional.empty(),
                Inks.NONE, Optional.empty());
    }

    /** The transparent value of a grey or RGB picture; a palette's entries are transparent each by itself. */
    private static Optional<int[]> transparent(byte[] header, byte[] transparency) {
        int samples = header.length < 10 ? 0 : header[9] == 0 ? 1 : header[9] == 2 ? 3 : 0;
        if (samples == 0 || transparency.length < samples * Short.BYTES) {
            return Optional.empty();
        }
        ByteBuffer values = ByteBuffer.wrap(transparency);
        int mask = (1 << header[8]) - 1;
        return Optional.of(IntStream.range(0, samples).map(_ -> values.getShort() & mask).toArray());
    }

    /** Blocks up to the end of the first picture; what follows may be missing. */
    private static FileOutline ofGif(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(6);
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
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
        Screen screen = new Screen(width, height, in.readUnsignedShort(), in.readUnsignedShort());
        skip(in, 4);
        skipGifColours(in, in.readUnsignedByte());
        skip(in, 1);
        skipGifBlocks(in);
        return new FileOutline(false, Orientation.NORMAL, screen);
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
        // Other sizes are left to whoever decodes it, who says what is wrong with them.
        if (width > 0 && height > 0 && width * height <= PictureDecoder.MOST_PIXELS) {
            in.seek(pixels);
            require(in, bytes);
        }
        return new FileOutline(packed, Orientation.NORMAL, null);
    }

    private static void skip(ImageInputStream in, long bytes) throws IOException {
        require(in, bytes);
        in.seek(in.getStreamPosition() + bytes);
    }

    static void require(ImageInputStream in, long bytes) throws IOException {
        if (in.length() - in.getStreamPosition() < bytes) {
            throw new EOFException("the file ends too early");
        }
    }
}
