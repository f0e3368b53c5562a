package engram.model.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryRecallTest {

    private static final LongFunction<RandomGenerator> CHANCE = SplittableRandom::new;
    private static final int[] SIZES = {1, 2, 15, 16, 17, 63, 64, 65, 130};

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -0.3, 5})
    void oneAfterTheOtherWithSymmetricWeightsTheEnergyNeverRises(double threshold) {
        for (int n : SIZES) {
            for (int network = 0; network < 20; network++) {
                SplittableRandom random = new SplittableRandom(1000L * n + network);
                Weights weights = Matrices.symmetric(n, Math.pow(10, network % 5 - 2), random);
                BinaryRecall recall = BinaryRecall.asynchronous(weights, Matrices.pattern(n, random), threshold, CHANCE);

                double before = recall.energy().orElseThrow();
                assertEquals(energy(weights, recall.state(), threshold), before, 1e-9 * (1 + Math.abs(before)));
                while (recall.settling() == Settling.NOT_YET) {
                    recall.step();
                    double after = recall.energy().orElseThrow();
                    assertTrue(after <= before + 1e-12 * (1 + Math.abs(before)), before + " to " + after);
                    before = after;
                    assertTrue(recall.time() < 1000 * BinaryRecall.STEPS_PER_SWEEP, "does not settle");
                }
                assertEquals(energy(weights, recall.state(), threshold), before, 1e-9 * (1 + Math.abs(before)));
                assertFixed(weights, recall.state(), threshold);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -2})
    void allAtOnceWithSymmetricWeightsItEndsInAFixedPointOrInTwoStatesInTurn(double threshold) {
        int cycles = 0;
        for (int n : SIZES) {
            for (int network = 0; network < 20; network++) {
                SplittableRandom random = new SplittableRandom(7000L * n + network);
                Weights weights = Matrices.symmetric(n, 1, random);
                BinaryRecall recall = BinaryRecall.synchronous(weights, Matrices.pattern(n, random), threshold);
                while (recall.settling() == Settling.NOT_YET) {
                    BipolarState expected = successor(weights, recall.state(), threshold);
                    recall.step();
                    assertEquals(expected, recall.state());
                    assertTrue(recall.time() < 1000, "does not settle");
                }
                BipolarState end = recall.state();
                recall.step();
                if (recall.settling() == Settling.FIXED_POINT) {
                    assertFixed(weights, end, threshold);
                    assertEquals(end, recall.state());
                } else {
                    cycles++;
                    assertNotEquals(end, recall.state());
                    recall.step();
                    assertEquals(end, recall.state());
                    assertEquals(Settling.TWO_CYCLE, recall.settling());
                }
            }
        }
        assertTrue(cycles > 0);
    }

    @Test
    void twoNeuronsAgainstEachOtherGoToAndFroWhenTheyChangeAtOnce() {
        Weights weights = Weights.of(new double[][] {{0, -1}, {-1, 0}});
        BinaryRecall recall = BinaryRecall.synchronous(weights, BipolarState.of(new double[] {1, 1}), 0);

        List<BipolarState> states = new ArrayList<>();
        List<Settling> settlings = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            recall.step();
            states.add(recall.state());
            settlings.add(recall.settling());
        }

        BipolarState on = BipolarState.of(new double[] {1, 1});
        BipolarState off = BipolarState.of(new double[] {-1, -1});
        assertEquals(List.of(off, on, off, on), states);
        assertEquals(List.of(Settling.NOT_YET, Settling.TWO_CYCLE, Settling.TWO_CYCLE, Settling.TWO_CYCLE), settlings);
    }

    @Test
    void twoNeuronsAgainstEachOtherSettleWhenTheyChangeInTurn() {
        Weights weights = Weights.of(new double[][] {{0, -1}, {-1, 0}});
        BinaryRecall recall = BinaryRecall.asynchronous(weights, BipolarState.of(new double[] {1, 1}), 0, CHANCE);
        for (int t = 0; t < 4; t++) {
            recall.step();
        }

        assertEquals(Settling.FIXED_POINT, recall.settling());
        assertEquals(1, recall.state().onCount());
        assertEquals(-1, recall.energy().orElseThrow());
    }

    @Test
    void aStoredPatternIsAFixedPointOfBothKindsAndDamageIsRepaired() {
        SplittableRandom random = new SplittableRandom(5);
        List<BipolarState> patterns = Matrices.patterns(4, 130, random);
        Weights weights = Matrices.hebb(patterns);
        BipolarState pattern = patterns.getFirst();
        BinaryRecall stored = BinaryRecall.synchronous(weights, pattern, 0);
        stored.step();
        BinaryRecall cue = BinaryRecall.asynchronous(weights, Matrices.damaged(pattern, 26, random), 0, CHANCE);
        for (int t = 0; t < 3 * BinaryRecall.STEPS_PER_SWEEP; t++) {
            cue.step();
        }

        assertEquals(Settling.FIXED_POINT, stored.settling());
        assertEquals(pattern, stored.state());
        assertEquals(Settling.FIXED_POINT, cue.settling());
        assertEquals(pattern, cue.state());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 5", "16, 16", "17, 9", "64, 16", "65, 13", "100, 15"})
    void aSweepVisitsEveryNeuronOnceInAtMostSixteenSteps(int n, int steps) {
        // With a threshold below all fields, every neuron that is visited is +1 from there on.
        BinaryRecall recall = BinaryRecall.asynchronous(Weights.none(n), BipolarState.of(new double[n]), -1, CHANCE);
        int perStep = Math.ceilDiv(n, BinaryRecall.STEPS_PER_SWEEP);
        for (int t = 1; t <= steps; t++) {
            recall.step();
            assertEquals(Math.min(n, t * perStep), recall.state().onCount());
            assertEquals(Settling.NOT_YET, recall.settling());
        }
        for (int t = 1; t <= steps; t++) {
            assertEquals(Settling.NOT_YET, recall.settling());
            recall.step();
        }
        assertEquals(Settling.FIXED_POINT, recall.settling());
    }

    @Test
    void everySweepAsksForItsChanceOnceAndIsInAnotherOrder() {
        List<Long> asked = new ArrayList<>();
        LongFunction<RandomGenerator> chance = sweep -> {
            asked.add(sweep);
            return new SplittableRandom(sweep);
        };
        // A ring in which each neuron wants to be what the next is not, never settled: -1 back to the start.
        double[][] ring = new double[33][33];
        for (int i = 0; i < 33; i++) {
            ring[i][(i + 1) % 33] = -1;
        }
        BinaryRecall recall = BinaryRecall.asynchronous(Weights.of(ring), BipolarState.of(new double[33]), 0, chance);
        for (int t = 0; t < 5 * 11; t++) {
            recall.step();
        }

        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), asked);
        assertEquals(Settling.NOT_YET, recall.settling());
    }

    @Test
    void aFieldOfZeroKeepsTheSign() {
        // Three tenths and three times one tenth are not the same number: the sum is zero but for rounding.
        Weights weights = Weights
                .of(new double[][] {{0, 0.3, 0.1, 0.1, 0.1}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}});
        for (double first : new double[] {1, -1}) {
            for (double second : new double[] {1, -1}) {
                BipolarState start = BipolarState.of(new double[] {first, second, -second, -second, -second});
                BinaryRecall recall = BinaryRecall.synchronous(weights, start, 0);
                recall.step();
                assertEquals(start, recall.state());
            }
        }
    }

    @Test
    void withoutMemoryEveryStateIsAFixedPointOfEnergyZero() {
        BipolarState start = Matrices.pattern(70, new SplittableRandom(1));
        BinaryRecall recall = BinaryRecall.synchronous(Weights.none(70), start, 0);
        recall.step();

        assertEquals(Settling.FIXED_POINT, recall.settling());
        assertEquals(start, recall.state());
        assertEquals(0, recall.energy().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void weightsThatAreNotSymmetricMayNeverSettleAndEveryStepEnds(boolean atOnce) {
        // The second follows the first, the first flees the second.
        Weights weights = Weights.of(new double[][] {{0, -1}, {1, 0}});
        BipolarState start = BipolarState.of(new double[] {1, 1});
        BinaryRecall recall =
                atOnce ? BinaryRecall.synchronous(weights, start, 0) : BinaryRecall.asynchronous(weights, start, 0, CHANCE);
        for (int t = 0; t < 5000; t++) {
            recall.step();
        }

        assertEquals(5000, recall.time());
        assertEquals(Settling.NOT_YET, recall.settling());
    }

    /**
     * The mean field of many neurons and one pattern: {@code m = tanh(m / T)}, and nothing from T = 1 on. Mean overlap of 200
     * sweeps after 50. From state to state it varies by .01, .04 and .05, and lasts a few sweeps; tolerances are four times
     * what is left of that.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 0.9575, 0.005", "0.8, 0.7105, 0.035", "1.5, 0, 0.05"})
    void atATemperatureTheOverlapIsThatOfTheMeanField(double temperature, double overlap, double tolerance) {
        BipolarState pattern = Matrices.pattern(1000, new SplittableRandom(3));
        BinaryRecall recall = BinaryRecall.asynchronous(Matrices.hebb(List.of(pattern)), pattern, 0, temperature, CHANCE);
        double sum = 0;
        for (int sweep = 0; sweep < 250; sweep++) {
            for (int step = 0; step < BinaryRecall.STEPS_PER_SWEEP; step++) {
                recall.step();
            }
            sum += sweep < 50 ? 0 : recall.state().overlap(pattern);
        }

        assertEquals(overlap, sum / 200, tolerance);
        assertEquals(Settling.NOT_YET, recall.settling());
    }

    /** All at once the mean field is the same: of one pattern, whose overlap is all that a neuron feels. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.9575, 0.005", "0.8, 0.7105, 0.035", "1.5, 0, 0.05"})
    void atATemperatureNeuronsThatChangeAtOnceHaveTheOverlapOfTheMeanField(double temperature, double overlap, double tolerance) {
        BipolarState pattern = Matrices.pattern(1000, new SplittableRandom(3));
        BinaryRecall recall =
                BinaryRecall.synchronous(Matrices.hebb(List.of(pattern)), pattern, 0, temperature, NeuronDamage.NONE, CHANCE);
        double sum = 0;
        for (int step = 0; step < 250; step++) {
            recall.step();
            sum += step < 50 ? 0 : recall.state().overlap(pattern);
        }

        assertEquals(overlap, sum / 200, tolerance);
        assertEquals(Settling.NOT_YET, recall.settling());
    }

    @Test
    void theSameChanceGivesTheSameStatesAndAnotherGivesOthers() {
        SplittableRandom random = new SplittableRandom(4);
        Weights weights = Matrices.symmetric(100, 1, random);
        BipolarState start = Matrices.pattern(100, random);

        List<BipolarState> states = states(BinaryRecall.asynchronous(weights, start, 0, CHANCE), 60);

        assertEquals(states, states(BinaryRecall.asynchronous(weights, start, 0, CHANCE), 60));
        assertNotEquals(states, states(BinaryRecall.asynchronous(weights, start, 0, k -> new SplittableRandom(k + 9)), 60));
    }

    @Test
    void potentialsAreTheFieldsLessTheThresholdToTheLastBitWhateverWasBefore() {
        SplittableRandom random = new SplittableRandom(6);
        Weights weights = Matrices.symmetric(90, 1, random);
        BinaryRecall recall = BinaryRecall.asynchronous(weights, Matrices.pattern(90, random), 0.25, CHANCE);
        states(recall, 50);

        double[] fields = recall.potentials();

        assertArrayEquals(BinaryRecall.synchronous(weights, recall.state(), 0.25).potentials(), fields);
        for (int i = 0; i < 90; i++) {
            assertEquals(field(weights, recall.state(), i) - 0.25, fields[i], 1e-12);
        }
    }

    @Test
    void aTemperatureBelowZeroIsRefused() {
        BipolarState start = Matrices.pattern(4, new SplittableRandom(1));

        assertThrows(IllegalArgumentException.class, () -> BinaryRecall.asynchronous(Weights.none(4), start, 0, -0.1, CHANCE));
    }

    @Test
    void aStartOfAnotherSizeAndAThresholdThatIsNoNumberAreRefused() {
        Weights weights = Weights.none(5);
        BipolarState start = BipolarState.of(new double[5]);

        assertThrows(IllegalArgumentException.class, () -> BinaryRecall.synchronous(weights, BipolarState.of(new double[6]), 0));
        assertThrows(IllegalArgumentException.class,
                () -> BinaryRecall.asynchronous(weights, BipolarState.of(new double[4]), 0, CHANCE));
        assertThrows(IllegalArgumentException.class, () -> BinaryRecall.synchronous(weights, start, Double.NaN));
    }

    private static List<BipolarState> states(BinaryRecall recall, int steps) {
        return IntStream.range(0, steps).mapToObj(_ -> {
            recall.step();
            return recall.state();
        }).toList();
    }

    private static void assertFixed(Weights weights, BipolarState state, double threshold) {
        assertEquals(state, successor(weights, state, threshold));
    }

    private static BipolarState successor(Weights weights, BipolarState state, double threshold) {
        double[] next = new double[state.neurons()];
        for (int i = 0; i < next.length; i++) {
            double field = field(weights, state, i) - threshold;
            next[i] = field == 0 ? state.sign(i) : field;
        }
        return BipolarState.of(next);
    }

    private static double field(Weights weights, BipolarState state, int receiver) {
        double field = 0;
        for (int j = 0; j < state.neurons(); j++) {
            field += weights.weight(receiver, j) * state.sign(j);
        }
        return field;
    }

    private static double energy(Weights weights, BipolarState state, double threshold) {
        double energy = 0;
        for (int i = 0; i < state.neurons(); i++) {
            energy += state.sign(i) * (threshold - field(weights, state, i) / 2);
        }
        return energy;
    }
}
