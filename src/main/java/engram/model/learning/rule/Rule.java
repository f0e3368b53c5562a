package engram.model.learning.rule;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;

/**
 * What a rule's file says about it; {@code RuleKind} lists them.
 *
 * @param description what people and files know about it
 * @param formula the rule as mathematics writes it
 * @param source who found it, and when
 * @param maker makes it of its parameters
 * @param brief the name where there is little room
 * @param load how many memories per neuron it holds at most
 * @param numpy see {@link #inNumpy}; empty where it is not written down
 * @param numpyHidden see {@link #hiddenInNumpy}; empty where it makes no hidden weights
 */
public record Rule(Description description, String formula, String source, Function<Numbers, LearningRule> maker, String brief,
        double load, String numpy, String numpyHidden) {

    /** The load above which Hebb's rule has forgotten all, for patterns that have nothing in common. */
    public static final double OF_HEBB = 0.138;

    /** The same of rules that tell patterns apart which have much in common: beyond it basins are next to nothing. */
    public static final double OF_CORRELATED = 0.5;

    /** What makes the spikes of a picture that is shown. */
    private static final List<Parameter> SHOWING = List.of(Parameter.STEPS, Parameter.GAIN, Parameter.BETA, Parameter.THRESHOLD);

    private static final String PATTERNS = """
            X = data["patterns"].astype(float)                   # (pictures, neurons), -1 or +1
            P, N = X.shape
            """;

    private static final String INPUTS = """
            inputs = data["training"].astype(float)              # (pictures, steps, neurons), 0 or 1
            P, T, N = inputs.shape
            W, u = np.zeros((N, N)), np.zeros(N)
            """;

    /** A rule that looks at patterns, and at no parameter. */
    public static Rule onPatterns(String key, String title, String formula, String source, String explanation, PatternRule rule) {
        return of(new Description(key, title, explanation, Set.of()), formula, source, _ -> rule);
    }

    /** A rule that looks at spikes, and at parameters beside those that make them. */
    public static Rule onSpikes(String key, String title, String formula, String source, String explanation,
            Set<Parameter> others, Function<Numbers, LearningRule> maker) {
        Set<Parameter> uses = new HashSet<>(others);
        uses.addAll(SHOWING);
        return of(new Description(key, title, explanation, uses), formula, source, maker);
    }

    private static Rule of(Description description, String formula, String source, Function<Numbers, LearningRule> maker) {
        return new Rule(description, formula, source, maker, description.title(), OF_HEBB, "", "");
    }

    /** Whether it learns from spikes, and steps, gain and neurons matter to it, rather than from patterns themselves. */
    public boolean learnsFromSpikes() {
        return description.uses().contains(Parameter.STEPS);
    }

    /** The same, called otherwise where there is little room. */
    public Rule inBrief(String name) {
        return new Rule(description, formula, source, maker, name, load, numpy, numpyHidden);
    }

    /** The same, which holds more memories per neuron than Hebb's rule, or fewer. */
    public Rule holding(double most) {
        return new Rule(description, formula, source, maker, brief, most, numpy, numpyHidden);
    }

    /**
     * The same, written down once more in a few lines of NumPy, which learn as the program does.
     *
     * @param lines what makes {@code W}, shape (neurons, neurons), the row being the receiving neuron. They find {@code p}, the
     *     parameters by their keys; of a rule on patterns {@code X}, shape ({@code P} pictures, {@code N} neurons), of -1 and
     *     +1; of a rule on spikes {@code inputs}, shape (P, {@code T} steps, N), of 0 and 1, {@code W} and {@code u} of zeros,
     *     and the leaky neuron as {@code leak(u, current)} with {@code beta} and {@code theta}
     */
    public Rule inNumpy(String lines) {
        return new Rule(description, formula, source, maker, brief, load, (learnsFromSpikes() ? INPUTS : PATTERNS) + lines,
                numpyHidden);
    }

    /**
     * The same, whose way to hidden weights is written down in NumPy too.
     *
     * @param lines what makes {@code on} and {@code W}, shape ({@code P} hidden neurons, {@code N} neurons): where each answers
     *     on, as truth values, and its weights. They find {@code p}, {@code leak}, {@code theta}, and {@code
     *     data["shown"]}, the input spikes, shape (pictures, steps, N)
     */
    public Rule hiddenInNumpy(String lines) {
        return new Rule(description, formula, source, maker, brief, load, numpy, lines);
    }
}
