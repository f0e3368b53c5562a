/**
 * Pixels, grey pictures and patterns come in. Nodes that show them go out, sharp at every scale of the screen.
 * Start at {@link engram.view.picture.PictureBox}.
 */
package engram.view.picture;
