package engram.model.experiment;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;

/**
 * A second network beside the first, asked the very same: memories, cue, its noise and its spikes are always the
 * first's, and the same neurons are silenced by hand, so whatever differs between the two answers is the network's doing.
 * Immutable.
 *
 * @param rule how it learns
 * @param dynamics how it is asked to remember
 * @param own where it takes the numbers of its neurons, its learning and its recall from; empty where it follows the
 *     first in them, so that rule and dynamics alone are compared
 */
public record Twin(RuleKind rule, Dynamics dynamics, Optional<Parameters> own) {

    /** Beside the reference study's network, one that truly remembers. */
    public static final Twin DEFAULT = new Twin(RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED, Optional.empty());

    /** Checks that nothing is missing, and forgets who is silenced by hand: that is always as in the first. */
    public Twin {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(dynamics, "dynamics");
        own = own.map(numbers -> numbers.withSilencedByHand(SilencedByHand.NONE));
    }

    /** One that is what the first is, and stays so when the first is changed. */
    public static Twin copyOf(Parameters first) {
        return new Twin(first.rule(), first.dynamics(), Optional.of(first));
    }

    /** The same with another learning rule. */
    public Twin withRule(RuleKind other) {
        return new Twin(other, dynamics, own);
    }

    /** The same with another way to remember. */
    public Twin withDynamics(Dynamics other) {
        return new Twin(rule, other, own);
    }

    /** The same, its numbers kept as they are now, whatever becomes of the first's. */
    public Twin keeping(Parameters first) {
        return new Twin(rule, dynamics, Optional.of(beside(first)));
    }

    /** The same, following the first in all numbers. */
    public Twin following() {
        return new Twin(rule, dynamics, Optional.empty());
    }

    /** One that is what {@code wanted} says; it goes on following the first where its numbers are the first's. */
    public Twin being(Parameters wanted, Parameters first) {
        Twin other = new Twin(wanted.rule(), wanted.dynamics(), own);
        return other.beside(first).equals(wanted) ? other : new Twin(wanted.rule(), wanted.dynamics(), Optional.of(wanted));
    }

    /** What it does beside a first one. */
    public Experiment of(Experiment first) {
        return first.with(beside(first.parameters()));
    }

    /** Its parameters beside a first one's: those that make cue and size are the first's. */
    public Parameters beside(Parameters first) {
        Parameters all = own.orElse(first);
        for (Parameter parameter : Parameter.values()) {
            if (isOfTheCue(parameter)) {
                all = all.with(parameter, first.real(parameter));
            }
        }
        return all.withSilencedByHand(first.silencedByHand())
                .withNoiseKind(first.noiseKind())
                .withSeed(first.seed())
                .withRule(rule)
                .withDynamics(dynamics);
    }

    private static boolean isOfTheCue(Parameter parameter) {
        return parameter.group() == Parameter.Group.NOISE || parameter.group() == Parameter.Group.ENCODING;
    }

    /** The twin that a first one would be, if it changed places with this one. */
    public Twin swapped(Parameters first) {
        return new Twin(first.rule(), first.dynamics(), own.map(_ -> first));
    }

    /** In which numbers, of those that have a part in either network, it differs from a first one. */
    public List<Parameter> differences(Parameters first) {
        Parameters here = beside(first);
        return Arrays.stream(Parameter.values())
                .filter(parameter -> here.uses(parameter) || first.uses(parameter))
                .filter(parameter -> here.real(parameter) != first.real(parameter))
                .toList();
    }
}
