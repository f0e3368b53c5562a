package engram.model.network.weights;

import engram.model.Progress;
import java.util.Arrays;

/** What each neuron would send itself, were it let: the diagonal of {@code X' C X}. */
final class Diagonal {

    private static final int BYTES = 1 << PatternWeights.OCTET;

    private Diagonal() {}

    /**
     * With the identity for {@code C}: {@code sum over mu of (xi_i^mu - mean)^2}, times the mean's denominator.
     *
     * @return shape (blocks, neurons of the block); blocks may share one array
     */
    static double[][] ofIdentity(byte[][][] octets, int memories, PatternWeights.Mean mean, Blocks blocks) {
        double[][] diagonal = new double[blocks.count()][];
        if (mean.sum() == 0) {
            double[] whole = new double[Blocks.SIZE];
            Arrays.fill(whole, (double) memories * mean.of());
            for (int block = 0; block < diagonal.length; block++) {
                diagonal[block] = blocks.length(block) == Blocks.SIZE ? whole : Arrays.copyOf(whole, blocks.length(block));
            }
            return diagonal;
        }
        double value = mean.value();
        double ofOn = (1 - value) * (1 - value) * mean.of();
        double ofOff = (1 + value) * (1 + value) * mean.of();
        blocks.each(2 * octets.length, (from, to) -> {
            for (int block = from; block < to; block++) {
                double[] own = new double[blocks.length(block)];
                for (int i = 0; i < own.length; i++) {
                    int on = 0;
                    for (byte[][] octet : octets) {
                        on += Integer.bitCount(octet[block][i] & 0xFF);
                    }
                    own[i] = on * ofOn + (memories - on) * ofOff;
                }
                diagonal[block] = own;
            }
        });
        return diagonal;
    }

    /**
     * With any {@code C}, {@code sum over mu, nu of xi_i^mu C_mu,nu xi_i^nu}: a look-up in a table for each two octets, and
     * two of different octets count twice. Each neuron's sum has one order, whatever the threads.
     *
     * @return shape (blocks, neurons of the block)
     */
    static double[][] of(byte[][][] octets, double[][] coupling, Blocks blocks, Progress progress) {
        double[][] diagonal = blocks.zeros();
        int pairs = octets.length * (octets.length + 1) / 2;
        int done = 0;
        double[] table = new double[BYTES * BYTES];
        for (int one = 0; one < octets.length; one++) {
            for (int other = 0; other <= one; other++) {
                fill(table, coupling, one, other);
                byte[][] ofOne = octets[one];
                byte[][] ofOther = octets[other];
                blocks.each(1.5, (from, to) -> {
                    for (int block = from; block < to; block++) {
                        add(table, ofOne[block], ofOther[block], diagonal[block]);
                    }
                });
                progress.report(++done, pairs);
            }
        }
        return diagonal;
    }

    private static void add(double[] table, byte[] one, byte[] other, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += table[(one[i] & 0xFF) << PatternWeights.OCTET | other[i] & 0xFF];
        }
    }

    private static void fill(double[] table, double[][] coupling, int one, int other) {
        int first = one * PatternWeights.OCTET;
        int rows = Math.min(PatternWeights.OCTET, coupling.length - first);
        int second = other * PatternWeights.OCTET;
        int columns = Math.min(PatternWeights.OCTET, coupling.length - second);
        double times = one == other ? 1 : 2;
        double[] row = new double[PatternWeights.OCTET];
        double[] sums = new double[BYTES];
        for (int signs = 0; signs < BYTES; signs++) {
            for (int nu = 0; nu < columns; nu++) {
                double sum = 0;
                for (int mu = 0; mu < rows; mu++) {
                    double value = coupling[first + mu][second + nu];
                    sum += (signs >> mu & 1) != 0 ? value : -value;
                }
                row[nu] = times * sum;
            }
            Octets.signedSums(row, 0, sums);
            System.arraycopy(sums, 0, table, signs << PatternWeights.OCTET, BYTES);
        }
    }
}
