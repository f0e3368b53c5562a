package engram.cli.command;

import module java.base;
import engram.cli.options.MemoryCounts;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.cli.options.ValueList;
import engram.document.study.Fingerprint;
import engram.cli.report.RecognitionTable;
import engram.cli.report.TextTable;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.RowsDone;
import engram.export.file.OutFolder;
import engram.export.table.ResumableCsv;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.hidden.Shifts;
import engram.model.parameter.Parameter;
import engram.model.study.Study;
import engram.model.study.recognition.RecognitionStudy;
import engram.model.study.recognition.RecognitionTally;
import engram.model.trial.InsufficientMemoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the spiking dense memory recognises, and what it leaves alone, beside the most that anything could do. */
@Command(
        name = "recognise",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram recognise [OPTION]... --out=FILE IMAGE...",
        description = {"Has a spiking dense memory learn the first of some pictures, and asks it many cues.", "",
            "It is asked by its memories with noise, by pictures that it did not learn, by halves, by pictures that were moved,"
                    + " by inverse ones, and by mere noise. The table says how often the answer is right to the last pixel, with"
                    + " 95 % intervals, and beside it how often the nearest pattern is right, and the most likely memory for"
                    + " somebody who knows the noise and the grey values; how often no memory fits, and how often it is unsure"
                    + " between two; and when it decides.",
            "",
            "Rows are in the file as soon as they are done. A table that was interrupted and is begun again with the same words"
                    + " goes on where it stopped.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram recognise digits.idx.gz --invert --memories 100,1000 --cues 2000 --out recognition.csv",
            "  engram recognise sample:digits --memories 5 --noise 0,0.3 --grading 0 --out plain.csv",
            "  engram recognise sample:digits --rule one-shot --out spikes.csv"})
final class RecogniseCommand implements Callable<Integer> {

    @picocli.CommandLine.Parameters(arity = "1..*", paramLabel = "IMAGE", description = PictureArguments.DESCRIPTION)
    private List<String> pictures;

    @Mixin
    private PictureOptions pictureOptions;

    @Mixin
    private final ParameterOptions options = ParameterOptions.compared("0,0.3,0.5,0.75");

    @Option(
            names = "--memories",
            paramLabel = "N[,N...]",
            description = "How many of the pictures are learned, the first ones; half of them if not given. The others are what was"
                    + " not learned.")
    private String memories;

    @Option(
            names = "--cues",
            paramLabel = "N",
            defaultValue = "400",
            description = "How many cues each row is of; ${DEFAULT-VALUE} if not given.")
    private int cues;

    @Option(names = "--overwrite", description = "Begin anew where the file is there already, whatever it holds.")
    private boolean overwrite;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table to write, as CSV.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (cues < 1) {
            throw new ParameterException(spec.commandLine(), Text.of("--cues %d: it is a whole number from 1 on", cues));
        }
        Parameters parameters = parameters();
        List<Double> levels = options.levels(Optional.empty()).stream().map(ValueList.Value::value).toList();
        Optional<List<Integer>> given = Optional.ofNullable(memories).map(text -> MemoryCounts.read(text, spec));
        OutFolder.makeFor(file);
        List<Memory> all = pictureOptions.read(pictures);
        List<Integer> sizes = given.orElseGet(() -> List.of(Math.ceilDiv(all.size(), 2)));
        MemoryCounts.check(sizes, all.size());
        InsufficientMemoryException.checkPrepared(all, parameters.side());
        InsufficientMemoryException.checkHidden(parameters.side(), Collections.max(sizes),
                new Shifts(parameters.whole(Parameter.SHIFTS)));
        RecognitionTable table = new RecognitionTable(cues,
                Fingerprint.of(Text.of("%s %s", Fingerprint.of(all), parameters.with(Parameter.NOISE, 0))));
        List<RecognitionTable.Asked> wanted = RecognitionTable.all(sizes, levels, all.size());
        List<List<String>> rows = new ArrayList<>();
        try (ResumableCsv growing = ResumableCsv.open(file, RecognitionTable.COLUMNS, overwrite)) {
            keep(growing, table, wanted, rows);
            goOn(growing, table, wanted, rows, all, parameters);
        }
        TextTable.print(spec.commandLine().getOut(), RecognitionTable.HEADER, rows.stream().map(RecognitionTable::line).toList());
        spec.commandLine().getOut().println(Text.of("%n%s", file));
        return EngramCommand.DONE;
    }

    /** The memory is a spiking dense one; those rules have a part in it that make hidden weights. */
    private Parameters parameters() {
        if (options.isGiven(ParameterOptions.DYNAMICS.option())) {
            throw options.wrong(Text.of("%s does not go with recognise, which is about the spiking dense memory; leave it out",
                    ParameterOptions.DYNAMICS.option()));
        }
        Parameters parameters = options.read(Parameters.DEFAULTS);
        if (options.isGiven(ParameterOptions.RULE.option()) && parameters.learningRule().hidden().isEmpty()) {
            throw options.wrong(Text.of(
                    "%s %s has no part in the spiking dense memory, which is made of the grey values: leave it"
                            + " out, or take one that learns hidden neurons, %s",
                    ParameterOptions.RULE.option(), parameters.rule().key(),
                    Arrays.stream(RuleKind.values())
                            .filter(rule -> rule.with(parameters.numbers()).hidden().isPresent())
                            .map(RuleKind::key)
                            .collect(Collectors.joining(", "))));
        }
        return parameters;
    }

    /** The rows of an interrupted table, if they are this one's. */
    private void keep(ResumableCsv growing, RecognitionTable table, List<RecognitionTable.Asked> wanted, List<List<String>> rows)
            throws FileProblem, CommandProblem {
        try {
            growing.read((number, row) -> {
                if (number >= wanted.size()) {
                    throw new CommandProblem("it has more rows than this table has");
                }
                table.check(row, wanted.get(number), number + 1);
                rows.add(row);
            });
        } catch (CommandProblem e) {
            throw new CommandProblem(Text.of("%s holds another table: %s. Name another file, or begin anew with --overwrite",
                    file, e.getMessage()), e);
        }
    }

    private void goOn(ResumableCsv growing, RecognitionTable table, List<RecognitionTable.Asked> wanted, List<List<String>> rows,
            List<Memory> all, Parameters parameters) throws FileProblem {
        long each = cues;
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), rows.size() * each)) {
            Progress heeded = interruption.heededBy(Progress.IGNORED);
            List<GrayImage> greys = new Study(all, List.of(0.0), 1).greys(parameters.side(), heeded);
            RecognitionStudy study = null;
            int learned = 0;
            while (rows.size() < wanted.size()) {
                RecognitionTable.Asked asked = wanted.get(rows.size());
                long began = System.nanoTime();
                if (learned != asked.memories()) {
                    learned = asked.memories();
                    study = new RecognitionStudy(greys.subList(0, learned), greys.subList(learned, greys.size()), parameters,
                            heeded);
                }
                long before = rows.size() * each;
                RecognitionTally tally = study.ask(asked.kind(), asked.level(), cues,
                        interruption.heededBy((done, _) -> report.report(before + done, wanted.size() * each)));
                List<String> row = table.row(asked, tally, (System.nanoTime() - began) / 1e9);
                growing.append(row);
                rows.add(row);
            }
        } catch (Interruption.Stopped e) {
            throw e.saying(new RowsDone(rows.size(), wanted.size()).stopped(file));
        }
    }
}
