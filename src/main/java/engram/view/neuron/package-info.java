/**
 * A value for each neuron of a square grid comes in. The grid goes out as cells that can be pointed at, chosen and read out.
 * Start at {@link engram.view.neuron.NeuronGrid}.
 */
package engram.view.neuron;
