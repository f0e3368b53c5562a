package engram.cli.command;

import module java.base;
import engram.export.film.FilmFormat;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ExperimentOptions;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureOptions;
import engram.cli.run.CommandProblem;
import engram.cli.run.ErrorLine;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.export.film.Film;
import engram.export.film.GifFilm;
import engram.export.picture.FilmRange;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.dynamics.RecallProcedure;
import engram.model.experiment.Experiment;
import engram.model.experiment.Experiment.Cue;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.network.weights.Weights;
import engram.model.study.Study;
import engram.model.trial.CueStimulus;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.palette.Palette;
import java.awt.Dimension;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes a film of a cue's spikes, or of a recall beside its cue. */
@Command(
        name = "animate",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram animate [OPTION]... --out=FILE.mp4|FILE.gif|DIR IMAGE|FILE.engram",
        description = {"Makes a film of the spikes that a picture becomes, or of a recall beside its cue.", "",
            "Without --recall, it shows one round of the cue, noise included. With it, a network learns pictures first, and"
                    + " the film shows cue and recall side by side, with captions and scores."
                    + " Of an experiment, the network learns what it holds, and is asked its cue as it is.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram animate sample:digits/4 --noise 0.5 --out four.mp4",
            "  engram animate sample:digits/4 --recall --memories sample:digits/4 sample:digits/6 --out recall.gif",
            "  engram animate cat.png --recall --rates --from 1 --to 300 --every 3 --frames-per-second 30 --out cat.mp4",
            "  engram animate experiment.engram --recall --out experiment.mp4"})
final class AnimateCommand implements Callable<Integer> {

    /** About so many pixels across is each panel where no cell is given. */
    private static final int USUAL_PANEL = 400;

    private static final int LARGEST_USUAL_CELL = 32;

    /** With panels of more pixels in a row than this, films are larger than most players take. */
    private static final int MOST_USUAL_PANEL = 1600;
    private static final int LONGEST_TRAIL = 1000;

    @picocli.CommandLine.Parameters(
            paramLabel = "IMAGE",
            description = "The picture that is asked about: a file, one of an IDX file (digits.idx.gz#3), or a sample"
                    + " (sample:digits/4)." + ExperimentArgument.DESCRIPTION)
    private String image;

    @picocli.CommandLine.Mixin
    private PictureOptions pictureOptions;

    @picocli.CommandLine.Mixin
    private ExperimentOptions experimentOptions;

