package engram.model.learning.patterns;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.learning.rule.FactoredRule;
import engram.model.learning.rule.LowRankWeights;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.RetrievalTheory;
import engram.model.learning.rule.Rule;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;

/**
 * The pseudo-inverse, or projection, rule (L. Personnaz, I. Guyon and G. Dreyfus, "Information storage and retrieval in
 * spin-glass like neural networks", Journal de Physique Lettres 46, 1985; I. Kanter and H. Sompolinsky, "Associative recall
 * of memory without errors", Physical Review A 35, 1987). With {@code N} neurons and patterns {@code xi} of +1 and -1:
 * <pre>
 * W_ij = (1/N) sum over mu, nu of xi_i^mu (Q^-1)_mu,nu xi_j^nu        Q_mu,nu = (1/N) sum over i of xi_i^mu xi_i^nu
 * </pre>
 * and then {@code W_ii = 0}. Before the diagonal is taken away, W is the orthogonal projection on what the patterns span:
 * it leaves each of them as it is, however alike they are. The weights are symmetric and, but for rounding, do not depend
 * on the order of the patterns.
 *
 * <p>A pattern that is a mixture of others, for instance a repeated one or one whose opposite is there, makes Q singular.
 * Its pseudo-inverse is then meant in place of its inverse, and the pattern changes nothing: what the patterns span is
 * still the same. As many independent patterns as there are neurons span everything; the projection is the identity then,
 * and without its diagonal nothing is left of it.
 *
 * <p><b>How it is computed.</b> Q is had exactly, from counted bits. Its pivoted Cholesky decomposition {@code Q = B B'}
 * leaves out patterns that are mixtures of others, and with {@code C = (B'B)^-1 B' xi / sqrt(N)}, a row for each that is
 * none, {@code W = C'C}.
 */
public record PseudoInverse() implements FactoredRule {

    public static final Rule RULE = Rule.onPatterns("pseudo-inverse", "Pseudo-inverse",
            "W = 1/N \u03A3 \u03BE^\u03BC (Q\u207B\u00B9)_\u03BC\u03BD \u03BE^\u03BD\u1D40",
            "Personnaz and others, 1985; Kanter and Sompolinsky, 1987",
            "Takes out how alike the pictures are before it joins neurons, so that every picture is remembered exactly, as"
                    + " long as no picture is a mixture of others.",
            new PseudoInverse()).inBrief("Pseudo-inv.").holding(Rule.OF_CORRELATED).inNumpy("""
                    Q = X @ X.T / N
                    W = X.T @ np.linalg.pinv(Q, rcond=1e-10, hermitian=True) @ X / N
                    W[np.abs(W) < 1e-12] = 0                             # what rounding has left
                    np.fill_diagonal(W, 0)
                    """);

    /** A pattern of which a smaller share than this is new, in the square, counts as a mixture of the others. */
    private static final double NEW = 1e-10;

    /** So many rows or columns are computed between two looks whether they are still wanted. */
    private static final int AT_ONCE = 16;

    @Override
    public boolean couplesPatterns() {
        return true;
    }

    @Override
    public Weights writtenDown(List<BipolarState> patterns, Progress progress) {
        return ofRoot(patterns, progress, (transposed, square) -> {
            RealMatrix rows =
                    solve(square, product(transposed, values(patterns), progress.stretch(0.3, 0.4)), progress.stretch(0.4, 0.5));
            double[][] basis = rows.scalarMultiply(1 / Math.sqrt(PatternRule.neurons(patterns))).getData();
            return new LowRankWeights(basis, basis).weights(progress.stretch(0.5, 1));
        });
    }

    /** With {@code D = (B'B)^-1 B'}, {@code D'D} is the pseudo-inverse of Q, and is enough. */
    @Override
    public Weights withoutMatrix(List<BipolarState> patterns, Progress progress) {
        return ofRoot(patterns, progress, (transposed, square) -> {
            RealMatrix half = solve(square, transposed, progress.stretch(0.3, 0.4));
            return PatternWeights.ofPairs(patterns, product(half.transpose(), half, progress.stretch(0.4, 0.5)).getData(),
                    1.0 / PatternRule.neurons(patterns), progress.stretch(0.5, 1));
        });
    }

