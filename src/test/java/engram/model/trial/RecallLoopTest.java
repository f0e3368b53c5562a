package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallLoopTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);

    @ParameterizedTest(name = "weights up to {0}, {1} iterations")
    @CsvSource({"0, 1", "0, 40", "0.01, 30", "0.3, 25", "2, 25"})
    void isWhatAllRoundsOneAfterTheOtherEndWith(double scale, int iterations) {
        Weights weights = weights(70, scale);
        SpikeTrain cue = cue(30, 70);
        HeldRecall recall = new HeldRecall(weights, NEURON, cue);
        Recording last = new Recording(30, 70);
        long[] row = new long[2];
        for (int t = 0; t < 30 * iterations; t++) {
            recall.step();
            if (t >= 30 * (iterations - 1)) {
                recall.copySpikes(row);
                last.append(row);
            }
        }

        RecallOutcome found = recollect(weights, cue, iterations, Progress.IGNORED);

        assertEquals(last.soFar(), found.newest());
        assertArrayEquals(recall.potentials(), found.potentials());
    }

    @Test
    void roundsThatChangeNothingAreNotComputed() {
        AtomicInteger rounds = new AtomicInteger();

        recollect(Weights.none(70), cue(120, 70), 1000, (_, _) -> rounds.incrementAndGet());

        assertTrue(rounds.get() < 100, rounds + " rounds");
    }

    /** The cue's first frame counts as spikes before the first step, so that the network does not begin at rest. */
    @Test
    void aFirstRoundThatEndsAtRestIsNotTakenForAllOthers() {
        Weights weights = Weights.of(new double[][] {{0, 0}, {1, 0}});
        SpikeTrain cue = SpikeTrain.of(new boolean[][] {{true, false}, {false, false}, {false, false}}, 2);
        HeldRecall recall = new HeldRecall(weights, new LeakyNeuron(0, 0.5), cue);

        SpikeTrain second = new RecallLoop(recall, 3, 6).toTheEnd(_ -> {}, Progress.IGNORED).newest();

        assertEquals(SpikeTrain.of(new boolean[][] {{true, false}, {false, true}, {false, false}}, 2), second);
    }

    @Test
    void noIterationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> recollect(Weights.none(9), cue(3, 9), 0, Progress.IGNORED));
    }

    private static RecallOutcome recollect(Weights weights, SpikeTrain cue, int iterations, Progress progress) {
        HeldRecall recall = new HeldRecall(weights, NEURON, cue);
        return new RecallLoop(recall, cue.steps(), cue.steps() * iterations).toTheEnd(_ -> {}, progress);
    }

    private static Weights weights(int n, double scale) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] values = new double[n][n];
        for (double[] row : values) {
            Arrays.setAll(row, _ -> scale * (random.nextDouble() - 0.5));
        }
        return Weights.of(values);
    }

    private static SpikeTrain cue(int steps, int n) {
        SplittableRandom random = new SplittableRandom(2);
        boolean[][] spikes = new boolean[steps][n];
        for (boolean[] step : spikes) {
            for (int i = 0; i < n; i++) {
                step[i] = random.nextInt(3) == 0;
            }
        }
        return SpikeTrain.of(spikes, n);
    }
}
