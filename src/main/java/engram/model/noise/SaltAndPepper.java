package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** The reference study's noise: pixels turn white or black. */
record SaltAndPepper() implements Corruption {

    @Override
    public Description description() {
        return new Description("salt-and-pepper", "Salt and pepper",
                "Each pixel is hit with the chance of the noise level; a hit pixel turns white or black by the toss of a coin.",
                Set.of(Parameter.NOISE));
    }

    @Override
    public boolean tossesPixels() {
        return true;
    }

    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        // All hits are drawn before all tosses: turning the level up then only adds hits, it never moves them.
        double[] chance = uniform(values.length, random);
        double[] toss = uniform(values.length, random);
        for (int i = 0; i < values.length; i++) {
            if (chance[i] < level) {
                values[i] = toss[i] < 0.5 ? 1 : 0;
            }
        }
    }

    private static double[] uniform(int count, RandomGenerator random) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = random.nextDouble();
        }
        return draws;
    }
}
