package engram.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What a file was like when it was looked at, as far as can be told without reading it: so that nobody writes over what another
 * window, or a command, has put there since.
 *
 * @param file the file, by its real path
 * @param modified when it was written
 * @param length its bytes
 */
public record FileStamp(Path file, FileTime modified, long length) {

    /** Of a file as it is now; empty where there is none. */
    public static Optional<FileStamp> of(Path file) {
        try {
            Path real = file.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            return Optional.of(new FileStamp(real, attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
