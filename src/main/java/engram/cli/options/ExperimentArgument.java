package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.cli.run.ErrorLine;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.document.DocumentFile;
import engram.export.origin.Embedded;
import engram.export.report.LabReport;
import engram.model.FileProblem;
import engram.model.Progress;
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
            " Or one experiment (FILE.engram): its pictures and settings; options given besides it win. A lab report, an SVG or an"
                    + " MP4 of Engram stands for the experiment in it; a PNG or GIF is a picture here.";

    /** Files of these names are no pictures: what a command can use of them is the experiment in them. */
    private static final Pattern PAGE = Pattern.compile("(?i).*\\.html?");
    private static final Pattern DRAWING_OR_FILM = Pattern.compile("(?i).*\\.(svg|mp4)");

    private ExperimentArgument() {}

    /** Whether a word names an experiment, or a page, drawing or film that holds one, and not a picture. */
    static boolean isOne(String word) {
        try {
            Path file = Path.of(word);
            boolean noPicture = PAGE.matcher(word).matches() || DRAWING_OR_FILM.matcher(word).matches();
            return DocumentFile.isMeantAsOne(file) || noPicture && isInside(file, true);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /**
     * Whether a report or a picture of Engram holds an experiment.
     *
     * @param otherwise the answer where it is damaged, or cannot be read
     */
    static boolean isInside(Path file, boolean otherwise) {
        try {
            return inside(file).isPresent();
        } catch (FileProblem _) {
            return otherwise;
        }
    }

    /**
     * The experiment in a lab report, a PNG, a GIF, an SVG or an MP4, as the bytes of its file.
     *
     * @return empty for all other files
     * @throws FileProblem if it is damaged
     */
    public static Optional<byte[]> inside(Path file) throws FileProblem {
        if (!Files.isRegularFile(file) || DocumentFile.isMeantAsOne(file)) {
            return Optional.empty();
        }
        return PAGE.matcher(file.toString()).matches() ? LabReport.experiment(file) : Embedded.read(file);
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
     * Reads an experiment: its file, or a report or picture that holds it.
     *
     * @param err where it is told how far it is, if that takes long
     */
    public static DocumentFile.Opened read(Path file, PrintWriter err) throws FileProblem {
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, 0)) {
            Progress progress = interruption.heededBy(report.inHundredths());
            Optional<byte[]> inside = inside(file);
            return inside.isPresent()
                    ? DocumentFile.read(FileProblem.nameOf(file), new ByteArrayInputStream(inside.get()), progress)
                    : DocumentFile.read(file, progress);
        } catch (FileProblem e) {
            throw e.called(file.toString());
        }
    }

    /**
     * An experiment with the parameters that were given besides it. What was drawn on its cue, and who was silenced by hand, at
     * another side has no place any more, and that is said.
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
        if (!experiment.parameters().silencedByHand().isEmpty() && parameters.side() != experiment.parameters().side()) {
            ErrorLine.tell(err, Text.of("--side %d: who was silenced by hand, at side %d, is awake", parameters.side(),
                    experiment.parameters().side()));
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
