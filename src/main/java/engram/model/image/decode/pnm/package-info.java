/**
 * A PGM, PBM or PPM file comes in. Its samples go out as they are, of every so many pixels, and what they stand for.
 * Start at {@link engram.model.image.decode.pnm.PnmPicture}.
 */
package engram.model.image.decode.pnm;
