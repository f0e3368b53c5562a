package engram.model.network;

/**
 * What one leaky integrate-and-fire neuron is like. Potentials and currents have no unit; time runs in whole steps.
 *
 * <p>{@code u(t) = beta u(t-1) + I(t) - threshold [u(t-1) > threshold]}, and it fires when {@code u(t) > threshold}:
 * reset by subtraction, one step late (snnTorch's {@code Leaky}).
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
}
