package engram.export.picture;

import engram.model.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures in the format PNG, each with the story of where it comes from in its text chunks. */
public final class Png {

    /** Packs with little effort: half the time of the usual, and flat areas get no larger by it. */
    private static final float FAST = 0.9f;

    private Png() {}

    /**
     * Writes a picture.
     *
     * @param picture what is seen; not modified
     * @param story where it comes from, in one line
     * @param out where to
     * @param progress told about the rows written; may cancel
     * @throws IOException if the system refuses
     */
    public static void write(BufferedImage picture, String story, ImageOutputStream out, Progress progress) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            writer.addIIOWriteProgressListener(new RowsWritten(progress, picture.getHeight()));
            writer.setOutput(out);
            ImageWriteParam packing = writer.getDefaultWriteParam();
            packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packing.setCompressionQuality(FAST);
            writer.write(null, new IIOImage(picture, null, metadata(writer, picture, story)), packing);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage picture, String story) throws IIOInvalidTreeException {
        IIOMetadataNode software = new IIOMetadataNode("tEXtEntry");
        software.setAttribute("keyword", "Software");
        software.setAttribute("value", Provenance.SOFTWARE);
        // A picture's name may be in any script: the international chunk holds UTF-8.
        IIOMetadataNode text = new IIOMetadataNode("iTXtEntry");
        text.setAttribute("keyword", "Description");
        text.setAttribute("compressionFlag", "FALSE");
        text.setAttribute("compressionMethod", "0");
        text.setAttribute("languageTag", "en");
        text.setAttribute("translatedKeyword", "");
        text.setAttribute("text", story);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(parent("tEXt", software));
        root.appendChild(parent("iTXt", text));
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
