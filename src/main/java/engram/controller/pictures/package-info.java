/**
 * Files, folders, drops, the clipboard and samples come in. Memories and cues of the experiment go out.
 * Start at {@link engram.controller.pictures.PictureIntake}.
 */
package engram.controller.pictures;
