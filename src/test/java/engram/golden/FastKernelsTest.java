package engram.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.spikes.SpikeHebbian;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast kernels against the slow obvious network, at sizes where bit tricks go wrong. */
class FastKernelsTest {

    @ParameterizedTest(name = "{0} pictures, {1} steps, {2} neurons, look-back {3}, {4} epochs")
    @CsvSource({"1, 1, 1, 1, 1", "1, 7, 2, 3, 2", "2, 8, 63, 5, 3", "3, 9, 64, 1, 2", "2, 63, 65, 5, 2", "1, 64, 30, 64, 4",
        "2, 65, 17, 90, 2", "20, 10, 12, 4, 3", "1, 130, 5, 129, 11",})
    void trainingMatchesTheObviousNetwork(int pictures, int steps, int neurons, int lookBack, int epochs) {
        SplittableRandom random = new SplittableRandom(1000L * steps + neurons);
        boolean[][][] inputs = new boolean[pictures][][];
        for (int p = 0; p < pictures; p++) {
            inputs[p] = randomSpikes(steps, neurons, 0.4, random);
            silence(inputs[p], p);
        }
        SpikeHebbian rule = new SpikeHebbian(0.035, lookBack, epochs, 0.1, -0.07);
        double[][] expected = ReferenceNetwork.train(inputs, 0.85, 0.505, 0.035, lookBack, epochs, 0.1, -0.07);

        List<SpikeTrain> trains = Arrays.stream(inputs).map(spikes -> SpikeTrain.of(spikes, neurons)).toList();
        Weights weights = rule.learn(trains, new LeakyNeuron(0.85, 0.505), Progress.IGNORED);

        double largest = Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                assertEquals(expected[i][j], weights.weight(i, j), 1e-12 * largest, "weight into " + i + " from " + j);
            }
        }
    }

    @ParameterizedTest(name = "{0} neurons, {1} steps, {2} iterations, weights of {3}")
    @CsvSource({"1, 1, 3, 1", "2, 5, 4, 0.6", "63, 20, 5, 0.05", "64, 37, 3, 0.1", "65, 64, 3, 0.2", "200, 65, 4, 0.02",
        "150, 30, 3, 2",
        // More than one core adds.
        "3001, 12, 2, 0.01",
        // As many sums as the round has steps take more room than they are given.
        "20, 110000, 1, 0.1",})
    void recallMatchesTheObviousNetwork(int neurons, int steps, int iterations, double scale) {
        SplittableRandom random = new SplittableRandom(neurons);
        double[][] weights = new double[neurons][neurons];
        for (double[] row : weights) {
            Arrays.setAll(row, _ -> Math.round((random.nextDouble() - 0.4) * scale * 4096) / 4096.0);
        }
        boolean[][] cue = randomSpikes(steps, neurons, 0.3, random);
        double[] finalPotential = new double[neurons];
        boolean[][] expected = ReferenceNetwork.recall(weights, cue, 0.9, 0.505, iterations, finalPotential);

        HeldRecall recall = new HeldRecall(Weights.of(weights), new LeakyNeuron(0.9, 0.505), SpikeTrain.of(cue, neurons));
        long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
        boolean anySpike = false;
        for (int t = 0; t < expected.length; t++) {
            recall.step();
            recall.copySpikes(row);
            for (int i = 0; i < neurons; i++) {
                anySpike |= expected[t][i];
                assertEquals(expected[t][i], (row[i >> 6] >>> i & 1) != 0, "step " + t + ", neuron " + i);
            }
        }
        assertTrue(anySpike || neurons < 3, "the case is not a silent one");
        assertArrayEquals(finalPotential, recall.potentials(), 1e-9);
    }

    @Test
    void sumsKeptFromRoundToRoundGiveTheBitsOfSumsThatAreNot() {
        SplittableRandom random = new SplittableRandom(5);
        int neurons = 130;
        double[][] weights = new double[neurons][neurons];
        for (double[] row : weights) {
            Arrays.setAll(row, _ -> (random.nextDouble() - 0.4) * 0.05);
        }
        boolean[][] round = randomSpikes(20, neurons, 0.3, random);
        boolean[][] rounds = Stream.generate(() -> round).limit(6).flatMap(Arrays::stream).toArray(boolean[][]::new);
        LeakyNeuron neuron = new LeakyNeuron(0.9, 0.505);
        HeldRecall recall = new HeldRecall(Weights.of(weights), neuron, SpikeTrain.of(round, neurons));
        HeldRecall longer = new HeldRecall(Weights.of(weights), neuron, SpikeTrain.of(rounds, neurons));
        for (int t = 0; t < rounds.length; t++) {
            recall.step();
            longer.step();
            assertArrayEquals(recall.potentials(), longer.potentials(), "step " + t);
        }
    }

    /** Every third neuron, other ones in each picture, has no spike: as dark pixels have none. */
    private static void silence(boolean[][] spikes, int picture) {
        for (boolean[] step : spikes) {
            for (int i = 2 - picture % 3; i < step.length; i += 3) {
                step[i] = false;
            }
        }
    }

    private static boolean[][] randomSpikes(int steps, int neurons, double rate, SplittableRandom random) {
        boolean[][] spikes = new boolean[steps][neurons];
        for (boolean[] step : spikes) {
            for (int i = 0; i < neurons; i++) {
                step[i] = random.nextDouble() < rate;
            }
        }
        return spikes;
    }
}
