/**
 * What made a file comes in: a line of text, and the bytes of an experiment. It goes into pictures of several formats, and out
 * of them again. Start at {@link engram.export.origin.Origin}.
 */
package engram.export.origin;
