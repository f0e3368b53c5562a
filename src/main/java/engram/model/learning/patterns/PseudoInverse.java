package engram.model.learning.patterns;

import engram.model.Progress;
import engram.model.learning.rule.LowRankWeights;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.Rule;
import engram.model.network.Weights;
import engram.model.spike.BipolarState;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
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
public record PseudoInverse() implements PatternRule {

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

    @Override
    public Weights learn(List<BipolarState> patterns, Progress progress) {
        int neurons = PatternRule.neurons(patterns);
        RealMatrix root = new RectangularCholeskyDecomposition(overlaps(patterns), NEW).getRootMatrix();
        progress.report(1, 4);
        if (root.getColumnDimension() >= neurons) {
            return Weights.none(neurons);
        }
        RealMatrix transposed = root.transpose();
        RealMatrix square = transposed.multiply(root);
        RealMatrix rows =
                new CholeskyDecomposition(square, CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD, 0).getSolver()
                        .solve(transposed.multiply(values(patterns)));
        progress.report(2, 4);
        double[][] basis = rows.scalarMultiply(1 / Math.sqrt(neurons)).getData();
        return new LowRankWeights(basis, basis).weights(progress.stretch(0.5, 1));
    }

    /** Q, shape (patterns, patterns): how alike each two patterns are, from -1 to 1. */
    private static RealMatrix overlaps(List<BipolarState> patterns) {
        RealMatrix overlaps = MatrixUtils.createRealMatrix(patterns.size(), patterns.size());
        for (int p = 0; p < patterns.size(); p++) {
            for (int q = 0; q <= p; q++) {
                double overlap = patterns.get(p).overlap(patterns.get(q));
                overlaps.setEntry(p, q, overlap);
                overlaps.setEntry(q, p, overlap);
            }
        }
        return overlaps;
    }

    private static RealMatrix values(List<BipolarState> patterns) {
        return new Array2DRowRealMatrix(patterns.stream().map(BipolarState::values).toArray(double[][]::new), false);
    }
}
