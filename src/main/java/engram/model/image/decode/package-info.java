/**
 * The bytes of a picture file come in. Rows of pixels go out as the file means them, or a refusal in one line.
 * Start at {@link engram.model.image.decode.PictureDecoder}.
 */
package engram.model.image.decode;
