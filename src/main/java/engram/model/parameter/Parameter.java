package engram.model.parameter;

import module java.base;
import engram.model.Numeral;
import engram.model.Text;

/**
 * The numbers of an experiment: each is declared here, once, and nowhere else. Its row in the window, its option on the
 * command line, its column in a sweep, its name in files and its line in the reference page come of the declaration; code
 * that needs the number asks {@link Numbers} for it.
 */
public enum Parameter {
    NOISE("noise", "Noise level", "\u03BD", "", Group.NOISE, real(0, 1), 0.3, Cost.NEW_CUE,
            "How much of the cue is corrupted: at 0 nothing, at 1 all of it.",
            does("", "More: more pixels of the noisy picture and of the cue are wrong. With the cue held, recall goes"
                    + " over to the average of all pictures; a network that truly remembers keeps the picture up to"
                    + " about 0.6, and then loses it.")),
    SIDE("side", "Side", "n", "pixels", Group.ENCODING, whole(4, 1024).stretched(4), 16, Cost.RETRAIN,
            "Rows and columns of the network: each picture is brought to this size, and each pixel is one neuron.",
            does("neurons N = n^2",
                    "More: finer pictures, and every neuron is driven by more others; by the study's rule the map is"
                            + " nearly all bright from 28 on. Less: coarser pictures, and a darker map.")),
    STEPS("steps", "Steps", "T", "time steps", Group.ENCODING, whole(1, 1000).stretched(3), 100, Cost.NEW_CUE,
            "The number of time steps for which a picture is shown at a time; more steps make firing rates more exact.",
            does("f_i = 1/T \u03A3_t s_i(t)",
                    "More: steadier rates, so evener maps, and a longer time line. Above 100 the scores hardly" + " change.")),
    GAIN("gain", "Gain", "g", "spikes per time step", Group.ENCODING, real(0, 1), 0.345, Cost.NEW_CUE,
            "The probability that a neuron whose pixel is on receives a spike in a step.",
            does("chance of input_i(t) = 1: g where x_i = +1",
                    "More: more input spikes, a brighter cue, and, while it is held, a brighter recall; at 0.5"
                            + " nearly all neurons fire all the time. Less: below 0.3 little more comes out than went in. What"
                            + " is seen after a release hardly changes.")),
    BETA("beta", "Decay beta", "\u03B2", "per time step", Group.NEURON, real(0, 1), 0.9, Cost.NEW_RECALL,
            "The share of its membrane potential that a neuron keeps from one step to the next; 1 never forgets.",
            does(Role.OF_THE_NEURON,
                    "More: potentials last longer, and the map of a held cue gets brighter; at 1 nearly all neurons"
                            + " fire. At 0.7 and below only the cue's own spikes come through. Released neurons change little"
                            + " above 0.5.")),
    THRESHOLD("threshold", "Threshold", "\u03B8", "", Group.NEURON, real(0.001, 2), 0.505, Cost.NEW_RECALL,
            "The membrane potential above which a neuron fires; it then loses this much.",
            does(Role.OF_THE_NEURON,
                    "More: fewer spikes, a darker map; from 0.7 on hardly more comes out of a held cue than went in."
                            + " Less: at 0.35 and below nearly all neurons fire all the time. Released neurons change little"
                            + " below 1.")),
    LEARNING_RATE("learningRate", "Learning rate", "\u03B7", "", Group.LEARNING, real(0, 1).stretched(3), 0.035, Cost.RETRAIN,
            "How much one coincidence of two spikes changes the weight between their neurons; by the delta rule, which share of"
                    + " an error each step takes away.",
            does("", "More: stronger weights and a brighter recall; by the study's rule nearly all neurons fire from"
                    + " 0.1 on, and the picture is lost. At 0 the network adds nothing to the cue.")),
    LOOK_BACK("lookBack", "Look-back", "L", "time steps", Group.LEARNING, whole(1, 1000).stretched(3), 5, Cost.RETRAIN,
            "How many of the newest steps the rule compares a spike with, at most all steps of a picture.",
            does("", "More: weaker weights, a darker recall. Less: a brighter one; at 1 dark pixels fire in most"
                    + " steps, too.")),
    EPOCHS("epochs", "Epochs", "E", "", Group.LEARNING, whole(1, 1000).stretched(3), 10, Cost.RETRAIN,
            "The number of times that the whole list of pictures is shown in training.",
            does("", "More: stronger weights and a brighter recall; by the study's rule nearly all neurons fire from"
                    + " 30 on. After 1 the network adds hardly anything to the cue.")),
    PLUS("plus", "Plus", "a\u208A", "", Group.LEARNING, real(-1, 1), 0.1, Cost.RETRAIN,
            "The weight of a coincidence when the sending neuron does now what it did then.",
            does("", "More: stronger weights and a brighter recall; from 0.2 on nearly all neurons fire. At 0 and"
                    + " below the neurons hold one another back, and less comes out than without a memory.")),
    MINUS("minus", "Minus", "a\u208B", "", Group.LEARNING, real(-1, 1), -0.07, Cost.RETRAIN,
            "The weight of a coincidence when the sending neuron has changed from firing to silence or back.",
            does("", "More: a brighter recall, in which dark pixels fire, too. Less: a darker one; at \u22120.3 the"
                    + " neurons hold one another back.")),
    ITERATIONS("iterations", "Iterations", "R", "", Group.RECALL, whole(1, 1000).stretched(3), 100, Cost.NEW_RECALL,
            "The number of times that the cue is played to the network; the last round is the one that is scored.",
            does("steps = R T", "More: a longer time line. The maps and scores hardly change after the fifth round.")),
    CUE_STEPS("cueSteps", "Cue steps", "T\u1D9C", "time steps", Group.RECALL, whole(1, 1000), 50, Cost.NEW_RECALL,
            "The number of steps for which the cue is played before it is released; the neurons do not"
                    + " drive one another meanwhile.",
            does("release at step T^c",
                    "More: the mark \u201Ccue goes\u201D moves to the right. Five steps are enough for the same"
                            + " answer; with two it is lost.")),
    FREE_STEPS("freeSteps", "Free steps", "T\u1DA0", "time steps", Group.RECALL, whole(1, 1000), 200, Cost.NEW_RECALL,
            "The number of steps after the release; the last 50 of them are the ones that are scored.",
            does("steps = T^c + T^f", "More: a longer time line behind the release. After ten steps the answer hardly changes.")),
    RECURRENCE("recurrence", "Recurrence", "g\u02B3", "", Group.RECALL, real(0, 2), 0.9, Cost.NEW_RECALL,
            "How strongly the neurons drive one another once the cue is released.",
            does("I_i(t) = I_0 + g^r \u03A3_j W_ij (2 z_j(t\u22121) \u2212 1)",
                    "From 0.4 on the answer hardly changes. Less: the picture fades after the release; at 0 every"
                            + " neuron fires in half of all steps, and nothing is left of it.")),
    INVERSE_TEMPERATURE("inverseTemperature", "Inverse temperature", "\u03B2\u1D48", "", Group.RECALL, real(0.001, 10), 0.25,
            Cost.NEW_RECALL, "How much more a nearer memory counts than others; a low value gives mixtures.",
            does("x = sign(X softmax(\u03B2^d X^T x))",
                    "More changes nothing. Less: below 0.03 the map shows mixtures of the memories.")),
    TEMPERATURE("temperature", "Temperature", "T\u1D47", "", Group.RECALL, real(0, 2), 0, Cost.NEW_RECALL,
            "How random the updates of binary neurons are: at 0 not at all; by Hebb's rule nothing is remembered from 1 on.",
            does("chance of x_i = +1: 1/(1 + exp(\u22122 h_i/T^b))",
                    "More: cells turn at random, and the score falls; at 2 the picture is lost.")),
    FEEDBACK("feedback", "Feedback", "\u03C6", "", Group.RECALL, real(0, 2), 0.6, Cost.NEW_RECALL,
            "The current of a hidden neuron that fires into every neuron that is seen: up where its memory is on, down where it"
                    + " is off.",
            does("F_i = \u03C6 V_ki",
                    "From 0.45 on the answer hardly changes. Less: at 0.3 the answer to a weak cue fades after the release.")),
    GRADING("grading", "Grading", "\u03B3", "", Group.RECALL, real(0, 1), 0.7, Cost.NEW_RECALL,
            "How much less a memory relies on pixels whose grey is near the mean, those that noise turns first; at 0 all pixels"
                    + " that are on count alike.",
            does("x_i = (1 \u2212 \u03B3) b_i + \u03B3 r_i",
                    "Of three pictures, nothing that could be seen. Among hundreds that resemble one another, more tells them"
                            + " apart better in salt and pepper, and a little worse without noise.")),
    BAR("bar", "Bar", "\u03BA", "", Group.RECALL, real(0, 5), 1, Cost.NEW_RECALL,
            "How high the bar stands that a hidden potential has to pass, in units of the one that fits to so many memories and"
                    + " neurons.",
            does("bar = \u03BA 5.53 \u221A(2 ln P/N)",
                    "More: at 2 weak cues are not answered any more, at 3 none is. Less: what is no memory is answered, too.")),
    SHIFTS("shifts", "Shifts", "d", "pixels", Group.RECALL, whole(0, 2), 0, Cost.NEW_RECALL,
            "How far a picture may have moved, each way, and still be known; it is answered where it was learned.",
            does("branches = P (2 d + 1)^2",
                    "More: moved pictures are known, and weak cues a little less often; each step takes (2 d + 1)^2 times as"
                            + " long.")),
    CUT("cut", "Cut weights", "c", "", Group.DAMAGE, real(0, 1), 0, Cost.NEW_RECALL,
            "The chance with which each weight is cut, that is, becomes 0; the weight from one neuron to another is cut or spared"
                    + " by itself, whatever becomes of the one back; dense dynamics have no weights between neurons, and"
                    + " lose nothing.",
            does("W_ij = 0 with the chance c",
                    "More: less of the memory comes through. Released neurons that have learned by the pseudo-inverse"
                            + " answer rightly with half of all weights cut; under a held cue the score sinks to that without"
                            + " memory, and is there from 0.9 on.")),
    BITS("bits", "Weight bits", "b", "bits", Group.DAMAGE, whole(0, 16), 0, Cost.NEW_RECALL,
            "With how many bits each weight is kept, in even steps between minus and plus the largest; with 1 only its sign is,"
                    + " times the mean size; with 0 it is not rounded; dense dynamics have none"
                    + " between neurons, and stay as they are.",
            does("2^b \u2212 1 levels",
                    "Less: down to 3 bits the map hardly changes by the study's rule; with 2 and with 1 it fades. By the"
                            + " pseudo-inverse digits are taken for one another then.")),
    SILENCED("silenced", "Silenced neurons", "q", "", Group.DAMAGE, real(0, 1), 0, Cost.NEW_RECALL,
            "The share of the neurons that are silent in the recall, drawn at random: they never fire, and send nothing.",
            does("q N neurons, rounded",
                    "More: dark holes in the map, and a score that sinks with them. By the pseudo-inverse the neurons"
                            + " that are left complete their memory with up to half of all silenced; the study's rule loses it"
                            + " at 0.3.")),
    MEMBRANE_NOISE("membraneNoise", "Membrane noise", "\u03C3", "", Group.DAMAGE, real(0, 2), 0, Cost.NEW_RECALL,
            "The standard deviation of the Gaussian noise that is added to each neuron's potential in each step of the recall.",
            does("u(t) = \u03B2 u(t\u22121) + I(t) + \u03C3 \u03BE(t) \u2212 \u03B8 [u(t\u22121) > \u03B8]",
                    "More: up to 0.3 hardly anything changes. At 1 cells flicker, and noise wakes hidden neurons; at 2 the"
                            + " picture is lost."));

