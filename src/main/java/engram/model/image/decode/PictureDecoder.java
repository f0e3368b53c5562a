package engram.model.image.decode;

import module java.base;
import engram.model.FileProblem;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.image.decode.pnm.PnmPicture;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Decodes one picture file with the library for its kind, whole or thinned out so that it fits into memory. */
public final class PictureDecoder {

    /** Pictures of more pixels than this are refused. */
    public static final int MOST_PIXELS = 1_000_000_000;

    /** All units of work that progress is reported in. */
    public static final int WORK = 100;

    /** How many of them decoding takes; averaging takes the others. */
    public static final int DECODING = 80;

    /** At most so many pixels are decoded; of a larger picture every second, third ... pixel in both directions. */
    static final int MOST_DECODED = 1 << 26;

    private static final long MOST_BYTES = 3L * MOST_DECODED;

    private final String subject;
    private final PictureKind kind;
    private final ImageReader reader;
    private final FileOutline outline;
    private final SteadyProgress progress;

    private PictureDecoder(String subject, PictureKind kind, ImageReader reader, FileOutline outline, SteadyProgress progress) {
        this.subject = subject;
        this.kind = kind;
        this.reader = reader;
        this.outline = outline;
        this.progress = progress;
    }

    /**
     * A decoded picture.
     *
     * @param pixels as they are stored, perhaps thinned out
     * @param width its full number of columns as stored
     * @param height its full number of rows as stored
     * @param orientation how to turn it upright
     */
    public record Decoded(PixelRows pixels, int width, int height, Orientation orientation) {}

    /**
     * Decodes a file's first picture.
     *
     * @param subject the file's name, for complaints
     * @param kind what the file's beginning says it is
     * @param file the file; left open
     * @param progress told how far decoding is, and asked whether to go on
     * @throws FileProblem if it is too large, or of a sort that cannot be read rightly
     * @throws EOFException if the file ends too early; this may also be the cause of another exception
     * @throws IOException if it is damaged; libraries may throw any other exception for this as well
     */
    public static Decoded decode(String subject, PictureKind kind, ImageInputStream file, Progress progress) throws IOException {
        // The WebP decoder turns a whole picture over and over when it has read it.
        return kind == PictureKind.WEBP
                ? Parallel.aside(within -> decode(subject, kind, file, new SteadyProgress(within)), progress)
                : decode(subject, kind, file, new SteadyProgress(progress));
    }

    private static Decoded decode(String subject, PictureKind kind, ImageInputStream file, SteadyProgress progress)
            throws IOException {
        WatchedInput in = new WatchedInput(file, progress);
        if (kind == PictureKind.PNM) {
            return pnm(subject, in, progress);
        }
        FileOutline outline = FileOutline.of(kind, in, progress);
        ImageReader reader = kind.reader();
        try {
            in.seek(0);
            // What stands beside the pixels may be large, and is known already.
            reader.setInput(in, false, true);
            Decoded decoded = new PictureDecoder(subject, kind, reader, outline, progress).decode();
            progress.check();
            return decoded;
        } catch (IOException | RuntimeException e) {
            progress.check();
            throw e;
        } finally {
            reader.dispose();
        }
    }

