package engram.model.image.decode;

import module java.base;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import engram.model.image.decode.FileOutline.Inks;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** What a JPEG file says before its pixels. */
final class JpegOutline {

    private static final Set<Integer> IN_PASSES =
            Set.of(JPEG.SOF2, JPEG.SOF3, JPEG.SOF6, JPEG.SOF7, JPEG.SOF10, JPEG.SOF11, JPEG.SOF14, JPEG.SOF15);
    private static final int COMPONENTS = 5;

    /** Where Adobe's programs, and those that imitate them, say how the samples are stored; and what says differences. */
    private static final int TRANSFORM = 11;
    private static final int DIFFERENCES = 2;

    private JpegOutline() {}

    /**
     * Reads the segments before the pixels.
     *
     * @throws EOFException if there is nothing behind them
     * @throws IOException if they do not fit together
     */
    static FileOutline in(ImageInputStream in) throws IOException {
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
        // The decoder keeps the whole picture where there are several passes over it.
        boolean onePiece = separate || IN_PASSES.contains(frame.marker());
        boolean inks = components == 4;
        Optional<String> obstacle = inks && transform < 0
                ? Optional.of("of four inks that does not say how they are counted (it has no Adobe marker)")
                : Optional.empty();
        return new FileOutline(onePiece, orientation, obstacle, Optional.empty(), Optional.empty(),
                !inks ? Inks.NONE : transform == DIFFERENCES ? Inks.DIFFERENCES : Inks.PLAIN, Optional.empty());
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
