/**
 * Frames and answers come in. Pictures with captions, scores and their own story go out.
 * Start at {@link engram.export.picture.FramePainter}.
 */
package engram.export.picture;
