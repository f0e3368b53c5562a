package engram.cli.command;

import module java.base;
import engram.cli.options.MemoryCounts;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.cli.options.ValueList;
import engram.cli.report.CapacityFigures;
import engram.cli.report.CapacityTable;
import engram.document.study.Fingerprint;
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
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.CapacityQuestions;
import engram.model.study.CapacityStudy;
import engram.model.trial.InsufficientMemoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many memories a network holds: the share that it recalls, against the number of pictures that it has learned. */
@Command(
        name = "capacity",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram capacity [OPTION]... --out=DIR IMAGE...",
        description = {"Learns more and more of some pictures, and says how many of them are recalled.", "",
            "Into the folder go capacity.csv, a row for each network, number of memories and noise level, and the figure of it,"
                    + " capacity.svg and capacity.png: the share of answers that are right to the last pixel, with 95 % intervals."
                    + " Rows are in the file as soon as they are done. An interrupted study that is started again with the same"
                    + " words goes on where it stopped.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram capacity sample:digits --rule all --dynamics all --noise 0,0.3 --out capacity",
            "  engram capacity digits.idx.gz#0-999 --invert --memories 10,100,1000 --dynamics dense --cues 500 --out dense"})
final class CapacityCommand implements Callable<Integer> {

    private static final int[] USUAL = {1, 2, 5};

    @picocli.CommandLine.Parameters(arity = "1..*", paramLabel = "IMAGE", description = PictureArguments.DESCRIPTION)
    private List<String> pictures;

    @Mixin
    private PictureOptions pictureOptions;

    @Mixin
    private final ParameterOptions options = ParameterOptions.compared("0.3");

    @Option(
            names = "--memories",
            paramLabel = "N[,N...]",
            description = "How many of the pictures are learned, the first ones; 1, 2, 5, 10, 20, 50 and so on up to all of them if"
                    + " not given.")
    private String memories;

    @Option(
            names = "--cues",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many cues each network is asked, each of another memory or from other noise; ${DEFAULT-VALUE} if not"
                    + " given.")
    private int cues;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often all is done: first with the first pictures, then with others that chance takes of them, by"
                    + " --seed; ${DEFAULT-VALUE} if not given.")
    private int draws;

    @Option(names = "--overwrite", description = "Begin anew where the folder holds another study's table already.")
    private boolean overwrite;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check("--cues", cues);
        check("--draws", draws);
        Parameters parameters = options.read(Parameters.DEFAULTS);
        List<Double> levels = options.levels(Optional.empty()).stream().map(ValueList.Value::value).toList();
        List<Parameters> networks = networks(parameters);
        Optional<List<Integer>> given = Optional.ofNullable(memories).map(text -> MemoryCounts.read(text, spec));
        InsufficientMemoryException.check(parameters, 0);
        OutFolder.make(folder);
        List<Memory> all = pictureOptions.read(pictures);
        CapacityStudy questions = questions(all, given.orElseGet(() -> usual(all.size())), levels);
        List<Memory> most = all.subList(0, questions.sizes().getLast());
        networks.forEach(network -> InsufficientMemoryException.check(most, network, 0));
        CapacityTable table = new CapacityTable(questions, fingerprint(questions, parameters));
        CapacityQuestions rows = new CapacityQuestions(questions, networks);
        Path file = folder.resolve("capacity.csv");
        List<CapacityTable.Entry> entries = new ArrayList<>();
        try (ResumableCsv growing = ResumableCsv.open(file, CapacityTable.COLUMNS, overwrite)) {
            keep(growing, table, rows, entries);
            goOn(growing, table, rows, entries);
        } catch (CommandProblem e) {
            throw new CommandProblem(Text.of("%s holds another study: %s. Name another folder, or begin anew with --overwrite",
                    file, e.getMessage()), e);
        }
        List<CapacityTable.Entry> together = CapacityTable.together(entries);
        CapacityFigures.write(together, folder);
        TextTable.print(spec.commandLine().getOut(), CapacityTable.HEADER, together.stream().map(CapacityTable::line).toList());
        spec.commandLine().getOut().println(Text.of("%n%s, and the figure of it beside it", file));
        return EngramCommand.DONE;
    }

    private void check(String option, int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), Text.of("%s %d: it is a whole number from 1 on", option, number));
        }
    }

    /** Each rule with each dynamics; those that remember without weights once. */
    private List<Parameters> networks(Parameters parameters) {
        List<Parameters> networks = new ArrayList<>();
        Set<Dynamics> withoutRule = EnumSet.noneOf(Dynamics.class);
        for (RuleKind rule : options.list(ParameterOptions.RULE, parameters)) {
            for (Dynamics dynamics : options.list(ParameterOptions.DYNAMICS, parameters)) {
                Parameters network = parameters.withRule(rule).withDynamics(dynamics);
                if (network.usesRule() || withoutRule.add(dynamics)) {
                    networks.add(network);
                }
            }
        }
        return networks;
    }

    /** 1, 2, 5, 10, 20, 50 and so on, and all there are. */
    private static List<Integer> usual(int all) {
        SortedSet<Integer> sizes = new TreeSet<>(Set.of(all));
        for (long power = 1; power <= all; power *= 10) {
            for (int step : USUAL) {
                if (step * power < all) {
                    sizes.add((int) (step * power));
                }
            }
        }
        return List.copyOf(sizes);
    }

    private CapacityStudy questions(List<Memory> all, List<Integer> sizes, List<Double> levels) throws CommandProblem {
        MemoryCounts.check(sizes, all.size());
        return new CapacityStudy(all, sizes, levels, cues, draws);
    }

    /** The rows of an interrupted study, if they are this one's. */
    private static void keep(ResumableCsv growing, CapacityTable table, CapacityQuestions rows, List<CapacityTable.Entry> entries)
            throws FileProblem, CommandProblem {
        growing.read((number, row) -> {
            if (number >= rows.cells()) {
                throw new CommandProblem("it has more rows than this study has");
            }
            table.check(row, rows.point(number), rows.parameters(number), number + 1);
            entries.add(CapacityTable.entry(row));
        });
    }

    private void goOn(ResumableCsv growing, CapacityTable table, CapacityQuestions rows, List<CapacityTable.Entry> entries)
            throws FileProblem {
        PrintWriter err = spec.commandLine().getErr();
        int there = entries.size();
        if (there > 0) {
            err.println(new RowsDone(there, rows.cells()).there());
        }
        long each = rows.cues();
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, there * each)) {
            Progress progress = interruption.heededBy((done, _) -> report.report(there * each + done, rows.cells() * each));
            long[] began = {System.nanoTime()};
            rows.count(there, (cell, tally) -> {
                long now = System.nanoTime();
                List<String> row = table.row(rows.point(cell), rows.parameters(cell), tally, (now - began[0]) / 1e9);
                began[0] = now;
                growing.append(row);
                entries.add(CapacityTable.entry(row));
            }, progress, interruption.heededBy(Progress.IGNORED));
        } catch (Interruption.Stopped e) {
            throw e.saying(new RowsDone(entries.size(), rows.cells()).stopped(folder));
        }
    }

    /** Of all that rows came from and do not tell by themselves. */
    private static String fingerprint(CapacityStudy questions, Parameters parameters) {
        Parameters same = parameters.with(Parameter.NOISE, 0)
                .withRule(Parameters.DEFAULTS.rule())
                .withDynamics(Parameters.DEFAULTS.dynamics());
        return Fingerprint.of(Text.of("%s %s %s %d %d %s", Fingerprint.of(questions.pictures()), questions.sizes(),
                questions.levels(), questions.cues(), questions.draws(), same));
    }
}
