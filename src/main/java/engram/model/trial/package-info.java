/**
 * An experiment comes in. A trained network goes out, and what it makes of a cue, step by step or at the end.
 * Start at {@link engram.model.trial.Run}.
 */
package engram.model.trial;
