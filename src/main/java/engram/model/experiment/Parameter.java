package engram.model.experiment;

import engram.model.Numeral;
import engram.model.Text;
import engram.model.learning.RuleKind;
import engram.model.network.Dynamics;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;

/**
 * Describes each number of {@link Parameters} that has a range: its name in JSON and on the command line, what people
 * read, its range, and what a change of it costs.
 */
public enum Parameter {
    NOISE(
            "noise", "Noise level", "\u03BD", Group.NOISE, 0, 1, false, Cost.NEW_CUE, Parameters::noise,
            "How much of the cue is damaged: at 0 nothing, at 1 all of it."),
    SIDE(
            "side", "Side", "n", Group.ENCODING, 4, 128, true, Cost.RETRAIN, Parameters::side,
            "Rows and columns of the network: each picture is brought to this size, and each pixel is one neuron."),
    STEPS(
            "steps", "Steps", "T", Group.ENCODING, 1, 1000, true, Cost.RETRAIN, Parameters::steps,
            "For how many time steps a picture is shown in one go; more steps make firing rates more exact."),
    GAIN(
            "gain", "Gain", "g", Group.ENCODING, 0, 1, false, Cost.RETRAIN, Parameters::gain,
            "The chance that a neuron whose pixel is on receives a spike in a step."),
    BETA(
            "beta", "Decay beta", "\u03B2", Group.NEURON, 0, 1, false, Cost.RETRAIN, Parameters::beta,
            "The share of its membrane potential that a neuron keeps from one step to the next; 1 never forgets."),
    THRESHOLD(
            "threshold", "Threshold", "\u03B8", Group.NEURON, 0.001, 2, false, Cost.RETRAIN, Parameters::threshold,
            "The membrane potential above which a neuron fires; it then loses this much."),
    LEARNING_RATE(
            "learningRate", "Learning rate", "\u03B7", Group.LEARNING, 0, 1, false, Cost.RETRAIN, Parameters::learningRate,
            "How much one coincidence of two spikes changes the weight between their neurons; by the delta rule, which share of"
                    + " an error each step takes away."),
    LOOK_BACK(
            "lookBack", "Look-back", "L", Group.LEARNING, 1, 1000, true, Cost.RETRAIN, Parameters::lookBack,
            "How many of the newest steps the rule compares a spike with, at most all steps of a picture."),
    EPOCHS(
            "epochs", "Epochs", "E", Group.LEARNING, 1, 1000, true, Cost.RETRAIN, Parameters::epochs,
            "How often the whole list of pictures is learned from in training."),
    PLUS(
            "plus", "Plus", "a\u208A", Group.LEARNING, -1, 1, false, Cost.RETRAIN, Parameters::plus,
            "What a coincidence counts when the sending neuron does now what it did then."),
    MINUS(
            "minus", "Minus", "a\u208B", Group.LEARNING, -1, 1, false, Cost.RETRAIN, Parameters::minus,
            "What a coincidence counts when the sending neuron has changed from firing to silence or back."),
    ITERATIONS(
            "iterations", "Iterations", "R", Group.RECALL, 1, 1000, true, Cost.NEW_RECALL, Parameters::iterations,
            "How often the cue is played to the network; the last round is the one that is scored."),
    CUE_STEPS(
            "cueSteps", "Cue steps", "T\u1D9C", Group.RECALL, 1, 1000, true, Cost.NEW_RECALL, Parameters::cueSteps,
            "For how many steps the cue is played before it is released; the neurons do not drive one another meanwhile."),
    FREE_STEPS(
            "freeSteps", "Free steps", "T\u1DA0", Group.RECALL, 1, 1000, true, Cost.NEW_RECALL, Parameters::freeSteps,
            "How many steps follow the release; the last 50 of them are the ones that are scored."),
    RECURRENCE(
            "recurrence", "Recurrence", "g\u02B3", Group.RECALL, 0, 2, false, Cost.NEW_RECALL, Parameters::recurrence,
            "How strongly the neurons drive one another once the cue is released."),
    INVERSE_TEMPERATURE(
            "inverseTemperature", "Inverse temperature", "\u03B2\u1D48", Group.RECALL, 0.001, 10, false, Cost.NEW_RECALL,
            Parameters::inverseTemperature,
            "How much a memory that is nearer counts more than others; a low one gives mixtures.");

    /** Where a parameter stands among the others. */
    public enum Group {
        NOISE("Noise"),
        ENCODING("Encoding"),
        NEURON("Neuron"),
        LEARNING("Learning"),
        RECALL("Recall");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The heading people read. */
        public String title() {
            return title;
        }
    }

