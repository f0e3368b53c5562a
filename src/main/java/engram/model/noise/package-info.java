/**
 * Noise that is put on the resized grey picture before it is thresholded: a grey image comes in, a damaged one goes
 * out. A kind of noise is a file, and a line in {@link engram.model.noise.NoiseKind}.
 */
package engram.model.noise;
