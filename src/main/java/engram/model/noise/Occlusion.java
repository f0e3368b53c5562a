package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** Hides a part of the picture. */
record Occlusion() implements Corruption {

    @Override
    public Description description() {
        return new Description("occlusion", "Occlusion",
                "A black square covers that share of the picture, at a random place inside it; its neurons fall silent.",
                Set.of(Parameter.NOISE));
    }

    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        int cover = (int) Math.round(Math.sqrt(level) * side);
        int top = (int) (random.nextDouble() * (side - cover + 1));
        int left = (int) (random.nextDouble() * (side - cover + 1));
        for (int row = top; row < top + cover; row++) {
            for (int column = left; column < left + cover; column++) {
                values[row * side + column] = 0;
            }
        }
    }
}
