package engram.model.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.model.Progress;
import engram.model.network.BinaryRecall;
import engram.model.network.weights.StateEnergy;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyCurveTest {

    private final Random random = new Random(5);

    private double[][] weights(int neurons) {
        double[][] values = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                values[i][j] = i == j ? 0 : random.nextGaussian();
            }
        }
        return values;
    }

    private SpikeTrain spikes(int steps, int neurons) {
        boolean[][] spikes = new boolean[steps][neurons];
        for (boolean[] step : spikes) {
            for (int i = 0; i < neurons; i++) {
                step[i] = random.nextInt(3) == 0;
            }
        }
        return SpikeTrain.of(spikes, neurons);
    }

    @ParameterizedTest
    @CsvSource({"10, 64, 1", "23, 65, 5", "7, 9, 7", "4, 12, 9"})
    void itIsThatOfTheSignsAfterTheStepsThatAreWanted(int steps, int neurons, int stride) {
        double[][] w = weights(neurons);
        SpikeTrain spikes = spikes(steps, neurons);
        int[] times = IntStream.range(1, 50).map(i -> i * stride - 1).toArray();
        EnergyCurve curve = EnergyCurve.ofSpikes(Weights.of(w), spikes, times, Progress.IGNORED);
        assertEquals(steps / stride, curve.values().length);
        for (int sample = 0; sample < curve.values().length; sample++) {
            int step = curve.time(sample);
            assertEquals((sample + 1) * stride - 1, step);
            assertEquals(sample, curve.sampleAt(step));
            double expected = 0;
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    expected -= w[i][j] * (spikes.spiked(step, i) == spikes.spiked(step, j) ? 0.5 : -0.5);
                }
            }
            assertEquals(expected, curve.values()[sample], 1e-9);
        }
    }

    @Test
    void ofBinaryNeuronsItIsTheEnergyThatTheyHave() {
        Weights weights = Weights.of(weights(70));
        BipolarState start = BipolarState.of(random.doubles(70, -1, 1).toArray());
        BinaryRecall recall = BinaryRecall.synchronous(weights, start, 0);
        Recording recording = new Recording(6, 70);
        long[] row = new long[SpikeTrain.wordsPerStep(70)];
        double[] expected = new double[6];
        StateEnergy energy = new StateEnergy(weights);
        for (int step = 0; step < 6; step++) {
            recall.step();
            recall.copySpikes(row);
            recording.append(row);
            expected[step] = recall.energy().orElseThrow();
            assertEquals(expected[step], energy.of(row), 1e-9);
        }
        assertArrayEquals(expected,
                EnergyCurve.ofSpikes(weights, recording.soFar(), new int[] {0, 1, 2, 3, 4, 5}, Progress.IGNORED).values(), 1e-9);
    }

    @Test
    void theSampleOfAStepIsTheNewestUpToItOrTheFirst() {
        EnergyCurve curve = new EnergyCurve(new int[] {3, 4, 9}, new double[3]);
        assertEquals(List.of(0, 0, 1, 1, 2, 2), Stream.of(0, 3, 4, 8, 9, 100).map(curve::sampleAt).toList());
    }

    @Test
    void itCanBeStopped() {
        assertThrows(CancellationException.class,
                () -> EnergyCurve.ofSpikes(Weights.of(weights(9)), spikes(5, 9), new int[] {0}, (_, _) -> {
                    throw new CancellationException();
                }));
    }
}
