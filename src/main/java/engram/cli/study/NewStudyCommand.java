package engram.cli.study;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.document.study.StudyFile;
import engram.export.file.OutFolder;
import engram.model.Text;
import engram.model.study.plan.StudyKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small example of a study, to be changed by hand. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram study new KIND --out=FILE",
        description = {"Writes a small example of a study, which runs within a minute or so.", ""})
final class NewStudyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KIND", description = "noise, capacity, parameters (two at once), damage, or rules (compared).")
    private String kind;

    @Option(names = "--overwrite", description = "Replace the file if it is there already.")
    private boolean overwrite;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write: NAME" + StudyFile.ENDING + ".")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        StudyKind known =
                Arrays.stream(StudyKind.values())
                        .filter(each -> each.key().equals(kind.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(spec.commandLine(), Text.of(
                                "\u201C%s\u201D is no kind of study: take one of %s", kind,
                                Arrays.stream(StudyKind.values()).map(StudyKind::key).collect(Collectors.joining(", ")))));
        if (Files.exists(file) && !overwrite) {
            throw new CommandProblem(Text.of("%s is there already: name another file, or give --overwrite", file));
        }
        OutFolder.makeFor(file);
        StudyFile.write(file, known.example());
        spec.commandLine().getOut().println(Text.of("%s: engram study %s --out DIR runs it", file, file));
        return ExitCode.OK;
    }
}
