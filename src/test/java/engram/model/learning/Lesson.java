package engram.model.learning;

import module java.base;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Patterns to learn, and the weights that came of it as plain numbers. */
public final class Lesson {

    private Lesson() {}

    /** Random patterns in which each neuron is on with a chance. */
    public static List<BipolarState> random(int patterns, int neurons, double on, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<BipolarState> lesson = new ArrayList<>();
        for (int p = 0; p < patterns; p++) {
            lesson.add(BipolarState.of(random.doubles(neurons).map(value -> on - value).toArray()));
        }
        return lesson;
    }

    /** A pattern in which all neurons have one sign. */
    public static BipolarState constant(int neurons, int sign) {
        double[] values = new double[neurons];
        Arrays.fill(values, sign);
        return BipolarState.of(values);
    }

    /** All weights, shape (receiver, sender). */
    public static double[][] matrix(Weights weights) {
        double[][] matrix = new double[weights.neurons()][weights.neurons()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = weights.weight(i, j);
            }
        }
        return matrix;
    }

    /** The largest number without its sign. */
    public static double largest(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    }

    /** Pearson's correlation of all numbers beside the diagonal. */
    public static double correlation(double[][] a, double[][] b) {
        return new PearsonsCorrelation().correlation(besideTheDiagonal(a), besideTheDiagonal(b));
    }

    private static double[] besideTheDiagonal(double[][] matrix) {
        int n = matrix.length;
        double[] row = new double[n * (n - 1)];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    row[k++] = matrix[i][j];
                }
            }
        }
        return row;
    }
}
