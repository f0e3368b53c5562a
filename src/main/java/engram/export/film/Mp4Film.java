package engram.export.film;

import engram.export.file.AtomicFile;
import engram.export.origin.Embedded;
import engram.model.FileProblem;
import engram.export.picture.Png;
import engram.model.Progress;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a film as MP4 with H.264, which browsers, slides and players all show. Such films round slightly and keep one
 * colour for each square of four pixels: cells of an even number of pixels stay sharp, others get soft edges.
 */
public final class Mp4Film {

    /** The most pixels each picture of a film may have. */
    public static final long MOST_PIXELS = 8_000_000;

    private Mp4Film() {}

    /** The size of a film in the file, of the size of the pictures that it is made of. */
    public static Dimension size(Dimension picture) {
        return H264Encoder.size(picture);
    }

    /**
     * Writes a film. The format has even widths and heights only, at least 16: smaller or odd ones are filled up with a
     * strip of ground at the right and at the bottom.
     *
     * @param target the file, on the computer's own file system; one that is there gives way once the film is done
     * @param progress told about the pictures written, of {@link Film#frames}; may cancel
     */
    public static void write(Film film, Path target, Progress progress) throws FileProblem {
        Png.requireSize(target, size(film.size()), MOST_PIXELS);
        if (!H264Encoder.isAvailable()) {
            throw new FileProblem(target, "could not be written: there is no video encoder for this kind of computer",
                    "Save a GIF or single pictures instead");
        }
        AtomicFile.write(target, out -> write(film, out, progress));
    }

    /** Writes it anywhere. */
    static void write(Film film, ImageOutputStream out, Progress progress) throws IOException {
        try (H264Encoder encoder = new H264Encoder(film, out)) {
            film.each(progress, (_, picture) -> encoder.add(picture));
            encoder.finish();
        }
        if (film.origin().experiment().isPresent()) {
            out.seek(out.length());
            out.write(Embedded.mp4Box(film.origin().experiment().get()));
        }
    }
}
