package engram.model.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.weights.Weights;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightAnalysisTest {

    private static double[][] random(int neurons) {
        Random random = new Random(3);
        double[][] values = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                values[i][j] = i == j || random.nextInt(4) == 0 ? 0 : random.nextGaussian();
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 64, 65})
    void aNeuronsWeightsAreCopiedAsTheyAre(int neurons) {
        Weights weights = Weights.of(random(neurons));
        double[] copy = new double[neurons];
        for (int neuron = 0; neuron < neurons; neuron++) {
            weights.copyOutgoing(neuron, copy);
            for (int other = 0; other < neurons; other++) {
                assertEquals(weights.weight(other, neuron), copy[other]);
            }
            weights.copyIncoming(neuron, copy);
            for (int other = 0; other < neurons; other++) {
                assertEquals(weights.weight(neuron, other), copy[other]);
            }
        }
    }

    @Test
    void theMapIsTheMeanOfEachBin() {
        Weights weights = Weights.of(random(50));
        for (int pixels : new int[] {1, 7, 50, 120}) {
            Bins rows = new Bins(3.5, 47, pixels);
            Bins columns = new Bins(0, 50, pixels);
            double[] means = WeightMap.means(weights, rows, columns, Progress.IGNORED);
            assertEquals(rows.count() * columns.count(), means.length);
            for (int line = 0; line < rows.count(); line++) {
                for (int bin = 0; bin < columns.count(); bin++) {
                    double sum = 0;
                    int count = 0;
                    for (int i = rows.start(line); i < rows.start(line + 1); i++) {
                        for (int j = columns.start(bin); j < columns.start(bin + 1); j++) {
                            sum += weights.weight(i, j);
                            count++;
                        }
                    }
                    assertEquals(sum / count, means[line * columns.count() + bin], 1e-12);
                }
            }
        }
    }

    @Test
    void theSummaryCountsAllWeightsButTheDiagonal() {
        double[][] values = random(70);
        values[5][5] = 100;
        WeightSummary summary = WeightSummary.of(Weights.of(values), Progress.IGNORED);
        long above = 0;
        long below = 0;
        double largest = 0;
        double differences = 0;
        double sums = 0;
        for (int i = 0; i < 70; i++) {
            for (int j = 0; j < 70; j++) {
                if (i != j) {
                    above += values[i][j] > 0 ? 1 : 0;
                    below += values[i][j] < 0 ? 1 : 0;
                    largest = Math.max(largest, Math.abs(values[i][j]));
                    differences += Math.pow(values[i][j] - values[j][i], 2);
                    sums += Math.pow(values[i][j] + values[j][i], 2);
                }
            }
        }
        assertEquals(70 * 69, summary.count());
        assertEquals(above, summary.excitatory());
        assertEquals(below, summary.inhibitory());
        assertEquals(largest, summary.largest(), 1e-9);
        assertEquals(Math.sqrt(differences / sums), summary.asymmetry(), 1e-9);
        assertEquals(above + below, Arrays.stream(summary.histogram()).sum());
        double[] sizes = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(size -> size > 0 && size < 100)
                .sorted()
                .toArray();
        assertEquals(sizes[(int) (0.99 * sizes.length)], summary.scale(), 0.01 * largest);
        assertEquals(99, Arrays.stream(summary.bars(81)).sum(), 0.2);
    }

    @Test
    void aSymmetricMatrixIsNotAsymmetricAndNoneIsNothing() {
        double[][] values = new double[20][20];
        double[][] random = random(20);
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                values[i][j] = random[i][j] + random[j][i];
            }
        }
        assertEquals(0, WeightSummary.of(Weights.of(values), Progress.IGNORED).asymmetry());
        WeightSummary none = WeightSummary.of(Weights.none(20), Progress.IGNORED);
        assertEquals(0, none.asymmetry());
        assertEquals(0, none.scale());
        assertEquals(0, none.excitatory() + none.inhibitory());
    }

    /** Orthonormal directions with eigenvalues of our own choice. */
    private static double[][] withEigenvalues(int neurons, double... values) {
        double[][] directions = new double[values.length][neurons];
        Random random = new Random(11);
        for (int k = 0; k < values.length; k++) {
            for (int i = 0; i < neurons; i++) {
                directions[k][i] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int other = 0; other < k; other++) {
                    double common = 0;
                    for (int i = 0; i < neurons; i++) {
                        common += directions[k][i] * directions[other][i];
                    }
                    for (int i = 0; i < neurons; i++) {
                        directions[k][i] -= common * directions[other][i];
                    }
                }
            }
            double norm = Math.sqrt(Arrays.stream(directions[k]).map(x -> x * x).sum());
            for (int i = 0; i < neurons; i++) {
                directions[k][i] /= norm;
            }
        }
        RealMatrix vectors = new Array2DRowRealMatrix(directions);
        double[][] scaled = new double[values.length][];
        for (int k = 0; k < values.length; k++) {
            double value = values[k];
            scaled[k] = Arrays.stream(directions[k]).map(x -> value * x).toArray();
        }
        return vectors.transpose().multiply(new Array2DRowRealMatrix(scaled)).getData();
    }

    @Test
    void ofSmallNetworksAllEigenvaluesAreFoundLargestFirst() {
        Spectrum spectrum = Spectrum.of(Weights.of(withEigenvalues(40, 5, 3, 3, -2)), Progress.IGNORED);
        assertTrue(spectrum.isWhole());
        double[] expected = new double[40];
        expected[0] = 5;
        expected[1] = 3;
        expected[2] = 3;
        expected[39] = -2;
        assertArrayEquals(expected, spectrum.values(), 1e-9);
    }

    /** As a projection rule leaves them: so many zeros that the library's own iteration finds no end. */
    @Test
    void aNetworkOfLowRankHasItsFewEigenvaluesAndZeros() {
        Spectrum spectrum = Spectrum.of(Weights.of(withEigenvalues(400, 9, 1, 1, 1, -4)), Progress.IGNORED);
        assertArrayEquals(new double[] {9, 1, 1, 1, 0}, Arrays.copyOf(spectrum.values(), 5), 1e-9);
        assertEquals(-4, spectrum.values()[399], 1e-9);
        assertEquals(400, Spectrum.of(Weights.none(400), Progress.IGNORED).values().length);
        assertEquals(0, Spectrum.of(Weights.none(500), Progress.IGNORED).values().length, "none stands out");
    }

    @Test
    void ofLargeNetworksTheLeadingOnesAreFoundAsOftenAsTheyAreThere() {
        double[] values = {9, 4, 4, 4, 4, 1, 0.5, -1, -3, -3};
        Spectrum spectrum = Spectrum.of(Weights.of(withEigenvalues(500, values)), Progress.IGNORED);
        assertFalse(spectrum.isWhole());
        assertArrayEquals(values, spectrum.values(), 1e-5);
    }

    @Test
    void whatIsLeadingAndWhatIsWholeAgree() {
        double[][] values = random(200);
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < 200; j++) {
                values[i][j] += i == j ? 0 : 0.5;
            }
        }
        Weights weights = Weights.of(values);
        double[] all = Spectrum.of(weights, Progress.IGNORED).values();
        double[] leading = Spectrum.leading(weights, Progress.IGNORED).values();
        assertTrue(leading.length >= 1, "one stands out; of the others some may have been found");
        for (double value : leading) {
            assertTrue(Arrays.stream(all).anyMatch(other -> Math.abs(other - value) < 1e-4), value + " is none of them");
        }
        assertEquals(all[0], leading[0], 1e-6);
    }

    @Test
    void theSymmetricPartIsMeant() {
        double[][] antisymmetric = {{0, 2}, {-2, 0}};
        assertArrayEquals(new double[] {0, 0}, Spectrum.of(Weights.of(antisymmetric), Progress.IGNORED).values(), 1e-12);
    }

    @Test
    void longStudiesCanBeCancelled() {
        Weights weights = Weights.of(random(450));
        Progress cancelling = (_, _) -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> Spectrum.of(weights, cancelling));
        assertThrows(CancellationException.class, () -> WeightSummary.of(weights, cancelling));
        assertThrows(CancellationException.class,
                () -> WeightMap.means(weights, new Bins(0, 450, 10), new Bins(0, 450, 10), cancelling));
    }
}
