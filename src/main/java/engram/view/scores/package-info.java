/**
 * Score cards come in. The verdict in words goes out, with the score and its baselines. Start at
 * {@link engram.view.scores.ScoresView}.
 */
package engram.view.scores;
