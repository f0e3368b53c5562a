package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.cli.run.ErrorLine;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.document.DocumentFile;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.Retouch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An experiment's file where pictures may be named: it brings pictures, cue and settings at once. */
public final class ExperimentArgument {

    /** What usage texts say of it, behind what they say of pictures. */
    public static final String DESCRIPTION =
            " Or one experiment (FILE.engram): its pictures and settings; options given besides it win.";

    private ExperimentArgument() {}

    private static boolean isOne(String word) {
        try {
            return DocumentFile.isMeantAsOne(Path.of(word));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /**
     * Reads the experiment that is named where pictures may stand.
     *
     * @param words all that is named there
     * @param pictures how pictures are taken; those of an experiment are as they are
     * @return empty where the words name pictures
     * @throws ParameterException if there is anything besides it
     */
    public static Optional<DocumentFile.Opened> read(List<String> words, PictureOptions pictures, CommandSpec command)
            throws FileProblem {
        Optional<String> word = words.stream().filter(ExperimentArgument::isOne).findFirst();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() > 1) {
            throw new ParameterException(command.commandLine(),
                    Text.of("%s brings its own pictures: name it alone, or pictures alone", word.get()));
        }
        pictures.requireNone();
        return Optional.of(read(Path.of(word.get()), command.commandLine().getErr()));
    }

    /**
     * Reads an experiment.
     *
     * @param err where it is told how far it is, if that takes long
     */
    public static DocumentFile.Opened read(Path file, PrintWriter err) throws FileProblem {
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, 0)) {
            return DocumentFile.read(file, interruption.heededBy(report.inHundredths()));
        } catch (FileProblem e) {
            throw e.called(file.toString());
        }
    }

    /**
     * An experiment with the parameters that were given besides it. What was drawn on its cue at another side has no place any
     * more, and that is said.
     *
     * @param err where
     */
    public static Experiment with(Experiment experiment, Parameters parameters, PrintWriter err) {
        Experiment changed = experiment.with(parameters);
        Retouch before = experiment.cue().map(Experiment.Cue::retouch).orElse(Retouch.NONE);
        Retouch after = changed.cue().map(Experiment.Cue::retouch).orElse(Retouch.NONE);
        if (!before.equals(after)) {
            ErrorLine.tell(err, Text.of("--side %d: what was drawn on the cue by hand, at side %d, is left out",
                    parameters.side(), experiment.parameters().side()));
        }
        return changed;
    }

    /**
     * Sees to it that an experiment has something to learn.
     *
     * @param word what names it
     */
    public static void requireMemories(Experiment experiment, String word) throws CommandProblem {
        if (experiment.memories().isEmpty()) {
            throw new CommandProblem(
                    Text.of("%s holds no pictures to learn: add some in the window, or name pictures instead", word));
        }
    }

    /** Sees to it that an experiment has something to ask. */
    public static void requireCue(Experiment experiment, String word) throws CommandProblem {
        if (experiment.cue().isEmpty()) {
            throw new CommandProblem(Text.of("%s holds no picture to ask about: choose one in the window", word));
        }
    }
}
