package engram.model.analysis;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Vectors;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.network.weights.Weights;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The eigenvalues of the symmetric part of a weight matrix, {@code (W + W') / 2}: how many directions of activity the
 * network amplifies, and how strongly.
 *
 * <p>Of small networks all are computed. Of large ones the leading ones, by block subspaces (Krylov): from a few
 * directions, those that the matrix makes of them again and again; several at once, so that eigenvalues that come many
 * times, as a projection's do, are found many times.
 *
 * @param values the eigenvalues, largest first
 * @param neurons how many there are in all
 */
public record Spectrum(double[] values, int neurons) {

    /** The most neurons of which all eigenvalues are computed. */
    public static final int MOST_WHOLE = 400;

    private static final int BLOCK = 16;
    private static final int ROUNDS = 10;

    /** What rounding leaves of a vector that is made of others, as a share. */
    private static final double NOTHING_LEFT = 1e-9;

    /** How far an eigenvalue may be off, as a share of the largest, to be told. */
    private static final double TOLERANCE = 1e-6;

    /** Whether these are all. */
    public boolean isWhole() {
        return values.length == neurons;
    }

    /**
     * Computes them.
     *
     * @throws UnwrittenWeightsException if there are too many weights
     */
    public static Spectrum of(Weights weights, Progress progress) {
        UnwrittenWeightsException.check(weights);
        return weights.neurons() <= MOST_WHOLE ? whole(weights, progress) : leading(weights, progress);
    }

    private static Spectrum whole(Weights weights, Progress progress) {
        int neurons = weights.neurons();
        double[][] symmetric = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j <= i; j++) {
                symmetric[i][j] = (weights.weight(i, j) + weights.weight(j, i)) / 2;
                symmetric[j][i] = symmetric[i][j];
            }
        }
        progress.report(1, 10);
        double shift = largestRow(symmetric);
        return new Spectrum(descending(decomposed(symmetric, shift).getRealEigenvalues(), shift), neurons);
    }

    /**
     * Decomposes {@code symmetric + shift I}, which overwrites {@code symmetric}. A matrix of low rank has many
     * eigenvalues that are 0 but for rounding, among which the library's iteration finds no end; moved away from 0 they
     * are plain equals.
     */
    private static EigenDecomposition decomposed(double[][] symmetric, double shift) {
        for (int i = 0; i < symmetric.length; i++) {
            symmetric[i][i] += shift;
        }
        return new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
    }

    /** A number that no eigenvalue exceeds (Gershgorin). */
    private static double largestRow(double[][] symmetric) {
        return Arrays.stream(symmetric).mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum()).max().orElse(0);
    }

    private static double[] descending(double[] values, double shift) {
        return Arrays.stream(values).map(value -> shift - value).sorted().map(value -> 0 - value).toArray();
    }

    static Spectrum leading(Weights weights, Progress progress) {
        int neurons = weights.neurons();
        int size = Math.min(neurons, BLOCK * ROUNDS);
        double[][] basis = new double[size][];
        double[][] images = new double[size][];
        int known = 0;
        int block = 0;
        int imaged = 0;
        double largest = 0;
        while (known < size) {
            int before = known;
            int candidates = imaged == 0 ? Math.min(BLOCK, size) : Math.min(imaged - block, size - known);
            for (int i = 0; i < candidates; i++) {
                double[] next = imaged == 0 ? start(neurons, i) : images[block + i].clone();
                if (makeOrthonormal(next, basis, known, imaged == 0 ? 1 : largest)) {
                    basis[known++] = next;
                }
            }
            if (known == before) {
                // The matrix leads nowhere else from here: what is known holds whole eigenvectors.
                break;
            }
            apply(weights, basis, images, imaged, known, progress.stretch((double) imaged / size, (double) known / size));
            for (int k = imaged; k < known; k++) {
                largest = Math.max(largest, norm(images[k]));
            }
            block = before;
            imaged = known;
        }
        return new Spectrum(found(Arrays.copyOf(basis, known), Arrays.copyOf(images, known)), neurons);
    }

    /** A direction like no other, the same in every run. */
    private static double[] start(int neurons, long number) {
        double[] direction = new double[neurons];
        double turn = Math.sqrt(2 + number);
        for (int i = 0; i < neurons; i++) {
            double place = (i + 1) * turn;
            direction[i] = place - Math.floor(place) - 0.5;
        }
        return direction;
    }

    /**
     * Takes away from a vector what others have of it already, twice since rounding leaves some, and makes its length 1.
     *
     * @return false where no more is left of it than rounding explains
     */
    private static boolean makeOrthonormal(double[] vector, double[][] others, int count, double usual) {
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < count; k++) {
                Vectors.add(-Vectors.dot(vector, others[k]), others[k], vector);
            }
        }
        double norm = norm(vector);
        if (norm <= NOTHING_LEFT * usual) {
            return false;
        }
        Vectors.scale(1 / norm, vector);
        return true;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Vectors.dot(vector, vector));
    }

    /** Fills {@code images[from]} to {@code images[to - 1]} with the symmetric part times the basis. */
    private static void apply(Weights weights, double[][] basis, double[][] images, int from, int to, Progress progress) {
        int neurons = weights.neurons();
        int parts = Math.min(neurons, 32);
        double[][][] forward = new double[parts][to - from][];
        for (int k = from; k < to; k++) {
            images[k] = new double[neurons];
        }
        Parallel.each(parts, part -> {
            double[] column = new double[neurons];
            for (int k = 0; k < to - from; k++) {
                forward[part][k] = new double[neurons];
            }
            for (int sender = part; sender < neurons; sender += parts) {
                weights.copyOutgoing(sender, column);
                for (int k = 0; k < to - from; k++) {
                    Vectors.add(basis[from + k][sender] / 2, column, forward[part][k]);
                    // Each sender is in one part: nobody else writes here.
                    images[from + k][sender] = Vectors.dot(column, basis[from + k]) / 2;
                }
            }
        }, progress);
        for (int part = 0; part < parts; part++) {
            for (int k = from; k < to; k++) {
                Vectors.add(1, forward[part][k - from], images[k]);
            }
        }
    }

    /** Those eigenvalues within the subspace whose vectors the matrix only stretches. */
    private static double[] found(double[][] basis, double[][] images) {
        int size = basis.length;
        double[][] projected = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                projected[i][j] = (Vectors.dot(basis[i], images[j]) + Vectors.dot(basis[j], images[i])) / 2;
                projected[j][i] = projected[i][j];
            }
        }
        double shift = largestRow(projected);
        EigenDecomposition decomposition = decomposed(projected, shift);
        double[] values = Arrays.stream(decomposition.getRealEigenvalues()).map(value -> value - shift).toArray();
        RealMatrix vectors = decomposition.getV();
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double[] told = new double[size];
        int count = 0;
        for (int k = 0; k < size; k++) {
            double[] rest = new double[basis[0].length];
            for (int i = 0; i < size; i++) {
                Vectors.add(vectors.getEntry(i, k), images[i], rest);
                Vectors.add(-values[k] * vectors.getEntry(i, k), basis[i], rest);
            }
            // An eigenvalue is no further off than this is long; those near 0 would be any of the many that are not told.
            boolean leads = Math.abs(values[k]) > 100 * TOLERANCE * largest;
            if (leads && norm(rest) <= TOLERANCE * largest) {
                told[count++] = values[k];
            }
        }
        return descending(Arrays.copyOf(told, count), 0);
    }
}
