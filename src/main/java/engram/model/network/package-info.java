/**
 * The network: leaky integrate-and-fire neurons, the weight matrix between them, and recall as a machine that is
 * stepped. Spike trains come in; spikes and membrane potentials go out.
 */
package engram.model.network;
