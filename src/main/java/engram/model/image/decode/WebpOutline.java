package engram.model.image.decode;

import module java.base;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** A walk through a WebP file: chunks within one large chunk that spans the file, and within those of a film's pictures. */
final class WebpOutline {

    private static final int MOST_EXIF = 1 << 16;

    private final ImageInputStream in;
    private Orientation orientation = Orientation.NORMAL;
    private int width;
    private int height;
    private FileOutline.Screen screen;
    private boolean pixels;

    private WebpOutline(ImageInputStream in) {
        this.in = in;
    }

    /** Walks through a file. */
    static FileOutline in(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(4);
        long length = in.readUnsignedInt();
        FileOutline.require(in, length);
        WebpOutline outline = new WebpOutline(in);
        outline.walk(12, 8 + length);
        if (!outline.pixels) {
            throw new IIOException("no picture in it");
        }
        return new FileOutline(true, outline.orientation, outline.screen);
    }

    private void walk(long from, long end) throws IOException {
        in.seek(from);
        while (in.getStreamPosition() + 8 <= end) {
            byte[] name = new byte[4];
            in.readFully(name);
            long length = in.readUnsignedInt();
            long start = in.getStreamPosition();
            if (start + length > end) {
                throw new IIOException("a chunk is larger than the file");
            }
            chunk(new String(name, StandardCharsets.ISO_8859_1), start, length);
            in.seek(start + length + length % 2);
        }
    }

    private void chunk(String name, long start, long length) throws IOException {
        switch (name) {
            case "VP8X" -> {
                in.skipBytes(4);
                width = 1 + threeBytes();
                height = 1 + threeBytes();
            }
            case "ANMF" -> {
                if (screen == null && !pixels) {
                    screen = new FileOutline.Screen(width, height, 2 * threeBytes(), 2 * threeBytes());
                    width = 1 + threeBytes();
                    height = 1 + threeBytes();
                    walk(start + 16, start + length);
                }
            }
            case "VP8 " -> {
                in.skipBytes(6);
                pixels(in.readUnsignedShort() & 0x3FFF, in.readUnsignedShort() & 0x3FFF);
            }
            case "VP8L" -> {
                in.skipBytes(1);
                int sizes = in.readInt();
                pixels(1 + (sizes & 0x3FFF), 1 + (sizes >> 14 & 0x3FFF));
            }
            case "EXIF" -> {
                byte[] exif = new byte[(int) Math.min(length, MOST_EXIF)];
                in.readFully(exif);
                // Some programs write it as it stands in JPEG files, with six letters in front.
                orientation = Orientation.ofExif(exif, exif.length > 6 && exif[0] == 'E' ? 6 : 0);
            }
            default -> {
                // Nothing to learn from it.
            }
        }
    }

    /** The library takes the size from where it is told first, and makes up or cuts off what does not fit to it. */
    private void pixels(int columns, int rows) throws IIOException {
        if (width > 0 && !pixels && (columns != width || rows != height)) {
            throw new IIOException("the sizes in it differ");
        }
        pixels = true;
    }

    private int threeBytes() throws IOException {
        return in.readUnsignedShort() | in.readUnsignedByte() << 16;
    }
}
