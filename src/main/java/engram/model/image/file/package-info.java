/**
 * Files, folders and samples come in. Pictures go out that keep what is needed of them.
 * Start at {@link engram.model.image.file.PictureReader}.
 */
package engram.model.image.file;
