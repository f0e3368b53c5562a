package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** Blurs the grey values themselves. */
record GaussianNoise() implements Corruption {

    @Override
    public Description description() {
        return new Description("gaussian", "Gaussian",
                "A normal random number with the noise level as its standard deviation is added to each grey value.",
                Set.of(Parameter.NOISE));
    }

    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(values[i] + level * random.nextGaussian(), 0, 1);
        }
    }
}
