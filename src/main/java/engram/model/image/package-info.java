/**
 * From a picture file to a pattern: a file becomes a {@link engram.model.image.Picture}, its grey values are resized to
 * the network's side, and thresholding at their mean makes the {@link engram.model.spike.BipolarState pattern} of -1 and +1.
 */
package engram.model.image;
