/**
 * What neurons say to one another: a matrix that is written down, or patterns from which its every product follows without
 * it. What a learning rule has found comes in; currents and local fields of spikes and states go out. Start at {@link
 * engram.model.network.weights.Weights}.
 */
package engram.model.network.weights;
