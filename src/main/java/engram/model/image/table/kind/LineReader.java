package engram.model.image.table.kind;

import module java.base;

/** The lines of a text that say something, one after the other. Text in UTF-8, or in UTF-16 where it begins so. */
final class LineReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int count;
    private int number;

    /**
     * Begins to read.
     *
     * @param in closed with this
     * @param longest letters that a line has at most
     */
    LineReader(InputStream in, int longest) throws IOException {
        BufferedInputStream marked = new BufferedInputStream(in);
        marked.mark(3);
        byte[] first = marked.readNBytes(3);
        marked.reset();
        Charset letters = StandardCharsets.UTF_8;
        if (first.length >= 2 && (first[0] == -1 && first[1] == -2 || first[0] == -2 && first[1] == -1)) {
            letters = StandardCharsets.UTF_16;
        } else if (first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
            marked.skipNBytes(first.length);
        }
        reader = new InputStreamReader(marked, letters);
        this.longest = longest;
    }

    /**
     * The next line that is not empty and no remark.
     *
     * @return null behind the last one
     */
    String next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (!line.isBlank() && line.charAt(0) != '#' && line.charAt(0) != '%') {
                return line;
            }
        }
        return null;
    }

    /** The number of the line read last, counted from 1. */
    int number() {
        return number;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean begun = false;
        while (at < count || fill()) {
            begun = true;
            int end = at;
            while (end < count && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, at, end - at);
            at = end + 1;
            if (line.length() > longest) {
                throw new IOException("a line of more than " + longest + " letters");
            }
            if (end < count) {
                break;
            }
        }
        if (!begun) {
            return null;
        }
        number++;
        int length = line.length();
        return line.substring(0, length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
    }

    private boolean fill() throws IOException {
        at = 0;
        count = Math.max(0, reader.read(buffer));
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
