/**
 * Spikes as bits: a pattern comes in and is rate-coded into a {@link engram.model.spike.SpikeTrain}; firing rates go
 * out.
 */
package engram.model.spike;
