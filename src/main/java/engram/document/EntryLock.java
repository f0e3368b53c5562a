package engram.document;

import module java.base;
import engram.export.file.AtomicFile;

/** Holds a folder for one running program, as long as it runs: the system lets go of it even where the program is killed. */
final class EntryLock implements AutoCloseable {

    private static final String NAME = "lock";

    private final Path file;
    private final FileChannel channel;

    private EntryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes a folder that is there; empty where another has it, or has taken it away meanwhile. */
    static Optional<EntryLock> take(Path folder) {
        Path file = folder.resolve(NAME);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Whoever held it before may have taken it away between the two.
            if (channel.tryLock() != null && Files.exists(file)) {
                return Optional.of(new EntryLock(file, channel));
            }
        } catch (IOException | OverlappingFileLockException _) {
            // A window of this very program has it, or the disk is not to be written to.
        }
        close(channel);
        return Optional.empty();
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // Nothing was written.
        }
    }

    /** Lets go of the folder, which stays. */
    @Override
    public void close() {
        close(channel);
    }

    /** Lets go of the folder, and takes away what was needed to hold it. */
    void remove() {
        // Some systems keep the file as long as it is open.
        close(channel);
        AtomicFile.discard(file);
    }
}
