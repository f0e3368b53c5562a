package engram.cli;

import engram.export.CsvTable;
import engram.export.ExportProblem;
import engram.export.FigurePng;
import engram.export.OutFolder;
import engram.model.Parts;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Answer;
import engram.model.experiment.Network;
import engram.model.experiment.Parameters;
import engram.model.experiment.Study;
import engram.model.experiment.TooLarge;
import engram.model.experiment.Training;
import engram.model.experiment.Verdict;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.palette.Palette;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
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
        customSynopsis = "engram evaluate [OPTION]... --out=DIR IMAGE...",
        versionProvider = Version.class,
        description = {
            "Learns pictures, recalls each of them at each noise level, and says how well.",
            "",
            "Into the folder go overlap_results.csv, a row for each recall, and a figure for each,"
                    + " output_image_I_noise_P.png. Each row has a seed of its own: engram recall with that --seed and"
                    + " the row's --noise repeats it. Several rules and dynamics are asked the same questions.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram evaluate sample:digits/7 sample:digits/2 sample:digits/1 --noise 0,0.2,0.3 --out results",
            "  engram evaluate digits.idx.gz#0-2 --rule all --dynamics held,released --trials 30 --out compared"
        })
final class EvaluateCommand implements Callable<Integer>, TakesParameters {

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
    public boolean comparesChoices() {
        return true;
    }

    /** A network's parameters, and what it made of each question. */
    private record Outcome(Parameters parameters, List<Verdict> verdicts) {}

    @Override
    public Integer call() throws Exception {
        ParseResult parsed = spec.commandLine().getParseResult();
        Parameters parameters = ParameterOptions.read(parsed, Parameters.DEFAULTS);
        List<RuleKind> rules = ParameterOptions.readRules(parsed, parameters);
        List<Dynamics> dynamics = ParameterOptions.readDynamics(parsed, parameters);
        List<ValueList.Value> levels = ValueList.parse(parsed, Parameter.NOISE, noise);
        asked.check();
        TooLarge.check(parameters, 0);
        OutFolder.make(folder);
        if (!withoutFigures) {
            // Letters take longer to load than the network to learn.
            Thread.ofPlatform().daemon().start(FigurePng::prepare);
        }
        Study study = asked.study(levels);
        List<GrayImage> greys = study.greys(parameters.side());
        Cautions.tell(Network.patterns(greys), study.names(), spec.commandLine().getErr());
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleKind rule : rules) {
            for (Outcome outcome : evaluate(study, greys, parameters.withRule(rule), dynamics, levels, rules.size() > 1)) {
                outcomes.add(outcome);
            }
        }
        EvaluateTable table = new EvaluateTable(study, rules.size() > 1, dynamics.size() > 1);
        Path file = folder.resolve("overlap_results.csv");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            outcome.verdicts().forEach(verdict -> rows.add(EvaluateTable.row(study, outcome.parameters(), verdict)));
            lines.addAll(table.lines(outcome.parameters(), outcome.verdicts()));
        }
        CsvTable.write(EvaluateTable.COLUMNS, rows, file);
        TextTable.print(spec.commandLine().getOut(), table.header(), lines);
        spec.commandLine().getOut().println(
                withoutFigures ? "%n%s".formatted(file) : "%n%s and %,d figures beside it".formatted(file, rows.size()));
        return EngramCommand.DONE;
    }

    /** Learns by one rule, and asks by each dynamics. */
    private List<Outcome> evaluate(
            Study study, List<GrayImage> greys, Parameters parameters, List<Dynamics> dynamics,
            List<ValueList.Value> levels, boolean severalRules)
            throws ExportProblem {
        List<Outcome> outcomes = new ArrayList<>();
        AtomicReference<ExportProblem> problem = new AtomicReference<>();
        try (Interruption interruption = new Interruption()) {
            Network network;
            try (ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
                network = Network.of(
                        Training.of(greys, parameters).learn(interruption.heededBy(report.inHundredths())), greys);
            }
            for (Dynamics each : dynamics) {
                Parameters own = parameters.withDynamics(each);
                String suffix = (severalRules ? "_" + own.rule().key() : "") + (dynamics.size() > 1 ? "_" + each.key() : "");
                try (ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
                    Progress progress = interruption.heededBy(report);
                    outcomes.add(new Outcome(own, answer(study, network, own, levels, suffix, problem, progress)));
                }
            }
        } catch (CancellationException e) {
            if (problem.get() == null) {
                throw e;
            }
            throw problem.get();
        }
        return outcomes;
    }

    private List<Verdict> answer(
            Study study, Network network, Parameters parameters, List<ValueList.Value> levels, String suffix,
            AtomicReference<ExportProblem> problem, Progress progress) {
        Verdict[] verdicts = new Verdict[study.cells()];
        Parts.each(
                verdicts.length,
                place -> {
                    Study.Cell cell = study.cell(place);
                    Answer answer = study.answer(cell, network, parameters);
                    verdicts[place] = Verdict.of(cell, answer);
                    if (!withoutFigures) {
                        String level = levels.get(place / study.trials() % levels.size()).text();
                        draw(answer, figure(cell, level, suffix), problem);
                    }
                },
                (done, total) -> {
                    // Here no figure is just being written, which would be left behind half done.
                    if (problem.get() != null) {
                        throw new CancellationException();
                    }
                    progress.report(done, total);
                });
        return List.of(verdicts);
    }

    private Path figure(Study.Cell cell, String level, String suffix) {
        String trial = asked.trials() == 1 ? "" : "_trial_" + cell.trial();
        return folder.resolve("output_image_%d_noise_%s%s%s.png".formatted(cell.picture(), level, trial, suffix));
    }

    private static void draw(Answer answer, Path target, AtomicReference<ExportProblem> problem) {
        try {
            FigurePng.write(answer, Palette.VIRIDIS, false, target);
        } catch (ExportProblem e) {
            problem.compareAndSet(null, e);
        }
    }
}
