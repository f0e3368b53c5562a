package engram.model.experiment;

import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.learning.RuleKind;
import engram.model.learning.rule.LearningRule;
import engram.model.network.LeakyNeuron;
import engram.model.network.damage.MembraneNoise;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.damage.SilencedByHand;
import engram.model.network.damage.WeightDamage;
import engram.model.noise.Noise;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import java.util.BitSet;
import java.util.Objects;

/**
 * All numbers and choices of an experiment. Immutable.
 *
 * @param numbers a number for each {@link Parameter}, which describes it to people
 * @param noiseKind how the cue is damaged
 * @param rule the learning rule
 * @param dynamics how the network is asked to remember
 * @param seed where all chance comes from
 * @param silencedByHand the neurons that are silent beside those that chance draws; they stand here, so that they come with the
 *     numbers wherever a recall is made
 */
public record Parameters(Numbers numbers, NoiseKind noiseKind, RuleKind rule, Dynamics dynamics, long seed,
        SilencedByHand silencedByHand) {

    /** The reference study's own values. */
    public static final Parameters DEFAULTS =
            new Parameters(Numbers.DEFAULTS, NoiseKind.SALT_AND_PEPPER, RuleKind.SPIKE_HEBBIAN, Dynamics.HELD, 1);

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if neurons of a grid of another side are silenced by hand
     */
    public Parameters {
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(noiseKind, "noiseKind");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(dynamics, "dynamics");
        if (!silencedByHand.fits(numbers.whole(Parameter.SIDE))) {
            throw new IllegalArgumentException("Parameters: neurons were silenced by hand at another side");
        }
    }

    /** Nobody is silenced by hand. */
    public Parameters(Numbers numbers, NoiseKind noiseKind, RuleKind rule, Dynamics dynamics, long seed) {
        this(numbers, noiseKind, rule, dynamics, seed, SilencedByHand.NONE);
    }

    /** The number of a parameter. */
    public double real(Parameter parameter) {
        return numbers.real(parameter);
    }

    /** The number of a parameter that is whole. */
    public int whole(Parameter parameter) {
        return numbers.whole(parameter);
    }

    /**
     * Whether a parameter has any part in what comes of these: noise, rule and dynamics leave some of them aside, and where the
     * rule has no part, so have its parameters.
     */
    public boolean uses(Parameter parameter) {
        return parameter == Parameter.SIDE || noiseKind.uses(parameter) || trains(parameter) || dynamics.uses(parameter);
    }

    private boolean trains(Parameter parameter) {
        return usesRule() && rule.uses(parameter);
    }

    /** What a network is called by: the rule that it has learned by, or its dynamics where that does without weights. */
    public Kind namesake() {
        return dynamics.procedure().usesWeights() ? rule : dynamics;
    }

    /** What a change of a parameter makes anew: rules on patterns do not look at what makes spikes. */
    public Parameter.Cost cost(Parameter parameter) {
        return trains(parameter) ? Parameter.Cost.RETRAIN : parameter.cost();
    }

    /** Rows and columns of the network's grid of neurons. */
    public int side() {
        return whole(Parameter.SIDE);
    }

    /** The number of neurons. */
    public int neurons() {
        return side() * side();
    }

    /** Time steps for which a picture, or the cue, is shown in one go. */
    public int steps() {
        return whole(Parameter.STEPS);
    }

    /** The level of the noise on the cue, from 0 to 1. */
    public double noise() {
        return real(Parameter.NOISE);
    }

    /** The most steps that a recall takes. */
    public int recallSteps() {
        return dynamics.procedure().steps(steps(), numbers);
    }

    /** How many steps of the cue there are before it repeats or ends. */
    public int cueSpan() {
        return dynamics.procedure().cueSpan(steps(), numbers);
    }

    /** Over how many of the newest steps rates are taken. */
    public int window() {
        return dynamics.procedure().window(steps(), numbers);
    }

    /** What each neuron is like. */
    public LeakyNeuron neuron() {
        return LeakyNeuron.of(numbers);
    }

    /** What is wrong with the weights while they are asked; learning knows nothing of it. */
    public WeightDamage weightDamage() {
        return new WeightDamage(real(Parameter.CUT), whole(Parameter.BITS));
    }

    /** What is wrong with so many neurons while they recall; learning knows nothing of it. */
    public NeuronDamage neuronDamage(int neurons) {
        Seeds seeds = new Seeds(seed);
        double share = real(Parameter.SILENCED);
        double deviation = real(Parameter.MEMBRANE_NOISE);
        BitSet silent = share == 0 ? new BitSet() : NeuronDamage.drawn(neurons, share, seeds.silenced());
        silent.or(silencedByHand.set());
        return NeuronDamage.of(silent, deviation == 0 ? MembraneNoise.NONE : new MembraneNoise(deviation, seeds::membrane));
    }

    /** How the cue is corrupted. */
    public Noise cueNoise() {
        return new Noise(noiseKind, noise());
    }

    /** Whether the rule has any part: where there are no weights between neurons, some rules make those of hidden ones. */
    public boolean usesRule() {
        return dynamics.procedure().usesWeights() || dynamics.has(Neurons.Reading.HIDDEN) && learningRule().hidden().isPresent();
    }

    /** The rule that makes weights. */
    public LearningRule learningRule() {
        return rule.with(numbers);
    }

    /**
     * The same with another number in one place. At another side nobody is silenced by hand any more.
     *
     * @throws IllegalArgumentException if the value is none that the parameter may have
     */
    public Parameters with(Parameter parameter, double value) {
        Numbers others = numbers.with(parameter, value);
        return new Parameters(others, noiseKind, rule, dynamics, seed,
                silencedByHand.fits(others.whole(Parameter.SIDE)) ? silencedByHand : SilencedByHand.NONE);
    }

    /** The same with another kind of noise. */
    public Parameters withNoiseKind(NoiseKind other) {
        return new Parameters(numbers, other, rule, dynamics, seed, silencedByHand);
    }

    /** The same with another learning rule. */
    public Parameters withRule(RuleKind other) {
        return new Parameters(numbers, noiseKind, other, dynamics, seed, silencedByHand);
    }

    /** The same with another way to remember. */
    public Parameters withDynamics(Dynamics other) {
        return new Parameters(numbers, noiseKind, rule, other, seed, silencedByHand);
    }

    /** The same with another seed. */
    public Parameters withSeed(long other) {
        return new Parameters(numbers, noiseKind, rule, dynamics, other, silencedByHand);
    }

    /**
     * The same with other neurons silenced by hand.
     *
     * @throws IllegalArgumentException if they are those of a grid of another side
     */
    public Parameters withSilencedByHand(SilencedByHand other) {
        return new Parameters(numbers, noiseKind, rule, dynamics, seed, other);
    }
}
