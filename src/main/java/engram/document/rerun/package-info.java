/**
 * An experiment that somebody wants to have run again, here or elsewhere: a document comes in. Out goes what it comes to once
 * more, or a text that does it: a command line, or a script for NumPy with its arrays.
 * Start at {@link engram.document.rerun.Rerun}.
 */
package engram.document.rerun;
