package engram.export.picture;

import module java.base;
import com.twelvemonkeys.imageio.util.ProgressListenerBase;
import engram.export.file.AtomicFile;
import engram.export.origin.Embedded;
import engram.export.origin.Origin;
import engram.export.page.Painting;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.trial.Answer;
import engram.model.trial.Frame;
import engram.palette.Palette;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes moments, figures and other pictures in the format PNG. Each file carries its own story in its text chunks: the
 * picture's name, the time, the scores and all parameters.
 */
public final class Png {

    /** The most pixels a picture may have: as an open picture it takes four bytes for each. */
    public static final long MOST_PIXELS = 64_000_000;

    /** Packs with little effort: half the time of the usual, and flat areas get no larger by it. */
    private static final float FAST = 0.9f;

    private static final double INCHES_IN_METRE = 1 / 0.0254;

    /** In so many bytes the program's name is found. */
    private static final int HEAD = 1 << 12;

    private Png() {}

    /**
     * Writes a moment.
     *
     * @param target the file, on the computer's own file system; what is there already is replaced
     * @param progress told about the rows of pixels written, of the picture's height; may cancel
     */
    public static void write(Still still, FrameStyle style, Path target, Progress progress) throws FileProblem {
        Dimension size = FramePainter.size(still.side(), still.frames().size(), style);
        requireSize(target, size, MOST_PIXELS);
        // No row is written while it is drawn, but it can be stopped then too.
        AtomicFile.write(target, out -> write(FramePainter.paint(still, style, (_, _) -> progress.report(0, size.height)),
                Provenance.of(still), out, progress));
    }

    /** Writes a moment of one network. */
    public static void write(Frame frame, FrameStyle style, Path target, Progress progress) throws FileProblem {
        write(Still.of(frame), style, target, progress);
    }

    /**
     * Writes the evaluation figure of an answer.
     *
     * @param dark whether on a dark ground, for slides, rather than on white, for paper
     * @param target the file, on the computer's own file system; what is there already is replaced
     */
    public static void write(Answer answer, Palette palette, boolean dark, Path target) throws FileProblem {
        AtomicFile.writeAmongMany(target,
                out -> write(FigurePainter.paint(answer, palette, dark), Provenance.of(answer), out, Progress.IGNORED));
    }

    /**
     * Writes a drawing.
     *
     * @param pixels how many it gets side by side
     * @param inch how many of them to an inch; 0 where nothing is said about that
     * @param target the file, on the computer's own file system; what is there already is replaced
     * @param progress told about the rows of pixels written; may cancel
     */
    public static void write(Painting painting, int pixels, double inch, Origin origin, Path target, Progress progress)
            throws FileProblem {
        requireSize(target, new Dimension(pixels, painting.heightAt(pixels)), MOST_PIXELS);
        AtomicFile.write(target, out -> write(painting.picture(pixels), origin, inch, out, progress));
    }

    /**
     * Writes any picture.
     *
     * @param progress told about the rows written; may cancel
     */
    public static void write(BufferedImage picture, String story, ImageOutputStream out, Progress progress) throws IOException {
        write(picture, Origin.of(story), 0, out, progress);
    }

    /** The same with all that is known of where it comes from, and so many pixels to an inch; 0 where that is not said. */
    public static void write(BufferedImage picture, Origin origin, double inch, ImageOutputStream out, Progress progress)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        int rows = picture.getHeight();
        try {
            // What the progress throws stops the writer.
            writer.addIIOWriteProgressListener(new ProgressListenerBase() {
                @Override
                public void imageProgress(ImageWriter source, float percentageDone) {
                    progress.report(Math.clamp(Math.round(percentageDone / 100.0 * rows), 0, rows), rows);
                }
            });
            writer.setOutput(out);
            ImageWriteParam packing = writer.getDefaultWriteParam();
            packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packing.setCompressionQuality(FAST);
            writer.write(null, new IIOImage(picture, null, metadata(writer, picture, origin, inch)), packing);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage picture, Origin origin, double inch)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        if (inch > 0) {
            String inMetre = Long.toString(Math.round(inch * INCHES_IN_METRE));
            root.appendChild(
                    node("pHYs", Map.of("pixelsPerUnitXAxis", inMetre, "pixelsPerUnitYAxis", inMetre, "unitSpecifier", "meter")));
        }
        root.appendChild(new IIOMetadataNode("tEXt"))
                .appendChild(node("tEXtEntry", Map.of("keyword", "Software", "value", Provenance.SOFTWARE)));
        // A picture's name may be in any script: the international chunk holds UTF-8.
        root.appendChild(new IIOMetadataNode("iTXt"))
                .appendChild(node("iTXtEntry", Map.of("keyword", "Description", "compressionFlag", "FALSE", "compressionMethod",
                        "0", "languageTag", "en", "translatedKeyword", "", "text", origin.story())));
        origin.experiment().ifPresent(bytes -> {
            IIOMetadataNode chunk = node("UnknownChunk", Map.of("type", Embedded.PNG_CHUNK));
            chunk.setUserObject(bytes);
            root.appendChild(new IIOMetadataNode("UnknownChunks")).appendChild(chunk);
        });
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }

    /** A piece of what an image writer is told beside the pixels. */
    public static IIOMetadataNode node(String name, Map<String, String> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach(node::setAttribute);
        return node;
    }

    /**
     * Keeps pictures to a size that memory holds: it is better said beforehand than found out in the middle.
     *
     * @throws FileProblem if a picture would have more pixels than {@code most}
     */
    public static void requireSize(Path target, Dimension size, long most) throws FileProblem {
        if ((long) size.width * size.height > most) {
            throw new FileProblem(target, Text.of("would have %d x %d pixels, and at most %d million are possible", size.width,
                    size.height, most / 1_000_000), "Choose fewer pixels for each neuron");
        }
    }

    /**
     * Loads letters and picture writers, which takes some tenths of a second, so that the first figure need not. May be
     * called from another thread while that which the figures show is still being computed; or not at all.
     */
    public static void prepare() {
        Type.width(Type.of(Type.SMALLEST_EM).title(), Provenance.SOFTWARE);
        ImageIO.getImageWritersByFormatName("png").next().dispose();
    }

    /** Whether a file is a picture that this program wrote: then its beginning says so. False where it cannot be read. */
    public static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.startsWith("\u0089PNG") && head.contains("tEXtSoftware\0" + Provenance.SOFTWARE);
        } catch (IOException _) {
            return false;
        }
    }
}
