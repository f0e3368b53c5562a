package engram.cli.command;

import module java.base;
import engram.cli.options.ParameterOptions;
import engram.cli.options.StudyOptions;
import engram.cli.options.ValueList;
import engram.cli.report.Cautions;
import engram.cli.report.SweepTable;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.RowsDone;
import engram.export.file.OutFolder;
import engram.export.table.ResumableCsv;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.study.Grid;
import engram.model.study.Study;
import engram.model.study.StudyQuestions;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reference study's grid search: an average overlap for every combination of some values of the parameters. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram sweep [OPTION]... --out=FILE IMAGE...|FILE.engram",
        description = {"Runs every combination of the values given, and writes the average overlap of each.", "",
            "Any parameter but the noise level takes a list, 0.029,0.03,0.031, or a range from:to:step, 0.1:0.5:0.1, or"
                    + " both mixed. Rows are in the file as soon as they are done. An interrupted sweep that is started"
                    + " again with the same words goes on where it stopped.",
            "",
            "Of an experiment, each picture that it learns is asked about, at its own noise level where --noise lists no others.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram sweep sample:digits/7 sample:digits/2 --learning-rate 0.029,0.03 --gain 0.3:0.4:0.05 --out sweep.csv",
            "  engram sweep sample:digits --dynamics released --rule hebb,delta --recurrence 0.6:1.2:0.1 --out rules.csv",
            "  engram sweep experiment.engram --gain 0.2:0.5:0.05 --out gains.csv"})
final class SweepCommand implements Callable<Integer> {

    @Mixin
    private StudyOptions asked;

    @Mixin
    private final ParameterOptions options = ParameterOptions.combined("0.2,0.4");

    @Option(names = "--overwrite", description = "Begin anew where the file is there already, whatever it holds.")
    private boolean overwrite;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table to write, as CSV.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        asked.check();
        Optional<Experiment> experiment = asked.experiment();
        List<ValueList.Value> levels = options.levels(experiment);
        Grid grid = grid(experiment.map(Experiment::parameters).orElse(Parameters.DEFAULTS));
        InsufficientMemoryException.check(largest(grid), 0);
        OutFolder.makeFor(file);
        Study study = asked.study(experiment, levels);
        InsufficientMemoryException.check(study.memories(), largest(grid), 0);
        try (Interruption interruption = new Interruption()) {
            List<GrayImage> greys = study.greys(grid.base().side(), interruption.heededBy(Progress.IGNORED));
            Cautions.tell(Network.patterns(greys), study.names(), spec.commandLine().getErr());
        }
        SweepTable table = new SweepTable(study);
        List<List<String>> rows = new ArrayList<>();
        try (ResumableCsv growing = ResumableCsv.open(file, SweepTable.header(), overwrite)) {
            rows.addAll(keep(growing.rows(), table, grid));
            goOn(growing, rows, study, table, grid);
        }
        print(study, grid, rows);
        return EngramCommand.DONE;
    }

    private Grid grid(Parameters defaults) {
        Parameters base = options.readChoices(defaults);
        List<Grid.Axis> axes = new ArrayList<>();
        for (Parameter parameter : SweepTable.parameters()) {
            options.list(parameter)
                    .ifPresent(
                            values -> axes.add(new Grid.Axis(parameter, values.stream().map(ValueList.Value::value).toList())));
        }
        List<NoiseKind> kinds = options.list(ParameterOptions.NOISE_KIND, base);
        try {
            return new Grid(base, axes, options.list(ParameterOptions.RULE, base), options.list(ParameterOptions.DYNAMICS, base),
                    kinds);
        } catch (IllegalArgumentException e) {
            throw options.wrong(e.getMessage() + ": give fewer values");
        }
    }

    /** What needs most memory in a grid; the others need no more. */
    private static Parameters largest(Grid grid) {
        Parameters largest = grid.base();
        for (Grid.Axis axis : grid.axes()) {
            largest = largest.with(axis.parameter(), axis.values().stream().max(Comparator.naturalOrder()).orElseThrow());
        }
        for (RuleKind rule : grid.rules()) {
            largest = rule.learnsFromSpikes() ? largest.withRule(rule) : largest;
        }
        return largest;
    }

    /** The rows of an interrupted sweep, if they are this sweep's. */
    private List<List<String>> keep(List<List<String>> rows, SweepTable table, Grid grid) throws CommandProblem {
        if (rows.size() > grid.size()) {
            throw another(Text.of("it has %s, and this sweep has %,d", Text.count(rows.size(), "row"), grid.size()), null);
        }
        for (int place = 0; place < rows.size(); place++) {
            try {
                table.check(rows.get(place), grid.parameters(place), place + 1);
            } catch (CommandProblem e) {
                throw another(e.getMessage(), e);
            }
        }
        return rows;
    }

    private CommandProblem another(String why, CommandProblem cause) {
        return new CommandProblem(
                Text.of("%s holds another sweep: %s. Name another file, or begin anew with --overwrite", file, why), cause);
    }

    private void goOn(ResumableCsv growing, List<List<String>> rows, Study study, SweepTable table, Grid grid)
            throws FileProblem {
        PrintWriter err = spec.commandLine().getErr();
        if (!rows.isEmpty()) {
            err.println(new RowsDone(rows.size(), grid.size()).there());
        }
        int there = rows.size();
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, there)) {
            Progress progress = interruption.heededBy((done, _) -> report.report(there + done / study.cells(), grid.size()));
            long[] began = {System.nanoTime()};
            new StudyQuestions(study, grid.size(), grid::parameters).average(there, (place, average) -> {
                long now = System.nanoTime();
                List<String> row = table.row(grid.parameters(place), average, (now - began[0]) / 1e9);
                began[0] = now;
                growing.append(row);
                rows.add(row);
            }, progress, interruption.heededBy(Progress.IGNORED));
        } catch (Interruption.Stopped e) {
            throw e.saying(new RowsDone(rows.size(), grid.size()).stopped(file));
        }
    }

    private void print(Study study, Grid grid, List<List<String>> rows) {
        int best = 0;
        for (int place = 1; place < rows.size(); place++) {
            if (SweepTable.overlap(rows.get(place)) > SweepTable.overlap(rows.get(best))) {
                best = place;
            }
        }
        Parameters parameters = grid.parameters(best);
        List<String> given = new ArrayList<>();
        grid.axes()
                .stream()
                .filter(axis -> axis.values().size() > 1)
                .map(Grid.Axis::parameter)
                .forEach(swept -> given.add(ParameterOptions.name(swept) + " " + swept.format(parameters.real(swept))));
        Map<ParameterOptions.Choice<?>, List<?>> choices = new LinkedHashMap<>();
        choices.put(ParameterOptions.RULE, grid.rules());
        choices.put(ParameterOptions.DYNAMICS, grid.dynamics());
        choices.put(ParameterOptions.NOISE_KIND, grid.kinds());
        choices.forEach((choice, kinds) -> {
            if (kinds.size() > 1) {
                given.add(choice.option() + " " + choice.of().apply(parameters).key());
            }
        });
        String words = String.join(" ", given);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Text.of("%s: %s, each averaged over %s", file, Text.count(grid.size(), "combination"),
                Text.count(study.cells(), "recall")));
        out.println(Text.of("highest %s%s", SweepTable.scores(rows.get(best)), words.isEmpty() ? "" : ": " + words));
    }
}
