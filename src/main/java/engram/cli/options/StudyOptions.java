package engram.cli.options;

import engram.cli.run.CommandProblem;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.study.Study;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code evaluate} and {@code sweep} are asked in the same words: which pictures, and how often each. */
public final class StudyOptions {

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = PictureArguments.DESCRIPTION + ExperimentArgument.DESCRIPTION)
    private List<String> pictures;

    @Mixin
    private PictureOptions pictureOptions;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each picture is recalled at each level, each time from another cue; ${DEFAULT-VALUE} if"
                    + " not given.")
    private int trials;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Says that there is at least one trial; no picture has to be read for that. */
    public void check() {
        if (trials < 1) {
            throw new ParameterException(command.commandLine(), Text.of("--trials %d: it is a whole number from 1 on", trials));
        }
    }

    /** Reads the experiment whose pictures are asked about, if one is named in place of pictures. */
    public Optional<Experiment> experiment() throws FileProblem, CommandProblem {
        Optional<Experiment> experiment = experimentOptions.read(pictures, pictureOptions);
        if (experiment.isPresent()) {
            ExperimentArgument.requireMemories(experiment.get(), pictures.getFirst());
        }
        return experiment;
    }

    /**
     * Makes the study.
     *
     * @param experiment what {@link #experiment} has read; where there is none, the pictures are read
     */
    public Study study(Optional<Experiment> experiment, List<ValueList.Value> levels) throws FileProblem, CommandProblem {
        List<Memory> memories = experiment.isPresent() ? experiment.get().memories() : pictureOptions.read(pictures);
        try {
            return new Study(memories, levels.stream().map(ValueList.Value::value).toList(), trials);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage() + ": ask for fewer", e);
        }
    }
}
