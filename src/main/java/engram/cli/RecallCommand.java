package engram.cli;

import engram.export.GreyArrays;
import engram.export.JsonFile;
import engram.export.MemoryFile;
import engram.export.NumpyArray;
import engram.export.OutFolder;
import engram.export.SpikeArrays;
import engram.model.Progress;
import engram.model.experiment.Answer;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameter;
import engram.model.experiment.Parameters;
import engram.model.experiment.Question;
import engram.model.experiment.TooLarge;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.LastRound;
import engram.model.network.Weights;
import engram.model.score.Scores;
import engram.model.spike.SpikeTrain;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Plays a cue to a trained network, and writes what it answers. */
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        description = "Asks a trained network about a picture with noise, or plays it the very spikes of an array. Writes the last"
                + " round's recalled_spikes.npy (steps, neurons) and frequency.npy (neurons), the final membrane.npy (neurons), and"
                + " recall.json with scores, parameters and seconds.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram recall --memory memory.npz sample:digits/4 --noise 0.3 --out recalled",
            "  engram recall --memory memory.npz --spikes cue_spikes.npy --original grey.npy --out recalled"
        })
final class RecallCommand implements Callable<Integer>, TakesParameters {

    /** What makes spikes of a picture; played spikes have it behind them. */
    private static final List<Parameter> OF_PICTURES = List.of(Parameter.NOISE, Parameter.STEPS, Parameter.GAIN);

    private static final String NOISE_KIND = "--noise-kind";

