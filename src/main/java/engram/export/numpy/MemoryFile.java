package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyInput;
import engram.model.array.NumpyType;
import engram.model.dynamics.Dynamics;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.learning.rule.FactoredRule;
import engram.model.network.weights.Weights;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;

/**
 * What a network has learned, as a {@code .npz} file: {@code weights} with the receiving neuron as the row; where pictures
 * were learned {@code patterns}, {@code grey} and {@code names}; and each parameter as a single number by its own name.
 * Files with nothing but weights are read as well: then the rest is not known.
 *
 * @param weights what the network has learned
 * @param patterns what was learned, in order; empty where it is not known
 * @param greys the pictures behind the patterns at the network's side, one pixel for each neuron, in the order in which they were learned;
 *     empty where they are not known
 * @param names what people call them, as many; empty where they are not known
 * @param numbers the parameters that are known
 * @param noiseKind how cues are damaged, if known
 * @param rule the learning rule, if known
 * @param dynamics how the network is asked to remember, if known
 * @param seed where the chance came from, if known
 */
public record MemoryFile(Weights weights, List<BipolarState> patterns, List<GrayImage> greys, List<String> names,
        Map<Parameter, Double> numbers, Optional<NoiseKind> noiseKind, Optional<RuleKind> rule, Optional<Dynamics> dynamics,
        OptionalLong seed) {

    private static final String WEIGHTS = "weights";
    private static final String PATTERNS = "patterns";
    private static final String GREY = "grey";
    private static final String NAMES = "names";
    private static final String NOISE_KIND = "noiseKind";
    private static final String RULE = "rule";
    private static final String DYNAMICS = "dynamics";
    private static final String SEED = "seed";

    /** Beyond this a sum of weights leaves what doubles hold. */
    private static final double LARGEST_WEIGHT = 1e250;

    /** Copies lists and map. */
    public MemoryFile {
        patterns = List.copyOf(patterns);
        greys = List.copyOf(greys);
        names = List.copyOf(names);
        Map<Parameter, Double> ordered = new EnumMap<>(Parameter.class);
        ordered.putAll(numbers);
        numbers = Collections.unmodifiableMap(ordered);
    }

    /**
     * Writes it.
     *
     * @param target the file; what is there already is replaced
     * @param progress told about the bytes packed, of all; may cancel
     * @throws FileProblem if it cannot be written; then everything is as before
     */
    public void write(Path target, Progress progress) throws FileProblem {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        if (weights.canBeGoneThrough() || patterns.isEmpty() || rule.flatMap(MemoryFile::factored).isEmpty()) {
            arrays.put(WEIGHTS, NumpyArray.of(weights));
        }
        if (!patterns.isEmpty()) {
            arrays.put(PATTERNS, NumpyArray.ofSigns(patterns));
        }
        if (!greys.isEmpty()) {
            arrays.put(GREY, NumpyArray.ofPictures(greys));
        }
        if (!names.isEmpty()) {
            arrays.put(NAMES, NumpyArray.ofTexts(names));
        }
        numbers.forEach((parameter, value) -> arrays.put(parameter.key(),
                NumpyArray.ofNumber(parameter.whole() ? NumpyType.INT64 : NumpyType.FLOAT64, value)));
        noiseKind.ifPresent(kind -> arrays.put(NOISE_KIND, NumpyArray.ofText(kind.key())));
        rule.ifPresent(kind -> arrays.put(RULE, NumpyArray.ofText(kind.key())));
        dynamics.ifPresent(kind -> arrays.put(DYNAMICS, NumpyArray.ofText(kind.key())));
        seed.ifPresent(number -> arrays.put(SEED, NumpyArray.ofLong(number)));
        NumpyArchive.write(target, arrays, progress);
    }

    /**
     * Reads a memory.
     *
     * @param file an archive with {@code weights} in it, or with {@code patterns} and a {@code rule} by which they follow, or a {@code .npy} file of weights alone
     * @throws FileProblem if there are no weights to be had from it, or the rest does not fit to them
     * @throws InsufficientMemoryException if the weights need more memory than there is
     */
    public static MemoryFile read(Path file) throws FileProblem {
        Place place = Place.of(file);
        NumpyInput.requireOrdinary(file);
        if (isPlainArray(file)) {
            Weights alone = weights(NumpyArray.read(file), place);
            return new MemoryFile(alone, List.of(), List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(),
                    Optional.empty(), OptionalLong.empty());
        }
        List<String> there = NumpyArchive.names(file);
        Optional<Weights> unwritten = there.contains(WEIGHTS) ? Optional.empty() : ofPatterns(file, there, place);
        // A cut-off list of names would be told first; weights are what it is all about.
        Weights weights = unwritten.isPresent() ? unwritten.get() : weights(NumpyArchive.read(file, WEIGHTS), place.in(WEIGHTS));
        List<GrayImage> greys = List.of();
        List<BipolarState> patterns = List.of();
        if (there.contains(GREY)) {
            greys = NeuronArrays.greys(NumpyArchive.read(file, GREY), place.in(GREY));
            requireSize(greys.getFirst().size(), "pixel", "picture", weights, place.in(GREY));
            patterns = Network.patterns(greys);
        } else if (there.contains(PATTERNS)) {
            patterns = NeuronArrays.patterns(NumpyArchive.read(file, PATTERNS), place.in(PATTERNS));
            requireSize(patterns.getFirst().neurons(), "sign", "pattern", weights, place.in(PATTERNS));
        }
        List<String> names = there.contains(NAMES) ? NumpyArchive.readTexts(file, NAMES) : List.of();
        if (!greys.isEmpty() && !names.isEmpty() && names.size() != greys.size()) {
            throw place.problem(Text.of("has %s for %s", Text.count(names.size(), "name"), Text.count(greys.size(), "picture")),
                    "Save as many names as pictures");
        }
        Map<Parameter, Double> numbers = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (there.contains(parameter.key())) {
                numbers.put(parameter, number(NumpyArchive.read(file, parameter.key()), parameter, place.in(parameter.key())));
            }
        }
        return new MemoryFile(weights, patterns, greys, names, numbers, choice(file, there, NOISE_KIND, NoiseKind.values()),
                choice(file, there, RULE, RuleKind.values()), choice(file, there, DYNAMICS, Dynamics.values()),
                there.contains(SEED) ? OptionalLong.of(NumpyArchive.readLong(file, SEED)) : OptionalLong.empty());
    }

    /** What the network has learned. */
    public Network network() {
        return network(Progress.IGNORED);
    }

    /** The same, with {@code progress} told how far it is; it may cancel. */
    public Network network(Progress progress) {
        return new Network(weights, patterns, greys, progress);
    }

    private static boolean isPlainArray(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(NumpyHeader.MAGIC, in.readNBytes(NumpyHeader.MAGIC.length));
        } catch (IOException _) {
            // Whoever reads it next says why it cannot be read.
            return false;
        }
    }

    /** The rule, if weights follow from nothing but patterns by it, and need not be written down. */
    private static Optional<FactoredRule> factored(RuleKind kind) {
        return kind.with(Numbers.DEFAULTS) instanceof FactoredRule rule ? Optional.of(rule) : Optional.empty();
    }

    /** The weights of a network so large that its file holds only patterns and rule; empty where it does not say so. */
    private static Optional<Weights> ofPatterns(Path file, List<String> there, Place place) throws FileProblem {
        Optional<FactoredRule> rule = choice(file, there, RULE, RuleKind.values()).flatMap(MemoryFile::factored);
        if (rule.isEmpty() || !there.contains(PATTERNS)) {
            return Optional.empty();
        }
        List<BipolarState> patterns = NeuronArrays.patterns(NumpyArchive.read(file, PATTERNS), place.in(PATTERNS));
        int neurons = patterns.getFirst().neurons();
        InsufficientMemoryException.check(neurons, patterns.size(), rule.get());
        return Optional.of(rule.get().learn(patterns, Progress.IGNORED));
    }

    private static Weights weights(NumpyArray array, Place place) throws FileProblem {
        int[] shape = array.shape();
        if (shape.length != 2 || shape[0] != shape[1] || shape[0] == 0) {
            throw place.problem(Text.of("has the shape %s, not (neurons, neurons)", array.shapeText()),
                    "Save one row for each receiving neuron, with one column for each sending one");
        }
        int neurons = shape[0];
        for (long index = 0; index < array.size(); index++) {
            double weight = array.value(index);
            if (!(Math.abs(weight) <= LARGEST_WEIGHT)) {
                throw place.problem(
                        Text.of("holds %s in row %d, column %d, which is no weight", weight, index / neurons, index % neurons),
                        "Save finite numbers");
            }
        }
        InsufficientMemoryException.check(neurons, 1, 1, (double) Double.BYTES * neurons * neurons);
        Weights.Columns columns = (sender, column) -> {
            for (int receiver = 0; receiver < neurons; receiver++) {
                column[receiver] = array.value((long) receiver * neurons + sender);
            }
        };
        return Weights.of(neurons, () -> columns, Progress.IGNORED);
    }

    private static void requireSize(int size, String part, String whole, Weights weights, Place place) throws FileProblem {
        if (size != weights.neurons()) {
            throw place.problem(Text.of("has %s a %s, and the weights are for %s", Text.count(size, part), whole,
                    Text.count(weights.neurons(), "neuron")), Text.of("Save one %s for each neuron", part));
        }
    }

    private static double number(NumpyArray array, Parameter parameter, Place place) throws FileProblem {
        if (array.size() != 1) {
            throw place.problem(Text.of("has the shape %s, not a single number", array.shapeText()), "Save a single one");
        }
        double value = array.value(0);
        if (!Double.isFinite(value) || parameter.whole() && value != Math.rint(value)) {
            throw place.problem(Text.of("is %s, which is no %snumber", value, parameter.whole() ? "whole " : ""),
                    "Save the number that was used, or leave it out");
        }
        return value;
    }

    private static <K extends Kind> Optional<K> choice(Path file, List<String> there, String name, K[] choices)
            throws FileProblem {
        if (!there.contains(name)) {
            return Optional.empty();
        }
        List<String> texts = NumpyArchive.readTexts(file, name);
        for (K choice : choices) {
            if (texts.equals(List.of(choice.key()))) {
                return Optional.of(choice);
            }
        }
        throw Place.of(file)
                .in(name)
                .problem(Text.of("is \u201C%s\u201D, not one of %s", Text.some(texts, 80),
                        Arrays.stream(choices).map(Kind::key).toList()), "Save one of those, or leave it out");
    }
}
