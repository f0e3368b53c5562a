package engram.model.image.table.kind;

import module java.base;

/** Looks through gzip at what a file holds. */
final class Packed {

    private static final int BUFFER = 1 << 16;

    private Packed() {}

    /** The content of a file that is plain or packed with gzip. */
    static InputStream stream(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in, BUFFER) : in;
    }
}
