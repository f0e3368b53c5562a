package engram.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes the folders that results go to, and says in one line where that cannot be. */
final class OutputFolder {

    private OutputFolder() {}

    /** Reads the name of a file or folder. */
    static Path path(String name) throws CommandProblem {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandProblem("%s is no name of a file: %s".formatted(name, e.getReason()), e);
        }
    }

    /** Makes the folder that a file is to be put in, with all above it, where it is missing. */
    static void makeFor(Path target) throws CommandProblem {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            make(folder);
        }
    }

    /** Makes a folder, with all above it, where it is missing. */
    static void make(Path folder) throws CommandProblem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandProblem("%s cannot be made (%s): choose another folder".formatted(folder, reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> "there is a file of that name";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException problem when problem.getReason() != null -> problem.getReason();
            default -> e.getClass().getSimpleName();
        };
    }
}
