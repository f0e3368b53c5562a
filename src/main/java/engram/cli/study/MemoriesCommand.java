package engram.cli.study;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.document.DocumentFile;
import engram.export.file.OutFolder;
import engram.export.table.CsvTable;
import engram.export.table.MemoryTables;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.study.memories.MemoryFindings;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import engram.model.trial.InsufficientMemoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks two networks about all memories: which are held, and which are taken for which. */
@Command(
        name = "memories",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram study memories [OPTION]... --out=DIR IMAGE...|FILE.engram",
        description = {"Asks two networks about each of their memories, without noise and with it.", "",
            "Into the folder go memories.csv, which memories are fixed points; confusion.csv, asked about the row, answered the"
                    + " column; overlaps.csv, how much the memories have in common; and answers.csv, each answer with noise. Printed"
                    + " are the sums, and the paired difference of both networks with its 95 %% interval.",
            "", "Network B is the experiment's; of pictures that of the window's first experiment: pseudo-inverse, released.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram study memories sample:digits --out digits",
            "  engram study memories digits.engram --draws 20 --noise 0.4 --out digits"})
final class MemoriesCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of("A", "B");

    @picocli.CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "IMAGE",
            description = PictureArguments.DESCRIPTION + ExperimentArgument.DESCRIPTION)
    private List<String> pictures;

    @Mixin
    private PictureOptions pictureOptions;

    @Mixin
    private final ParameterOptions options = ParameterOptions.all();

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often each memory is asked about, without noise and with it; ${DEFAULT-VALUE} if not given.")
    private int draws;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (draws < 1) {
            throw new ParameterException(spec.commandLine(), Text.of("--draws is at least 1, not %d", draws));
        }
        Optional<DocumentFile.Opened> opened = ExperimentArgument.read(pictures, pictureOptions, spec);
        Twin twin = opened.map(each -> each.document().twin()).orElse(Twin.DEFAULT);
        Optional<Experiment> experiment = opened.map(each -> each.document().experiment());
        List<Memory> memories = experiment.isPresent() ? experiment.get().memories() : pictureOptions.read(pictures);
        Parameters first = options.read(experiment.map(Experiment::parameters).orElse(Parameters.DEFAULTS));
        MemoryQuestions questions = questions(memories, first, twin.beside(first));
        for (Parameters network : questions.networks()) {
            InsufficientMemoryException.check(memories, network, 0);
        }
        OutFolder.make(folder);
        MemoryStudy study;
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            study = MemoryStudy.of(questions, interruption.heededBy(report), interruption.heededBy(Progress.IGNORED));
        }
        CsvTable.write(MemoryTables.memories(study, NAMES), folder.resolve("memories.csv"), Progress.IGNORED);
        CsvTable.write(MemoryTables.confusion(study, NAMES), folder.resolve("confusion.csv"), Progress.IGNORED);
        CsvTable.write(MemoryTables.overlaps(study), folder.resolve("overlaps.csv"), Progress.IGNORED);
        CsvTable.write(MemoryTables.answers(study, NAMES), folder.resolve("answers.csv"), Progress.IGNORED);
        PrintWriter out = spec.commandLine().getOut();
        out.println(MemoryFindings.held(study, NAMES));
        study.difference()
                .ifPresent(difference -> out.println(MemoryFindings.difference(difference, NAMES.getFirst(), NAMES.getLast())));
        out.println(Text.of("%s: memories.csv, confusion.csv, overlaps.csv, answers.csv", folder));
        return ExitCode.OK;
    }

    private MemoryQuestions questions(List<Memory> memories, Parameters first, Parameters second) throws CommandProblem {
        try {
            return new MemoryQuestions(memories, List.of(first, second), draws);
        } catch (IllegalArgumentException e) {
            throw new CommandProblem(e.getMessage(), e);
        }
    }
}
