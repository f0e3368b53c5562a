package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** Hides the lower part: the usual test of whether a memory completes a picture of which one half is given. */
record BottomHidden() implements Corruption {

    @Override
    public Description description() {
        return new Description("bottom-hidden", "Bottom hidden",
                "The lower rows turn black, that share of them: at 0.5 the lower half is hidden. Nothing is left to chance.",
                Set.of(Parameter.NOISE));
    }

    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        int hidden = (int) Math.round(level * side);
        Arrays.fill(values, (side - hidden) * side, values.length, 0);
    }
}
