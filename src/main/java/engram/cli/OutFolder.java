package engram.cli;

import engram.export.ExportProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the folder that results go to, where it is missing. */
final class OutFolder {

    private OutFolder() {}

    /**
     * Makes a folder, and those it stands in.
     *
     * @throws ExportProblem if that cannot be done
     */
    static void make(Path folder) throws ExportProblem {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException _) {
            throw new ExportProblem(folder, "is a file, not a folder", "Choose another folder");
        } catch (IOException _) {
            throw new ExportProblem(folder, "cannot be made as a folder", "Choose another folder");
        }
        if (!Files.isWritable(folder)) {
            throw new ExportProblem(folder, "allows no new files", "Choose another folder");
        }
    }

    /** Makes the folder that a file is to stand in. */
    static void makeFor(Path file) throws ExportProblem {
        make(file.toAbsolutePath().getParent());
    }
}
