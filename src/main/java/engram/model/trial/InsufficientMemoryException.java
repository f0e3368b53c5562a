package engram.model.trial;

import module java.base;
import engram.model.Heap;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.learning.rule.LearningRule;
import engram.model.learning.rule.Stimuli;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.hidden.Shifts;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.score.Scorer;
import engram.model.spike.Recording;

/** An experiment needs more memory than there is: said before it begins, in one line for people. */
public final class InsufficientMemoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Numbers that decide how long a recall takes, or how much it keeps, where its dynamics uses them. */
    private static final List<Parameter> LENGTHS = List.of(Parameter.ITERATIONS, Parameter.FREE_STEPS, Parameter.SHIFTS);

    private static final String WHOLE = "weights neither cut nor rounded";

    private final transient Instead instead;

    /**
     * What there is memory for, and nearest to what was wanted.
     *
     * @param parameters another rule, fewer steps, or both
     * @param words what is other, to be chosen: {@code "Pseudo-inverse with 30 iterations"}
     */
    public record Instead(Parameters parameters, String words) {}

    private InsufficientMemoryException(String line) {
        this(line, null);
    }

    private InsufficientMemoryException(String line, Instead instead) {
        super(line, null, false, false);
        this.instead = instead;
    }

    /** What could be tried instead; empty where that is for people to say. */
    public Optional<Instead> instead() {
        return Optional.ofNullable(instead);
    }

    /**
     * What a rule needs that it does not get, to be said beside its name before anybody tries it.
     *
     * @param parameters side and rule
     * @param pictures how many are learned
     * @return {@code "needs 6.6 TB of memory"}; empty where there is room for its weights
     */
    public static Optional<String> ofRule(Parameters parameters, int pictures) {
        double weights = ofWeights(parameters, Math.max(1, pictures));
        return weights <= Heap.usable() ? Optional.empty() : Optional.of(Text.of("needs %s of memory", Heap.amount(weights)));
    }

    /**
     * What a rule's need is measured by, and which rules do without: {@code "Engram has 2.4 GB of memory. At side 1024,
     * Pseudo-inverse and Hebb do without a matrix."}
     *
     * @param parameters side and numbers
     * @param pictures how many are learned
     */
    public static String rulesThatGo(Parameters parameters, int pictures) {
        String others = fitting(parameters, pictures).stream().map(RuleKind::title).collect(Collectors.joining(" and "));
        return Text.of("Engram has %s of memory.%s", Heap.amount(Heap.usable()),
                others.isEmpty() ? "" : Text.of(" At side %d, %s do without a matrix.", parameters.side(), others));
    }

    /** The nearest to what was wanted that fits: the same rule with fewer steps, else another rule; null where none does. */
    private static Instead nearest(Parameters wanted, int pictures, ToDoubleFunction<Parameters> bytes) {
        List<Parameters> rules = ofWeights(wanted, pictures) <= Heap.usable() ? List.of(wanted)
                : fitting(wanted, pictures).stream().map(wanted::withRule).toList();
        for (Parameters of : rules) {
            String rule = of.rule() == wanted.rule() ? "" : of.rule().title();
            if (bytes.applyAsDouble(of) <= Heap.usable()) {
                return new Instead(of, rule);
            }
            for (Parameter length : LENGTHS) {
                OptionalInt most = mostThatFit(of, length, bytes);
                if (most.isPresent()) {
                    String number = length == Parameter.SHIFTS ? Text.count(most.getAsInt(), "shift")
                            : Text.of("%,d %s", most.getAsInt(), lower(length.title()));
                    return new Instead(of.with(length, most.getAsInt()), rule.isEmpty() ? number : rule + " with " + number);
                }
            }
        }
        return null;
    }

    private static OptionalInt mostThatFit(Parameters wanted, Parameter length, ToDoubleFunction<Parameters> bytes) {
        if (!wanted.uses(length)) {
            return OptionalInt.empty();
        }
        // If it can be, so few that there is room for a second network.
        return DoubleStream.of(Heap.usable() / 2, Heap.usable())
                .boxed()
                .flatMap(room -> IntStream.rangeClosed((int) length.least(), wanted.whole(length))
                        .map(down -> wanted.whole(length) + (int) length.least() - down)
                        .filter(value -> value <= 20 || value % 10 == 0)
                        .filter(value -> bytes.applyAsDouble(wanted.with(length, value)) <= room)
                        .limit(1)
                        .boxed())
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    /**
     * Sees to it that an experiment fits, with one picture at least.
     *
     * @param parameters side, steps, iterations and rule
     * @param recordings how many whole runs are kept at a time
     * @throws InsufficientMemoryException if it needs more than Java's memory has room for
     */
    public static void check(Parameters parameters, int recordings) {
        check(parameters, recordings, 1);
    }

    private static void check(Parameters parameters, int recordings, int pictures) {
        double needed = bytes(parameters, recordings, pictures);
        if (needed <= Heap.usable()) {
            return;
        }
        double ofWeights = ofWeights(parameters, pictures);
        requireRoomForDamage(parameters, pictures, recordings);
        Instead instead = nearest(parameters, pictures, other -> bytes(other, recordings, pictures));
        double ofHidden = ofHidden(parameters, pictures);
        if (ofHidden > Heap.usable()) {
            throw ofHidden(parameters.side(), pictures, new Shifts(parameters.whole(Parameter.SHIFTS)), ofHidden, instead);
        }
        if (ofWeights > Heap.usable()) {
            throw new InsufficientMemoryException(
                    Text.of("%s at side %d %s. Choose %sa smaller side.", parameters.rule().title(), parameters.side(),
                            Heap.shortage("needs", ofWeights, Heap.usable(), "its weights"), withoutMatrix(parameters, pictures)),
                    instead);
        }
        throw new InsufficientMemoryException(
                Text.of("Side %d with %s %s. Choose %s.", parameters.side(), Text.count(parameters.recallSteps(), "step"),
                        Heap.shortage("needs", needed, Heap.usable(), "it"),
                        instead == null ? "a smaller side or fewer steps" : withFewerSteps(instead) + ", or a smaller side"),
                instead);
    }

    private static String withFewerSteps(Instead instead) {
        return Text.of("%s (%s)", instead.words(), Text.count(instead.parameters().recallSteps(), "step"));
    }

    /** The rules nearest to one that needs a matrix for which there is no room. */
    private static List<RuleKind> fitting(Parameters parameters, int pictures) {
        return RuleKind.withoutMatrix()
                .stream()
                .filter(rule -> ofWeights(parameters.withRule(rule), Math.max(1, pictures)) <= Heap.usable())
                .toList();
    }

    /** The same in words; empty where they need as much. */
    private static String withoutMatrix(Parameters parameters, int pictures) {
        List<RuleKind> fitting = fitting(parameters, pictures);
        return fitting.isEmpty() ? ""
                : Text.of("%s, which %s no matrix, or ",
                        fitting.stream().map(RuleKind::title).collect(Collectors.joining(" or ")),
                        fitting.size() == 1 ? "needs" : "need");
    }

    /**
     * Sees to it that hidden neurons fit, one for each picture.
     *
     * @param side rows and columns of the neurons that are seen
     * @param pictures how many are learned
     * @param shifts the places at which they are known
     * @throws InsufficientMemoryException if they need more than Java's memory has room for
     */
    public static void checkHidden(int side, int pictures, Shifts shifts) {
        double bytes = HiddenWeights.bytes(side * side, pictures, shifts);
        if (bytes > Heap.usable()) {
            throw ofHidden(side, pictures, shifts, bytes, null);
        }
    }

    private static double ofHidden(Parameters parameters, int pictures) {
        return parameters.dynamics().procedure().bytes(parameters.neurons(), pictures, parameters.numbers());
    }

    private static InsufficientMemoryException ofHidden(int side, int pictures, Shifts shifts, double bytes, Instead instead) {
        boolean moved = shifts.most() > 0;
        return new InsufficientMemoryException(
                Text.of("Hidden neurons for %s at side %d%s %s. Choose %sfewer pictures or a smaller" + " side.",
                        Text.count(pictures, "picture"), side, moved ? Text.of(", known at %d places each,", shifts.count()) : "",
                        Heap.shortage("need", bytes, Heap.usable(), "them"), moved ? "fewer shifts, " : ""),
                instead);
    }

    private static double ofWeights(Parameters parameters, int pictures) {
        return parameters.dynamics().procedure().usesWeights()
                ? parameters.rule().with(parameters.numbers()).bytes(parameters.neurons(), pictures)
                        + ofDamage(parameters, parameters.neurons())
                : 0;
    }

    /** Weights that are cut or rounded are written down, beside the whole ones. */
    private static double ofDamage(Parameters parameters, int neurons) {
        return parameters.weightDamage().isNone() ? 0 : Weights.bytes(neurons);
    }

    /** Sees to it that weights can be cut and rounded where they fit as they are. */
    private static void requireRoomForDamage(Parameters parameters, int pictures, int recordings) {
        Parameters whole = parameters.with(Parameter.CUT, 0).with(Parameter.BITS, 0);
        if (!parameters.equals(whole) && bytes(whole, recordings, pictures) <= Heap.usable()) {
            throw new InsufficientMemoryException(
                    Text.of("To cut or round weights at side %d %s. Choose a smaller side, or %s.", parameters.side(),
                            Heap.shortage("needs", ofWeights(parameters, pictures), Heap.usable(), "them"), WHOLE),
                    new Instead(whole, WHOLE));
        }
    }

    /**
     * Sees to it that an experiment fits beside another one.
     *
     * @param first of the other one
     * @param twin of the one that is to stand beside it
     * @param recordings how many whole runs of each are kept at a time
     * @throws InsufficientMemoryException if the two need more than Java's memory has room for
     */
    public static void checkTwin(Parameters first, Parameters twin, int recordings) {
        double bytes = bytes(first, recordings, 1) + bytes(twin, recordings, 1);
        if (bytes > Heap.usable()) {
            Instead instead = nearest(twin, 1, other -> bytes(first, recordings, 1) + bytes(other, recordings, 1));
            if (ofWeights(twin, 1) > Heap.usable()) {
                throw new InsufficientMemoryException(
                        Text.of("%s at side %d %s. Choose %sa smaller side.", twin.rule().title(), twin.side(),
                                Heap.shortage("needs", ofWeights(twin, 1), Heap.usable(), "its weights"), withoutMatrix(twin, 1)),
                        instead);
            }
            boolean stepsHelp = ofWeights(first, 1) + ofWeights(twin, 1) <= Heap.usable();
            throw new InsufficientMemoryException(
                    Text.of("Two networks of side %d %s. Choose a smaller side%s, or take network B away (T).", twin.side(),
                            Heap.shortage("need", bytes, Heap.usable(), "them"), stepsHelp ? " or fewer steps" : ""),
                    instead);
        }
    }

    /**
     * Sees to it that an experiment fits, with all the pictures that it learns.
     *
     * @param memories the pictures
     * @param parameters side, steps, iterations and rule
     * @param recordings how many whole runs are kept at a time
     * @throws InsufficientMemoryException if it needs more than Java's memory has room for
     */
    public static void check(List<Memory> memories, Parameters parameters, int recordings) {
        check(parameters, recordings, memories.size());
        requireRoom(memories.size(), parameters, recordings,
                memories.stream().mapToDouble(memory -> memory.picture().bytes()).sum());
    }

    /**
     * The same of pictures that are yet to be made, each as large as the network.
     *
     * @param pictures how many
     * @param parameters side, steps, iterations and rule
     * @throws InsufficientMemoryException if they need more than Java's memory has room for
     */
    public static void checkMade(int pictures, Parameters parameters) {
        check(parameters, 0, pictures);
        // Grey values and colours of each picture, and what holds them.
        requireRoom(pictures, parameters, 0, pictures * (12.0 * parameters.neurons() + 400));
    }

    private static void requireRoom(int pictures, Parameters parameters, int recordings, double ofPictures) {
        requireRoom(pictures, parameters.side(),
                bytes(parameters, recordings, pictures) + ofPictures + pictures * bytesOfOne(parameters)
                        + ofSpikes(parameters, pictures) + Scorer.bytes(pictures, parameters.neurons()));
    }

    /**
     * The refusal of pictures that are to be kept.
     *
     * @param fitting how many of them would fit
     * @param room the bytes that there are for pictures in all
     * @param there how many of those are filled already
     */
    static InsufficientMemoryException pictures(int fitting, double room, double there) {
        return new InsufficientMemoryException(
                Text.of("Engram has %s of memory for pictures%s, and only %,d of these fit in. Choose fewer, or smaller ones.",
                        Heap.amount(room), there > 0 ? Text.of(", of which %s are filled", Heap.amount(there)) : "", fitting));
    }

    /**
     * Sees to it that pictures fit as a network sees them, and as arrays.
     *
     * @param memories the pictures
     * @param side rows and columns
     * @throws InsufficientMemoryException if they need more than Java's memory has room for
     */
    public static void checkPrepared(List<Memory> memories, int side) {
        // Grey values, pattern, and both once more as arrays of doubles and of signs.
        double bytes = memories.stream().mapToDouble(memory -> memory.picture().bytes()).sum()
                + memories.size() * (17.5 * side * side + 200);
        requireRoom(memories.size(), side, bytes);
    }

    private static void requireRoom(int pictures, int side, double bytes) {
        if (bytes > Heap.usable()) {
            throw new InsufficientMemoryException(
                    Text.of("%s at side %d %s. Choose fewer pictures, or a smaller side.", Text.count(pictures, "picture"), side,
                            Heap.shortage(pictures == 1 ? "needs" : "need", bytes, Heap.usable(), "that")));
        }
    }

    /** What a picture takes at the network's side. */
    private static double bytesOfOne(Parameters parameters) {
        int neurons = parameters.neurons();
        return 8.0 * neurons + 3 * (neurons / 8.0 + 64);
    }

    /** What is kept of spikes while pictures are learned. */
    private static double ofSpikes(Parameters parameters, int pictures) {
        return parameters.rule().learnsFromSpikes() ? Stimuli.bytes(pictures, parameters.steps(), parameters.neurons()) : 0;
    }

    /**
     * Sees to it that a network of any size, with its spikes, fits.
     *
     * @param neurons the number of neurons, at least 1
     * @param steps the steps of each spike train
     * @param trains how many spike trains are kept at a time
     * @param besides further bytes that are needed at the same time
     * @throws InsufficientMemoryException if it needs more than Java's memory has room for
     */
    public static void check(int neurons, int steps, int trains, double besides) {
        check(neurons, steps, trains, besides, Weights.bytes(neurons));
    }

    /** The same of a network that is there already, and may be cut and rounded by an experiment. */
    public static void check(Weights weights, Parameters parameters, int steps, int trains) {
        check(weights.neurons(), steps, trains, 0, weights.bytes() + ofDamage(parameters, weights.neurons()));
    }

    /**
     * Sees to it that patterns can be learned.
     *
     * @param neurons the number of neurons, at least 1
     * @param patterns how many
     * @throws InsufficientMemoryException if the weights need more than Java's memory has room for
     */
    public static void check(int neurons, int patterns, LearningRule rule) {
        check(neurons, 1, 0, 0, rule.bytes(neurons, patterns));
    }

    private static void check(int neurons, int steps, int trains, double besides, double ofWeights) {
        double bytes = ofWeights + (double) trains * Recording.bytes(steps, neurons) + besides;
        if (bytes > Heap.usable()) {
            boolean played = trains > 0 && steps > 1;
            throw new InsufficientMemoryException(Text.of("%s%s %s. Choose fewer neurons, by a smaller side%s.",
                    Text.count(neurons, "neuron"), played ? Text.of(" with spike trains of length %,d", steps) : "",
                    Heap.shortage("need", bytes, Heap.usable(), "it"), played ? ", or fewer steps" : ""));
        }
    }

    /**
     * Sees to it that a training fits.
     *
     * @param neurons the number of neurons, at least 1
     * @param pictures how many pictures, or patterns, are learned
     * @param parameters rule and steps
     * @throws InsufficientMemoryException if it needs more than Java's memory has room for
     */
    public static void checkTraining(int neurons, int pictures, Parameters parameters) {
        boolean spiking = parameters.rule().learnsFromSpikes();
        int atOnce = spiking ? Math.min(pictures, Stimuli.atOnce(parameters.steps(), neurons)) : 0;
        double sums = atOnce < pictures && spiking ? Stimuli.ofSums(neurons) : 0;
        check(neurons, parameters.steps(), Stimuli.TRAINS_PER_PICTURE * atOnce, sums,
                parameters.rule().with(parameters.numbers()).bytes(neurons, pictures));
    }

    /** The refusal where Java found no room for something whose size was not known before. */
    public static InsufficientMemoryException ranOut() {
        return new InsufficientMemoryException(
                Text.of("This needs more memory than the %s that Engram has for it. Choose a smaller side, fewer steps or fewer"
                        + " pictures.", Heap.amount(Heap.usable())));
    }

    private static double bytes(Parameters parameters, int recordings, int pictures) {
        return ofWeights(parameters, pictures) + ofHidden(parameters, pictures) + (double) recordings * Run.bytes(parameters);
    }
}
