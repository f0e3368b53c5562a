package engram.model.study.plan;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;

/**
 * One of the networks that a study compares: they are asked the very same.
 *
 * @param name what people call it
 * @param rule how it learns
 * @param dynamics how it is asked to remember
 * @param own numbers in which it differs from the others
 */
public record Variant(String name, RuleKind rule, Dynamics dynamics, SortedMap<Parameter, Double> own) {

    /** Copies the map. */
    public Variant {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(dynamics, "dynamics");
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    /** One that has no numbers of its own. */
    public Variant(String name, RuleKind rule, Dynamics dynamics) {
        this(name, rule, dynamics, new TreeMap<>());
    }

    /** One that is as parameters say. */
    public static Variant of(String name, Parameters parameters) {
        return new Variant(name, parameters.rule(), parameters.dynamics());
    }

    /** What it makes of parameters that all networks share. */
    public Parameters of(Parameters shared) {
        Parameters parameters = shared.withRule(rule).withDynamics(dynamics);
        for (Map.Entry<Parameter, Double> number : own.entrySet()) {
            parameters = parameters.with(number.getKey(), number.getValue());
        }
        return parameters;
    }
}
