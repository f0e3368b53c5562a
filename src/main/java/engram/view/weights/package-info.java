/**
 * Weights come in. The matrix goes out as a picture, one neuron's weights, and numbers of all.
 * Start at {@link engram.view.weights.WeightsView}.
 */
package engram.view.weights;
