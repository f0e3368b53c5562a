package engram.model.image.decode;

import module java.base;
import engram.model.Progress;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A picture file as the libraries that decode it see it: through a window, and watched. Each look at another part of the
 * file asks whether the picture is still wanted, so that every decoder can be stopped, also one that never asks by
 * itself. And a decoder that goes on and on behind the file's end, as if there were something, is stopped as well.
 */
final class WatchedInput extends ImageInputStreamImpl {

    private static final int WINDOW = 1 << 13;

    /** Decoders that look ahead meet the end a few times; those that do so more often are lost. */
    private static final int MOST_ENDS = 1_000;

    private final ImageInputStream file;
    private final Progress progress;
    private final byte[] window = new byte[WINDOW];
    private long start;
    private int count;
    private int ends;
    private int reads;

    /**
     * Looks at a file, which nobody else may read meanwhile.
     *
     * @param file the file; left open
     * @param progress asked now and then whether to go on; told nothing new
     */
    WatchedInput(ImageInputStream file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!isInWindow()) {
            fill();
        }
        if (++reads == WINDOW) {
            reads = 0;
            progress.report(0, PictureDecoder.WORK);
        }
        return isInWindow() ? Byte.toUnsignedInt(window[(int) (streamPos++ - start)]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        // Java's own numbers of several bytes take fewer of them for the end of the file.
        int done = 0;
        while (done < length) {
            if (!isInWindow()) {
                fill();
            }
            if (!isInWindow()) {
                return done == 0 ? -1 : done;
            }
            int read = (int) Math.min(length - done, start + count - streamPos);
            System.arraycopy(window, (int) (streamPos - start), target, offset + done, read);
            streamPos += read;
            done += read;
        }
        return done;
    }

    private boolean isInWindow() {
        return streamPos >= start && streamPos < start + count;
    }

    private void fill() throws IOException {
        progress.report(0, PictureDecoder.WORK);
        file.seek(streamPos);
        start = streamPos;
        count = Math.max(0, file.read(window));
        if (count == 0 && ++ends > MOST_ENDS) {
            throw new IOException("the decoder goes on behind the end", new EOFException());
        }
    }

    @Override
    public long length() {
        try {
            return file.length();
        } catch (IOException e) {
            return -1;
        }
    }
}
