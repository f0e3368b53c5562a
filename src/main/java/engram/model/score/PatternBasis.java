package engram.model.score;

import module java.base;
import engram.model.Progress;

/**
 * An orthonormal basis of all patterns, in which answers have coordinates. It follows from the correlations alone, by a
 * pivoted Cholesky decomposition: the pattern of which those before leave most over comes next, until nothing is left
 * over. (Eigenvectors are the usual way, but iterations for them do not always converge when there are more patterns than
 * neurons.) The patterns that were chosen are enough: what an answer has of the others follows from them.
 *
 * <p>Making it takes 8 bytes for each pattern and direction; of the table of all correlations, a column at a time.
 *
 * @param chosen shape (rank): the patterns whose overlaps count, in the order in which they were chosen
 * @param root shape (rank, place + 1): the lower triangular root of their correlations
 */
record PatternBasis(int[] chosen, double[][] root) {

    /** A pattern of which all others leave over less than this share is made of them: what is left is rounding. */
    private static final double NO_DIRECTION = 1e-9;

    /** Correlations of patterns. */
    @FunctionalInterface
    interface Correlations {

        /** From -1 to 1; of a pattern with itself 1, or 0 where it is constant. */
        double of(int m, int n);
    }

    /**
     * Makes a basis.
     *
     * @param count how many patterns there are, at least 0
     * @param correlations of any two
     */
    static PatternBasis of(int count, Correlations correlations, Progress progress) {
        // What each pattern has of each direction so far; each of shape (patterns).
        List<double[]> directions = new ArrayList<>();
        double[] left = new double[count];
        Arrays.setAll(left, m -> correlations.of(m, m));
        int[] order = IntStream.range(0, count).toArray();
        int rank = 0;
        while (rank < count) {
            swap(order, rank, most(order, rank, left));
            int pivot = order[rank];
            if (left[pivot] <= NO_DIRECTION) {
                break;
            }
            double[] rest = new double[count];
            for (int place = rank + 1; place < count; place++) {
                rest[order[place]] = correlations.of(order[place], pivot);
            }
            for (double[] direction : directions) {
                double share = direction[pivot];
                for (int m = 0; m < count; m++) {
                    rest[m] -= direction[m] * share;
                }
            }
            directions.add(direction(rest, order, rank, left));
            progress.report(++rank, count);
        }
        int[] chosen = Arrays.copyOf(order, rank);
        double[][] root = new double[rank][];
        for (int place = 0; place < rank; place++) {
            root[place] = new double[place + 1];
            for (int column = 0; column <= place; column++) {
                root[place][column] = directions.get(column)[chosen[place]];
            }
        }
        return new PatternBasis(chosen, root);
    }

    /** Makes what is left over of the newest pattern a direction, and takes it away from all that come after. */
    private static double[] direction(double[] rest, int[] order, int rank, double[] left) {
        int pivot = order[rank];
        double length = Math.sqrt(left[pivot]);
        double inverse = 1 / length;
        double inverseSquare = 1 / left[pivot];
        double[] direction = new double[rest.length];
        direction[pivot] = length;
        for (int place = rank + 1; place < order.length; place++) {
            int m = order[place];
            direction[m] = inverse * rest[m];
            left[m] -= rest[m] * rest[m] * inverseSquare;
        }
        return direction;
    }

    /** The place, from {@code from} on, of the pattern of which most is left over; the first of equals. */
    private static int most(int[] order, int from, double[] left) {
        int most = from;
        for (int place = from + 1; place < order.length; place++) {
            if (left[order[place]] > left[order[most]]) {
                most = place;
            }
        }
        return most;
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    /** In how many independent ways the patterns differ within themselves. */
    int rank() {
        return chosen.length;
    }

    /**
     * An answer's coordinates: together they are as long as its part that is made of the patterns.
     *
     * @param overlaps gives its correlation with a pattern
     * @return shape (rank), a fresh array
     */
    double[] coordinates(IntToDoubleFunction overlaps) {
        double[] coordinates = new double[rank()];
        for (int place = 0; place < coordinates.length; place++) {
            double rest = overlaps.applyAsDouble(chosen[place]);
            for (int column = 0; column < place; column++) {
                rest -= root[place][column] * coordinates[column];
            }
            coordinates[place] = rest / root[place][place];
        }
        return coordinates;
    }
}
