package engram.cli.command;

import module java.base;
import engram.cli.options.ExperimentArgument;
import engram.cli.options.ExperimentOptions;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureOptions;
import engram.cli.report.RecallReport;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.cli.run.TerminalText;
import engram.export.file.JsonFile;
import engram.export.file.OutFolder;
import engram.export.numpy.MemoryFile;
import engram.export.numpy.NeuronArrays;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.network.hidden.Shifts;
import engram.model.parameter.Parameter;
import engram.model.score.ScoreCard;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Probe;
import engram.model.trial.RecallLoop;
import engram.model.trial.RecallOutcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Plays a cue to a trained network, and writes what it answers. */
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        customSynopsis = {"engram recall [OPTION]... --out=DIR FILE.engram",
            "       engram recall [OPTION]... --out=DIR --memory=FILE.npz IMAGE",
            "       engram recall [OPTION]... --out=DIR IMAGE --memories IMAGE..."},
        description = {"Asks a trained network about a picture with noise, or plays it spikes or a state from an array."
                + " An experiment is learned first, and asked what it holds: its cue, with its noise and what was drawn by hand.",
            "",
            "Into the folder go recall.json with scores, parameters and seconds; of spiking neurons the last round's"
                    + " recalled_spikes.npy (steps, neurons) and frequency.npy (neurons), and the final membrane.npy (neurons);"
                    + " of binary ones the final state.npy (neurons) and energy.npy (steps + 1).",
            ""},
        footerHeading = "%nExamples:%n",
        footer = {"  engram recall --memory memory.npz sample:digits/4 --noise 0.3 --out recalled",
            "  engram recall --memory memory.npz --spikes cue_spikes.npy --original grey.npy --out recalled",
            "  engram recall --memory memory.npz --start state.npy --dynamics binary --out recalled",
            "  engram recall experiment.engram --noise 0.4 --out recalled",
            "  engram recall sample:digits/4 --memories sample:digits/4 sample:digits/6 --out recalled"})
final class RecallCommand implements Callable<Integer> {

    /** What makes spikes of a picture; played spikes have it behind them. */
    private static final List<Parameter> OF_PICTURES = List.of(Parameter.NOISE, Parameter.STEPS, Parameter.GAIN);

    /** What a memory has behind it. */
    private static final Set<Parameter> OF_MEMORIES =
            Stream.concat(Stream.of(Parameter.SIDE), ParameterOptions.LEARNING.stream()).collect(Collectors.toUnmodifiableSet());

