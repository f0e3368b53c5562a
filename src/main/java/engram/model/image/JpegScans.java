package engram.model.image;

import engram.model.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * The scans of a JPEG file: the passes in which it holds its pixels.
 *
 * @param count how many there are: one, unless the file gets sharper pass by pass or holds its colours one by one
 * @param lossless whether it is of the lossless sort
 */
record JpegScans(int count, boolean lossless) {

    private static final int STAND_ALONE = 0x01;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int LOSSLESS = 0xC3;
    private static final int BUFFER = 1 << 12;

    /**
     * Walks from marker to marker up to the one that says the picture is at its end.
     *
     * @param in the file from its beginning
     * @param progress asked now and then whether to go on
     * @throws EOFException if that marker never comes
     */
    static JpegScans in(ImageInputStream in, Progress progress) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        byte[] buffer = new byte[BUFFER];
        int scans = 0;
        boolean lossless = false;
        int marker = nextMarker(in, buffer, progress);
        while (marker != END) {
            if (marker != START && marker != STAND_ALONE) {
                // Its length counts its own two bytes.
                int length = Math.max(2, in.readUnsignedShort());
                in.seek(in.getStreamPosition() + length - 2);
            }
            scans += marker == SCAN ? 1 : 0;
            lossless |= marker == LOSSLESS;
            marker = nextMarker(in, buffer, progress);
        }
        return new JpegScans(scans, lossless);
    }

    /** Goes behind the next marker, over pixels and stray bytes, and returns its second byte. */
    private static int nextMarker(ImageInputStream in, byte[] buffer, Progress progress) throws IOException {
        boolean begun = false;
        while (true) {
            progress.report(0, PictureReader.WORK);
            long start = in.getStreamPosition();
            int count = in.read(buffer);
            if (count < 0) {
                throw new EOFException("no end marker");
            }
            for (int i = 0; i < count; i++) {
                int code = Byte.toUnsignedInt(buffer[i]);
                // Among pixels, 0 stands behind a byte 255 that is no marker, and D0 to D7 only number their rows.
                if (begun && code != 0 && code != 0xFF && (code < 0xD0 || code > 0xD7)) {
                    in.seek(start + i + 1);
                    return code;
                }
                begun = code == 0xFF;
            }
        }
    }

    /** Whether the decoder keeps the whole picture: it does if there are several passes over it. */
    boolean inOnePiece() {
        return count > 1 || lossless;
    }
}
