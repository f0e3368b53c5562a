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
 */
public record Rule(Description description, String formula, String source, Function<Numbers, LearningRule> maker) {

    /** What makes the spikes of a picture that is shown. */
    private static final List<Parameter> SHOWING = List.of(Parameter.STEPS, Parameter.GAIN, Parameter.BETA, Parameter.THRESHOLD);

    /** A rule that looks at patterns, and at no parameter. */
    public static Rule onPatterns(String key, String title, String formula, String source, String explanation, PatternRule rule) {
        return new Rule(new Description(key, title, explanation, Set.of()), formula, source, _ -> rule);
    }

    /** A rule that looks at spikes, and at parameters beside those that make them. */
    public static Rule onSpikes(String key, String title, String formula, String source, String explanation,
            Set<Parameter> others, Function<Numbers, LearningRule> maker) {
        Set<Parameter> uses = new HashSet<>(others);
        uses.addAll(SHOWING);
        return new Rule(new Description(key, title, explanation, uses), formula, source, maker);
    }
}
