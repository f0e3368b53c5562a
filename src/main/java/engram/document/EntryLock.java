package engram.document;

import module java.base;
import engram.export.file.AtomicFile;

/** Holds a folder for one running program, as long as it runs: the system lets go of it even where the program is killed. */
final class EntryLock implements AutoCloseable {

    private static final String NAME = "lock";

    /** What this program holds: to close any channel of such a file, however it was opened, would let go of it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private EntryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes a folder that is there; empty where another has it, or has taken it away meanwhile. */
    static Optional<EntryLock> take(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(NAME);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Whoever held it before may have taken it away between the two.
            if (channel.tryLock() != null && Files.exists(file)) {
                return Optional.of(new EntryLock(file, channel));
            }
        } catch (IOException | OverlappingFileLockException _) {
            // The disk is not to be written to, or knows no locks.
        }
        close(channel);
        HELD.remove(file);
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
        HELD.remove(file);
    }

    /** Lets go of the folder, and takes away what was needed to hold it. */
    void remove() {
        // Some systems keep the file as long as it is open.
        close(channel);
        AtomicFile.discard(file);
        HELD.remove(file);
    }
}
