/**
 * Memories come in, and the cue's spikes; a layer of hidden neurons, one for each memory, races and drives the neurons that are
 * seen. What comes out is a recall as any other, with what the hidden ones have decided. Start at {@link
 * engram.model.network.hidden.SpikingDenseRecall}.
 */
package engram.model.network.hidden;