    private static Decoded pnm(String subject, WatchedInput in, SteadyProgress progress) throws IOException {
        PnmPicture picture = PnmPicture.begin(in);
        int width = picture.width();
        int height = picture.height();
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.tooLarge(subject, width, height);
        }
        int step = 1;
        while (tooMany(Math.ceilDiv(width, step), Math.ceilDiv(height, step), picture.bytesPerPixel())) {
            step++;
        }
        Raster samples = picture.read(step, (done, total) -> progress.report(DECODING * done / total, WORK));
        int bands = samples.getNumBands();
        PixelRows rows = PixelRows.of(samples, (values, start, rgba) -> {
            for (int band = 0; band < rgba.length - 1; band++) {
                rgba[band] = picture.light(values[start + band % bands]);
            }
            rgba[rgba.length - 1] = 1;
        });
        progress.check();
        return new Decoded(rows, width, height, Orientation.NORMAL);
    }

    private Decoded decode() throws IOException {
        if (outline.obstacle().isPresent()) {
            throw Refusal.unsupported(subject, kind, outline.obstacle().get());
        }
        FileOutline.Screen screen =
                outline.screen().orElse(new FileOutline.Screen(0, 0, 0, 0)).around(reader.getWidth(0), reader.getHeight(0));
        int width = screen.width();
        int height = screen.height();
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS) {
            throw Refusal.tooLarge(subject, width, height);
        }
        if (outline.onePiece() && pixels > MOST_DECODED) {
            throw Refusal.tooLargeInOnePiece(subject, kind, width, height, MOST_DECODED);
        }
        return new Decoded(pixels(screen), width, height, outline.orientation());
    }

    private PixelRows pixels(FileOutline.Screen screen) throws IOException {
        ImageReadParam wanted = reader.getDefaultReadParam();
        ImageTypeSpecifier stored = reader.getRawImageType(0);
        int bytesPerPixel = Integer.BYTES;
        if (stored != null) {
            // As stored: readers would otherwise apply colour profiles, which differ from machine to machine.
            wanted.setDestinationType(stored);
            SampleModel samples = stored.getSampleModel();
            bytesPerPixel =
                    samples.getNumDataElements() * Math.ceilDiv(DataBuffer.getDataTypeSize(samples.getDataType()), Byte.SIZE);
        }
        int step = 1;
        // The WebP decoder needs room for the whole picture beside the one thinned out.
        while (kind != PictureKind.WEBP
                && tooMany(Math.ceilDiv(screen.width(), step), Math.ceilDiv(screen.height(), step), bytesPerPixel)) {
            step++;
        }
        // The pixels that are kept are those of the screen's own columns and rows 0, step, 2 step ...
        int left = Math.ceilDiv(screen.left(), step);
        int top = Math.ceilDiv(screen.top(), step);
        wanted.setSourceSubsampling(step, step, Math.min(left * step - screen.left(), reader.getWidth(0) - 1),
                Math.min(top * step - screen.top(), reader.getHeight(0) - 1));
        DecodingWatch watch = new DecodingWatch(reader, progress);
        PixelRows rows;
        try {
            rows = rows(wanted, stored);
        } catch (IOException | RuntimeException e) {
            watch.check();
            if (String.valueOf(e.getMessage()).startsWith("Image dimensions imply")) {
                throw Refusal.hollow(subject, kind, screen.width(), screen.height());
            }
            throw e;
        }
        watch.check();
        // The GIF reader reports each row, and takes any end for a good one.
        if (kind == PictureKind.GIF && watch.percent() < 100) {
            throw new IIOException("the last rows are missing");
        }
        return outline.screen().isEmpty() ? rows
                : rows.onScreen(Math.max(Math.ceilDiv(screen.width(), step), left + rows.width()),
                        Math.max(Math.ceilDiv(screen.height(), step), top + rows.height()), left, top);
    }

    private PixelRows rows(ImageReadParam wanted, ImageTypeSpecifier stored) throws IOException {
        if (outline.tiff().isPresent()) {
            return tiff(outline.tiff().get(), wanted, stored);
        }
        if (outline.inks() != FileOutline.Inks.NONE) {
            return PixelRows
                    .of(JpegInks.read(reader, wanted, stored.getColorModel(), outline.inks() == FileOutline.Inks.DIFFERENCES));
        }
        BufferedImage image = reader.read(0, wanted);
        return outline.transparent().map(value -> PixelRows.of(image, value)).orElseGet(() -> PixelRows.of(image));
    }

    private PixelRows tiff(TiffPage page, ImageReadParam wanted, ImageTypeSpecifier stored) throws IOException {
        int step = wanted.getSourceXSubsampling();
        BufferedImage kept =
                stored.createBufferedImage(Math.ceilDiv(reader.getWidth(0), step), Math.ceilDiv(reader.getHeight(0), step));
        wanted.setDestinationType(null);
        if (page.isJpeg()) {
            // Colours of a plain kind: into those of a profile the decoder would turn them.
            if (page.photometric() == TiffPage.RGB || page.photometric() == TiffPage.YCBCR) {
                kept = new BufferedImage(kept.getWidth(), kept.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            }
            wanted.setDestination(kept);
            return PixelRows.of(reader.read(0, wanted));
        }
        if (step > 1 && page.format() == TiffPage.FRACTIONS) {
            // The library cannot thin out fractions.
            throw Refusal.tooLargeInOnePiece(subject, kind, reader.getWidth(0), reader.getHeight(0),
                    MOST_BYTES * Byte.SIZE / page.bits());
        }
        wanted.setDestination(new Uncopied(kept.getColorModel(), kept.getRaster()));
        Raster samples = reader.readRaster(0, wanted);
        return PixelRows.of(samples, new TiffColours(subject, page, samples));
    }

    private static boolean tooMany(long columns, long rows, int bytesPerPixel) {
        return columns * rows > MOST_DECODED || columns * rows * bytesPerPixel > MOST_BYTES;
    }

    /** An image that hands out its samples themselves: the library would otherwise keep all of them twice. */
    private static final class Uncopied extends BufferedImage {

        Uncopied(ColorModel colours, WritableRaster samples) {
            super(colours, samples, colours.isAlphaPremultiplied(), null);
        }

        @Override
        public Raster getData() {
            return getRaster().createTranslatedChild(0, 0);
        }
    }
}
