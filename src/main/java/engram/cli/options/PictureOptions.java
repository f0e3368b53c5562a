package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.model.FileProblem;
import engram.model.experiment.Memory;
import picocli.CommandLine.Option;

/** How the pictures of a command are taken. */
public final class PictureOptions {

    @Option(
            names = "--invert",
            description = "Exchange light and dark of all pictures: for light digits on dark, as they are in MNIST's own files.")
    private boolean invert;

    @Option(
            names = "--transpose",
            description = "Exchange rows and columns of all pictures from IDX files: EMNIST's hold theirs column by column.")
    private boolean transpose;

    /** Reads pictures, as {@link PictureArguments#read} does. */
    public List<Memory> read(List<String> arguments, PrintWriter err) throws FileProblem, CommandProblem {
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, 0)) {
            return PictureArguments.read(arguments, transpose, err, interruption.heededBy(report))
                    .stream()
                    .map(this::taken)
                    .toList();
        }
    }

    /** Reads one picture, as {@link PictureArguments#readOne} does. */
    public Memory readOne(String argument, PrintWriter err) throws FileProblem, CommandProblem {
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, 0)) {
            return taken(PictureArguments.readOne(argument, transpose, err, interruption.heededBy(report)));
        }
    }

    private Memory taken(Memory memory) {
        return invert ? memory.negative() : memory;
    }
}