    /** Makes weights of {@code B'} and what divides by {@code B'B}; where patterns span all there is, all weights are zero. */
    private static Weights ofRoot(List<BipolarState> patterns, Progress progress,
            BiFunction<RealMatrix, DecompositionSolver, Weights> make) {
        RealMatrix root = root(patterns, progress);
        int neurons = PatternRule.neurons(patterns);
        if (root.getColumnDimension() >= neurons) {
            return Weights.none(neurons);
        }
        RealMatrix transposed = root.transpose();
        return make.apply(transposed, squareOf(root, transposed, progress.stretch(0.2, 0.3)));
    }

    /** {@code B}, of which {@code Q = B B'}: shape (patterns, independent ones of them). */
    private static RealMatrix root(List<BipolarState> patterns, Progress progress) {
        return new RectangularCholeskyDecomposition(overlaps(patterns, progress.stretch(0, 0.2)), NEW).getRootMatrix();
    }

    /** What divides by {@code B'B}. */
    private static DecompositionSolver squareOf(RealMatrix root, RealMatrix transposed, Progress progress) {
        return new CholeskyDecomposition(product(transposed, root, progress),
                CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD, 0).getSolver();
    }

    /** The product of two matrices, some rows at a time: each is the same as it would be at once. */
    private static RealMatrix product(RealMatrix first, RealMatrix second, Progress progress) {
        int rows = first.getRowDimension();
        double[][] product = new double[rows][];
        Parallel.each((rows + AT_ONCE - 1) / AT_ONCE, part -> {
            int from = part * AT_ONCE;
            int to = Math.min(rows, from + AT_ONCE);
            double[][] some = first.getSubMatrix(from, to - 1, 0, first.getColumnDimension() - 1).multiply(second).getData();
            System.arraycopy(some, 0, product, from, to - from);
        }, progress);
        return new Array2DRowRealMatrix(product, false);
    }

    /** What comes of a division, some columns at a time: each is the same as it would be at once. */
    private static RealMatrix solve(DecompositionSolver divisor, RealMatrix of, Progress progress) {
        int rows = of.getRowDimension();
        int columns = of.getColumnDimension();
        double[][] solved = new double[rows][columns];
        Parallel.each((columns + AT_ONCE - 1) / AT_ONCE, part -> {
            int from = part * AT_ONCE;
            int to = Math.min(columns, from + AT_ONCE);
            double[][] some = divisor.solve(of.getSubMatrix(0, rows - 1, from, to - 1)).getData();
            for (int row = 0; row < rows; row++) {
                System.arraycopy(some[row], 0, solved[row], from, to - from);
            }
        }, progress);
        return new Array2DRowRealMatrix(solved, false);
    }

    /** Q, shape (patterns, patterns): how alike each two patterns are, from -1 to 1. */
    private static RealMatrix overlaps(List<BipolarState> patterns, Progress progress) {
        double[][] overlaps = new double[patterns.size()][patterns.size()];
        Parallel.each(overlaps.length, p -> {
            for (int q = 0; q <= p; q++) {
                overlaps[p][q] = patterns.get(p).overlap(patterns.get(q));
            }
        }, progress);
        for (int p = 0; p < overlaps.length; p++) {
            for (int q = 0; q < p; q++) {
                overlaps[q][p] = overlaps[p][q];
            }
        }
        return new Array2DRowRealMatrix(overlaps, false);
    }

    private static RealMatrix values(List<BipolarState> patterns) {
        return new Array2DRowRealMatrix(patterns.stream().map(BipolarState::values).toArray(double[][]::new), false);
    }

    @Override
    public Optional<RetrievalTheory> theory() {
        return Optional.of(RetrievalTheory.OF_PROJECTION);
    }
}
