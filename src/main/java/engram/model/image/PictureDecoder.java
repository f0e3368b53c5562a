package engram.model.image;

import engram.model.Progress;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes one picture file with the library for its kind, whole or thinned out so that it fits into memory.
 */
final class PictureDecoder {

    /** At most so many pixels are decoded; of a larger picture every second, third ... pixel of every such row. */
    static final int MOST_DECODED = 1 << 26;

    private static final long MOST_BYTES = 3L * MOST_DECODED;

    private final String subject;
    private final PictureKind kind;
    private final ImageReader reader;

    private PictureDecoder(String subject, PictureKind kind, ImageReader reader) {
        this.subject = subject;
        this.kind = kind;
        this.reader = reader;
    }

    /**
     * A decoded picture.
     *
     * @param image its pixels as they are stored, perhaps thinned out
     * @param width its full number of columns as stored
     * @param height its full number of rows as stored
     * @param orientation how to turn it upright
     */
    record Decoded(BufferedImage image, int width, int height, Orientation orientation) {}

    /**
     * Decodes a file's first picture.
     *
     * @param subject the file's name, for complaints
     * @param kind what the file's beginning says it is
     * @param in the file; left open
     * @param progress told how far decoding is, and asked whether to go on
     * @throws PictureProblem if it is too large
     * @throws EOFException if the file ends too early; this may also be the cause of another exception
     * @throws IOException if it is damaged; libraries may throw any other exception for this as well
     */
    static Decoded decode(String subject, PictureKind kind, ImageInputStream in, Progress progress)
            throws IOException {
        FileOutline outline = FileOutline.of(kind, in, progress);
        ImageReader reader = kind.reader();
        try {
            in.seek(0);
            // Only these kinds say in their metadata which side is up. Those of others may be large, and are skipped.
            boolean metadataWanted = kind == PictureKind.JPEG || kind == PictureKind.TIFF;
            reader.setInput(in, false, !metadataWanted);
            return new PictureDecoder(subject, kind, reader).decode(outline, in.length(), progress);
        } finally {
            reader.dispose();
        }
    }

    private Decoded decode(FileOutline outline, long fileLength, Progress progress) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > PictureReader.MOST_PIXELS) {
            throw Refusal.tooLarge(subject, width, height);
        }
        if (outline.onePiece() && pixels > MOST_DECODED) {
            throw Refusal.tooLargeInOnePiece(subject, kind, width, height);
        }
        return switch (kind) {
            case JPEG -> {
                JpegTags tags = JpegTags.of(reader);
                yield new Decoded(pixels(width, height, tags.colours(), progress), width, height, tags.orientation());
            }
            case TIFF -> {
                Orientation orientation = examineTiff(fileLength, width, height);
                yield new Decoded(pixels(width, height, "", progress), width, height, orientation);
            }
            default -> new Decoded(pixels(width, height, "", progress), width, height, Orientation.NORMAL);
        };
    }

    private BufferedImage pixels(int width, int height, String jpegColours, Progress progress) throws IOException {
        ImageReadParam wanted = reader.getDefaultReadParam();
        ImageTypeSpecifier stored = reader.getRawImageType(0);
        int bytesPerPixel = Integer.BYTES;
        if (stored != null) {
            // As stored: readers would otherwise apply colour profiles, which differ from machine to machine.
            wanted.setDestinationType(stored);
            SampleModel samples = stored.getSampleModel();
            bytesPerPixel = samples.getNumDataElements()
                    * Math.ceilDiv(DataBuffer.getDataTypeSize(samples.getDataType()), Byte.SIZE);
        }
        int step = 1;
        while (tooMany(Math.ceilDiv(width, step), Math.ceilDiv(height, step), bytesPerPixel)) {
            step++;
        }
        wanted.setSourceSubsampling(step, step, 0, 0);
        DecodingWatch watch = new DecodingWatch(reader, progress);
        BufferedImage image;
        try {
            image = switch (jpegColours) {
                case "CMYK" -> JpegInks.read(reader, wanted, stored.getColorModel(), false);
                case "YCCK" -> JpegInks.read(reader, wanted, stored.getColorModel(), true);
                default -> reader.read(0, wanted);
            };
        } catch (IOException | RuntimeException e) {
            watch.check();
            throw e;
        }
        watch.check();
        // The GIF reader reports each row, and takes any end for a good one.
        if (kind == PictureKind.GIF && watch.percent() < 100) {
            throw new IIOException("the last rows are missing");
        }
        return image;
    }

    private static boolean tooMany(long columns, long rows, int bytesPerPixel) {
        return columns * rows > MOST_DECODED || columns * rows * bytesPerPixel > MOST_BYTES;
    }

    /** Checks that all strips or tiles lie within the file and are small enough to decode, and finds which way is up. */
    private Orientation examineTiff(long fileLength, int width, int height) throws IOException {
        if ((long) reader.getTileWidth(0) * reader.getTileHeight(0) > MOST_DECODED) {
            throw Refusal.tooLargeInOnePiece(subject, kind, width, height);
        }
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
        checkParts(
                directory.getTIFFField(BaselineTIFFTagSet.TAG_STRIP_OFFSETS),
                directory.getTIFFField(BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS),
                fileLength);
        checkParts(
                directory.getTIFFField(BaselineTIFFTagSet.TAG_TILE_OFFSETS),
                directory.getTIFFField(BaselineTIFFTagSet.TAG_TILE_BYTE_COUNTS),
                fileLength);
        TIFFField orientation = directory.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
        return Orientation.ofNumber(orientation == null ? 1 : orientation.getAsInt(0));
    }

    private static void checkParts(TIFFField offsets, TIFFField counts, long fileLength) throws EOFException {
        for (int part = 0; offsets != null && counts != null && part < offsets.getCount(); part++) {
            if (part < counts.getCount() && offsets.getAsLong(part) + counts.getAsLong(part) > fileLength) {
                throw new EOFException("the file ends too early");
            }
        }
    }
}
