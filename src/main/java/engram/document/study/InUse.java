package engram.document.study;

import module java.base;
import engram.export.file.AtomicFile;

/**
 * Says of a folder that it is in use, by any number of windows of this program and of others that run: the system lets go of it
 * even where a program is killed. All methods may be called from any thread.
 */
public final class InUse implements AutoCloseable {

    private static final String NAME = "in-use";

    /**
     * What this program holds. One of each, since to close any channel of such a file, however it was opened, would let go of it.
     */
    private static final Map<Path, Shared> HELD = new HashMap<>();

    private final Path file;
    private boolean open = true;

    private InUse(Path file) {
        this.file = file;
    }

    /** A file that is held, and how often. */
    private static final class Shared {

        private final FileChannel channel;
        private int holders = 1;

        Shared(FileChannel channel) {
            this.channel = channel;
        }
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve(NAME);
    }

    /** Takes a folder that is there into use. Where the disk knows no locks, or cannot be written to, nothing comes of it. */
    public static InUse of(Path folder) {
        Path file = file(folder);
        synchronized (HELD) {
            Shared held = HELD.get(file);
            if (held != null) {
                held.holders++;
            } else {
                HELD.put(file, new Shared(shared(file)));
            }
        }
        return new InUse(file);
    }

    /** Null where it cannot be had. */
    private static FileChannel shared(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.tryLock(0, Long.MAX_VALUE, true);
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException | OverlappingFileLockException _) {
            // What cannot be locked is not taken away either.
        }
        return channel;
    }

    /** Takes a folder away, with all files in it, unless it is in use; whether it is away. */
    static boolean discard(Path folder) {
        Path file = file(folder);
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) {
                    return false;
                }
                for (Path each : files(folder)) {
                    if (!each.getFileName().toString().equals(NAME)) {
                        Files.deleteIfExists(each);
                    }
                }
            } catch (IOException | OverlappingFileLockException _) {
                return false;
            }
            // Some systems keep the file as long as it is open.
            AtomicFile.discard(file);
            AtomicFile.discard(folder);
            return !Files.exists(folder);
        }
    }

    /**
     * Takes away all that is in a folder, which stays in use by whoever uses it.
     *
     * @throws IOException if its files cannot be found
     */
    public static void clear(Path folder) throws IOException {
        for (Path each : files(folder)) {
            if (!each.getFileName().toString().equals(NAME)) {
                AtomicFile.discard(each);
            }
        }
    }

    /** The files in a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Uses it no longer. */
    @Override
    public void close() {
        synchronized (HELD) {
            if (!open) {
                return;
            }
            open = false;
            Shared held = HELD.get(file);
            held.holders--;
            if (held.holders == 0) {
                HELD.remove(file);
                close(held.channel);
            }
        }
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
}
