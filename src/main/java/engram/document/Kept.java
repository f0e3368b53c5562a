package engram.document;

import module java.base;

/**
 * What is open in a window, as it is kept without being asked.
 *
 * @param document what it is
 * @param file the file that it belongs to; empty where it has none yet
 * @param changed whether there is something in it that is not in that file
 * @param when when it was so
 */
public record Kept(Document document, Optional<Path> file, boolean changed, Instant when) {

    /** Checks that nothing is missing. */
    public Kept {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(when, "when");
    }
}
