/**
 * How well something was remembered: firing rates and grey values come in, similarities go out, never one alone. A
 * {@link engram.model.score.Yardstick} gives the {@link engram.model.score.ScoreCard} of an answer.
 */
package engram.model.score;
