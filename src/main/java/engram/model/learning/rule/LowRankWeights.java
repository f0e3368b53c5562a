package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.network.weights.Weights;
import java.util.Arrays;

/**
 * A weight matrix as sums of few products, {@code W_ij = sum_k left_k(i) right_k(j)}: what rules that join neurons by
 * whole patterns end up with. It is multiplied out column by column, so that there is never a second matrix in memory.
 *
 * <p>Products are added by twos, the first to the second, the third to the fourth, and so on. If the second of each two
 * is the first with {@code left} and {@code right} exchanged, or where {@code left} is {@code right}, weights are
 * symmetric to the last bit.
 *
 * <p>Where the products of a weight cancel, rounding leaves a residue in the place of zero. Weights too small to be told
 * from that are zero: those below {@value #RESIDUE} of what their products can amount to.
 *
 * @param left shape (products, neurons); not modified
 * @param right the same shape; not modified
 */
public record LowRankWeights(double[][] left, double[][] right) {

    /**
     * Up to here a weight may be a residue of rounding. Products are rounded to 2^-53 of their size, and so are their
     * factors, whose own sums have cancelled by a factor of up to 128, the side of the largest network, where two of its
     * patterns differ in one pixel.
     */
    private static final double RESIDUE = 0x1p-44;

    /**
     * Multiplies out.
     *
     * @return the weights, zero from each neuron to itself
     */
    public Weights weights(Progress progress) {
        double[] receiving = new double[left[0].length];
        double[] sending = new double[left[0].length];
        measure(receiving, sending);
        return Weights.of(left[0].length, () -> (sender, column) -> {
            fill(sender, column);
            double residue = RESIDUE * sending[sender];
            for (int i = 0; i < column.length; i++) {
                column[i] = Math.abs(column[i]) <= residue * receiving[i] ? 0 : column[i];
            }
        }, progress);
    }

    /** Two numbers for each neuron: of a receiver's and a sender's, the product is the most that their products can be. */
    private void measure(double[] receiving, double[] sending) {
        for (int k = 0; k < left.length; k++) {
            double most = largest(left[k]);
            double other = largest(right[k]);
            if (most == 0 || other == 0) {
                continue;
            }
            // Both factors of each product count alike, however large the one and small the other.
            double balance = other / most;
            for (int i = 0; i < receiving.length; i++) {
                receiving[i] += left[k][i] * left[k][i] * balance;
                sending[i] += right[k][i] * right[k][i] / balance;
            }
        }
        Arrays.setAll(receiving, i -> Math.sqrt(receiving[i]));
        Arrays.setAll(sending, i -> Math.sqrt(sending[i]));
    }

    private static double largest(double[] row) {
        return Arrays.stream(row).map(Math::abs).max().orElse(0);
    }

    private void fill(int sender, double[] column) {
        int k = 0;
        for (; k + 4 <= left.length; k += 4) {
            addFour(k, sender, column);
        }
        if (k + 2 <= left.length) {
            addTwo(k, sender, column);
            k += 2;
        }
        if (k < left.length) {
            addOne(k, sender, column);
        }
        column[sender] = 0;
    }

    private void addFour(int k, int sender, double[] column) {
        double[] l0 = left[k];
        double[] l1 = left[k + 1];
        double[] l2 = left[k + 2];
        double[] l3 = left[k + 3];
        double r0 = right[k][sender];
        double r1 = right[k + 1][sender];
        double r2 = right[k + 2][sender];
        double r3 = right[k + 3][sender];
        for (int i = 0; i < column.length; i++) {
            column[i] += (l0[i] * r0 + l1[i] * r1) + (l2[i] * r2 + l3[i] * r3);
        }
    }

    private void addTwo(int k, int sender, double[] column) {
        double[] l0 = left[k];
        double[] l1 = left[k + 1];
        double r0 = right[k][sender];
        double r1 = right[k + 1][sender];
        for (int i = 0; i < column.length; i++) {
            column[i] += l0[i] * r0 + l1[i] * r1;
        }
    }

    private void addOne(int k, int sender, double[] column) {
        double[] l = left[k];
        double r = right[k][sender];
        for (int i = 0; i < column.length; i++) {
            column[i] += l[i] * r;
        }
    }
}