    @picocli.CommandLine.Mixin
    private final ParameterOptions options = ParameterOptions.all();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.mp4|FILE.gif|DIR",
            description = "Where the film goes. In a new or empty folder, each frame becomes a PNG picture.")
    private String out;

    @Option(names = "--recall", description = "Show what the network makes of the cue beside it.")
    private boolean recall;

    @Option(
            names = "--memories",
            arity = "1..*",
            paramLabel = "IMAGE",
            description = "With --recall: what the network learns; IMAGE alone if not given.")
    private List<String> memories = List.of();

    @Option(names = "--rates", description = "With --recall: firing rates below the spikes.")
    private boolean rates;

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "The first step, from 1 on. If not given: the first of the round that ends at --to.")
    private Integer from;

    @Option(
            names = "--to",
            paramLabel = "N",
            description = "The last step. If not given: the end of the cue's round, or of the whole recall, so that by"
                    + " itself the round is shown by which recalls are scored; --from 1 shows them whole.")
    private Integer to;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "Show only every N-th step; ${DEFAULT-VALUE} if not given.")
    private int every;

    @Option(
            names = "--frames-per-second",
            paramLabel = "N",
            defaultValue = "10",
            description = "How fast, 1 to " + FilmRange.MOST_FRAMES_PER_SECOND
                    + "; a GIF counts in hundredths of a second: 1, 2, 4, 5, 10, 20, 25 or 50; ${DEFAULT-VALUE} if not given.")
    private int framesPerSecond;

    @Option(
            names = "--cell",
            paramLabel = "N",
            description = "Pixels across for each neuron, 1 to " + FrameStyle.MOST_PIXELS_PER_CELL
                    + ". If not given: as many as make panels of about " + USUAL_PANEL
                    + " pixels. In an MP4, odd numbers give soft edges.")
    private Integer cell;

    @Option(
            names = "--trail",
            paramLabel = "N",
            defaultValue = "0",
            description = "For how many steps a spike keeps glowing, 0 to " + LONGEST_TRAIL
                    + "; ${DEFAULT-VALUE}, only the step's own spikes, if not given.")
    private int trail;

    @Option(
            names = "--colour-map",
            paramLabel = "WORD",
            converter = PaletteWord.class,
            description = "Colours of spikes and rates: viridis, inferno or cividis. If not given: one plain colour for"
                    + " spikes, viridis for rates.")
    private Palette colourMap;

    @Option(names = "--dark", description = "On a dark ground.")
    private boolean dark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requireSense();
        Optional<Experiment> kept = experimentOptions.read(List.of(image), pictureOptions);
        Parameters parameters = options.read(kept.map(Experiment::parameters).orElse(Parameters.DEFAULTS));
        FilmFormat format = format();
        FrameStyle style = style(parameters.side(), format);
        RecallProcedure procedure = parameters.dynamics().procedure();
        FilmRange range = range(recall ? parameters.recallSteps() : parameters.steps(),
                recall ? procedure.excerpt(parameters.steps(), parameters.numbers()) : parameters.steps());
        if (recall) {
            InsufficientMemoryException.check(parameters, 1);
        }
        Experiment experiment = kept.isPresent() ? asKept(kept.get(), parameters) : ofPictures(parameters);
        if (recall) {
            InsufficientMemoryException.check(experiment.memories(), parameters, 1);
        }
        Path target = Path.of(out);
        format.prepare(target);
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption()) {
            Film film = (recall ? filmOfRecall(experiment, range, style, interruption) : filmOfCue(experiment, range, style))
                    .with(DocumentFile.bytes(Document.of(experiment), Optional.empty(), Optional.empty(), Optional.empty()));
            err.println("Drawing " + Text.count(film.frames(), "frame"));
            try (ProgressReport report = ProgressReport.on(err, 0)) {
                format.write(film, target, interruption.heededBy(report));
            }
            spec.commandLine().getOut().println(summary(film, format, target));
            return EngramCommand.DONE;
        }
    }

    private Experiment ofPictures(Parameters parameters) throws FileProblem, CommandProblem {
        Memory subject = pictureOptions.readOne(image);
        List<Memory> learned = memories.isEmpty() ? List.of(subject) : pictureOptions.read(memories);
        return new Experiment(learned, Optional.of(new Cue(subject, 0)), parameters);
    }

    private Experiment asKept(Experiment kept, Parameters parameters) throws CommandProblem {
        if (!memories.isEmpty()) {
            throw options.wrong(Text.of("%s says itself what is learned: leave --memories out", image));
        }
        if (recall) {
            ExperimentArgument.requireMemories(kept, image);
        }
        ExperimentArgument.requireCue(kept, image);
        return ExperimentArgument.with(kept, parameters, spec.commandLine().getErr());
    }

    private static Film filmOfCue(Experiment experiment, FilmRange range, FrameStyle style) {
        CueStimulus question = question(experiment);
        return Film.ofSpikes(question.name(), question.spikes(), range, style);
    }

    private Film filmOfRecall(Experiment experiment, FilmRange range, FrameStyle style, Interruption interruption)
            throws CommandProblem {
        Parameters parameters = experiment.parameters();
        PrintWriter err = spec.commandLine().getErr();
        Progress heeded = interruption.heededBy(Progress.IGNORED);
        List<GrayImage> greys = new Study(experiment.memories(), List.of(parameters.noise()), 1).greys(parameters.side(), heeded);
        err.println("Learning " + Text.count(greys.size(), "picture"));
        Weights weights;
        try (ProgressReport report = ProgressReport.on(err, 0)) {
            weights = Training.of(greys, parameters).learn(interruption.heededBy(report.inHundredths()));
        }
        err.println("Recalling " + Text.count(range.to(), "step"));
        Network network = Network.of(weights, greys, heeded);
        network.prepare(parameters, heeded);
        Run run = new Run(question(experiment), network, parameters);
        try (ProgressReport report = ProgressReport.on(err, 0)) {
            // What comes after the film need not be computed.
            run.advance(range.to(), interruption.heededBy((done, _) -> report.report(done, range.to())));
        }
        return Film.ofRecall(run.soFar(), upTo(run.time(), range), style);
    }

    /** Binary neurons may come to rest before the film's last step. */
    private static FilmRange upTo(int recorded, FilmRange range) throws CommandProblem {
        if (range.from() >= recorded) {
            throw new CommandProblem(Text.of("--from %d: the recall had come to its end after %s", range.from() + 1,
                    Text.count(recorded, "step")));
        }
        return new FilmRange(range.from(), Math.min(range.to(), recorded), range.stride(), range.trail(),
                range.framesPerSecond());
    }

    private static CueStimulus question(Experiment experiment) {
        Cue cue = experiment.cue().orElseThrow();
        Parameters parameters = experiment.parameters();
        return CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters);
    }

    private String summary(Film film, FilmFormat format, Path target) {
        Dimension size = format.size(film.size());
        return Text.of("%s: %s of %d x %d pixels, steps %d to %d, %.1f seconds", target, Text.count(film.frames(), "frame"),
                size.width, size.height, film.range().from() + 1, film.range().last() + 1, film.range().seconds());
    }

    private void requireSense() {
        if (!recall && !memories.isEmpty()) {
            throw options.wrong("--memories is what the network learns for --recall: give --recall, too");
        }
        if (!recall && rates) {
            throw options.wrong("--rates are drawn below the spikes of --recall: give --recall, too");
        }
        require("--every", every, 1, Integer.MAX_VALUE);
        require("--frames-per-second", framesPerSecond, 1, FilmRange.MOST_FRAMES_PER_SECOND);
        require("--trail", trail, 0, LONGEST_TRAIL);
        if (cell != null) {
            require("--cell", cell, 1, FrameStyle.MOST_PIXELS_PER_CELL);
        }
    }

    private String name() {
        if (out.isBlank()) {
            throw options.wrong("--out: an empty word names no file or folder");
        }
        try {
            Path.of(out);
            return out;
        } catch (InvalidPathException e) {
            throw options.wrong("--out: this is no name of a file: " + e.getReason());
        }
    }

    private FilmFormat format() {
        FilmFormat format = FilmFormat.of(name())
                .orElseThrow(() -> options.wrong(Text.of(
                        "--out %s: its name ends in .mp4 or .gif, or it is a folder for PNG pictures, named without a dot or",
                        out) + " with a slash at its end"));
        if (!format.takes(framesPerSecond)) {
            throw options.wrong(Text.of("--frames-per-second %d: a GIF takes one of %s", framesPerSecond,
                    GifFilm.FRAME_RATES.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        return format;
    }

    private FrameStyle style(int side, FilmFormat format) {
        Content content = !recall ? Content.CUE_SPIKES : rates ? Content.SPIKES_AND_RATES : Content.SPIKES;
        int pixels = cell == null ? usualCell(side) : cell;
        FrameStyle plain = new FrameStyle(pixels, colourMap == null ? Palette.VIRIDIS : colourMap, dark, content);
        Dimension size = format.size(FramePainter.size(side, plain));
        if ((long) size.width * size.height > format.mostPixels()) {
            throw options.wrong(Text.of("--cell %d: frames would have %d x %d pixels, and at most %d million are possible",
                    pixels, size.width, size.height, format.mostPixels() / 1_000_000));
        }
        if (format == FilmFormat.MP4 && cell != null && pixels % 2 != 0) {
            ErrorLine.tell(spec.commandLine().getErr(), Text
                    .of("--cell %d: an MP4 keeps one colour for each square of four pixels, so edges get soft; with %d they are"
                            + " sharp", pixels, pixels + 1));
        }
        return colourMap == null ? plain : plain.withSpikesOfPalette();
    }

    /** An even number, which stays sharp in every format, as long as there is room for two pixels. */
    private static int usualCell(int side) {
        int even = Math.clamp(USUAL_PANEL / side / 2 * 2, 2, LARGEST_USUAL_CELL);
        return even * side > MOST_USUAL_PANEL ? 1 : even;
    }

    private FilmRange range(int length, int round) {
        if (to != null) {
            require("--to", to, 1, length);
        }
        int last = to == null ? length : to;
        if (from != null) {
            require("--from", from, 1, last);
        }
        int first = from == null ? (last - 1) / round * round + 1 : from;
        return new FilmRange(first - 1, last, every, trail, framesPerSecond);
    }

    private void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw options.wrong(most == Integer.MAX_VALUE ? Text.of("%s %d: it is at least %d", option, value, least)
                    : Text.of("%s %d: it is a whole number from %d to %d", option, value, least, most));
        }
    }

    /** Reads a palette from its name. */
    static final class PaletteWord implements ITypeConverter<Palette> {

        @Override
        public Palette convert(String word) {
            return Arrays.stream(Palette.values())
                    .filter(palette -> palette.title().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(Text.of("%s is none of %s", word,
                            Arrays.stream(Palette.values())
                                    .map(palette -> palette.title().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")))));
        }
    }
}
