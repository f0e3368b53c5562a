package engram.model.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedRecallTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);

    @ParameterizedTest(name = "{0} neurons, cue of {1} played {2} steps, g {3}, beta {4}, threshold {5}, weights {6}")
    @CsvSource({"1, 20, 20, 0.9, 0.9, 0.505, 1", "5, 20, 50, 0.9, 0.9, 0.505, 1", "63, 100, 50, 0.6, 0.9, 0.505, 0.5",
        "64, 100, 1, 1.2, 0.9, 0.505, 0.3", "65, 7, 50, 0.9, 0.5, 0.3, 0.2", "65, 7, 50, 0.9, 1, 0.505, 0.1",
        "130, 50, 50, 2, 0.99, 0.505, 1", "130, 50, 50, 0, 0.9, 0.505, 1", "131, 50, 31, 0.9, 0, 0.505, 1",
        "70, 50, 50, 0.9, 0, 2, 1",})
    void isWhatTheEquationsSayStepByStep(int n, int length, int cueSteps, double g, double beta, double threshold, double scale) {
        for (int network = 0; network < 3; network++) {
            SplittableRandom random = new SplittableRandom(100L * n + network);
            Weights weights = Matrices.random(n, scale / Math.sqrt(n), random);
            SpikeTrain cue = Matrices.rateCoded(Matrices.pattern(n, random), length, 0.345, random);
            LeakyNeuron neuron = new LeakyNeuron(beta, threshold);
            Slow slow = new Slow(weights, neuron, cue, cueSteps, g);
            ReleasedRecall recall = new ReleasedRecall(weights, neuron, cue, cueSteps, g);
            for (int t = 0; t < cueSteps + 200; t++) {
                slow.step();
                recall.step();
                assertEquals(BipolarState.of(slow.spike), Matrices.newest(recall, n), "step " + t);
                // The drive follows its recurrence instead of being summed anew: the last bits differ.
                assertArrayEquals(slow.potential, recall.potentials(), 1e-10);
            }
        }
    }

    /** The equations as they are printed, every sum anew. */
    private static final class Slow {

        private final Weights weights;
        private final LeakyNeuron neuron;
        private final SpikeTrain cue;
        private final int cueSteps;
        private final double g;
        private final double[] potential;
        private final double[] spike;
        private final double[] trace;
        private final double[] cueCount;
        private final double[] count;
        private int time;

        private Slow(Weights weights, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double g) {
            this.weights = weights;
            this.neuron = neuron;
            this.cue = cue;
            this.cueSteps = cueSteps;
            this.g = g;
            potential = new double[cue.neurons()];
            spike = new double[cue.neurons()];
            trace = new double[cue.neurons()];
            cueCount = new double[cue.neurons()];
            count = new double[cue.neurons()];
        }

        private void step() {
            if (time == cueSteps) {
                normalise();
            }
            double[] before = trace.clone();
            for (int i = 0; i < potential.length; i++) {
                double kept = neuron.beta() * potential[i];
                double reset = neuron.threshold() * spike[i];
                if (time < cueSteps) {
                    double input = cue.spiked(time % cue.steps(), i) ? 1 : 0;
                    cueCount[i] += input;
                    potential[i] = kept + input - reset;
                } else {
                    double sum = 0;
                    for (int j = 0; j < potential.length; j++) {
                        sum += weights.weight(i, j) * (2 * before[j] - 1);
                    }
                    double current = neuron.halfRateCurrent() + g * sum;
                    potential[i] = Math.max(kept + current - reset, -neuron.threshold());
                }
            }
            for (int i = 0; i < potential.length; i++) {
                spike[i] = potential[i] > neuron.threshold() ? 1 : 0;
                trace[i] = 0.95 * trace[i] + 0.05 * spike[i];
                count[i] += spike[i];
            }
            time++;
        }

        private void normalise() {
            double rates = 0;
            int on = 0;
            for (int i = 0; i < count.length; i++) {
                if (cueCount[i] > 0) {
                    rates += count[i] / cueSteps;
                    on++;
                }
            }
            double full = rates / Math.max(1, on) * (1 - Math.pow(0.95, cueSteps));
            for (int i = 0; i < trace.length; i++) {
                trace[i] = full == 0 ? 0 : Math.min(1, trace[i] / full);
            }
        }
    }

    @Test
    void completesADamagedPatternAndFiresInNothingElse() {
        SplittableRandom random = new SplittableRandom(11);
        List<BipolarState> patterns = Matrices.patterns(5, 200, random);
        Weights weights = Matrices.projection(patterns);
        for (BipolarState pattern : patterns) {
            SpikeTrain cue = Matrices.rateCoded(Matrices.damaged(pattern, 40, random), 50, 0.345, random);
            ReleasedRecall recall = new ReleasedRecall(weights, NEURON, cue, 50, 0.9);
            double[] rates = Ending.of(recall, 250, ReleasedRecall.WINDOW, Progress.IGNORED).spikes().rates();

            for (int i = 0; i < rates.length; i++) {
                assertEquals(pattern.isOn(i) ? 1 : 0, rates[i], 0.3);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.505", "0, 0.505", "1, 0.505", "0.5, 2", "0.99, 0.001"})
    void withoutMemoryEveryNeuronFiresInHalfOfTheSteps(double beta, double threshold) {
        LeakyNeuron neuron = new LeakyNeuron(beta, threshold);
        SpikeTrain cue = Matrices.rateCoded(Matrices.pattern(70, new SplittableRandom(1)), 50, 0.345, new SplittableRandom(2));
        // Potentials left over from the cue need a while to go.
        ReleasedRecall recall = new ReleasedRecall(Weights.none(70), neuron, cue, 50, 0.9);
        SpikeTrain end = Ending.of(recall, 4000, 1000, Progress.IGNORED).spikes();

        for (double rate : end.rates()) {
            assertEquals(0.5, rate, 0.002);
        }
    }

    @Test
    void aCueWithoutSpikesBeginsWithAllNeuronsOffAndNothingBecomesNaN() {
        SpikeTrain silence = SpikeTrain.of(new boolean[10][64], 64);
        // Each holds the others down as long as they are on, and drives them as long as they are off.
        double[][] against = new double[64][64];
        for (double[] row : against) {
            Arrays.fill(row, -1.0 / 64);
        }
        ReleasedRecall driven = new ReleasedRecall(Weights.of(against), NEURON, silence, 10, 0.9);
        for (int t = 0; t < 11; t++) {
            driven.step();
            assertEquals(t < 10 ? 0 : 64, Matrices.newest(driven, 64).onCount());
        }

        assertEquals(NEURON.halfRateCurrent() + 0.9, driven.potentials()[0], 1e-12);
    }

    @Test
    void potentialsNeverSinkBelowTheThresholdsNegative() {
        SplittableRandom random = new SplittableRandom(8);
        Weights weights = Matrices.random(65, 3, random);
        SpikeTrain cue = Matrices.rateCoded(Matrices.pattern(65, random), 50, 0.345, random);
        ReleasedRecall recall = new ReleasedRecall(weights, NEURON, cue, 50, 2);
        boolean touched = false;
        for (int t = 0; t < 250; t++) {
            recall.step();
            double least = Arrays.stream(recall.potentials()).min().orElseThrow();
            assertTrue(least >= -0.505, "step %d: %s".formatted(t, least));
            touched |= least == -0.505;
        }

        assertTrue(touched);
    }

    @Test
    void impossibleOnesAreRefused() {
        SpikeTrain cue = SpikeTrain.of(new boolean[3][6], 6);
        Weights weights = Weights.none(6);

        assertThrows(IllegalArgumentException.class, () -> new ReleasedRecall(Weights.none(5), NEURON, cue, 3, 1));
        assertThrows(IllegalArgumentException.class,
                () -> new ReleasedRecall(weights, NEURON, SpikeTrain.of(new boolean[0][], 6), 3, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReleasedRecall(weights, NEURON, cue, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReleasedRecall(weights, NEURON, cue, 3, -0.1));
        assertThrows(IllegalArgumentException.class, () -> new ReleasedRecall(weights, NEURON, cue, 3, Double.NaN));
    }
}
