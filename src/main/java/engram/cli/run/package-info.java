/**
 * Progress, interruptions and problems of a command that is at work come in. Lines on standard error go out, and the wish to stop.
 * Start at {@link engram.cli.run.Interruption}.
 */
package engram.cli.run;
