/**
 * The scores of many draws come in. Strips, means and the curve over all noise levels go out.
 * Start at {@link engram.view.trials.TrialsView}.
 */
package engram.view.trials;
