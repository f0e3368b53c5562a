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
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes one picture file with the library for its kind, whole or thinned out so that it fits into memory.
 */
final class PictureDecoder {

    /** At most so many pixels are decoded; of a larger picture every second, third ... pixel in both directions. */
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
            // Only JPEG's metadata are wanted; those of others may be large, and are skipped.
            reader.setInput(in, false, kind != PictureKind.JPEG);
            return new PictureDecoder(subject, kind, reader).decode(outline, progress);
        } finally {
            reader.dispose();
        }
    }

    private Decoded decode(FileOutline outline, Progress progress) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > PictureReader.MOST_PIXELS) {
            throw Refusal.tooLarge(subject, width, height);
        }
        if (outline.onePiece() && pixels > MOST_DECODED) {
            throw Refusal.tooLargeInOnePiece(subject, kind, width, height);
        }
        if (kind == PictureKind.TIFF && (long) reader.getTileWidth(0) * reader.getTileHeight(0) > MOST_DECODED) {
            throw Refusal.tooLargeInOnePiece(subject, kind, width, height);
        }
        if (kind == PictureKind.JPEG) {
            JpegTags tags = JpegTags.of(reader);
            return new Decoded(pixels(width, height, tags.colours(), progress), width, height, tags.orientation());
        }
        return new Decoded(pixels(width, height, "", progress), width, height, outline.orientation());
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
}
