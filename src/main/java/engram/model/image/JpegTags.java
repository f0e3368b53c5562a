package engram.model.image;

import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a JPEG file says beside its pixels.
 *
 * @param orientation how to turn it upright
 * @param colours the name of the colour space its samples are in, such as {@code YCbCr} or {@code YCCK}; may be empty
 */
record JpegTags(Orientation orientation, String colours) {

    // In the words of the reader's metadata.
    private static final Map<String, Orientation> ORIENTATIONS = Map.of(
            "FlipH", Orientation.MIRRORED,
            "Rotate180", Orientation.UPSIDE_DOWN,
            "FlipV", Orientation.UPSIDE_DOWN_MIRRORED,
            "FlipVRotate90", Orientation.MIRRORED_ON_ITS_LEFT,
            "Rotate270", Orientation.ON_ITS_LEFT,
            "FlipHRotate90", Orientation.MIRRORED_ON_ITS_RIGHT,
            "Rotate90", Orientation.ON_ITS_RIGHT);

    /** Asks a reader that has its file; nonsense beside the pixels is passed over, for the pixels may be fine. */
    static JpegTags of(ImageReader reader) {
        try {
            Element tree = (Element)
                    reader.getImageMetadata(0).getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            return new JpegTags(
                    ORIENTATIONS.getOrDefault(attribute(tree, "ImageOrientation", "value"), Orientation.NORMAL),
                    attribute(tree, "ColorSpaceType", "name"));
        } catch (IOException | RuntimeException e) {
            return new JpegTags(Orientation.NORMAL, "");
        }
    }

    private static String attribute(Element tree, String element, String attribute) {
        NodeList found = tree.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute(attribute);
    }
}
