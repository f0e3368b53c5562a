package engram.export.file;

import module java.base;
import engram.model.FileProblem;

/** The folder that files are to be written into. */
public final class OutFolder {

    private OutFolder() {}

    /**
     * Makes a folder, and those above it, where they are missing. What an earlier process has left unfinished in it is taken
     * away.
     *
     * @throws FileProblem if there is something else in its place, or the system refuses
     */
    public static void make(Path folder) throws FileProblem {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileProblem(folder, "is a file, not a folder", "Choose another folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.making(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new FileProblem(folder, "allows no new files", "Choose another folder");
        }
        Strays.remove(folder);
    }

    /**
     * Makes the folder that a file is to stand in, where it is missing.
     *
     * @throws FileProblem if there can be no such file, or the system refuses
     */
    public static void makeFor(Path file) throws FileProblem {
        AtomicFile.requireOrdinary(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            make(folder);
        }
        // Said now, and not after all the work.
        Optional<FileProblem> problem = FileProblem.inPath(file);
        if (problem.isPresent()) {
            throw problem.get();
        }
    }
}
