package engram.model.learning;

import engram.model.learning.patterns.ClippedHebb;
import engram.model.learning.patterns.Covariance;
import engram.model.learning.patterns.Hebb;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.learning.patterns.Storkey;
import engram.model.learning.rule.LearningRule;
import engram.model.learning.rule.Rule;
import engram.model.learning.spikes.DeltaRule;
import engram.model.learning.spikes.OneShot;
import engram.model.learning.spikes.SpikeHebbian;
import engram.model.parameter.Description;
import engram.model.parameter.Kind;
import engram.model.parameter.Numbers;
import java.util.List;

/** The learning rules that can be chosen: the list of them, in the order in which they are offered. */
public enum RuleKind implements Kind {
    SPIKE_HEBBIAN(SpikeHebbian.RULE),
    HEBB(Hebb.RULE),
    CLIPPED_HEBB(ClippedHebb.RULE),
    COVARIANCE(Covariance.RULE),
    STORKEY(Storkey.RULE),
    PSEUDO_INVERSE(PseudoInverse.RULE),
    DELTA(DeltaRule.RULE),
    ONE_SHOT(OneShot.RULE);

    private final Rule rule;

    RuleKind(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Description description() {
        return rule.description();
    }

    /** Whether it learns from spikes, and steps, gain and neurons matter to it, rather than from patterns themselves. */
    public boolean learnsFromSpikes() {
        return rule.learnsFromSpikes();
    }

    @Override
    public String brief() {
        return rule.brief();
    }

    /** How many memories per neuron it holds at most. */
    public double load() {
        return rule.load();
    }

    /** The lines of NumPy that make {@code W} and {@code N}; empty where it is not written down so. */
    public String numpy() {
        return rule.numpy();
    }

    /** The lines of NumPy that make hidden weights; empty where it makes none. */
    public String numpyHidden() {
        return rule.numpyHidden();
    }

    /** The rules that can do without a matrix, the nearest to those that need one first. */
    public static List<RuleKind> withoutMatrix() {
        return List.of(PSEUDO_INVERSE, HEBB);
    }

    /** The rule as mathematics writes it. */
    public String formula() {
        return rule.formula();
    }

    /** Who found it, and when. */
    public String source() {
        return rule.source();
    }

    /** The rule itself, with these numbers. */
    public LearningRule with(Numbers numbers) {
        return rule.maker().apply(numbers);
    }
}
