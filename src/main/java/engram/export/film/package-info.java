/**
 * Moments of a recall come in. Films go out: H.264, animated GIF, pictures one by one.
 * Start at {@link engram.export.film.Film}.
 */
package engram.export.film;
