/**
 * Numbers become colours here, in plain Java: the window and the exported pictures and films take theirs from the same
 * place, so that a film has the very colours of the window. A colour is an {@code int}, 0xRRGGBB, fully opaque.
 */
package engram.palette;
