package engram.export.film;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.picture.PixelLimit;
import engram.model.FileProblem;
import engram.model.Progress;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a film as MP4 with H.264, which browsers, slides and players all show. Such films round slightly and keep one
 * colour for each square of four pixels: cells of an even number of pixels stay sharp, others get soft edges.
 */
public final class Mp4Film {

    /** The most pixels each picture of a film may have. */
    public static final long MOST_PIXELS = 8_000_000;

    private Mp4Film() {}

    /**
     * The size of a film as it stands in the file.
     *
     * @param picture the size of the pictures that it is made of
     */
    public static Dimension size(Dimension picture) {
        return H264Encoder.size(picture);
    }

    /**
     * Writes a film. The format has even widths and heights only, at least 16: smaller or odd ones are filled up with a
     * strip of ground at the right and at the bottom.
     *
     * @param film what is to be seen
     * @param target the file, on the computer's own file system; one that is there gives way once the film is done
     * @param progress told about the pictures written, of {@link Film#frames}; may cancel
     * @throws FileProblem if the film cannot be written; then everything is as before
     * @throws java.util.concurrent.CancellationException as {@code progress} decides; then everything is as before
     */
    public static void write(Film film, Path target, Progress progress) throws FileProblem {
        PixelLimit.require(target, size(film.size()), MOST_PIXELS);
        if (!H264Encoder.isAvailable()) {
            throw new FileProblem(target, "could not be written: there is no video encoder for this kind of computer",
                    "Save a GIF or single pictures instead");
        }
        AtomicFile.write(target, out -> write(film, out, progress));
    }

    private static void write(Film film, ImageOutputStream out, Progress progress) throws IOException {
        try (H264Encoder encoder = new H264Encoder(film, out)) {
            BufferedImage picture = film.paint(0);
            progress.report(0, film.frames());
            for (int i = 0; i < film.frames(); i++) {
                film.paint(i, picture);
                encoder.add(picture);
                progress.report(i + 1, film.frames());
            }
            encoder.finish();
        }
    }
}
