package engram.cli.study;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.document.study.Part;
import engram.document.study.StudyFolder;
import engram.document.study.StudyMerge;
import engram.export.file.OutFolder;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the parts of a study together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram study merge --out=DIR DIR...",
        description = {
            "Puts the parts of a study together: byte for byte what one machine would have written. Parts that are missing"
                    + " or not whole are named, and nothing is written then.",
            ""})
final class MergeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of all parts, in any order.")
    private List<Path> folders;

    @Option(names = "--overwrite", description = "Begin anew where the folder holds results already.")
    private boolean overwrite;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        StudyMerge merge = StudyMerge.of(folders);
        // All is read once before anything is written.
        merge.read(_ -> {});
        Map<Integer, Double> seconds = merge.seconds();
        requireApart();
        OutFolder.make(out);
        if (overwrite) {
            StudyReport.discard(out);
        }
        StudyResults results = new StudyResults(merge.order());
        try (StudyFolder whole = StudyFolder.open(out, merge.order(), merge.pictures(), Part.WHOLE, overwrite, results::add)) {
            merge.read(cell -> {
                if (cell.cell() >= whole.next()) {
                    append(whole, cell, seconds.getOrDefault(cell.cell(), Double.NaN));
                    results.add(cell);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        StudyReport.write(out, results);
        StudyReport.print(results, spec.commandLine().getOut());
        spec.commandLine().getOut().println(StudyReport.written(out, Part.WHOLE));
        return ExitCode.OK;
    }

    /** What is merged is not written over. */
    private void requireApart() throws IOException, CommandProblem {
        for (Path folder : folders) {
            if (Files.exists(out) && Files.isSameFile(folder, out)) {
                throw new CommandProblem(Text.of("%s is one of the parts: write into another folder", out));
            }
        }
    }

    private static void append(StudyFolder whole, CellResult cell, double seconds) {
        try {
            whole.append(cell, seconds);
        } catch (FileProblem e) {
            throw new UncheckedIOException(e);
        }
    }
}
