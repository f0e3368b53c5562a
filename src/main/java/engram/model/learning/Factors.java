package engram.model.learning;

import engram.model.Progress;
import engram.model.network.Weights;

/**
 * A weight matrix as sums of few products, {@code W_ij = sum_k left_k(i) right_k(j)}: what rules that join neurons by
 * whole patterns end up with. It is multiplied out column by column, so that there is never a second matrix in memory.
 *
 * <p>Products are added by twos, the first to the second, the third to the fourth, and so on. If the second of each two
 * is the first with {@code left} and {@code right} exchanged, or where {@code left} is {@code right}, weights are
 * symmetric to the last bit.
 *
 * @param left shape (products, neurons); not modified
 * @param right the same shape; not modified
 */
record Factors(double[][] left, double[][] right) {

    /**
     * Multiplies out.
     *
     * @param progress told how far it is; may cancel
     * @return the weights, zero from each neuron to itself
     */
    Weights weights(Progress progress) {
        return Weights.of(left[0].length, () -> this::fill, progress);
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
