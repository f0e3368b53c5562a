package engram.model.learning.patterns;

import engram.model.Progress;
import engram.model.learning.rule.LowRankWeights;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.Rule;
import engram.model.Vectors;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import java.util.List;

/**
 * Storkey's rule: local and one pattern after the other like Hebb's, but what the weights say already is not added again
 * (A. Storkey, "Increasing the capacity of a Hopfield network without sacrificing functionality", ICANN 1997). For each
 * pattern {@code xi} of +1 and -1 in turn, with {@code N} neurons and weights of zero at first:
 * <pre>
 * dW_ij = (1/N) (xi_i xi_j - xi_i h_ji - h_ij xi_j)        h_ij = sum over k other than i and j of W_ik xi_k
 * </pre>
 * The diagonal plays no part, since no {@code h} has a {@code W_kk} in it, and is zero. The weights are symmetric. They
 * depend on the order of the patterns.
 *
 * <p><b>How it is computed.</b> With the diagonal zero and {@code H = W xi}, {@code h_ij = H_i - W_ij xi_j}. Put in, and
 * with {@code W_ij = W_ji} and {@code xi_i^2 = 1}, the rule is, for {@code i} other than {@code j},
 * <pre>
 * W becomes (1 + 2/N) W + xi b' + b xi'        b = (xi/2 - H) / N
 * </pre>
 * So at any time {@code W_ij = sum over patterns of (xi_i b_j + b_i xi_j)} with every {@code b} grown by {@code 1 + 2/N} for
 * each pattern that came later. A pattern's {@code H} follows from the {@code xi} and {@code b} before it, without the
 * diagonal of that sum. Nothing of the size of W is needed on the way, and W is written once rather than P times.
 *
 * <p>Where patterns are several times as many as neurons, {@code (1 + 2/N)^P} is large, and the sum is one of large numbers
 * that nearly cancel. W itself stays small; then it is what is kept, and changed pattern by pattern.
 */
public record Storkey() implements PatternRule {

    public static final Rule RULE = Rule.onPatterns("storkey", "Storkey",
            "\u0394W_ij = 1/N (\u03BE_i \u03BE_j \u2212 \u03BE_i h_ji \u2212 h_ij \u03BE_j)", "Storkey, 1997",
            "Each new picture adds only what the weights do not say already: local like Hebb's rule, but it holds more.",
            new Storkey()).inNumpy("""
                    W = np.zeros((N, N))
                    for x in X:
                        h = (W @ x)[:, None] - W * x                     # h_ij: without what j sends; W_ii is 0
                        W += (np.outer(x, x) - x[:, None] * h.T - h * x) / N
                        np.fill_diagonal(W, 0)
                    """);

    /** So large may {@code (1 + 2/N)^P} be: some digits of the sum are lost, and more than enough are left. */
    private static final double MOST_GROWTH = 100;

    /** What a pattern changes a weight by is about 1 / N; a weight below this share of it is a residue of rounding. */
    private static final double RESIDUE = 0x1p-42;

    @Override
    public Weights learn(List<BipolarState> patterns, Progress progress) {
        int neurons = PatternRule.neurons(patterns);
        double growth = 1 + 2.0 / neurons;
        return Math.pow(growth, patterns.size()) > MOST_GROWTH ? patternByPattern(patterns, neurons, growth, progress)
                : summed(patterns, neurons, growth, progress);
    }

    private static Weights patternByPattern(List<BipolarState> patterns, int neurons, double growth, Progress progress) {
        double[][] weights = new double[neurons][neurons];
        double[] b = new double[neurons];
        for (int p = 0; p < patterns.size(); p++) {
            double[] xi = patterns.get(p).values();
            for (int i = 0; i < neurons; i++) {
                b[i] = (xi[i] / 2 - Vectors.dot(weights[i], xi)) / neurons;
            }
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    weights[i][j] = growth * weights[i][j] + (xi[i] * b[j] + b[i] * xi[j]);
                }
                weights[i][i] = 0;
            }
            progress.report(p + 1, patterns.size());
        }
        for (double[] row : weights) {
            for (int j = 0; j < neurons; j++) {
                row[j] = Math.abs(row[j]) <= RESIDUE / neurons ? 0 : row[j];
            }
        }
        return Weights.of(weights);
    }

    private static Weights summed(List<BipolarState> patterns, int neurons, double growth, Progress progress) {
        double[][] left = new double[2 * patterns.size()][];
        double[][] right = new double[2 * patterns.size()][];
        double[] diagonal = new double[neurons];
        Progress first = progress.stretch(0, 0.4);
        for (int p = 0; p < patterns.size(); p++) {
            double[] xi = patterns.get(p).values();
            double[] field = new double[neurons];
            for (int k = 0; k < 2 * p; k++) {
                Vectors.add(Vectors.dot(right[k], xi), left[k], field);
            }
            for (int k = 0; k < p; k++) {
                Vectors.scale(growth, left[2 * k + 1]);
            }
            double[] b = new double[neurons];
            for (int i = 0; i < neurons; i++) {
                b[i] = (xi[i] / 2 - (field[i] - diagonal[i] * xi[i])) / neurons;
                diagonal[i] = growth * diagonal[i] + 2 * xi[i] * b[i];
            }
            left[2 * p] = xi;
            right[2 * p] = b;
            left[2 * p + 1] = b;
            right[2 * p + 1] = xi;
            first.report(p + 1, patterns.size());
        }
        return new LowRankWeights(left, right).weights(progress.stretch(0.4, 1));
    }
}
