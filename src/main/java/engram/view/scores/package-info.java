/**
 * Score cards and curves come in. The verdict in words goes out, with the score, its baselines, and curves over time.
 * Start at {@link engram.view.scores.ScoresView}.
 */
package engram.view.scores;
