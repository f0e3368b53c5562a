package engram.model.network.hidden;

import module java.base;
import engram.model.Text;

/**
 * The places at which memories are known: where they were learned, and moved by up to some pixels each way. A hidden neuron has a
 * branch for each of them, and one branch that is driven enough makes it fire.
 *
 * @param most by how many pixels, at least 0; with 0 there is no other place
 */
public record Shifts(int most) {

    /** Each memory is known where it was learned, and nowhere else. */
    public static final Shifts NONE = new Shifts(0);

    /** What a branch loses of its weights for each pixel: of two that fit as well the memory that has moved less is meant. */
    private static final double LOSS = 0.05;

    /** Checks the range. */
    public Shifts {
        if (most < 0) {
            throw new IllegalArgumentException("Shifts: at least 0 pixels, not " + most);
        }
    }

    /**
     * A place, as pixels from where a memory was learned.
     *
     * @param down rows
     * @param right columns
     */
    public record Place(int down, int right) {

        /** How far away it is, in pixels: the greater of rows and columns. */
        public int distance() {
            return Math.max(Math.abs(down), Math.abs(right));
        }

        /** How strong the weights of its branch are, in parts of those where the memory was learned. */
        public double strength() {
            return 1 - LOSS * distance();
        }

        /**
         * Moves what is on a square.
         *
         * @param values shape (side, side), row after row; not modified
         * @return the same moved; what comes in at an edge is what was there
         */
        public double[] move(double[] values) {
            int side = side(values.length);
            if (side * side != values.length) {
                throw new IllegalArgumentException(
                        Text.of("Shifts: %d neurons are no square, and cannot be moved", values.length));
            }
            double[] moved = new double[values.length];
            for (int row = 0; row < side; row++) {
                int from = side * Math.clamp(row - down, 0, side - 1);
                for (int column = 0; column < side; column++) {
                    moved[row * side + column] = values[from + Math.clamp(column - right, 0, side - 1)];
                }
            }
            return moved;
        }
    }

    /** How many places there are, at least 1. */
    public int count() {
        return (2 * most + 1) * (2 * most + 1);
    }

    /** All places: where a memory was learned, then those a pixel away by rows, then those two away. */
    public List<Place> places() {
        return IntStream.rangeClosed(-most, most)
                .boxed()
                .flatMap(down -> IntStream.rangeClosed(-most, most).mapToObj(right -> new Place(down, right)))
                .sorted(Comparator.comparingInt(Place::distance))
                .toList();
    }

    /** Whether what so many neurons show can be moved: they are a square, or stay where they are. */
    public boolean fit(int neurons) {
        return most == 0 || side(neurons) * side(neurons) == neurons;
    }

    private static int side(int neurons) {
        return (int) Math.round(Math.sqrt(neurons));
    }
}
