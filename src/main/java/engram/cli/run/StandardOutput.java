package engram.cli.run;

import module java.base;

/**
 * Standard output that remembers whether its reader has closed the pipe, as {@code head} does once it has its lines. Nothing
 * is wrong then; a full disk is told.
 */
public final class StandardOutput extends OutputStream {

    private final OutputStream target;
    private boolean readerGone;

    /** On a stream that tells why it cannot be written; {@code System.out} does not. */
    public StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** Whether something could not be written because the pipe is closed. */
    public boolean isReaderGone() {
        return readerGone;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            target.write(bytes, from, count);
        } catch (IOException e) {
            // Java has no other mark of it than the system's words: "Broken pipe", "The pipe is being closed".
            readerGone |= Objects.requireNonNullElse(e.getMessage(), "").toLowerCase(Locale.ROOT).contains("pipe");
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
