package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** Turns so many pixels into their negatives, no more and no fewer: every cue is equally far from its picture. */
record ExactFlips() implements Corruption {

    @Override
    public Description description() {
        return new Description("exact-flips", "Exact flips",
                "Exactly the noise level's share of the pixels, rounded to whole pixels, turn into their negatives; chance decides"
                        + " which.",
                Set.of(Parameter.NOISE));
    }

    /** Pixels are struck in an order of chance, so that a higher level hits the same pixels and more. */
    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        int[] order = new int[values.length];
        for (int place = 0; place < order.length; place++) {
            int other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        long struck = Math.round(level * values.length);
        for (int place = 0; place < struck; place++) {
            values[order[place]] = 1 - values[order[place]];
        }
    }
}
