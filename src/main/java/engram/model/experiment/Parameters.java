package engram.model.experiment;

import engram.model.learning.Covariance;
import engram.model.learning.DeltaRule;
import engram.model.learning.Hebb;
import engram.model.learning.LearningRule;
import engram.model.learning.PseudoInverse;
import engram.model.learning.RuleKind;
import engram.model.learning.SpikeHebbian;
import engram.model.learning.Storkey;
import engram.model.network.BinaryRecall;
import engram.model.network.Dynamics;
import engram.model.network.LeakyNeuron;
import engram.model.network.ReleasedRecall;
import engram.model.noise.Noise;
import engram.model.noise.NoiseKind;
import java.util.Objects;

/**
 * All numbers and choices of an experiment. Immutable; {@link Parameter} describes each of them to people.
 *
 * @param side rows and columns of the network's grid of neurons; the network has side x side neurons
 * @param steps time steps for which a picture, or the cue, is shown in one go
 * @param gain chance that a neuron whose pixel is on receives a spike in a step
 * @param noise level of the noise on the cue, from 0 to 1
 * @param noiseKind how the cue is damaged
 * @param beta share of its membrane potential that a neuron keeps from step to step
 * @param threshold membrane potential above which a neuron fires
 * @param rule the learning rule
 * @param learningRate how much one coincidence of spikes changes a weight; by the delta rule, which share of an error a step
 *     takes away
 * @param lookBack how many of the newest steps the rule compares a spike with
 * @param epochs how often the list of pictures is learned from
 * @param plus what a coincidence counts when the sender does now what it did then
 * @param minus what it counts when the sender has changed
 * @param dynamics how the network is asked to remember
 * @param iterations how often the cue is played in recall, where it is held
 * @param cueSteps for how many steps the cue is played, where it is released
 * @param freeSteps how many steps follow without it
 * @param recurrence how strongly the neurons drive one another then
 * @param inverseTemperature how much a dense associative memory prefers the nearest memory
 * @param seed where all chance comes from
 */
