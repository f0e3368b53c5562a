package engram.model.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** A picture file that is in memory already, as the libraries that decode pictures want to see it. */
final class PictureBytes extends ImageInputStreamImpl {

    private final byte[] bytes;

    /** Looks at the bytes, which are neither copied nor changed. */
    PictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < bytes.length ? Byte.toUnsignedInt(bytes[(int) streamPos++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
