package engram.cli.command;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.TerminalText;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.Recalled;
import engram.document.rerun.Rerun;
import engram.export.file.OutFolder;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Makes an experiment's file without a window. */
@Command(
        name = "save",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram save [OPTION]... --out=FILE.engram IMAGE...|FILE.engram",
        description = {"Makes an experiment, which the window opens and every command takes in place of pictures and options.",
            "",
            "The file holds the pictures as they were opened, the cue, all parameters, and a check sum of what both networks"
                    + " recall: whoever opens it sees whether their computer comes to the same. Network B is that of the window's"
                    + " first experiment: pseudo-inverse, released. Of an experiment, a changed copy is made.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram save sample:digits/4 sample:digits/6 sample:digits/7 --noise 0.5 --out experiment.engram",
            "  engram save photos --cue 2 --side 32 --notes \"First try\" --out photos.engram",
            "  engram save experiment.engram --rule hebb --out with-hebb.engram"})
final class SaveCommand implements Callable<Integer> {

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "IMAGE",
            description = PictureArguments.DESCRIPTION + ExperimentArgument.DESCRIPTION)
    private List<String> images;

    @CommandLine.Mixin
    private PictureOptions pictureOptions;

    @CommandLine.Mixin
    private final ParameterOptions options = ParameterOptions.all();

    @Option(
            names = "--cue",
            paramLabel = "IMAGE|N",
            description = "The picture to ask about: one of those learned, by its number from 1 on, or any other (./2 for a file"
                    + " called 2); the first if not given.")
    private String cue;

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = "Which drawing of the cue's noise and spikes, any whole number, counted as in the window; 1 if not given.")
    private Long draw;

    @Option(names = "--notes", paramLabel = "TEXT", description = "What is to be remembered about it.")
    private String notes;

    @Option(
            names = "--no-recall",
            description = "Train and recall nothing: quick, but nobody can see then whether another computer comes to the same.")
    private boolean withoutRecall;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.engram",
            description = "The experiment's file; what is there already is replaced, its folder is made if missing.")
    private Path out;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requireSense();
        Document document = document();
        OutFolder.makeFor(out);
        Optional<Recalled> a = withoutRecall ? Optional.empty() : recalled(document.experiment());
        Optional<Recalled> b =
                withoutRecall || !document.twinOpen() ? Optional.empty() : recalled(document.twin().of(document.experiment()));
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            DocumentFile.write(out, document, a, b, interruption.heededBy(report.inHundredths()));
        }
        Experiment experiment = document.experiment();
        spec.commandLine()
                .getOut()
                .println(Text.of("%s: %s%s, %s, %s", out, Text.count(experiment.memories().size(), "picture"),
                        experiment.cue().map(asked -> ", asked about " + TerminalText.oneLine(asked.subject().name())).orElse(""),
                        experiment.parameters().rule().key(), experiment.parameters().dynamics().key()));
        return EngramCommand.DONE;
    }

    private void requireSense() {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(DocumentFile.ENDING)) {
            throw options.wrong(Text.of("--out %s: an experiment's name ends in %s", out, DocumentFile.ENDING));
        }
    }

    private Document document() throws FileProblem, CommandProblem {
        options.read(Parameters.DEFAULTS);
        Optional<Document> kept = ExperimentArgument.read(images, pictureOptions, spec).map(DocumentFile.Opened::document);
        Document document = kept.isPresent() ? kept.get()
                : Document.of(Experiment.empty(Parameters.DEFAULTS).withMemories(pictureOptions.read(images)));
        Experiment experiment = document.experiment();
        experiment = ExperimentArgument.with(experiment, options.read(experiment.parameters()), spec.commandLine().getErr());
        experiment = cue == null ? experiment : experiment.asking(subject(experiment.memories()));
        experiment = draw == null ? experiment : experiment.drawn(draw - 1);
        Document asked = document.with(experiment);
        return notes == null ? asked : asked.withNotes(notes.replaceAll("\\R", "\n"));
    }

    /** The picture to ask about: one that is learned is asked about as that. */
    private Memory subject(List<Memory> memories) throws FileProblem, CommandProblem {
        if (cue.matches("\\d{1,9}")) {
            int number = Integer.parseInt(cue);
            if (number < 1 || number > memories.size()) {
                throw options.wrong(Text.of("--cue %d: there are the pictures 1 to %d", number, memories.size()));
            }
            return memories.get(number - 1);
        }
        Memory named = pictureOptions.readOne(cue);
        long free = memories.stream().mapToLong(Memory::id).max().orElse(0) + 1;
        return memories.stream()
                .filter(memory -> memory.inverted() == named.inverted() && memory.picture().gray().equals(named.picture().gray()))
                .findFirst()
                .orElse(new Memory(free, named.name(), named.picture(), named.inverted()));
    }

    private Optional<Recalled> recalled(Experiment experiment) {
        if (!experiment.isComplete()) {
            return Optional.empty();
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, 0)) {
            return Recalled.of(Rerun.of(experiment, interruption.heededBy(report.inHundredths())).trial());
        }
    }
}
