package engram.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a command writes into. */
public final class OutFolder {

    private OutFolder() {}

    /**
     * Makes a folder, and those above it, where they are missing.
     *
     * @param folder where files are to be written
     * @throws ExportProblem if there is something else in its place, or the system refuses
     */
    public static void make(Path folder) throws ExportProblem {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportProblem(folder, "is a file and not a folder", "Choose another folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ExportProblem(
                    folder,
                    "could not be made a folder (%s)".formatted(ExportProblem.told(e)),
                    "Choose another folder");
        }
        if (!Files.isWritable(folder)) {
            throw new ExportProblem(folder, "allows no new files", "Choose another folder");
        }
    }
}
