package engram.document;

import module java.base;

/**
 * What is open in a window, as it is kept without being asked.
 *
 * @param document what it is
 * @param file the file that it belongs to; empty where it has none yet
 * @param stamp what that file was like when it was read or written there: whatever it is like later, others have made it so;
 *        empty where nobody knows
 * @param when when it was so
 */
public record Kept(Document document, Optional<Path> file, Optional<FileStamp> stamp, Instant when) {

    /** Checks that nothing is missing. */
    public Kept {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(when, "when");
    }
}
