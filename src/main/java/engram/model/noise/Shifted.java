package engram.model.noise;

import module java.base;
import engram.model.parameter.Description;
import engram.model.parameter.Parameter;

/** Moves the picture: people see the same one still, but each neuron gets another's pixel. */
record Shifted() implements Corruption {

    @Override
    public Description description() {
        return new Description("shifted", "Shifted",
                "The picture is moved by that share of its side, in whole pixels and a random direction; what comes in is black."
                        + " At 20 pixels and 0.1 it is moved by two.",
                Set.of(Parameter.NOISE));
    }

    @Override
    public void strike(double[] values, int side, double level, RandomGenerator random) {
        // A place on the edge of a square says where to: right, left, down or up in full, and some of the way across that.
        double place = 4 * random.nextDouble();
        int edge = (int) place;
        double full = edge % 2 == 0 ? 1 : -1;
        double part = 2 * (place - edge) - 1;
        int right = (int) Math.rint(level * side * (edge < 2 ? full : part));
        int down = (int) Math.rint(level * side * (edge < 2 ? part : full));
        double[] before = values.clone();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int above = row - down;
                int left = column - right;
                boolean inside = above >= 0 && above < side && left >= 0 && left < side;
                values[row * side + column] = inside ? before[above * side + left] : 0;
            }
        }
    }
}
