package engram.export.film;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.export.origin.Embedded;
import engram.export.origin.Origin;
import engram.export.picture.FilmRange;
import engram.export.picture.Png;
import engram.model.Progress;
import engram.model.Text;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a film as an animated GIF that plays for ever. Pictures are drawn and written one by one, so that
 * a film of thousands takes no more memory than one of two.
 */
public final class GifFilm {

    /** The most pixels each picture of a film may have. */
    public static final long MOST_PIXELS = 8_000_000;

    /** Pictures per second that come out right: a GIF counts time in hundredths of a second, and viewers take at least 2. */
    public static final List<Integer> FRAME_RATES = List.of(1, 2, 4, 5, 10, 20, 25, 50);

    private GifFilm() {}

    /**
     * Writes a film.
     *
     * @param target the file, on the computer's own file system; one that is there gives way once the film is done
     * @param progress told about the pictures written, of {@link Film#frames}; may cancel
     * @throws IllegalArgumentException if its pictures per second are none of {@link #FRAME_RATES}
     */
    public static void write(Film film, Path target, Progress progress) throws FileProblem {
        if (!FRAME_RATES.contains(film.range().framesPerSecond())) {
            throw new IllegalArgumentException(
                    Text.of("GifFilm: framesPerSecond is one of %s, not %d", FRAME_RATES, film.range().framesPerSecond()));
        }
        Png.requireSize(target, film.size(), MOST_PIXELS);
        AtomicFile.write(target, out -> write(film, out, progress));
    }

    /** Writes it anywhere. */
    static void write(Film film, ImageOutputStream out, Progress progress) throws IOException {
        FilmStrip strip = new FilmStrip(film);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            progress.report(0, film.frames());
            for (int i = 0; i < film.frames(); i++) {
                BufferedImage picture = strip.next(i);
                IIOMetadata metadata =
                        metadata(writer, picture, film.range(), i == 0 ? Optional.of(film.origin()) : Optional.empty());
                writer.writeToSequence(new IIOImage(picture, null, metadata), null);
                if (i == 0 && film.origin().experiment().isPresent()) {
                    // Java's writer keeps one extension of a picture, and that is the one that plays for ever.
                    out.write(Embedded.gifExtension(film.origin().experiment().get()));
                }
                progress.report(i + 1, film.frames());
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** What goes with one picture. The first one carries too where the film comes from. */
    private static IIOMetadata metadata(ImageWriter writer, BufferedImage picture, FilmRange range, Optional<Origin> origin)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        int asBefore = ((IndexColorModel) picture.getColorModel()).getTransparentPixel();
        root.appendChild(Png.node("GraphicControlExtension",
                Map.of("disposalMethod", "doNotDispose", "userInputFlag", "FALSE", "transparentColorFlag", "TRUE",
                        "transparentColorIndex", Integer.toString(asBefore), "delayTime",
                        Integer.toString(100 / range.framesPerSecond()))));
        origin.ifPresent(of -> describe(root, of));
        metadata.mergeTree(format, root);
        return metadata;
    }

    private static void describe(IIOMetadataNode root, Origin origin) {
        // Netscape's extension, which all viewers know: 0 repeats, low byte first, mean no end.
        IIOMetadataNode loop = Png.node("ApplicationExtension", Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
        loop.setUserObject(new byte[] {1, 0, 0});
        root.appendChild(new IIOMetadataNode("ApplicationExtensions")).appendChild(loop);
        // Letters that Latin-1 has not become question marks: a GIF's comments know no others.
        String text = new String(origin.line().getBytes(ISO_8859_1), ISO_8859_1);
        root.appendChild(new IIOMetadataNode("CommentExtensions"))
                .appendChild(Png.node("CommentExtension", Map.of("value", text)));
    }
}