public record Parameters(
        int side,
        int steps,
        double gain,
        double noise,
        NoiseKind noiseKind,
        double beta,
        double threshold,
        RuleKind rule,
        double learningRate,
        int lookBack,
        int epochs,
        double plus,
        double minus,
        Dynamics dynamics,
        int iterations,
        int cueSteps,
        int freeSteps,
        double recurrence,
        double inverseTemperature,
        long seed) {

    /** The reference study's own values. */
    public static final Parameters DEFAULTS = new Parameters(
            16, 100, 0.345, 0.3, NoiseKind.SALT_AND_PEPPER, 0.9, 0.505, RuleKind.SPIKE_HEBBIAN, 0.035, 5, 10, 0.1, -0.07,
            Dynamics.HELD, 100, 50, 200, 0.9, 0.25, 1);

    /** A binary network that still changes after so many sweeps over all neurons is taken as it is. */
    private static final int MOST_SWEEPS = 100;

    /** Checks every value against its range. */
    public Parameters {
        Objects.requireNonNull(noiseKind, "noiseKind");
        Objects.requireNonNull(rule, "rule");
        Parameter.SIDE.check(side);
        Parameter.STEPS.check(steps);
        Parameter.GAIN.check(gain);
        Parameter.NOISE.check(noise);
        Parameter.BETA.check(beta);
        Parameter.THRESHOLD.check(threshold);
        Parameter.LEARNING_RATE.check(learningRate);
        Parameter.LOOK_BACK.check(lookBack);
        Parameter.EPOCHS.check(epochs);
        Parameter.PLUS.check(plus);
        Parameter.MINUS.check(minus);
        Objects.requireNonNull(dynamics, "dynamics");
        Parameter.ITERATIONS.check(iterations);
        Parameter.CUE_STEPS.check(cueSteps);
        Parameter.FREE_STEPS.check(freeSteps);
        Parameter.RECURRENCE.check(recurrence);
        Parameter.INVERSE_TEMPERATURE.check(inverseTemperature);
    }

    /** The number of neurons. */
    public int neurons() {
        return side * side;
    }

    /** The most steps that a recall takes. */
    public int recallSteps() {
        return switch (dynamics) {
            case HELD -> steps * iterations;
            case RELEASED -> cueSteps + freeSteps;
            case BINARY -> MOST_SWEEPS * BinaryRecall.STEPS_PER_SWEEP;
            case BINARY_SYNCHRONOUS, DENSE -> MOST_SWEEPS;
        };
    }

    /** How many steps of the cue there are before it repeats or ends. */
    public int cueSpan() {
        return switch (dynamics) {
            case HELD -> steps;
            case RELEASED -> Math.min(cueSteps, steps);
            case BINARY, BINARY_SYNCHRONOUS, DENSE -> 1;
        };
    }

    /** Over how many of the newest steps rates are taken: spiking neurons tell nothing by a single step. */
    public int window() {
        return switch (dynamics) {
            case HELD -> steps;
            case RELEASED -> Math.min(ReleasedRecall.WINDOW, freeSteps);
            case BINARY, BINARY_SYNCHRONOUS, DENSE -> 1;
        };
    }

    /** What each neuron is like. */
    public LeakyNeuron neuron() {
        return new LeakyNeuron(beta, threshold);
    }

    /** What the cue suffers. */
    public Noise cueNoise() {
        return new Noise(noiseKind, noise);
    }

    /** The rule that makes weights. */
    public LearningRule learningRule() {
        return switch (rule) {
            case SPIKE_HEBBIAN -> new SpikeHebbian(learningRate, lookBack, epochs, plus, minus);
            case HEBB -> new Hebb();
            case COVARIANCE -> new Covariance();
            case STORKEY -> new Storkey();
            case PSEUDO_INVERSE -> new PseudoInverse();
            case DELTA -> new DeltaRule(learningRate, epochs);
        };
    }

    /** The same with another kind of noise. */
    public Parameters withNoiseKind(NoiseKind kind) {
        return choosing(kind, rule, dynamics, seed);
    }

    /** The same with another learning rule. */
    public Parameters withRule(RuleKind kind) {
        return choosing(noiseKind, kind, dynamics, seed);
    }

    /** The same with another way to remember. */
    public Parameters withDynamics(Dynamics other) {
        return choosing(noiseKind, rule, other, seed);
    }

    /** The same with another seed. */
    public Parameters withSeed(long other) {
        return choosing(noiseKind, rule, dynamics, other);
    }

    /** The same in all numbers, with these choices and this seed. */
    private Parameters choosing(NoiseKind noiseKind, RuleKind rule, Dynamics dynamics, long seed) {
        return new Parameters(
                side, steps, gain, noise, noiseKind, beta, threshold, rule, learningRate, lookBack, epochs, plus, minus,
                dynamics, iterations, cueSteps, freeSteps, recurrence, inverseTemperature, seed);
    }

    /**
     * The same with another number in one place.
     *
     * @param parameter which number
     * @param value its new value; rounded to the nearest whole number where the parameter is whole
     * @throws IllegalArgumentException if the value is outside the parameter's range
     */
    public Parameters with(Parameter parameter, double value) {
        parameter.check(value);
        int whole = (int) Math.round(value);
        return new Parameters(
                parameter == Parameter.SIDE ? whole : side,
                parameter == Parameter.STEPS ? whole : steps,
                parameter == Parameter.GAIN ? value : gain,
                parameter == Parameter.NOISE ? value : noise,
                noiseKind,
                parameter == Parameter.BETA ? value : beta,
                parameter == Parameter.THRESHOLD ? value : threshold,
                rule,
                parameter == Parameter.LEARNING_RATE ? value : learningRate,
                parameter == Parameter.LOOK_BACK ? whole : lookBack,
                parameter == Parameter.EPOCHS ? whole : epochs,
                parameter == Parameter.PLUS ? value : plus,
                parameter == Parameter.MINUS ? value : minus,
                dynamics,
                parameter == Parameter.ITERATIONS ? whole : iterations,
                parameter == Parameter.CUE_STEPS ? whole : cueSteps,
                parameter == Parameter.FREE_STEPS ? whole : freeSteps,
                parameter == Parameter.RECURRENCE ? value : recurrence,
                parameter == Parameter.INVERSE_TEMPERATURE ? value : inverseTemperature,
                seed);
    }
}
