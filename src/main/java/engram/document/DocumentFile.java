package engram.document;

import engram.model.FileProblem;
import engram.model.Progress;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The experiment file, {@code NAME.engram}: a zip with {@code experiment.json}, the pictures as they were opened, and what made
 * it.
 */
public final class DocumentFile {

    /** How such a file's name ends. */
    public static final String ENDING = ".engram";

    private DocumentFile() {}

    /**
     * What was found in a file.
     *
     * @param document what was kept
     * @param madeBy which program wrote it, as {@code Engram 1.0}
     * @param saved when
     * @param a what network A's recall came to, where that was known when it was written
     * @param b the same of network B
     */
    public record Opened(Document document, String madeBy, Instant saved, Optional<Recalled> a, Optional<Recalled> b) {}

    /**
     * Writes a document, whole or not at all.
     *
     * @param target the file; what is there already is replaced
     * @param a what network A's recall came to, if that is known
     * @param b the same of network B
     */
    public static void write(Path target, Document document, Optional<Recalled> a, Optional<Recalled> b, Progress progress)
            throws FileProblem {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The same into a stream, which stays open: so that pictures can hold it. */
    public static void write(OutputStream out, Document document, Optional<Recalled> a, Optional<Recalled> b, Progress progress)
            throws java.io.IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * Reads a file.
     *
     * @throws FileProblem where it is none, is damaged, lacks a picture, unfolds to more than there is room for, or a newer
     *     program has written it in a way that this one does not know
     */
    public static Opened read(Path file, Progress progress) throws FileProblem {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The same from a stream, which stays open; problems call it by the given name. */
    public static Opened read(String name, InputStream in, Progress progress) throws FileProblem {
        throw new UnsupportedOperationException("not written yet");
    }
}
