package engram.model.noise;

import java.util.random.RandomGenerator;

/** The ways in which a cue can be damaged. */
public enum NoiseKind {

    /** The reference study's noise. */
    SALT_AND_PEPPER(
            "salt-and-pepper",
            "Salt and pepper",
            "Each pixel is hit with the chance of the noise level; a hit pixel turns white or black by the toss of a coin.") {
        @Override
        void strike(double[] values, int side, double level, RandomGenerator random) {
            // All hits are drawn before all tosses: turning the level up then only adds hits, it never moves them.
            double[] chance = uniform(values.length, random);
            double[] toss = uniform(values.length, random);
            for (int i = 0; i < values.length; i++) {
                if (chance[i] < level) {
                    values[i] = toss[i] < 0.5 ? 1 : 0;
                }
            }
        }
    },

    /** Turns pixels into their negatives: the classical test of a Hopfield network. */
    PIXEL_FLIPS(
            "pixel-flips",
            "Pixel flips",
            "Each pixel turns into its negative with the chance of the noise level; at 1 the whole picture is its negative.") {
        @Override
        void strike(double[] values, int side, double level, RandomGenerator random) {
            for (int i = 0; i < values.length; i++) {
                if (random.nextDouble() < level) {
                    values[i] = 1 - values[i];
                }
            }
        }
    },

    /** Hides a part of the picture. */
    OCCLUSION(
            "occlusion",
            "Occlusion",
            "A black square covers that share of the picture, at a random place inside it; its neurons fall silent.") {
        @Override
        void strike(double[] values, int side, double level, RandomGenerator random) {
            int cover = (int) Math.round(Math.sqrt(level) * side);
            int top = (int) (random.nextDouble() * (side - cover + 1));
            int left = (int) (random.nextDouble() * (side - cover + 1));
            for (int row = top; row < top + cover; row++) {
                for (int column = left; column < left + cover; column++) {
                    values[row * side + column] = 0;
                }
            }
        }
    },

    /** Blurs the grey values themselves. */
    GAUSSIAN(
            "gaussian",
            "Gaussian",
            "A normal random number with the noise level as its standard deviation is added to each grey value; sums below"
                    + " black or above white are black or white.") {
        @Override
        void strike(double[] values, int side, double level, RandomGenerator random) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.clamp(values[i] + level * random.nextGaussian(), 0, 1);
            }
        }
    };

    private final String key;
    private final String title;
    private final String explanation;

    NoiseKind(String key, String title, String explanation) {
        this.key = key;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name in files and on the command line: {@code salt-and-pepper}. */
    public String key() {
        return key;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** What it does, in one sentence. */
    public String explanation() {
        return explanation;
    }

    /**
     * Damages a square picture in place.
     *
     * @param values shape (side, side) row by row, in [0, 1] before and after; modified
     * @param level from 0 (nothing happens) to 1
     */
    abstract void strike(double[] values, int side, double level, RandomGenerator random);

    private static double[] uniform(int count, RandomGenerator random) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = random.nextDouble();
        }
        return draws;
    }
}
