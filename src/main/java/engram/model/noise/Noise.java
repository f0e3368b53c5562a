package engram.model.noise;

import module java.base;
import engram.model.image.GrayImage;

/**
 * Noise of one kind and strength.
 *
 * @param kind how the picture is damaged
 * @param level how much, from 0 (not at all) to 1
 */
public record Noise(NoiseKind kind, double level) {

    /** Checks the level. */
    public Noise {
        Objects.requireNonNull(kind, "kind");
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("Noise: level lies in [0, 1], not " + level);
        }
    }

    /**
     * Damages a picture. From generators in the same state, a higher level hits the same pixels and more.
     *
     * @param image a square grey picture
     * @param random draws which pixels are hit; the same number of draws at every level
     * @return the damaged picture; the same values where the level is 0
     */
    public GrayImage applyTo(GrayImage image, RandomGenerator random) {
        if (image.width() != image.height()) {
            throw new IllegalArgumentException("Noise: a square picture is needed, not " + image);
        }
        double[] values = image.values();
        kind.corruption().strike(values, image.width(), level, random);
        return new GrayImage(image.width(), image.height(), values);
    }
}
