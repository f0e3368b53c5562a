package engram.export;

import engram.model.Progress;
import engram.model.experiment.Frame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a frame as a PNG picture. The file carries its own story: the picture's name, the time, the scores and all
 * parameters stand in its text chunks.
 */
public final class FramePng {

    /** The most pixels a picture may have: as an open picture it takes four bytes for each. */
    public static final long MOST_PIXELS = 64_000_000;

    private FramePng() {}

    /**
     * Writes a frame.
     *
     * @param frame what there is to see; not modified
     * @param style what of it is drawn, and how
     * @param target the file, on the computer's own file system; what is there already is replaced
     * @param progress told about the rows of pixels written, of the picture's height; may cancel
     * @throws ExportProblem if it cannot be written; then everything is as before
     * @throws java.util.concurrent.CancellationException as {@code progress} decides; then everything is as before
     */
    public static void write(Frame frame, FrameStyle style, Path target, Progress progress) throws ExportProblem {
        PixelLimit.require(target, frame.side(), style, MOST_PIXELS);
        WholeFile.write(target, out -> write(frame, style, out, progress));
    }

    private static void write(Frame frame, FrameStyle style, ImageOutputStream out, Progress progress)
            throws IOException {
        int rows = FramePainter.size(frame.side(), style).height;
        // No row is written while it is drawn, but it can be stopped then too.
        BufferedImage picture = FramePainter.paint(frame, style, (_, _) -> progress.report(0, rows));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            writer.addIIOWriteProgressListener(new RowsWritten(progress, rows));
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata(writer, picture, Provenance.of(frame))));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage picture, String description)
            throws IIOInvalidTreeException {
        IIOMetadataNode software = new IIOMetadataNode("tEXtEntry");
        software.setAttribute("keyword", "Software");
        software.setAttribute("value", Provenance.SOFTWARE);
        // A picture's name may be in any script: the international chunk holds UTF-8.
        IIOMetadataNode story = new IIOMetadataNode("iTXtEntry");
        story.setAttribute("keyword", "Description");
        story.setAttribute("compressionFlag", "FALSE");
        story.setAttribute("compressionMethod", "0");
        story.setAttribute("languageTag", "en");
        story.setAttribute("translatedKeyword", "");
        story.setAttribute("text", description);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(parent("tEXt", software));
        root.appendChild(parent("iTXt", story));
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }

    private static IIOMetadataNode parent(String name, IIOMetadataNode child) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        node.appendChild(child);
        return node;
    }

    /** Passes on how far a writer is; what the progress throws stops the writer. */
    private record RowsWritten(Progress progress, int rows) implements IIOWriteProgressListener {

        @Override
        public void imageProgress(ImageWriter source, float percentageDone) {
            progress.report(Math.clamp(Math.round(percentageDone / 100.0 * rows), 0, rows), rows);
        }

        @Override
        public void imageStarted(ImageWriter source, int imageIndex) {}

        @Override
        public void imageComplete(ImageWriter source) {}

        @Override
        public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageWriter source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageWriter source) {}

        @Override
        public void writeAborted(ImageWriter source) {}
    }
}
