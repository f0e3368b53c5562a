/**
 * What can be taken away: frames of a recall come in, pictures and films for papers and slides go out, as files.
 * Everything is drawn afresh at the size that is asked for, without a window or a screen.
 *
 * <p>A file appears whole or not at all: until it is finished, what was there before stays as it is.
 */
package engram.export;
