/**
 * Noise that is put on the resized grey picture before it is thresholded: a grey image comes in, a damaged one goes
 * out.
 */
package engram.model.noise;
