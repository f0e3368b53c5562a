package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** Turns pixels into their negatives: the classical test of a Hopfield network. */
record PixelFlips() implements Corruption {

    @Override
    public Description description() {
        return new Description("pixel-flips", "Pixel flips",
                "Each pixel turns into its negative with the chance of the noise level; at 1 the whole picture is its negative.",
                Set.of(Parameter.NOISE));
    }

    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            if (random.nextDouble() < level) {
                values[i] = 1 - values[i];
            }
        }
    }
}
