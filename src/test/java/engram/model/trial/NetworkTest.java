package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);

    @ParameterizedTest
    @CsvSource({"0.9, 0.505, 0.29", "0.9, 0.505, 0.04", "0.5, 1, 0.9", "0, 0.3, 0.31", "1, 2, 0.1"})
    void aNeuronUnderConstantCurrentFollowsItsOwnRecurrence(double beta, double threshold, double current) {
        Population population = new Population(1, new LeakyNeuron(beta, threshold));
        SpikeTrain silence = SpikeTrain.of(new boolean[][] {{false}}, 1);
        long[] row = new long[1];

        double potential = 0;
        boolean fired = false;
        for (int t = 0; t < 500; t++) {
            population.step(silence, 0, new double[] {current});
            potential = beta * potential + current - (fired ? threshold : 0);
            fired = potential > threshold;
            population.copySpikes(row);
            assertEquals(potential, population.potential(0), 1e-12);
            assertEquals(fired ? 1 : 0, row[0]);
        }
    }

    @Test
    void belowTheThresholdThePotentialTendsToItsClosedForm() {
        // u = I / (1 - beta) when the neuron never fires.
        Population population = new Population(1, new LeakyNeuron(0.9, 0.505));
        SpikeTrain silence = SpikeTrain.of(new boolean[][] {{false}}, 1);
        for (int t = 0; t < 1000; t++) {
            population.step(silence, 0, new double[] {0.05});
        }

        assertEquals(0.5, population.potential(0), 1e-12);
    }

    @Test
    void aCueOfAnotherWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeldRecall(randomWeights(5, 1), NEURON, randomCue(6)));
    }

    @Test
    void anySumOfWeightsIntoANeuronIsExactInAnyOrder() {
        int n = 300;
        Weights weights = randomWeights(n, 8);
        SplittableRandom random = new SplittableRandom(1);
        for (int receiver = 0; receiver < n; receiver += 37) {
            double forwards = 0;
            double backwards = 0;
            double andBack = 0;
            for (int sender = 0; sender < n; sender++) {
                forwards += weights.weight(receiver, sender);
                backwards += weights.weight(receiver, n - 1 - sender);
            }
            for (int k = 0; k < 10_000; k++) {
                int sender = random.nextInt(n);
                andBack += weights.weight(receiver, sender);
                andBack -= weights.weight(receiver, sender);
            }
            assertEquals(forwards, backwards);
            assertEquals(0, andBack);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "64, 1e-3", "256, 1", "256, 1e12", "300, 1e-30"})
    void roundingMovesNoWeightByMoreThanItSays(int n, double scale) {
        double[] given = new SplittableRandom(n).doubles((long) n * n, -scale, scale).toArray();
        Weights weights = weights(n, given);

        double largest = Arrays.stream(given).map(Math::abs).max().orElseThrow();
        for (int sender = 0; sender < n; sender++) {
            for (int receiver = 0; receiver < n; receiver++) {
                double difference = Math.abs(weights.weight(receiver, sender) - given[sender * n + receiver]);
                assertTrue(difference <= Weights.ROUNDING * largest, difference + " of " + largest);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "200, 7", "200, 199", "63, 62"})
    void aLargestWeightThatNoSampleFindsIsKeptAsExactly(int n, int sender) {
        double[] given = new SplittableRandom(n).doubles((long) n * n, -1e-3, 1e-3).toArray();
        given[sender * n + n / 2] = -12345.678;

        Weights weights = weights(n, given);

        for (int k = 0; k < given.length; k++) {
            assertEquals(given[k], weights.weight(k % n, k / n), Weights.ROUNDING * 12345.678);
        }
    }

    @Test
    void aMatrixOfZerosStaysOne() {
        assertEquals(0, Weights.of(new double[3][3]).weight(1, 2));
    }

    @Test
    void weightsThatAreNotFiniteAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> Weights.of(new double[][] {{0, Double.NaN}, {0, 0}}))
                .getMessage();

        assertTrue(message.contains("from neuron 1 is not finite"), message);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1", "1.1, 1", "NaN, 1", "0.5, 0", "0.5, -1", "0.5, NaN", "0.5, Infinity"})
    void impossibleNeuronsAreRefused(double beta, double threshold) {
        assertThrows(IllegalArgumentException.class, () -> new LeakyNeuron(beta, threshold));
    }

    private static Weights randomWeights(int n, long seed) {
        return weights(n, new SplittableRandom(seed).doubles((long) n * n, -0.02, 0.03).toArray());
    }

    private static Weights weights(int n, double[] bySender) {
        return Weights.of(n, () -> (sender, column) -> System.arraycopy(bySender, sender * n, column, 0, n), Progress.IGNORED);
    }

    private static SpikeTrain randomCue(int n) {
        SplittableRandom random = new SplittableRandom(2);
        boolean[][] spikes = new boolean[20][n];
        for (boolean[] step : spikes) {
            for (int i = 0; i < n; i++) {
                step[i] = random.nextInt(3) == 0;
            }
        }
        return SpikeTrain.of(spikes, n);
    }
}
