/** How well something was remembered: firing rates and grey values come in, similarities go out, never one alone. */
package engram.model.score;
