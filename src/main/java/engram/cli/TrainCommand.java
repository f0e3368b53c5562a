package engram.cli;

import engram.export.MemoryFile;
import engram.export.OutFolder;
import engram.export.SpikeArrays;
import engram.model.Progress;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameter;
import engram.model.experiment.Parameters;
import engram.model.experiment.TooLarge;
import engram.model.experiment.Training;
import engram.model.image.GrayImage;
import engram.model.image.Pattern;
import engram.model.learning.LearningRule;
import engram.model.learning.SpikeHebbian;
import engram.model.network.Weights;
import engram.model.spike.SpikeTrain;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Learns pictures, or exactly given spikes, and writes the memory. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Learns pictures, or the very spikes of an array, and writes the memory: an archive of NumPy arrays with the"
                + " weights, the row being the receiving neuron, the pictures learned, and all parameters by their names.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram train sample:digits/4 sample:digits/6 --epochs 10 --out memory.npz",
            "  engram train --spikes train_spikes.npy --look-back 5 --out memory.npz"
        })
final class TrainCommand implements Callable<Integer>, TakesParameters {

    /** What the array of spikes says by itself. */
    private static final List<Parameter> OF_PICTURES = List.of(Parameter.SIDE, Parameter.STEPS, Parameter.GAIN);

    /** Each picture's input, its output, and the output once more as octets; outputs mostly repeat from epoch to epoch. */
    private static final int TRAINS_PER_PICTURE = 4;

    @CommandLine.Parameters(arity = "0..*", paramLabel = "IMAGE", description = PictureArguments.DESCRIPTION)
    private List<String> images = List.of();

    @Option(
            names = "--spikes",
            paramLabel = "FILE.npy",
            description = "Instead of pictures, their input spikes: an array (pictures, steps, neurons) of 0 and 1. Any number of"
                    + " neurons and steps will do.")
    private Path spikes;

    @Option(
            names = "--look-back",
            paramLabel = "N",
            description = "How many of the newest steps the rule compares a spike with, 1 to 1000, with --spikes any number; more"
                    + " than there are steps means all; 5 if not given.")
    private Integer lookBack;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.npz",
            description = "The file for the memory; its folder is made if missing.")
    private Path out;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Set<Parameter> without() {
        return Set.of(Parameter.LOOK_BACK);
    }

    @Override
    public Integer call() throws Exception {
        ParseResult parsed = spec.commandLine().getParseResult();
        requireOneInput(parsed);
        Parameters parameters = ParameterOptions.read(parsed, Parameters.DEFAULTS);
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            Progress learning = interruption.heededBy(report.inHundredths());
            MemoryFile memory =
                    spikes == null ? learnPictures(parsed, parameters, learning) : learnSpikes(parameters, learning);
            memory.write(out, interruption.heededBy(Progress.IGNORED));
            return EngramCommand.DONE;
        }
    }

    private void requireOneInput(ParseResult parsed) {
        if (images.isEmpty() == (spikes == null)) {
            throw wrong(spikes == null
                    ? "What is to be learned? Name pictures, or give their spikes by --spikes"
                    : "Pictures or --spikes, not both");
        }
        for (Parameter parameter : OF_PICTURES) {
            if (spikes != null && parsed.hasMatchedOption(ParameterOptions.name(parameter))) {
                throw wrong("%s does not go with --spikes, whose array says it already; leave it out"
                        .formatted(ParameterOptions.name(parameter)));
            }
        }
        if (lookBack != null && lookBack < 1) {
            throw wrong("--look-back %d: it is at least 1".formatted(lookBack));
        }
    }

    private ParameterException wrong(String line) {
        return new ParameterException(spec.commandLine(), line);
    }

    private MemoryFile learnPictures(ParseResult parsed, Parameters given, Progress progress) throws Exception {
        Parameters parameters = lookBack == null
                ? given
                : given.with(
                        Parameter.LOOK_BACK,
                        ParameterOptions.parse(parsed, Parameter.LOOK_BACK, lookBack.toString()));
        List<Memory> memories = PictureArguments.read(images);
        TooLarge.check(
                parameters.neurons(), parameters.steps(), TRAINS_PER_PICTURE * memories.size(), 0);
        List<GrayImage> greys =
                memories.stream().map(memory -> memory.grey(parameters.side())).toList();
        warnOfEmpty(memories, greys);
        OutFolder.makeFor(out);
        long began = System.nanoTime();
        Weights weights = Training.of(greys, parameters).learn(progress);
        tell(memories.size(), parameters.steps(), parameters.neurons(), parameters.epochs(), began);
        Map<Parameter, Double> numbers = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            numbers.put(parameter, parameter.of(parameters));
        }
        return memory(weights, greys, memories.stream().map(Memory::name).toList(), numbers, parameters);
    }

    private void warnOfEmpty(List<Memory> memories, List<GrayImage> greys) {
        for (int m = 0; m < greys.size(); m++) {
            if (Pattern.threshold(greys.get(m)).isEmpty()) {
                spec.commandLine().getErr().println("engram: %s is of one colour: there is nothing to learn from it"
                        .formatted(memories.get(m).name()));
            }
        }
    }

    private MemoryFile learnSpikes(Parameters parameters, Progress progress) throws Exception {
        List<SpikeTrain> trains = SpikeArrays.readAll(spikes);
        SpikeTrain first = trains.getFirst();
        TooLarge.check(first.neurons(), first.steps(), TRAINS_PER_PICTURE * trains.size(), 0);
        OutFolder.makeFor(out);
        int newest = lookBack == null ? parameters.lookBack() : lookBack;
        long began = System.nanoTime();
        Weights weights = rule(parameters, newest).learn(trains, parameters.neuron(), progress);
        tell(trains.size(), first.steps(), first.neurons(), parameters.epochs(), began);
        Map<Parameter, Double> numbers = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (!OF_PICTURES.contains(parameter)) {
                numbers.put(parameter, parameter.of(parameters));
            }
        }
        numbers.put(Parameter.STEPS, (double) first.steps());
        numbers.put(Parameter.LOOK_BACK, (double) newest);
        return memory(weights, List.of(), List.of(), numbers, parameters);
    }

    /** The rule of the parameters, with a look-back that may be longer than pictures are ever shown. */
    private static LearningRule rule(Parameters parameters, int lookBack) {
        return switch (parameters.rule()) {
            case SPIKE_HEBBIAN -> new SpikeHebbian(
                    parameters.learningRate(), lookBack, parameters.epochs(), parameters.plus(), parameters.minus());
        };
    }

    private static MemoryFile memory(
            Weights weights, List<GrayImage> greys, List<String> names, Map<Parameter, Double> numbers,
            Parameters parameters) {
        return new MemoryFile(
                weights, greys, names, numbers, Optional.of(parameters.noiseKind()), Optional.of(parameters.rule()),
                OptionalLong.of(parameters.seed()));
    }

    private void tell(int pictures, int steps, int neurons, int epochs, long began) {
        spec.commandLine().getOut().println("Learned %s of %s with %s in %s: %.3f s".formatted(
                count(pictures, "picture"), count(steps, "step"), count(neurons, "neuron"), count(epochs, "epoch"),
                (System.nanoTime() - began) / 1e9));
    }

    private static String count(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
