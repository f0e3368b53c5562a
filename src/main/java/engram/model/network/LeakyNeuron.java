package engram.model.network;

import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;

/**
 * What one leaky integrate-and-fire neuron is like. Potentials and currents have no unit; time runs in whole steps.
 *
 * <p>{@code u(t) = beta u(t-1) + I(t) - threshold [u(t-1) > threshold]}, and it fires when {@code u(t) > threshold}:
 * reset by subtraction, one step late (snnTorch's {@code Leaky}). So a neuron is not set to a value: what it has above the
 * threshold is carried over, and the step after a spike starts from {@code beta u - threshold}.
 *
 * @param beta the share of its membrane potential that a neuron keeps from step to step, from 0 to 1
 * @param threshold the membrane potential above which it fires, above 0
 */
public record LeakyNeuron(double beta, double threshold) {

    /** Checks the ranges. */
    public LeakyNeuron {
        if (!(beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException("LeakyNeuron: beta lies in [0, 1], not " + beta);
        }
        if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("LeakyNeuron: threshold is above 0 and finite, not " + threshold);
        }
    }

    /** The neuron of an experiment. */
    public static LeakyNeuron of(Numbers numbers) {
        return new LeakyNeuron(numbers.real(Parameter.BETA), numbers.real(Parameter.THRESHOLD));
    }

    /**
     * A constant current at which the neuron fires in half of all steps, in every other one, a millionth above the least
     * bound of all such currents: .2897 for beta .9 and threshold .505. There is one for every beta.
     *
     * <p>Firing in every other step, it goes between a potential {@code a} above the threshold {@code h} and {@code b =
     * beta a + I - h} not above it, with {@code a = beta b + I}. So {@code a (1 - beta^2) = I (1 + beta) - beta h}, and
     * {@code a > h} asks for {@code I > h (1 + beta - beta^2) / (1 + beta)}. It goes on like that up to {@code I = h (2 -
     * beta^2) / (1 + beta)}, where {@code b} reaches the threshold; from start to end that is {@code h (1 - beta) / (1 +
     * beta)}. A neuron that forgets nothing (beta 1) fires at the rate {@code I / h}, and both are {@code h / 2}.
     *
     * <p>At the lower bound itself a neuron that forgets does not fire so: {@code a} is the threshold there, and not above it.
     * So what is given lies a millionth above it,
     * <pre>
     * I0 = threshold (1 + beta - beta^2) / (1 + beta) (1 + 1e-6)
     * </pre>
     * evaluated from left to right, {@code beta^2} being {@code beta} times {@code beta}: programs that do the same have the
     * same bits.
     */
    public double halfRateCurrent() {
        return threshold * (1 + beta - beta * beta) / (1 + beta) * (1 + 1e-6);
    }
}
