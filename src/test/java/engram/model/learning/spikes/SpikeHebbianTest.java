package engram.model.learning.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeHebbianTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);
    private static final SpikeHebbian RULE = new SpikeHebbian(0.035, 5, 3, 0.1, -0.07);

    @Test
    void theSamePicturesGiveTheSameWeightsOnEveryThread() {
        List<SpikeTrain> pictures = List.of(stripes(40, 90, 2), stripes(40, 90, 3));
        // A parallel stream that begins within a pool stays in it.
        Weights alone;
        try (ForkJoinPool oneThread = new ForkJoinPool(1)) {
            alone = oneThread.submit(() -> RULE.learn(pictures, NEURON, Progress.IGNORED)).join();
        }

        List<Weights> together =
                IntStream.range(0, 8).parallel().mapToObj(_ -> RULE.learn(pictures, NEURON, Progress.IGNORED)).toList();

        for (Weights weights : together) {
            for (int i = 0; i < 90; i++) {
                for (int j = 0; j < 90; j++) {
                    assertEquals(alone.weight(i, j), weights.weight(i, j));
                }
            }
        }
    }

    @Test
    void noNeuronDrivesItself() {
        Weights weights = RULE.learn(List.of(stripes(30, 20, 2)), NEURON, Progress.IGNORED);

        for (int i = 0; i < 20; i++) {
            assertEquals(0, weights.weight(i, i));
        }
    }

    @Test
    void aLearningRateOfZeroLearnsNothing() {
        Weights weights = new SpikeHebbian(0, 5, 3, 0.1, -0.07).learn(List.of(stripes(30, 20, 2)), NEURON, Progress.IGNORED);

        assertEquals(0, weights.weight(0, 2));
    }

    @Test
    void neuronsThatFireTogetherDriveOneAnotherMoreThanThoseThatDoNot() {
        Weights weights = RULE.learn(List.of(stripes(60, 20, 2)), NEURON, Progress.IGNORED);

        assertTrue(weights.weight(0, 2) > weights.weight(0, 1));
        assertTrue(weights.weight(0, 2) > 0);
    }

    @Test
    void learningCanBeCancelledOnTheWay() {
        Progress cancelled = (done, _) -> {
            if (done > 2) {
                throw new CancellationException();
            }
        };

        assertThrows(CancellationException.class, () -> RULE.learn(List.of(stripes(30, 20, 2)), NEURON, cancelled));
    }

    @Test
    void nothingToLearnAndPicturesOfDifferentShapeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RULE.learn(List.of(), NEURON, Progress.IGNORED));
        assertThrows(IllegalArgumentException.class,
                () -> RULE.learn(List.of(stripes(30, 20, 2), stripes(31, 20, 2)), NEURON, Progress.IGNORED));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 5, 1, 0, 0, learningRate", "NaN, 5, 1, 0, 0, learningRate", "0.1, 0, 1, 0, 0, lookBack",
        "0.1, 5, 0, 0, 0, epochs", "0.1, 5, 1, 1.5, 0, plus", "0.1, 5, 1, 0, -2, minus"})
    void wrongParametersAreNamed(double rate, int lookBack, int epochs, double plus, double minus, String field) {
        String message = assertThrows(IllegalArgumentException.class, () -> new SpikeHebbian(rate, lookBack, epochs, plus, minus))
                .getMessage();

        assertTrue(message.contains(field), message);
    }

    /** Every {@code period}-th neuron fires in two steps of three. */
    private static SpikeTrain stripes(int steps, int neurons, int period) {
        boolean[][] spikes = new boolean[steps][neurons];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < neurons; i += period) {
                spikes[t][i] = t % 3 != 0;
            }
        }
        return SpikeTrain.of(spikes, neurons);
    }
}
