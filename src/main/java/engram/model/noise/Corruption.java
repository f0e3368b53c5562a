package engram.model.noise;

import engram.model.parameter.Kind;
import java.util.random.RandomGenerator;

/** One way in which a cue can be damaged; {@link NoiseKind} lists them. */
interface Corruption extends Kind {

    /**
     * Damages a square picture in place.
     *
     * @param values shape (side, side) row by row, in [0, 1] before and after; modified
     * @param level from 0 (nothing happens) to 1
     * @param random asked for the same number of draws at every level, so that a higher level hits the same pixels and more
     */
    void strike(double[] values, int side, double level, RandomGenerator random);

    /**
     * Whether each pixel is hit by itself, with the chance of the level, and turns white or black by the toss of a coin: then
     * it can be said how likely a damaged picture is.
     */
    default boolean tossesPixels() {
        return false;
    }
}
