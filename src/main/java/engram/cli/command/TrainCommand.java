package engram.cli.command;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ExperimentOptions;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.options.PictureOptions;
import engram.cli.report.Cautions;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.export.file.OutFolder;
import engram.export.numpy.MemoryFile;
import engram.export.numpy.NeuronArrays;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.rule.SpikeRule;
import engram.model.learning.rule.Stimuli;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Training;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Learns pictures, or exactly given spikes, and writes the memory. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        customSynopsis = "engram train [OPTION]... --out=FILE.npz"
                + " IMAGE...|FILE.engram|--spikes=FILE.npy|--patterns=FILE.npy",
        description = {"Learns pictures, or spikes or patterns from an array, and writes the memory.", "",
            "The memory is an archive of NumPy arrays: weights, the row being the receiving neuron; the patterns and pictures"
                    + " learned; and all parameters by their names. Above side 128 the weights are left out where they follow from the"
                    + " patterns by the rule.",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram train sample:digits/4 sample:digits/6 --epochs 10 --out memory.npz",
            "  engram train --spikes train_spikes.npy --look-back 5 --out memory.npz",
            "  engram train --patterns patterns.npy --rule pseudo-inverse --out memory.npz"})
final class TrainCommand implements Callable<Integer> {

    /** What the array of spikes says by itself. */
    private static final List<Parameter> OF_PICTURES = List.of(Parameter.SIDE, Parameter.STEPS, Parameter.GAIN);

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "IMAGE",
            description = PictureArguments.DESCRIPTION + ExperimentArgument.DESCRIPTION)
    private List<String> images = List.of();

    @CommandLine.Mixin
    private PictureOptions pictureOptions;

    @CommandLine.Mixin
    private ExperimentOptions experimentOptions;

    @Option(
            names = "--spikes",
            paramLabel = "FILE.npy",
            description = "Instead of pictures, their input spikes: an array (pictures, steps, neurons) of 0 and 1. Any number of"
                    + " neurons and steps will do.")
    private Path spikes;

    @Option(
            names = "--patterns",
            paramLabel = "FILE.npy",
            description = "Instead of pictures, patterns of any size: an array (patterns, neurons) of -1 and +1. A rule that"
                    + " learns from spikes gets them rate-coded, as pictures are.")
    private Path patterns;

    @CommandLine.Mixin
    private final ParameterOptions options = ParameterOptions.ofTraining();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.npz",
            description = "The file for the memory; its folder is made if missing.")
    private Path out;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requireOneInput();
        Optional<Experiment> experiment = experimentOptions.read(images, pictureOptions);
        Parameters parameters = options.read(experiment.map(Experiment::parameters).orElse(Parameters.DEFAULTS));
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            Progress learning = interruption.heededBy(report.inHundredths());
            MemoryFile memory = spikes != null ? learnSpikes(parameters, learning)
                    : patterns != null ? learnPatterns(options.readOwn(Parameter.LOOK_BACK, parameters), learning)
                            : learnPictures(experiment, options.readOwn(Parameter.LOOK_BACK, parameters), learning);
            memory.write(out, interruption.heededBy(Progress.IGNORED));
            return EngramCommand.DONE;
        }
    }

    private void requireOneInput() {
        long inputs = Stream.of(!images.isEmpty(), spikes != null, patterns != null).filter(given -> given).count();
        if (inputs != 1) {
            throw options.wrong(inputs == 0 ? "Nothing to learn is named. Name pictures, or give --spikes or --patterns"
                    : "Pictures, --spikes or --patterns: only one of them");
        }
        if (patterns != null && options.isGiven(ParameterOptions.name(Parameter.SIDE))) {
            throw options.wrong("--side does not go with --patterns, whose array says it already; leave it out");
        }
        for (Parameter parameter : OF_PICTURES) {
            if (spikes != null && options.isGiven(ParameterOptions.name(parameter))) {
                throw options.wrong(Text.of("%s does not go with --spikes, whose array says it already; leave it out",
                        ParameterOptions.name(parameter)));
            }
        }
        OptionalInt lookBack = options.whole(Parameter.LOOK_BACK);
        if (lookBack.isPresent() && lookBack.getAsInt() < 1) {
            throw options.wrong(Text.of("--look-back %d: it is at least 1", lookBack.getAsInt()));
        }
    }

    private MemoryFile learnPatterns(Parameters parameters, Progress progress) throws Exception {
        List<BipolarState> learned = NeuronArrays.patterns(patterns);
        int neurons = learned.getFirst().neurons();
        InsufficientMemoryException.checkTraining(neurons, learned.size(), parameters);
        List<String> names = IntStream.range(0, learned.size()).mapToObj(place -> "pattern " + place).toList();
        Cautions.tell(learned, names, spec.commandLine().getErr());
        OutFolder.makeFor(out);
        long began = System.nanoTime();
        Weights weights = Training.ofPatterns(learned, parameters).learn(progress);
        tell(Text.count(learned.size(), "pattern"), neurons, parameters, began);
        Map<Parameter, Double> numbers = Learning.numbers(parameters);
        numbers.remove(Parameter.SIDE);
        return memory(weights, learned, numbers, parameters);
    }

    private MemoryFile learnPictures(Optional<Experiment> experiment, Parameters parameters, Progress progress) throws Exception {
        if (experiment.isPresent()) {
            ExperimentArgument.requireMemories(experiment.get(), images.getFirst());
        }
        List<Memory> memories = experiment.isPresent() ? experiment.get().memories() : pictureOptions.read(images);
        Learning pictures = new Learning(memories, parameters);
        pictures.requireRoom();
        List<GrayImage> greys = pictures.greys(spec.commandLine().getErr(), progress.stretch(0, 0.01));
        OutFolder.makeFor(out);
        long began = System.nanoTime();
        Weights weights = pictures.weights(greys, progress.stretch(0.01, 1));
        tell(Text.count(memories.size(), "picture"), parameters.neurons(), parameters, began);
        return pictures.memory(greys, weights);
    }

    private MemoryFile learnSpikes(Parameters parameters, Progress progress) throws Exception {
        List<SpikeTrain> trains = NeuronArrays.spikeTrains(spikes);
        SpikeTrain first = trains.getFirst();
        InsufficientMemoryException.check(first.neurons(), first.steps(), Stimuli.TRAINS_PER_PICTURE * trains.size(), 0);
        OutFolder.makeFor(out);
        int newest = options.whole(Parameter.LOOK_BACK).orElse(parameters.whole(Parameter.LOOK_BACK));
        long began = System.nanoTime();
        Weights weights = rule(parameters, newest).learn(trains, parameters.neuron(), progress);
        tell(Text.of("%s of %s", Text.count(trains.size(), "picture"), Text.count(first.steps(), "step")), first.neurons(),
                parameters, began);
        Map<Parameter, Double> numbers = Learning.numbers(parameters);
        OF_PICTURES.forEach(numbers::remove);
        numbers.put(Parameter.STEPS, (double) first.steps());
        numbers.put(Parameter.LOOK_BACK, (double) newest);
        return memory(weights, List.of(), numbers, parameters);
    }

    /** The rule of the parameters, with a look-back that may be longer than pictures are ever shown. */
    private SpikeRule rule(Parameters parameters, int lookBack) {
        if (parameters.learningRule() instanceof SpikeRule rule) {
            return rule.lookingBack(lookBack);
        }
        throw options
                .wrong(Text.of("--rule %s learns patterns, not --spikes: give pictures or --patterns", parameters.rule().key()));
    }

    private static MemoryFile memory(Weights weights, List<BipolarState> learned, Map<Parameter, Double> numbers,
            Parameters parameters) {
        return new MemoryFile(weights, learned, List.of(), List.of(), numbers, Optional.of(parameters.noiseKind()),
                Optional.of(parameters.rule()), Optional.of(parameters.dynamics()), OptionalLong.of(parameters.seed()));
    }

    private void tell(String learned, int neurons, Parameters parameters, long began) {
        String how =
                parameters.rule().uses(Parameter.EPOCHS) ? Text.count(parameters.whole(Parameter.EPOCHS), "epoch") : "one go";
        spec.commandLine()
                .getOut()
                .println(Text.of("Learned %s with %s by %s in %s: %.3f s", learned, Text.count(neurons, "neuron"),
                        parameters.rule().key(), how, (System.nanoTime() - began) / 1e9));
    }
}