    /** Where a parameter stands among the others. */
    public enum Group {
        NOISE,
        ENCODING,
        NEURON,
        LEARNING,
        RECALL,
        DAMAGE;

        /** The heading people read. */
        public String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** What has to be computed again after a change, from little to all. */
    public enum Cost {
        NEW_RECALL("a new recall", "A change plays the same cue to the same network again."),
        NEW_CUE("a new cue", "A change makes a new cue and plays it to the same network."),
        RETRAIN("new weights", "A change trains the network anew.");

        private final String result;
        private final String explanation;

        Cost(String result, String explanation) {
            this.result = result;
            this.explanation = explanation;
        }

        /** What a change makes: {@code a new recall}. */
        public String result() {
            return result;
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
    private final String unit;
    private final Range range;
    private final double defaultValue;
    private final Cost cost;
    private final String explanation;
    private final Role role;

    /**
     * Declares one.
     *
     * @param cost what a change makes anew where no training depends on it; {@link Cost#RETRAIN} where any would
     */
    Parameter(String key, String title, String symbol, String unit, Group group, Range range, double defaultValue, Cost cost,
            String explanation, Role role) {
        this.key = key;
        this.title = title;
        this.symbol = symbol;
        this.unit = unit;
        this.group = group;
        this.range = range;
        this.defaultValue = defaultValue;
        this.cost = cost;
        this.explanation = explanation;
        this.role = role;
    }

    private static Role does(String formula, String effect) {
        return new Role(formula, effect);
    }

    private static Range real(double least, double most) {
        return new Range(least, most, false, 1);
    }

    private static Range whole(double least, double most) {
        return new Range(least, most, true, 1);
    }

    /**
     * Which values a parameter may have.
     *
     * @param least the lower end
     * @param most the upper end
     * @param whole whether they are whole numbers
     * @param stretch the power by which a slider stretches the lower end, where the useful values of a range lie that spans
     *     orders of magnitude; 1 for not at all
     */
    private record Range(double least, double most, boolean whole, double stretch) {

        Range stretched(double power) {
            return new Range(least, most, whole, power);
        }
    }

    /**
     * What a parameter is there for.
     *
     * @param formula what it stands in; may be empty
     * @param effect what comes of a change
     */
    private record Role(String formula, String effect) {

        static final String OF_THE_NEURON = "u(t) = \u03B2 u(t\u22121) + I(t) \u2212 \u03B8 [u(t\u22121) > \u03B8]";
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

    /** What it is counted in; empty for a mere number. */
    public String unit() {
        return unit;
    }

    /** The word of its option on the command line: {@code learning-rate}. */
    public String option() {
        return key.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
    }

    /** The heading of its column in a table: {@code Learning Rate}. */
    public String column() {
        String words = key.replaceAll("[A-Z]", " $0");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Where it stands among the others. */
    public Group group() {
        return group;
    }

    /** The lower end of its range. */
    public double least() {
        return range.least;
    }

    /** The upper end of its range. */
    public double most() {
        return range.most;
    }

    /** Whether it is a whole number. */
    public boolean whole() {
        return range.whole;
    }

    /** How strongly a slider stretches the lower end of its range: the power, 1 for not at all. */
    public double stretch() {
        return range.stretch;
    }

    /** What a change of it makes anew where the learning rule does not look at it. */
    public Cost cost() {
        return cost;
    }

    /** What it is, in one sentence. */
    public String explanation() {
        return explanation;
    }

    /** What a larger or a smaller value does to what is on screen: found by trying, on the first three digits. */
    public String effect() {
        return role.effect;
    }

    /** The formula it stands in, as {@link Formula} reads it; empty where that is the learning rule's, or where there is none. */
    public String formula() {
        return role.formula;
    }

    /** Its value where nothing was changed: the reference study's own. */
    public double defaultValue() {
        return defaultValue;
    }

    /** Its range in words: {@code 4 to 128}. */
    public String range() {
        return format(range.least) + " to " + format(range.most);
    }

    /** The same with its unit: {@code 4 to 1024 pixels}. */
    public String rangeInUnit() {
        return Text.of("%s %s", range(), unit).strip();
    }

    /** Whether a value is one it may have. */
    public boolean allows(double value) {
        return value >= range.least && value <= range.most && (!range.whole || value == Math.rint(value));
    }

    /** The value as people write it, without needless digits: {@code 0.0001}, {@code 1e-40}. */
    public String format(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        return size >= PLAIN_FROM && size < PLAIN_TO ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }

    /**
     * Reads what somebody wrote, by the rule of {@link Numeral}.
     *
     * @throws IllegalArgumentException if it is no number, could be two, or is outside the range, saying so in one line
     */
    public double parse(String text) {
        double value = Numeral.read(text, range.whole)
                .orElseThrow(() -> new IllegalArgumentException(
                        Text.of("%s is a number, %s; \u201C%s\u201D is none", title, range(), text.strip())))
                .doubleValue();
        check(value);
        // There is no negative zero for people.
        return value + 0.0;
    }

    void check(double value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(
                    Text.of("%s is %s%s, not %s", title, range.whole ? "a whole number, " : "", range(), format(value)));
        }
    }
}
