package engram.model.network.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.patterns.Hebb;
import engram.model.network.Matrices;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightDamageTest {

    private static final int N = 300;
    private static final LongFunction<RandomGenerator> CHANCE = sender -> new SplittableRandom(77 + 1000 * sender);

    private final Weights whole = Matrices.symmetric(N, 1, new SplittableRandom(5));

    private static Weights damaged(Weights weights, double cut, int bits) {
        return new WeightDamage(cut, bits).of(weights, CHANCE, Progress.IGNORED);
    }

    /** All weights but those from a neuron to itself, receivers of one sender after the other. */
    private static double[] all(Weights weights) {
        int neurons = weights.neurons();
        return IntStream.range(0, neurons)
                .boxed()
                .flatMapToDouble(sender -> IntStream.range(0, neurons)
                        .filter(receiver -> receiver != sender)
                        .mapToDouble(receiver -> weights.weight(receiver, sender)))
                .toArray();
    }

    @Test
    void noDamageIsNoCopy() {
        assertSame(whole, damaged(whole, 0, 0));
    }

    /** Four standard deviations of so many throws of a coin. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.9})
    void theShareOfWeightsThatAreCutIsThatOfAsManyThrows(double cut) {
        double[] before = all(whole);
        double[] after = all(damaged(whole, cut, 0));
        int zeros = 0;
        for (int i = 0; i < after.length; i++) {
            zeros += after[i] == 0 ? 1 : 0;
            assertTrue(after[i] == 0 || after[i] == before[i]);
        }
        assertEquals(cut * after.length, zeros, 4 * Math.sqrt(after.length * cut * (1 - cut)));
    }

    @Test
    void aWeightIsCutWhateverBecomesOfTheOneBack() {
        Weights half = damaged(whole, 0.5, 0);
        int both = 0;
        int pairs = N * (N - 1) / 2;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < i; j++) {
                both += half.weight(i, j) == 0 && half.weight(j, i) == 0 ? 1 : 0;
            }
        }
        assertEquals(pairs / 4.0, both, 4 * Math.sqrt(pairs * 3 / 16.0));
    }

    @Test
    void whatIsCutOfFewIsCutOfMany() {
        double[] few = all(damaged(whole, 0.2, 0));
        double[] many = all(damaged(whole, 0.6, 0));
        assertTrue(IntStream.range(0, few.length).allMatch(i -> few[i] != 0 || many[i] == 0));
        assertTrue(Arrays.stream(all(damaged(whole, 1, 0))).allMatch(weight -> weight == 0));
    }

    @Test
    void theSameChanceCutsTheSameOnAnyNumberOfThreadsAndAnotherCutsOthers() throws Exception {
        double[] right = all(damaged(whole, 0.3, 4));
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertArrayEquals(right, pool.submit(() -> all(damaged(whole, 0.3, 4))).get());
            }
        }
        Weights others = new WeightDamage(0.3, 4).of(whole, SplittableRandom::new, Progress.IGNORED);
        assertNotEquals(Arrays.toString(right), Arrays.toString(all(others)));
    }

    @Test
    void withOneBitOnlyTheSignIsLeftTimesTheMeanSize() {
        double[] before = all(whole);
        double mean = Arrays.stream(before).map(Math::abs).average().orElseThrow();
        double[] after = all(damaged(whole, 0, 1));
        for (int i = 0; i < before.length; i++) {
            assertEquals(Math.signum(before[i]) * mean, after[i], 1e-9 * mean);
        }
        assertEquals(2, Arrays.stream(after).distinct().count());
    }

    @Test
    void weightsOfZeroStayZeroAndAreNoPartOfTheMean() {
        Weights few = Weights.of(new double[][] {{0, 3, 0}, {-1, 0, 0}, {0, 0, 0}});
        assertArrayEquals(new double[] {-2, 0, 2, 0, 0, 0}, all(damaged(few, 0, 1)), 1e-9);
        assertArrayEquals(new double[6], all(damaged(Weights.of(new double[3][3]), 0, 1)));
        assertArrayEquals(new double[6], all(damaged(Weights.of(new double[3][3]), 0.5, 3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 16})
    void withMoreBitsThereAreEvenStepsUpToTheLargestAndNoneIsFartherThanHalfAStep(int bits) {
        double[] before = all(whole);
        double max = Arrays.stream(before).map(Math::abs).max().orElseThrow();
        double step = max / (Math.pow(2, bits - 1) - 1);
        double[] after = all(damaged(whole, 0, bits));
        for (int i = 0; i < before.length; i++) {
            assertEquals(Math.rint(after[i] / step), after[i] / step, 1e-6);
            assertEquals(before[i], after[i], step * (0.5 + 1e-6));
        }
        assertEquals(max, Arrays.stream(after).map(Math::abs).max().orElseThrow(), 1e-9 * max);
        if (bits < 8) {
            assertEquals(Math.pow(2, bits) - 1, Arrays.stream(after).mapToLong(w -> Math.round(w / step)).distinct().count());
        }
    }

    @Test
    void halvesGoAwayFromZero() {
        Weights halves = Weights.of(new double[][] {{0, 6, 3}, {-3, 0, 1}, {-1, 0.999, 0}});
        // Steps of 2: levels -6 to 6.
        assertArrayEquals(new double[] {-4, -2, 6, 0, 4, 2}, all(damaged(halves, 0, 3)), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void whatIsRoundedIsRoundedToItself(int bits) {
        Weights once = damaged(whole, 0, bits);
        assertArrayEquals(all(once), all(damaged(once, 0, bits)), 1e-9);
    }

    /** The levels are those that the whole weights need, and not those of what is left. */
    @Test
    void weightsAreRoundedBeforeTheyAreCut() {
        double[] rounded = all(damaged(whole, 0, 3));
        double[] both = all(damaged(whole, 0.9, 3));
        assertTrue(IntStream.range(0, both.length).allMatch(i -> both[i] == 0 || both[i] == rounded[i]));
    }

    @Test
    void weightsThatWereNeverWrittenDownAreDamagedAsTheirMatrixIs() {
        List<BipolarState> patterns = Matrices.patterns(5, 130, new SplittableRandom(3));
        double[] matrix = all(damaged(new Hebb().writtenDown(patterns, Progress.IGNORED), 0.4, 2));
        assertArrayEquals(matrix, all(damaged(new Hebb().withoutMatrix(patterns, Progress.IGNORED), 0.4, 2)), 1e-12);
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WeightDamage(-0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new WeightDamage(1.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new WeightDamage(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new WeightDamage(0, 17));
        assertThrows(IllegalArgumentException.class, () -> new WeightDamage(0, -1));
    }

    @Test
    void itCanBeCancelled() {
        assertThrows(CancellationException.class, () -> new WeightDamage(0.5, 2).of(whole, CHANCE, (_, _) -> {
            throw new CancellationException();
        }));
    }
}
