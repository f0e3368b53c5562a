/**
 * Spikes of pictures come in. Weights go out, by rules that see nothing else.
 * Start at {@link engram.model.learning.spikes.SpikeHebbian}.
 */
package engram.model.learning.spikes;
