package engram.model.image.file;

import module java.base;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.AreaMean;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.decode.Orientation;
import engram.model.image.decode.PictureDecoder;
import engram.model.image.decode.PictureKind;
import engram.model.image.decode.PixelRows;
import engram.model.image.decode.Refusal;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads picture files: PNG, JPEG, GIF (its first picture), BMP, TIFF (its first page), WebP, and PGM, PBM or PPM. What a file holds
 * decides, not what it is called.
 *
 * <p>Photographs come out upright. Whatever is wrong with a file is told as a {@link FileProblem}; however large it
 * says it is, reading it takes some hundred megabytes at most.
 */
public final class PictureReader {

    /**
     * Pictures of up to so many pixels keep every one; larger ones are averaged down to it, in square blocks. So a picture
     * takes at most 6 MB if it has 8 bits a sample.
     */
    public static final int EXACT_PIXELS = 1 << 21;

    /** The longer side of a preview, at most. */
    public static final int PREVIEW_SIDE = 256;

    private static final Pattern EXTENSION = Pattern.compile("(?<=.)\\.\\p{Alnum}{1,5}$");

    private PictureReader() {}

    /** Reads a file. The picture is called as the file is, without folder and extension. */
    public static Picture read(Path file, Progress progress) throws FileProblem {
        String subject = FileProblem.nameOf(file);
        Refusal.requireOrdinary(file);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw Refusal.unopened(file);
            }
            return read(subject, in, progress);
        } catch (IOException e) {
            throw Refusal.opening(file, e);
        }
    }

    /**
     * Reads a file that is in memory: one that was pasted, or comes with the program.
     *
     * @param name what the file is called; the picture is called so too, without the extension
     * @param bytes the file's content; not changed
     */
    public static Picture read(String name, byte[] bytes, Progress progress) throws FileProblem {
        try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(bytes)) {
            return read(name, in, progress);
        } catch (IOException e) {
            throw e instanceof FileProblem known ? known : FileProblem.reading(name, e);
        }
    }

    /**
     * Makes a picture of an image in memory, pasted for instance.
     *
     * @param name what to call it
     * @param image its pixels, of any kind; not changed
     */
    public static Picture of(String name, BufferedImage image, Progress progress) {
        return of(name, image, Orientation.NORMAL, progress);
    }

    /** The same for an image so small that nobody waits for it. */
    public static Picture of(String name, BufferedImage image) {
        return of(name, image, Progress.IGNORED);
    }

    /** The same, turned upright. */
    static Picture of(String name, BufferedImage image, Orientation orientation, Progress progress) {
        return picture(name, new PictureDecoder.Decoded(PixelRows.of(image), image.getWidth(), image.getHeight(), orientation),
                progress);
    }

    /**
     * Whether a file is meant to be a picture: its content begins like one, or it is called like one. Reads its first bytes
     * only.
     */
    public static boolean isMeantAsPicture(Path file) {
        if (PictureKind.ofName(FileProblem.nameOf(file)).isPresent()) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return PictureKind.of(in.readNBytes(PictureKind.HEAD)).isPresent();
        } catch (IOException _) {
            // Reading it will say why it cannot be read.
            return true;
        }
    }

    private static Picture read(String subject, ImageInputStream in, Progress progress) throws IOException {
        byte[] head = new byte[PictureKind.HEAD];
        int length = 0;
        for (int count = 0; count >= 0 && length < head.length; count = in.read(head, length, head.length - length)) {
            length += count;
        }
        PictureKind kind = PictureKind.of(Arrays.copyOf(head, length)).orElse(null);
        if (kind == null) {
            throw Refusal.notAPicture(subject, length);
        }
        try {
            return picture(EXTENSION.matcher(subject).replaceFirst(""), PictureDecoder.decode(subject, kind, in, progress),
                    progress);
        } catch (CancellationException | FileProblem e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            // The libraries answer to damage with exceptions of every sort.
            if (cause(e, OutOfMemoryError.class) instanceof OutOfMemoryError error) {
                throw Refusal.noMemory(subject, error);
            }
            if (cause(e, EOFException.class) != null) {
                throw Refusal.cutOff(subject, kind);
            }
            throw Refusal.damaged(subject, kind, e);
        } catch (OutOfMemoryError e) {
            throw Refusal.noMemory(subject, e);
        }
    }

    private static Throwable cause(Throwable thrown, Class<? extends Throwable> type) {
        Throwable cause = thrown;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Picture picture(String name, PictureDecoder.Decoded decoded, Progress progress) {
        PixelRows pixels = decoded.pixels();
        int width = pixels.width();
        int height = pixels.height();
        int block = 1;
        while ((long) Math.ceilDiv(width, block) * Math.ceilDiv(height, block) > EXACT_PIXELS) {
            block++;
        }
        int columns = Math.ceilDiv(width, block);
        int rows = Math.ceilDiv(height, block);
        double shrink = Math.min(1, (double) PREVIEW_SIDE / Math.max(width, height));
        int previewColumns = Math.max(1, (int) Math.round(width * shrink));
        int previewRows = Math.max(1, (int) Math.round(height * shrink));

        Orientation upright = decoded.orientation();
        Optional<Greys> samples = block > 1 ? Optional.empty() : SampleTable.of(pixels, upright);
        AreaMean gray = samples.isPresent() ? null : new AreaMean(width, height, columns, rows);
        AreaMean[] rgb = new AreaMean[3];
        Arrays.setAll(rgb, _ -> new AreaMean(width, height, previewColumns, previewRows));
        for (int row = 0; row < height; row++) {
            progress.report(PictureDecoder.DECODING + (long) row * (PictureDecoder.WORK - PictureDecoder.DECODING) / height,
                    PictureDecoder.WORK);
            pixels.read(row);
            if (gray != null) {
                gray.add(row, pixels.gray());
            }
            for (int band = 0; band < rgb.length; band++) {
                rgb[band].add(row, pixels.rgb()[band]);
            }
        }
        progress.report(PictureDecoder.WORK, PictureDecoder.WORK);

        int[] colours = new int[previewColumns * previewRows];
        for (AreaMean band : rgb) {
            double[] means = upright.turn(band.means(), 1, previewColumns, previewRows);
            Arrays.setAll(colours, i -> colours[i] << 8 | (int) Math.round(255 * means[i]));
        }
        boolean averaged = block > 1;
        Greys greys = samples.orElseGet(() -> {
            double[] means = upright.turn(gray.means(), 1, columns, rows);
            return averaged ? Greys.means(means) : Greys.exact(means);
        });
        return new Picture(name, upright.width(decoded.width(), decoded.height()),
                upright.height(decoded.width(), decoded.height()),
                new GrayImage(upright.width(columns, rows), upright.height(columns, rows), greys),
                new RgbImage(upright.width(previewColumns, previewRows), upright.height(previewColumns, previewRows), colours));
    }
}
