package engram.cli;

import engram.export.CsvTable;
import engram.export.ExportProblem;
import engram.export.FigurePng;
import engram.export.OutFolder;
import engram.model.Parts;
import engram.model.Progress;
import engram.model.experiment.Answer;
import engram.model.experiment.Average;
import engram.model.experiment.Parameter;
import engram.model.experiment.Parameters;
import engram.model.experiment.Study;
import engram.model.experiment.TooLarge;
import engram.model.experiment.Training;
import engram.model.experiment.Verdict;
import engram.model.image.GrayImage;
import engram.model.network.Weights;
import engram.palette.Palette;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The reference study's main program: learns pictures and recalls each at each noise level. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Learns pictures, recalls each of them at each noise level, and says how well.",
            "",
            "Into the folder go overlap_results.csv, a row for each recall, and a figure for each,"
                    + " output_image_I_noise_P.png. Each row has a seed of its own: engram recall with that --seed and"
                    + " the row's --noise repeats it."
        },
        footerHeading = "%nExample:%n",
        footer = "  engram evaluate sample:digits/7 sample:digits/2 sample:digits/1 --noise 0,0.2,0.3 --out results")
final class EvaluateCommand implements Callable<Integer>, TakesParameters {

    private static final List<String> COLUMNS = List.of(
            "Image Index", "Noise Level", "Overlap", "Image Name", "Trial", "Seed", "Cue Alone", "No Memory", "Ceiling",
            "Winner", "Winner Name");

    @Mixin
    private StudyOptions asked;

    @Option(
            names = "--noise",
            paramLabel = "P[,P...]",
            defaultValue = "0,0.2,0.3,0.5,0.75",
            description = "Noise levels, each from 0 to 1, as a list or as from:to:step; ${DEFAULT-VALUE} if not given.")
    private String noise;

    @Option(names = "--no-figures", description = "Write the table only.")
    private boolean withoutFigures;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Set<Parameter> without() {
        return Set.of(Parameter.NOISE);
    }

    @Override
    public Integer call() throws Exception {
        ParseResult parsed = spec.commandLine().getParseResult();
        Parameters parameters = ParameterOptions.read(parsed, Parameters.DEFAULTS);
        List<ValueList.Value> levels = ValueList.parse(parsed, Parameter.NOISE, noise);
        asked.check();
        TooLarge.check(parameters, 0);
        OutFolder.make(folder);
        if (!withoutFigures) {
            // Letters take longer to load than the network to learn.
            Thread.ofPlatform().daemon().start(FigurePng::prepare);
        }
        Study study = asked.study(levels);
        Verdict[] verdicts = evaluate(study, parameters, levels);
        Path table = folder.resolve("overlap_results.csv");
        CsvTable.write(COLUMNS, rows(study, parameters, verdicts), table);
        print(study, verdicts);
        spec.commandLine().getOut().println(
                withoutFigures
                        ? "%n%s".formatted(table)
                        : "%n%s and %,d figures beside it".formatted(table, study.cells()));
        return EngramCommand.DONE;
    }

    private Verdict[] evaluate(Study study, Parameters parameters, List<ValueList.Value> levels) throws ExportProblem {
        List<GrayImage> greys = study.greys(parameters.side());
        Verdict[] verdicts = new Verdict[study.cells()];
        AtomicReference<ExportProblem> problem = new AtomicReference<>();
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            Progress progress = interruption.heededBy(report);
            Weights weights =
                    Training.of(greys, parameters).learn(interruption.heededBy(report.inHundredths()));
            Parts.each(
                    verdicts.length,
                    place -> {
                        Study.Cell cell = study.cell(place);
                        Answer answer = study.answer(cell, weights, greys, parameters);
                        verdicts[place] = Verdict.of(cell, answer);
                        if (!withoutFigures) {
                            String level = levels.get(place / study.trials() % levels.size()).text();
                            draw(answer, figure(cell, level), problem);
                        }
                    },
                    (done, total) -> {
                        // Here no figure is just being written, which would be left behind half done.
                        if (problem.get() != null) {
                            throw new CancellationException();
                        }
                        progress.report(done, total);
                    });
        } catch (CancellationException e) {
            if (problem.get() == null) {
                throw e;
            }
            throw problem.get();
        }
        return verdicts;
    }

    private Path figure(Study.Cell cell, String level) {
        String trial = asked.trials() == 1 ? "" : "_trial_" + cell.trial();
        return folder.resolve("output_image_%d_noise_%s%s.png".formatted(cell.picture(), level, trial));
    }

    private static void draw(Answer answer, Path target, AtomicReference<ExportProblem> problem) {
        try {
            FigurePng.write(answer, Palette.VIRIDIS, false, target);
        } catch (ExportProblem e) {
            problem.compareAndSet(null, e);
        }
    }

    private static List<List<String>> rows(Study study, Parameters parameters, Verdict[] verdicts) {
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Study.Cell cell = verdict.cell();
            rows.add(List.of(
                    Integer.toString(cell.picture()),
                    Parameter.NOISE.format(cell.level()),
                    Double.toString(verdict.scores().recalled()),
                    study.memories().get(cell.picture()).name(),
                    Integer.toString(cell.trial()),
                    Long.toString(study.seed(cell, parameters)),
                    Double.toString(verdict.scores().cueAlone()),
                    Double.toString(verdict.scores().withoutMemory()),
                    Double.toString(verdict.scores().ceiling()),
                    Integer.toString(verdict.winner()),
                    study.memories().get(verdict.winner()).name()));
        }
        return rows;
    }

    private void print(Study study, Verdict[] verdicts) {
        List<String> header = new ArrayList<>(List.of("Image", "Name", "Noise", "Overlap"));
        int trials = study.trials();
        if (trials > 1) {
            header.add("95 % interval");
        }
        header.addAll(List.of("Cue alone", "No memory", "Best possible", trials > 1 ? "Right winner" : "Winner"));
        List<List<String>> rows = IntStream.range(0, verdicts.length / trials)
                .mapToObj(group -> Arrays.asList(verdicts).subList(group * trials, (group + 1) * trials))
                .map(group -> line(study, group))
                .toList();
        TextTable.print(spec.commandLine().getOut(), header, rows);
    }

    private static List<String> line(Study study, List<Verdict> group) {
        Average average = Average.of(group);
        Verdict first = group.getFirst();
        List<String> line = new ArrayList<>(List.of(
                Integer.toString(first.cell().picture()),
                study.memories().get(first.cell().picture()).name(),
                Parameter.NOISE.format(first.cell().level()),
                score(average.scores().recalled())));
        boolean several = group.size() > 1;
        if (several) {
            double mean = average.scores().recalled();
            line.add("%s to %s".formatted(score(mean - average.margin()), score(mean + average.margin())));
        }
        String winner = study.memories().get(first.winner()).name();
        line.addAll(List.of(
                score(average.scores().cueAlone()),
                score(average.scores().withoutMemory()),
                score(average.scores().ceiling()),
                several
                        ? "%d of %d".formatted(average.right(), average.count())
                        : first.isRight() ? winner : winner + " (wrong)"));
        return line;
    }

    private static String score(double value) {
        return "%.3f".formatted(value);
    }
}