    /** The cue, the last round with and without memory, and one that is being written. */
    private static final int TRAINS = 4;

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "The picture to ask about: a file, one of an IDX file (digits.idx.gz#3), a sample (sample:digits/3).")
    private String image;

    @Option(
            names = "--memory",
            required = true,
            paramLabel = "FILE.npz",
            description = "What the network has learned: what train wrote, any archive with an array called weights, or an array"
                    + " of weights alone; shape (neurons, neurons), the row being the receiving neuron.")
    private Path memoryPath;

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

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the results; made if missing.")
    private Path out;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Set<Parameter> without() {
        return Stream.concat(Stream.of(Parameter.SIDE), ParameterOptions.LEARNING.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String whereNotGiven() {
        return "as in the memory if not given, %s if it does not say";
    }

    /** What is played, and the picture that is meant by it, if that is known. */
    private record Cue(String name, SpikeTrain spikes, Optional<GrayImage> original) {}

    @Override
    public Integer call() throws Exception {
        ParseResult parsed = spec.commandLine().getParseResult();
        requireOneCue(parsed);
        // Large weights take a while to read; what is wrong with the options is said before.
        ParameterOptions.read(parsed, Parameters.DEFAULTS);
        MemoryFile memory = MemoryFile.read(memoryPath);
        Parameters parameters = ParameterOptions.read(parsed, remembered(parsed, memory));
        Cue cue = spikes == null ? ofPicture(memory, parameters) : ofSpikes(memory);
        Weights weights = memory.weights();
        TooLarge.check(weights.neurons(), cue.spikes().steps(), TRAINS, 0);
        OutFolder.make(out);

        try (Interruption interruption = new Interruption();
                ProgressReport report = ProgressReport.on(spec.commandLine().getErr(), 0)) {
            recall(memory, parameters, cue, interruption.heededBy(report));
        }
        return EngramCommand.DONE;
    }

    private void recall(MemoryFile memory, Parameters parameters, Cue cue, Progress progress) throws Exception {
        Weights weights = memory.weights();
        long began = System.nanoTime();
        LastRound recalled =
                LastRound.of(weights, parameters.neuron(), cue.spikes(), parameters.iterations(), progress);
        double seconds = (System.nanoTime() - began) / 1e9;
        Optional<Scores> scores = cue.original().map(picture -> {
            LastRound without = LastRound.of(
                    Weights.none(weights.neurons()), parameters.neuron(), cue.spikes(), parameters.iterations(),
                    Progress.IGNORED);
            return Answer.scores(picture, cue.spikes(), recalled.spikes(), without.spikes());
        });
        List<Double> toMemories = Answer.toMemories(recalled.spikes(), memory.greys());
        write(recalled, report(memory, parameters, cue, scores, toMemories, seconds));
        tell(memory, scores, toMemories, seconds);
    }

    private void requireOneCue(ParseResult parsed) {
        if ((image == null) == (spikes == null)) {
            throw wrong(spikes == null
                    ? "What is the network to be asked? Name a picture, or give a cue's spikes by --spikes"
                    : "A picture or --spikes, not both");
        }
        if (spikes == null && original != null) {
            throw wrong("--original goes with --spikes; a picture is its own original");
        }
        Stream<String> ofPictures =
                Stream.concat(OF_PICTURES.stream().map(ParameterOptions::name), Stream.of(NOISE_KIND));
        Optional<String> useless = ofPictures.filter(parsed::hasMatchedOption).findFirst();
        if (spikes != null && useless.isPresent()) {
            throw wrong("%s does not go with --spikes, which are played as they are; leave it out".formatted(useless.get()));
        }
    }

    private ParameterException wrong(String line) {
        return new ParameterException(spec.commandLine(), line);
    }

    /** The parameters of the memory, where they are known and nothing else is given. */
    private Parameters remembered(ParseResult parsed, MemoryFile memory) throws CommandProblem {
        Parameters parameters = Parameters.DEFAULTS
                .withNoiseKind(memory.noiseKind().orElse(Parameters.DEFAULTS.noiseKind()))
                .withSeed(memory.seed().orElse(Parameters.DEFAULTS.seed()));
        for (Map.Entry<Parameter, Double> number : memory.numbers().entrySet()) {
            Parameter parameter = number.getKey();
            boolean used = !without().contains(parameter)
                    && !(spikes != null && OF_PICTURES.contains(parameter))
                    && !parsed.hasMatchedOption(ParameterOptions.name(parameter));
            if (used && !parameter.allows(number.getValue())) {
                throw new CommandProblem("%s: its %s is %s, and it has to be %s: give another by %s".formatted(
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
            throw new CommandProblem("%s is for %,d neurons, which are no square of side %s: ask it by --spikes"
                    .formatted(memoryPath.getFileName(), neurons, Parameter.SIDE.range()));
        }
        Memory subject = PictureArguments.readOne(image);
        Parameters ofSide = parameters.with(Parameter.SIDE, side);
        Question question = Question.of(new Experiment.Cue(subject, 0), subject.grey(side), ofSide);
        return new Cue(subject.name(), question.spikes(), Optional.of(question.original()));
    }

    private Cue ofSpikes(MemoryFile memory) throws Exception {
        SpikeTrain played = SpikeArrays.readOne(spikes);
        requireSize(memory, spikes, played.neurons(), "neurons");
        if (original == null) {
            return new Cue(spikes.getFileName().toString(), played, Optional.empty());
        }
        GrayImage picture = GreyArrays.read(original).getFirst();
        requireSize(memory, original, picture.size(), "pixels");
        return new Cue(spikes.getFileName().toString(), played, Optional.of(picture));
    }

    private void requireSize(MemoryFile memory, Path file, int size, String what) throws CommandProblem {
        int neurons = memory.weights().neurons();
        if (size != neurons) {
            throw new CommandProblem("%s has %,d %s, and %s is for %,d neurons: they have to be as many".formatted(
                    file.getFileName(), size, what, memoryPath.getFileName(), neurons));
        }
    }

    private void write(LastRound recalled, Map<String, ?> report) throws Exception {
        int[] shape = {recalled.potentials().length};
        NumpyArray.of(recalled.spikes()).write(out.resolve("recalled_spikes.npy"), Progress.IGNORED);
        NumpyArray.ofDoubles(shape, recalled.potentials()).write(out.resolve("membrane.npy"), Progress.IGNORED);
        NumpyArray.ofDoubles(shape, recalled.spikes().rates()).write(out.resolve("frequency.npy"), Progress.IGNORED);
        JsonFile.write(out.resolve("recall.json"), report);
    }

    private Map<String, ?> report(
            MemoryFile memory, Parameters parameters, Cue cue, Optional<Scores> scores, List<Double> toMemories,
            double seconds) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("cue", cue.name());
        report.put("similarity", scores.map(Scores::recalled).orElse(null));
        report.put("cueAlone", scores.map(Scores::cueAlone).orElse(null));
        report.put("noMemory", scores.map(Scores::withoutMemory).orElse(null));
        report.put("ceiling", scores.map(Scores::ceiling).orElse(null));
        if (scores.isEmpty()) {
            report.put("whyNoSimilarity", "No --original was given to compare the recall with.");
        }
        int winner = Answer.winner(toMemories);
        report.put("toMemories", toMemories.isEmpty() ? null : toMemories);
        report.put("winner", winner < 0 ? null : winner);
        report.put("winnerName", winner < 0 || memory.names().isEmpty() ? null : memory.names().get(winner));
        report.put("neurons", cue.spikes().neurons());
        report.put("parameters", known(memory, parameters, cue.spikes()));
        report.put("seconds", seconds);
        return report;
    }

    /** The parameters that had a part in the answer, as far as they are known. */
    private Map<String, Object> known(MemoryFile memory, Parameters parameters, SpikeTrain cue) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.values()) {
            if (parameter == Parameter.SIDE && spikes == null) {
                known.put(parameter.key(), (int) Math.round(Math.sqrt(cue.neurons())));
            } else if (parameter == Parameter.STEPS) {
                known.put(parameter.key(), cue.steps());
            } else if (spikes == null && OF_PICTURES.contains(parameter) || parameter.group() == Parameter.Group.NEURON
                    || parameter.group() == Parameter.Group.RECALL) {
                known.put(parameter.key(), number(parameter, parameter.of(parameters)));
            } else if (ParameterOptions.LEARNING.contains(parameter) && memory.numbers().containsKey(parameter)) {
                known.put(parameter.key(), number(parameter, memory.numbers().get(parameter)));
            }
        }
        memory.rule().map(RuleKind::key).ifPresent(rule -> known.put("rule", rule));
        if (spikes == null) {
            known.put("noiseKind", parameters.noiseKind().key());
            known.put("seed", parameters.seed());
        }
        return known;
    }

    private static Object number(Parameter parameter, double value) {
        return parameter.whole() ? (Object) Math.round(value) : (Object) value;
    }

    private void tell(MemoryFile memory, Optional<Scores> scores, List<Double> toMemories, double seconds) {
        String score = scores.map(each -> "Similarity %.4f (cue alone %.4f, no memory %.4f, best possible %.4f)".formatted(
                        each.recalled(), each.cueAlone(), each.withoutMemory(), each.ceiling()))
                .orElse("No similarity without --original");
        int winner = Answer.winner(toMemories);
        String most = winner < 0
                ? ""
                : ", most like picture %d%s".formatted(
                        winner + 1, memory.names().isEmpty() ? "" : ", " + memory.names().get(winner));
        spec.commandLine().getOut().println("%s%s: %.3f s".formatted(score, most, seconds));
    }
}