    /** What has to be computed again after a change, from little to all. */
    public enum Cost {
        NEW_RECALL("recall", "A change plays the same cue to the same network again."),
        NEW_CUE("cue", "A change makes a new cue and plays it to the same network."),
        RETRAIN("retrain", "A change trains the network anew.");

        private final String mark;
        private final String explanation;

        Cost(String mark, String explanation) {
            this.mark = mark;
            this.explanation = explanation;
        }

        /** One short word for it. */
        public String mark() {
            return mark;
        }

        /** The same in one sentence. */
        public String explanation() {
            return explanation;
        }
    }

    /** Sizes from here on, and below the next, are written without a power of ten. */
    private static final double PLAIN_FROM = 1e-6;

    private static final double PLAIN_TO = 1e9;

    private final String key;
    private final String title;
    private final String symbol;
    private final Group group;
    private final double least;
    private final double most;
    private final boolean whole;
    private final Cost cost;
    private final ToDoubleFunction<Parameters> reader;
    private final String explanation;

    Parameter(
            String key, String title, String symbol, Group group, double least, double most, boolean whole, Cost cost,
            ToDoubleFunction<Parameters> reader, String explanation) {
        this.key = key;
        this.title = title;
        this.symbol = symbol;
        this.group = group;
        this.least = least;
        this.most = most;
        this.whole = whole;
        this.cost = cost;
        this.reader = reader;
        this.explanation = explanation;
    }

    /** The name in files and code: {@code learningRate}. */
    public String key() {
        return key;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The letter it has in formulas. */
    public String symbol() {
        return symbol;
    }

    /** Where it stands among the others. */
    public Group group() {
        return group;
    }

    /** The lower end of its range. */
    public double least() {
        return least;
    }

    /** The upper end of its range. */
    public double most() {
        return most;
    }

    /** Whether it is a whole number. */
    public boolean whole() {
        return whole;
    }

    /**
     * What a change of it costs. Rules on patterns do not look at spikes, so what makes those trains nothing anew.
     *
     * @param parameters those that are changed; their rule decides
     */
    public Cost cost(Parameters parameters) {
        if (parameters.rule().learnsFromSpikes()) {
            return cost;
        }
        return switch (this) {
            case STEPS, GAIN -> Cost.NEW_CUE;
            case BETA, THRESHOLD -> Cost.NEW_RECALL;
            default -> cost;
        };
    }

    /** What it is, in one sentence. */
    public String explanation() {
        return explanation;
    }

    /** Whether it has any part in what comes of some parameters: rule and dynamics leave some of them aside. */
    public boolean acts(Parameters parameters) {
        return switch (this) {
            case NOISE, SIDE -> true;
            case STEPS, GAIN, BETA, THRESHOLD -> parameters.dynamics().isSpiking() || parameters.rule().learnsFromSpikes();
            case LEARNING_RATE, EPOCHS -> parameters.rule().learnsFromSpikes();
            case LOOK_BACK, PLUS, MINUS -> parameters.rule() == RuleKind.SPIKE_HEBBIAN;
            case ITERATIONS -> parameters.dynamics() == Dynamics.HELD;
            case CUE_STEPS, FREE_STEPS, RECURRENCE -> parameters.dynamics() == Dynamics.RELEASED;
            case INVERSE_TEMPERATURE -> parameters.dynamics() == Dynamics.DENSE;
        };
    }

    /** Its value among all parameters. */
    public double of(Parameters parameters) {
        return reader.applyAsDouble(parameters);
    }

    /** Its value where nothing was changed. */
    public double defaultValue() {
        return of(Parameters.DEFAULTS);
    }

    /** Its range in words: {@code 4 to 128}. */
    public String range() {
        return format(least) + " to " + format(most);
    }

    /** Whether a value is one it may have. */
    public boolean allows(double value) {
        return value >= least && value <= most && (!whole || value == Math.rint(value));
    }

    /** The value as people write it, without needless digits: {@code 0.0001}, {@code 1e-40}. */
    public String format(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        return size >= PLAIN_FROM && size < PLAIN_TO
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }

    /**
     * Reads what somebody wrote, by the rule of {@link Numeral}.
     *
     * @throws IllegalArgumentException if it is no number, could be two, or is outside the range, saying so in one line
     */
    public double parse(String text) {
        double value = Numeral.read(text, whole)
                .orElseThrow(() -> new IllegalArgumentException(
                        Text.of("%s is a number, %s; \u201C%s\u201D is none", title, range(), text.strip())))
                .doubleValue();
        check(value);
        // There is no negative zero for people.
        return value + 0.0;
    }

    void check(double value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(Text.of(
                    "%s is %s%s, not %s", title, whole ? "a whole number, " : "", range(), format(value)));
        }
    }
}
