package engram.cli.command;

import module java.base;
import engram.cli.options.ParameterOptions;
import engram.cli.options.StudyOptions;
import engram.cli.options.ValueList;
import engram.cli.report.EvaluateFigures;
import engram.cli.report.EvaluateTable;
import engram.document.study.Fingerprint;
import engram.cli.report.TextTable;
import engram.export.file.OutFolder;
import engram.export.picture.Png;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.Study;
import engram.model.trial.InsufficientMemoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reference study's main program: learns pictures and recalls each at each noise level. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram evaluate [OPTION]... --out=DIR IMAGE...|FILE.engram",
        description = {"Learns pictures, recalls each of them at each noise level, and says how well.", "",
            "Into the folder go overlap_results.csv, a row for each recall, and a figure for each,"
                    + " output_image_I_noise_P.png. Each row has a seed of its own: engram recall with that --seed and"
                    + " the row's --noise repeats it. Several rules and dynamics are asked the same questions. Rows are in the"
                    + " file as soon as they are done. An interrupted evaluation that is started again with the same words goes"
                    + " on where it stopped.",
            "",
            "Of an experiment, each picture that it learns is asked about, at its own noise level where --noise lists no others."
                    + " Its cue is what recall asks.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram evaluate sample:digits/7 sample:digits/2 sample:digits/1 --noise 0,0.2,0.3 --out results",
            "  engram evaluate digits.idx.gz#0-2 --rule all --dynamics held,released --trials 30 --out compared",
            "  engram evaluate experiment.engram --noise 0:1:0.1 --out curve"})
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private StudyOptions asked;

    @Mixin
    private final ParameterOptions options = ParameterOptions.compared("0,0.2,0.3,0.5,0.75");

    @Option(names = "--no-figures", description = "Write the table only.")
    private boolean withoutFigures;

    @Option(
            names = "--all-similarities",
            description = "Of more than " + EvaluateTable.MOST_MEMORIES
                    + " pictures, write similarity and overlap of every one into" + " each row, rather than of the "
                    + EvaluateTable.NEAREST + " nearest: the table grows with the square.")
    private boolean all;

    @Option(
            names = "--overwrite",
            description = "Begin anew where the folder holds another study's table already; its figures go with it.")
    private boolean overwrite;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        asked.check();
        Optional<Experiment> experiment = asked.experiment();
        Parameters parameters = options.read(experiment.map(Experiment::parameters).orElse(Parameters.DEFAULTS));
        List<RuleKind> rules = options.list(ParameterOptions.RULE, parameters);
        List<Dynamics> dynamics = options.list(ParameterOptions.DYNAMICS, parameters);
        List<ValueList.Value> levels = options.levels(experiment);
        InsufficientMemoryException.check(parameters, 0);
        OutFolder.make(folder);
        if (!withoutFigures) {
            // Letters take longer to load than the network to learn.
            Thread.ofPlatform().daemon().start(Png::prepare);
        }
        Study study = asked.study(experiment, levels);
        rules.forEach(rule -> InsufficientMemoryException.check(study.memories(), parameters.withRule(rule), 0));
        List<Parameters> networks = new ArrayList<>();
        rules.forEach(rule -> dynamics.forEach(each -> networks.add(parameters.withRule(rule).withDynamics(each))));
        EvaluateTable table =
                new EvaluateTable(study, rules.size() > 1, dynamics.size() > 1, all, fingerprint(study, parameters, levels, all));
        Evaluation evaluation = new Evaluation(study, networks, table,
                withoutFigures ? null : new EvaluateFigures(folder, table, levels), spec.commandLine().getErr());
        Path file = folder.resolve("overlap_results.csv");
        evaluation.run(file, folder, overwrite);
        TextTable.print(spec.commandLine().getOut(), table.header(), evaluation.lines());
        spec.commandLine()
                .getOut()
                .println(withoutFigures ? Text.of("%n%s", file)
                        : Text.of("%n%s and %s beside it", file, Text.count(evaluation.rows(), "figure")));
        return EngramCommand.DONE;
    }

    /** Of all that rows came from and do not tell by themselves. */
    private static String fingerprint(Study study, Parameters parameters, List<ValueList.Value> levels, boolean all) {
        Parameters same = parameters.with(Parameter.NOISE, 0)
                .withRule(Parameters.DEFAULTS.rule())
                .withDynamics(Parameters.DEFAULTS.dynamics());
        boolean nearest = study.memories().size() > EvaluateTable.MOST_MEMORIES && !all;
        return Fingerprint.of(Text.of("%s %s %d %s%s", Fingerprint.of(study.memories()), study.levels(), study.trials(), same,
                nearest ? " nearest" : ""));
    }
}
