package engram.cli.command;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.TerminalText;
import engram.export.file.OutFolder;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.trial.InsufficientMemoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Brings pictures to the network's side, and writes what the network sees of them. */
@Command(
        name = "preprocess",
        mixinStandardHelpOptions = true,
        description = {"Brings pictures to the network's side, and writes what the network sees of them.", "",
            "Into the folder go grey.npy, shape (pictures, side, side), with values from 0 (black) to 1 (white), and"
                    + " pattern.npy of the same shape: +1 where a picture is lighter than its own mean, else -1.",
            ""},
        footerHeading = "%nExample:%n",
        footer = "  engram preprocess sample:digits/3 photo.jpg --side 28 --out prepared")
final class PreprocessCommand implements Callable<Integer> {

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "IMAGE",
            description = PictureArguments.DESCRIPTION + ExperimentArgument.DESCRIPTION)
    private List<String> images;

    @CommandLine.Mixin
    private PictureOptions pictureOptions;

    @CommandLine.Mixin
    private final ParameterOptions options = ParameterOptions.ofSide();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the arrays; made if missing.")
    private Path out;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<Experiment> kept =
                ExperimentArgument.read(images, pictureOptions, spec).map(opened -> opened.document().experiment());
        int side = options.readOwn(Parameter.SIDE, kept.map(Experiment::parameters).orElse(Parameters.DEFAULTS)).side();
        if (kept.isPresent()) {
            ExperimentArgument.requireMemories(kept.get(), images.getFirst());
        }
        List<Memory> memories = kept.isPresent() ? kept.get().memories() : pictureOptions.read(images);
        OutFolder.make(out);
        List<GrayImage> greys = new ArrayList<>();
        List<BipolarState> patterns = new ArrayList<>();
        InsufficientMemoryException.checkPrepared(memories, side);
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            Progress heeded = interruption.heededBy(report);
            for (Memory memory : memories) {
                GrayImage grey = memory.grey(side);
                BipolarState pattern = grey.threshold();
                spec.commandLine().getOut().println(TerminalText.oneLine(line(memory, grey, pattern)));
                greys.add(grey);
                patterns.add(pattern);
                heeded.report(greys.size(), memories.size());
            }
            NumpyArray.ofPictures(greys).write(out.resolve("grey.npy"), heeded);
            NumpyArray.ofPatterns(patterns).write(out.resolve("pattern.npy"), heeded);
        }
        return EngramCommand.DONE;
    }

    private static String line(Memory memory, GrayImage grey, BipolarState pattern) {
        return Text.of("%3d  %s: %d x %d to %d x %d, mean grey %.3f, %s", memory.id(), memory.name(), memory.picture().width(),
                memory.picture().height(), grey.width(), grey.height(), grey.mean(),
                pattern.isEmpty() ? "of one colour: nothing to learn"
                        : Text.of("%,d of %,d pixels on", pattern.onCount(), pattern.neurons()));
    }
}
