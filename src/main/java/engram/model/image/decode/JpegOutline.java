package engram.model.image.decode;

import module java.base;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * What a JPEG file says before its pixels.
 *
 * @param orientation how to turn it upright
 * @param onePiece whether the decoder keeps the whole picture: it does where there are several passes over it
 * @param inks whether its samples are four inks
 * @param adobeTransform how Adobe's programs, and those that imitate them, say the samples are stored: 0 as they are, 2 as
 *     brightness and colour differences; -1 where nothing is said
 */
record JpegOutline(Orientation orientation, boolean onePiece, boolean inks, int adobeTransform) {

    private static final Set<Integer> IN_PASSES =
            Set.of(JPEG.SOF2, JPEG.SOF3, JPEG.SOF6, JPEG.SOF7, JPEG.SOF10, JPEG.SOF11, JPEG.SOF14, JPEG.SOF15);
    private static final int COMPONENTS = 5;
    private static final int TRANSFORM = 11;

    /**
     * Reads the segments before the pixels.
     *
     * @param in the file from its beginning; left anywhere
     * @throws EOFException if there is nothing behind them
     * @throws IOException if they do not fit together
     */
    static JpegOutline in(ImageInputStream in) throws IOException {
        List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(in, JPEGSegmentUtil.ALL_SEGMENTS);
        if (segments.isEmpty() || segments.getLast().marker() != JPEG.SOS && segments.getLast().marker() != JPEG.EOI) {
            throw new EOFException("no pixels in it");
        }
        JPEGSegment frame = segments.stream()
                .filter(segment -> isFrame(segment.marker()))
                .findFirst()
                .orElseThrow(() -> new IIOException("no picture in it"));
        JPEGSegment scan = segments.getLast();
        int components = at(frame, COMPONENTS);
        boolean separate = scan.marker() == JPEG.SOS && at(scan, 0) < components;
        int transform = app(segments, JPEG.APP14, "Adobe").map(adobe -> at(adobe, TRANSFORM)).orElse(-1);
        Orientation orientation = Orientation.NORMAL;
        Optional<JPEGSegment> exif = app(segments, JPEG.APP1, "Exif");
        if (exif.isPresent()) {
            try (InputStream data = exif.get().data()) {
                // A zero byte fills up the segment's name.
                orientation = Orientation.ofExif(data.readAllBytes(), 1);
            }
        }
        return new JpegOutline(orientation, separate || IN_PASSES.contains(frame.marker()), components == 4, transform);
    }

    private static Optional<JPEGSegment> app(List<JPEGSegment> segments, int marker, String name) {
        return segments.stream().filter(segment -> segment.marker() == marker && name.equals(segment.identifier())).findFirst();
    }

    private static boolean isFrame(int marker) {
        return marker >= JPEG.SOF0 && marker <= JPEG.SOF15 && marker != JPEG.DHT && marker != JPEG.DAC && marker != 0xFFC8;
    }

    /** A byte of a segment's content, or -1 if it is not there. */
    private static int at(JPEGSegment segment, int place) {
        try (InputStream data = segment.segmentData()) {
            data.skipNBytes(place);
            return data.read();
        } catch (IOException e) {
            return -1;
        }
    }
}
