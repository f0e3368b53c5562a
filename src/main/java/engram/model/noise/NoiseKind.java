package engram.model.noise;

import engram.model.parameter.Description;
import engram.model.parameter.Kind;

/** The ways in which a cue can be damaged: the list of them, in the order in which they are offered. */
public enum NoiseKind implements Kind {
    SALT_AND_PEPPER(new SaltAndPepper()),
    PIXEL_FLIPS(new PixelFlips()),
    EXACT_FLIPS(new ExactFlips()),
    OCCLUSION(new Occlusion()),
    BOTTOM_HIDDEN(new BottomHidden()),
    SHIFTED(new Shifted()),
    GAUSSIAN(new GaussianNoise());

    private final Corruption corruption;

    NoiseKind(Corruption corruption) {
        this.corruption = corruption;
    }

    /** What does the damage. */
    Corruption corruption() {
        return corruption;
    }

    /**
     * Whether each pixel is hit by itself, with the chance of the level, and turns white or black by the toss of a coin: then
     * it can be said how likely a damaged picture is.
     */
    public boolean tossesPixels() {
        return corruption.tossesPixels();
    }

    @Override
    public Description description() {
        return corruption.description();
    }
}