    /** The cue, the last round with and without memory, and one that is being written. */
    private static final int TRAINS = 4;

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "The picture to ask about: a file, one of an IDX file (digits.idx.gz#3), a sample (sample:digits/3)."
                    + ExperimentArgument.DESCRIPTION)
    private String image;

    @CommandLine.Mixin
    private PictureOptions pictureOptions;

    @CommandLine.Mixin
    private ExperimentOptions experimentOptions;

    @CommandLine.Mixin
    private final ParameterOptions options = ParameterOptions.ofRecall();

    @Option(
            names = "--memory",
            paramLabel = "FILE.npz",
            description = "What the network has learned: what train wrote, any archive with an array called weights, or an array"
                    + " of weights alone; shape (neurons, neurons), the row being the receiving neuron.")
    private Path memoryPath;

    @Option(
            names = "--memories",
            arity = "1..*",
            paramLabel = "IMAGE",
            description = "Instead of --memory: pictures that the network learns first.")
    private List<String> memories = List.of();

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = "Which drawing of the picture's noise and spikes, any whole number, counted as in the window; the experiment's if not"
                    + " given, or 1.")
    private Long draw;

    @Option(
            names = "--spikes",
            paramLabel = "FILE.npy",
            description = "Instead of a picture, the cue's spikes: an array (steps, neurons) of 0 and 1.")
    private Path spikes;

    @Option(
            names = "--original",
            paramLabel = "FILE.npy",
            description = "With --spikes: the grey picture that is meant, to score by; one pixel for each neuron, in [0, 1]. Of"
                    + " several pictures, (pictures, side, side), the first.")
    private Path original;

    @Option(
            names = "--start",
            paramLabel = "FILE.npy",
            description = "Instead of a picture, the state that binary neurons start from: an array (neurons) of -1 and +1.")
    private Path start;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the results; made if missing.")
    private Path out;

    @CommandLine.Spec
    private CommandSpec spec;

    /** What is played, or what binary neurons start from (either may be null), and the picture that is meant, if known. */
    private record Cue(String name, SpikeTrain spikes, BipolarState start, Optional<GrayImage> original) {}

    @Override
    public Integer call() throws Exception {
        requireOneCue();
        Optional<Experiment> kept = experimentOptions.read(image == null ? List.of() : List.of(image), pictureOptions);
        requireOneMemory(kept.isPresent());
        if (memoryPath == null) {
            Parameters parameters = options.read(kept.map(Experiment::parameters).orElse(Parameters.DEFAULTS));
            learnAndRecall(kept.isPresent() ? asKept(kept.get(), parameters) : ofPictures(parameters));
        } else {
            // Large weights take a while to read; what is wrong with the options is said before.
            options.read(Parameters.DEFAULTS);
            recallMemory();
        }
        return EngramCommand.DONE;
    }

    private void recallMemory() throws Exception {
        MemoryFile memory = MemoryFile.read(memoryPath);
        Parameters parameters = options.read(remembered(memory));
        requireFit(parameters, memory);
        Cue cue = image != null ? ofPicture(memory, parameters) : spikes != null ? ofSpikes(memory) : ofState(memory);
        InsufficientMemoryException.check(memory.weights(), parameters, cue.spikes() == null ? 1 : cue.spikes().steps(), TRAINS);
        OutFolder.make(out);
        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            recall(memory, parameters, cue, interruption.heededBy(report));
        }
    }

    /** What an experiment holds, with what was given besides it. */
    private Experiment asKept(Experiment kept, Parameters parameters) throws CommandProblem {
        ExperimentArgument.requireMemories(kept, image);
        ExperimentArgument.requireCue(kept, image);
        Experiment changed = ExperimentArgument.with(kept, parameters, spec.commandLine().getErr());
        return draw == null ? changed : changed.drawn(draw - 1);
    }

    private Experiment ofPictures(Parameters parameters) throws Exception {
        Memory subject = pictureOptions.readOne(image);
        return new Experiment(pictureOptions.read(memories), Optional.of(cueAbout(subject)), parameters);
    }

    private Experiment.Cue cueAbout(Memory subject) {
        return new Experiment.Cue(subject, draw == null ? 0 : draw - 1);
    }

    private void learnAndRecall(Experiment experiment) throws Exception {
        Parameters parameters = experiment.parameters();
        Learning learning = new Learning(experiment.memories(), parameters);
        learning.requireRoom();
        OutFolder.make(out);
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption()) {
            List<GrayImage> greys = learning.greys(err, interruption.heededBy(Progress.IGNORED));
            MemoryFile memory;
            try (ProgressReport report = ProgressReport.on(err, 0)) {
                memory = learning.memory(greys, learning.weights(greys, interruption.heededBy(report.inHundredths())));
            }
            try (ProgressReport report = ProgressReport.on(err, 0)) {
                recall(memory, parameters, asked(experiment.cue().orElseThrow(), parameters), interruption.heededBy(report));
            }
        }
    }

    private static Cue asked(Experiment.Cue cue, Parameters parameters) {
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters);
        return new Cue(cue.subject().name(), question.spikes(), question.pattern(), Optional.of(question.original()));
    }

    private void recall(MemoryFile memory, Parameters parameters, Cue cue, Progress progress) throws Exception {
        long began = System.nanoTime();
        Probe probe = new Probe(memory.network(progress), cue.spikes(), cue.start(), parameters);
        RecallLoop recall = probe.recall();
        List<Double> energies = new ArrayList<>();
        recall.energy().ifPresent(energies::add);
        RecallOutcome recollection = recall.toTheEnd(loop -> loop.energy().ifPresent(energies::add), progress);
        double seconds = (System.nanoTime() - began) / 1e9;
        Optional<ScoreCard> card = cue.original().map(picture -> probe.score(picture, recollection, progress));
        RecallReport report = new RecallReport(memory, parameters, cue.name(), recollection, card, seconds);
        write(parameters, recollection, energies);
        JsonFile.write(out.resolve("recall.json"),
                report.json(image != null, parameters.dynamics().uses(Parameter.STEPS) ? probe.round() : 0));
        spec.commandLine().getOut().println(TerminalText.oneLine(report.line()));
    }

    private void write(Parameters parameters, RecallOutcome recollection, List<Double> energies) throws Exception {
        int[] shape = {recollection.potentials().length};
        if (parameters.dynamics().has(Neurons.Reading.STATE)) {
            int last = recollection.newest().steps() - 1;
            NumpyArray.of(recollection.newest().signs(last)).write(out.resolve("state.npy"), Progress.IGNORED);
            double[] energy = energies.stream().mapToDouble(Double::doubleValue).toArray();
            NumpyArray.ofDoubles(new int[] {energy.length}, energy).write(out.resolve("energy.npy"), Progress.IGNORED);
            return;
        }
        NumpyArray.of(recollection.newest()).write(out.resolve("recalled_spikes.npy"), Progress.IGNORED);
        NumpyArray.ofDoubles(shape, recollection.potentials()).write(out.resolve("membrane.npy"), Progress.IGNORED);
        NumpyArray.ofDoubles(shape, recollection.newest().rates()).write(out.resolve("frequency.npy"), Progress.IGNORED);
    }

    private void requireOneCue() {
        long cues = Stream.of(image, spikes, start).filter(Objects::nonNull).count();
        if (cues != 1) {
            throw options.wrong(cues == 0
                    ? "What is the network to be asked? Name a picture, or give a cue's spikes by --spikes, or a state by --start"
                    : "A picture, --spikes or --start: only one of them");
        }
        if (spikes == null && original != null) {
            throw options.wrong("--original goes with --spikes; a picture is its own original");
        }
        Stream<String> ofPictures = Stream.concat(OF_PICTURES.stream().map(ParameterOptions::name),
                Stream.of(ParameterOptions.NOISE_KIND.option(), "--draw"));
        Optional<String> useless = ofPictures.filter(options::isGiven).findFirst();
        if (image == null && useless.isPresent()) {
            throw options.wrong(Text.of("%s does not go with %s; leave it out", useless.get(),
                    spikes == null ? "--start, a state as it is" : "--spikes, which are played as they are"));
        }
    }

    /** A network has learned already, or learns now what an experiment or a list of pictures says. */
    private void requireOneMemory(boolean experiment) {
        long sources = Stream.of(experiment, memoryPath != null, !memories.isEmpty()).filter(given -> given).count();
        if (sources != 1) {
            throw options.wrong(sources == 0
                    ? "What has the network learned? Name an experiment, or give --memory=FILE.npz, or pictures by --memories"
                    : "An experiment, --memory or --memories: only one of them");
        }
        if (!memories.isEmpty() && image == null) {
            throw options.wrong("--memories goes with a picture to ask about; with --spikes or --start, train a memory first");
        }
        Stream<String> ofMemories =
                Stream.concat(OF_MEMORIES.stream().map(ParameterOptions::name), Stream.of(ParameterOptions.RULE.option()));
        Optional<String> useless = ofMemories.filter(options::isGiven).sorted().findFirst();
        if (memoryPath != null && useless.isPresent()) {
            throw options.wrong(Text.of("%s does not go with --memory, which has learned already; leave it out", useless.get()));
        }
    }

    /** Spikes are for neurons that fire, states for those that do not. */
    private void requireFit(Parameters parameters, MemoryFile memory) throws CommandProblem {
        Dynamics dynamics = parameters.dynamics();
        if (start != null && !dynamics.has(Neurons.Reading.STATE)) {
            List<String> others = Arrays.stream(Dynamics.values())
                    .filter(other -> other.has(Neurons.Reading.STATE))
                    .map(Dynamics::key)
                    .toList();
            throw options.wrong(Text.of("--start is where binary neurons begin: add --dynamics %s or %s",
                    String.join(", ", others.subList(0, others.size() - 1)), others.getLast()));
        }
        if (spikes != null && !dynamics.has(Neurons.Reading.SPIKES)) {
            throw options.wrong(
                    Text.of("--dynamics %s has no use for --spikes: give a picture, or a state by --start", dynamics.key()));
        }
        int neurons = memory.weights().neurons();
        if (dynamics.uses(Parameter.SHIFTS) && !new Shifts(parameters.whole(Parameter.SHIFTS)).fit(neurons)) {
            throw options.wrong(Text.of("%s: %,d neurons are no square, and cannot be moved; leave it out",
                    ParameterOptions.name(Parameter.SHIFTS), neurons));
        }
        if (!dynamics.procedure().usesWeights() && memory.patterns().isEmpty()) {
            throw new CommandProblem(Text.of("%s holds no patterns, which --dynamics %s recalls from: train it from pictures or",
                    memoryPath.getFileName(), dynamics.key()) + " --patterns");
        }
    }

    /** The parameters of the memory, where they are known and nothing else is given. */
    private Parameters remembered(MemoryFile memory) throws CommandProblem {
        Parameters parameters = Parameters.DEFAULTS.withRule(memory.rule().orElse(Parameters.DEFAULTS.rule()))
                .withDynamics(memory.dynamics().orElse(Parameters.DEFAULTS.dynamics()))
                .withNoiseKind(memory.noiseKind().orElse(Parameters.DEFAULTS.noiseKind()))
                .withSeed(memory.seed().orElse(Parameters.DEFAULTS.seed()));
        for (Map.Entry<Parameter, Double> number : memory.numbers().entrySet()) {
            Parameter parameter = number.getKey();
            boolean used = !OF_MEMORIES.contains(parameter) && !(spikes != null && OF_PICTURES.contains(parameter))
                    && !options.isGiven(ParameterOptions.name(parameter));
            if (used && !parameter.allows(number.getValue())) {
                throw new CommandProblem(Text.of("%s: its %s is %s, and it has to be %s: give another by %s",
                        memoryPath.getFileName(), parameter.key(), parameter.format(number.getValue()), parameter.range(),
                        ParameterOptions.name(parameter)));
            }
            if (used) {
                parameters = parameters.with(parameter, number.getValue());
            }
        }
        return parameters;
    }

    private Cue ofPicture(MemoryFile memory, Parameters parameters) throws Exception {
        int neurons = memory.weights().neurons();
        int side = (int) Math.round(Math.sqrt(neurons));
        if (side * side != neurons || !Parameter.SIDE.allows(side)) {
            throw new CommandProblem(
                    Text.of("%s is for %,d neurons, which are no square of side %s: ask it by --spikes or --start",
                            memoryPath.getFileName(), neurons, Parameter.SIDE.range()));
        }
        Memory subject = pictureOptions.readOne(image);
        return asked(cueAbout(subject), parameters.with(Parameter.SIDE, side));
    }

    private Cue ofSpikes(MemoryFile memory) throws Exception {
        SpikeTrain played = NeuronArrays.spikeTrain(spikes);
        requireSize(memory, spikes, played.neurons(), "neuron");
        String name = spikes.getFileName().toString();
        if (original == null) {
            return new Cue(name, played, null, Optional.empty());
        }
        GrayImage picture = NeuronArrays.greys(original).getFirst();
        requireSize(memory, original, picture.size(), "pixel");
        return new Cue(name, played, null, Optional.of(picture));
    }

    private Cue ofState(MemoryFile memory) throws Exception {
        BipolarState state = NeuronArrays.state(start);
        requireSize(memory, start, state.neurons(), "neuron");
        return new Cue(start.getFileName().toString(), null, state, Optional.empty());
    }

    private void requireSize(MemoryFile memory, Path file, int size, String what) throws CommandProblem {
        int neurons = memory.weights().neurons();
        if (size != neurons) {
            throw new CommandProblem(Text.of("%s has %s, and %s is for %s: they have to be as many", file.getFileName(),
                    Text.count(size, what), memoryPath.getFileName(), Text.count(neurons, "neuron")));
        }
    }
}
