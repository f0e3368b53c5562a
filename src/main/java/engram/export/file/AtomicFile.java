package engram.export.file;

import engram.model.FileProblem;
import module java.base;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Writes a file so that it appears whole or not at all: beside its place first, then moved there in one go. */
public final class AtomicFile {

    /** Fills a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes everything. Whatever it throws, the unfinished file is taken away again.
         *
         * @param out an empty file; closed by the caller
         */
        void writeTo(ImageOutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file, and waits until the disk has it. What an earlier process has left unfinished in its folder is taken away.
     *
     * @param target where it is to be; a file that is there already gives way once the new one is finished
     */
    public static void write(Path target, Content content) throws FileProblem {
        requirePlace(target);
        Strays.remove(folder(target));
        write(target, content, true);
    }

    /** The same without a look through the folder, and without waiting for the disk, for one of many files in it. */
    public static void writeAmongMany(Path target, Content content) throws FileProblem {
        write(target, content, false);
    }

    /** The same without a look through the folder. */
    public static void writeLasting(Path target, Content content) throws FileProblem {
        write(target, content, true);
    }

    private static void write(Path target, Content content, boolean lasting) throws FileProblem {
        requirePlace(target);
        Path unfinished = reserve(target);
        boolean moved = false;
        try {
            fill(target, unfinished, content, lasting);
            moved = true;
        } finally {
            // Once it is in its place, the name it had may be another thread's.
            if (!moved) {
                discard(unfinished);
            }
        }
    }

    /** The same file for those who write into streams; closing it closes nothing. */
    public static OutputStream stream(ImageOutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                out.write(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }
        };
    }

    private static void requirePlace(Path target) throws FileProblem {
        requireOrdinary(target);
        requireFolder(target);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new FileProblem(target, "is write-protected", "Choose another name");
        }
    }

    /** Checks that a target is an ordinary file or nothing: a device or a pipe would be taken away and a file put in its place. */
    static void requireOrdinary(Path target) throws FileProblem {
        if (Files.isDirectory(target)) {
            throw new FileProblem(target, "is a folder", "Choose a name for a file in it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileProblem(target, "is not an ordinary file", "Choose another name");
        }
    }

    /** Checks that what a target is to be put in is there. */
    public static void requireFolder(Path target) throws FileProblem {
        if (!Files.isDirectory(folder(target))) {
            throw new FileProblem(target, "could not be written: there is no folder " + folder(target), "Choose another folder");
        }
    }

    /** Makes an empty file beside the target, under a name that no other has. */
    private static Path reserve(Path target) throws FileProblem {
        for (int number = 1;; number++) {
            Path candidate = Strays.candidate(folder(target), number);
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException _) {
                // Another export is on its way: try the next number.
            } catch (IOException e) {
                throw FileProblem.writing(target, e, room(folder(target)));
            }
        }
    }

    private static void fill(Path target, Path unfinished, Content content, boolean lasting) throws FileProblem {
        try {
            // Closed by the stream, and the lock with it.
            RandomAccessFile file = new RandomAccessFile(unfinished.toFile(), "rw");
            try (ImageOutputStream out = new FileImageOutputStream(file)) {
                lock(file);
                content.writeTo(out);
                if (lasting) {
                    out.flush();
                    sync(file);
                }
            }
            move(unfinished, target);
        } catch (IOException e) {
            // The room is asked for while the unfinished file still takes it.
            throw FileProblem.writing(target, e, room(unfinished));
        }
    }

    private static void lock(RandomAccessFile file) {
        try {
            file.getChannel().tryLock();
        } catch (IOException _) {
            // Some disks know no locks; then the file's name has to do.
        }
    }

    /** Should the power fail, the old file must not have given way to one that is nowhere but in memory. */
    private static void sync(RandomAccessFile file) throws IOException {
        try {
            file.getFD().sync();
        } catch (SyncFailedException _) {
            // Some disks cannot be told to.
        }
    }

    private static void move(Path unfinished, Path target) throws IOException {
        // A link to a file stays a link; what it leads to is replaced.
        Path place = Files.exists(target) ? target.toRealPath() : target;
        try {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The bytes left on a disk; plenty if it does not tell. */
    public static long room(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }

    /** Takes a file away, or an empty folder, if that can be: whatever went wrong before matters more than what is left. */
    public static void discard(Path unwanted) {
        try {
            Files.deleteIfExists(unwanted);
        } catch (IOException _) {
            // The next who writes passes it by, or is told.
        }
    }

    private static Path folder(Path target) {
        return target.toAbsolutePath().getParent();
    }
}
