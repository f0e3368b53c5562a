package engram.model.learning.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.Lesson;
import engram.model.learning.patterns.ClippedHebb;
import engram.model.learning.patterns.Covariance;
import engram.model.learning.patterns.Hebb;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.learning.patterns.Storkey;
import engram.model.network.BinaryRecall;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that learn patterns, each against its formula worked out the slow way. */
class PatternRuleTest {

    static Stream<PatternRule> rules() {
        return Stream.of(new Hebb(), new ClippedHebb(), new Covariance(), new Storkey(), new PseudoInverse());
    }

    @ParameterizedTest(name = "{0} patterns of {1} neurons, {2} on")
    @CsvSource({"1, 2, 0.5", "1, 63, 0.5", "20, 64, 0.5", "20, 65, 0.2", "64, 30, 0.5", "65, 130, 0.9", "200, 7, 0.5"})
    void hebbIsTheSumOverPatterns(int patterns, int neurons, double on) {
        List<BipolarState> lesson = Lesson.random(patterns, neurons, on, 1);
        double[][] expected = new double[neurons][neurons];
        for (BipolarState xi : lesson) {
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    expected[i][j] += i == j ? 0 : (double) (xi.sign(i) * xi.sign(j)) / neurons;
                }
            }
        }

        assertClose(expected, learn(new Hebb(), lesson), 1e-12);
    }

    @ParameterizedTest(name = "{0} patterns of {1} neurons, {2} on")
    @CsvSource({"1, 2, 0.5", "1, 63, 0.5", "20, 64, 0.5", "21, 65, 0.2", "200, 7, 0.5"})
    void clippedHebbKeepsTheSignOfTheSum(int patterns, int neurons, double on) {
        List<BipolarState> lesson = Lesson.random(patterns, neurons, on, 1);
        double[][] hebb = learn(new Hebb(), lesson);
        double[][] expected = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                // Hebb's are multiples of 1/N, but for rounding.
                expected[i][j] = Math.signum(Math.rint(hebb[i][j] * neurons)) * Math.sqrt(patterns) / neurons;
            }
        }

        assertClose(expected, learn(new ClippedHebb(), lesson), 1e-12);
    }

    /** Derived in its documentation. Mean of 6 networks; 4 standard errors of 6 (sd between 60 networks .00047, .00055). */
    @ParameterizedTest
    @CsvSource({"0.138, 0.0008", "0.25, 0.0011"})
    void oneStepOfClippedHebbTurnsTheShareOfBitsThatTheoryGives(double load, double tolerance) {
        int neurons = 1000;
        int patterns = 1 + (int) Math.round(load * (neurons - 1));
        double turned = 0;
        for (int network = 0; network < 6; network++) {
            List<BipolarState> lesson = Lesson.random(patterns, neurons, 0.5, 100 + network);
            Weights weights = new ClippedHebb().learn(lesson, Progress.IGNORED);
            for (BipolarState pattern : lesson) {
                BinaryRecall recall = BinaryRecall.synchronous(weights, pattern, 0);
                recall.step();
                turned += (double) recall.state().distance(pattern) / neurons / patterns / 6;
            }
        }

        assertEquals(Erf.erfc(1 / Math.sqrt(Math.PI * load)) / 2, turned, tolerance);
    }

    @ParameterizedTest(name = "{0} patterns of {1} neurons, {2} on")
    @CsvSource({"1, 2, 0.5", "1, 63, 0.5", "20, 64, 0.5", "20, 65, 0.2", "64, 30, 0.1", "65, 130, 0.9", "200, 7, 0.5"})
    void covarianceIsTheSumOfWhatDiffersFromTheMean(int patterns, int neurons, double on) {
        List<BipolarState> lesson = Lesson.random(patterns, neurons, on, 5);
        double mean = 0;
        for (BipolarState xi : lesson) {
            for (int i = 0; i < neurons; i++) {
                mean += (xi.sign(i) + 1) / 2.0 / (patterns * neurons);
            }
        }
        double[][] expected = new double[neurons][neurons];
        for (BipolarState xi : lesson) {
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    double product = ((xi.sign(i) + 1) / 2.0 - mean) * ((xi.sign(j) + 1) / 2.0 - mean);
                    expected[i][j] += i == j ? 0 : product / (neurons * mean * (1 - mean));
                }
            }
        }

        assertClose(expected, learn(new Covariance(), lesson), 1e-11);
    }

    @Test
    void covarianceOfPatternsThatAreHalfOnIsHebb() {
        List<BipolarState> lesson = new ArrayList<>(Lesson.random(9, 50, 0.3, 2));
        Lesson.random(9, 50, 0.3, 2).forEach(pattern -> lesson.add(pattern.inverse()));

        assertClose(learn(new Hebb(), lesson), learn(new Covariance(), lesson), 1e-12);
    }

    @Test
    void covarianceOfPatternsThatAreAllOnOrAllOffIsNothing() {
        for (int sign : new int[] {1, -1}) {
            BipolarState constant = Lesson.constant(10, sign);
            assertEquals(0, Lesson.largest(learn(new Covariance(), List.of(constant, constant))));
        }
    }

    @ParameterizedTest(name = "{0} patterns of {1} neurons, {2} on")
    @CsvSource({"1, 2, 0.5", "1, 63, 0.5", "2, 64, 0.3", "20, 65, 0.5", "20, 64, 0.2", "3, 130, 0.5", "30, 9, 0.5", "40, 3, 0.4",
        "90, 5, 0.5"})
    void storkeyIsItsFormulaPatternByPattern(int patterns, int neurons, double on) {
        List<BipolarState> lesson = Lesson.random(patterns, neurons, on, 3);
        double[][] expected = new double[neurons][neurons];
        for (BipolarState xi : lesson) {
            expected = storkeyStep(expected, xi);
        }

        assertClose(expected, learn(new Storkey(), lesson), 1e-11);
    }

    private static double[][] storkeyStep(double[][] old, BipolarState xi) {
        int neurons = xi.neurons();
        double[][] h = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                for (int k = 0; k < neurons; k++) {
                    h[i][j] += k == i || k == j ? 0 : old[i][k] * xi.sign(k);
                }
            }
        }
        double[][] weights = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                double news = xi.sign(i) * xi.sign(j) - xi.sign(i) * h[j][i] - h[i][j] * xi.sign(j);
                weights[i][j] = i == j ? 0 : old[i][j] + news / neurons;
            }
        }
        return weights;
    }

    @Test
    void theOrderOfPatternsMattersToStorkeyAlone() {
        List<BipolarState> lesson = Lesson.random(6, 40, 0.5, 4);

        rules().forEach(rule -> {
            double[][] forth = learn(rule, lesson);
            double[][] back = learn(rule, lesson.reversed());
            double difference = 0;
            for (int i = 0; i < forth.length; i++) {
                for (int j = 0; j < forth.length; j++) {
                    difference = Math.max(difference, Math.abs(forth[i][j] - back[i][j]));
                }
            }
            if (rule instanceof Storkey) {
                assertTrue(difference > 0.01 * Lesson.largest(forth));
            } else {
                assertTrue(difference < 1e-11 * Lesson.largest(forth), rule::toString);
            }
        });
    }

    @ParameterizedTest(name = "{0} patterns of {1} neurons, {2} on")
    @CsvSource({"1, 2, 0.5", "1, 63, 0.5", "20, 64, 0.3", "20, 65, 0.5", "60, 64, 0.5", "99, 100, 0.5", "128, 130, 0.2"})
    void pseudoInverseIsItsFormula(int patterns, int neurons, double on) {
        List<BipolarState> lesson = Lesson.random(patterns, neurons, on, 6);

        assertClose(projection(lesson), learn(new PseudoInverse(), lesson), 1e-9);
    }

    @Test
    void pseudoInverseOfDependentPatternsUsesThePseudoInverseOfTheirOverlaps() {
        List<BipolarState> lesson = new ArrayList<>(Lesson.random(5, 70, 0.5, 7));
        lesson.add(lesson.get(2));
        lesson.add(lesson.get(0).inverse());
        lesson.add(0, Lesson.constant(70, 1));

        assertClose(projection(lesson), learn(new PseudoInverse(), lesson), 1e-9);
    }

    /** (1/N) sum of xi_mu (Q^+)_mu,nu xi_nu, without its diagonal. */
    private static double[][] projection(List<BipolarState> lesson) {
        int neurons = lesson.getFirst().neurons();
        RealMatrix rows = new Array2DRowRealMatrix(lesson.stream().map(BipolarState::values).toArray(double[][]::new));
        RealMatrix overlaps = rows.multiply(rows.transpose()).scalarMultiply(1.0 / neurons);
        RealMatrix inverse = new SingularValueDecomposition(overlaps).getSolver().getInverse();
        double[][] projection = rows.transpose().multiply(inverse).multiply(rows).scalarMultiply(1.0 / neurons).getData();
        for (int i = 0; i < neurons; i++) {
            projection[i][i] = 0;
        }
        return projection;
    }

    @ParameterizedTest(name = "{0} patterns of {1} neurons, {2} on")
    @CsvSource({"1, 40, 0.5", "20, 100, 0.5", "20, 100, 0.1", "90, 100, 0.5", "98, 100, 0.5", "250, 256, 0.3"})
    void pseudoInverseLeavesEveryPatternAsItIs(int patterns, int neurons, double on) {
        List<BipolarState> lesson = Lesson.random(patterns, neurons, on, 8);
        double[][] weights = learn(new PseudoInverse(), lesson);

        // W xi = xi - D xi with one and the same diagonal D, whose sum is the number of independent patterns.
        double[] diagonal = missing(weights, lesson.getFirst());
        for (BipolarState xi : lesson) {
            assertArrayEquals(diagonal, missing(weights, xi), 1e-9);
        }
        double trace = 0;
        for (double share : diagonal) {
            assertTrue(share > 0 && share <= 1, "a projection's diagonal lies between 0 and 1");
            trace += share;
        }
        assertEquals(patterns, trace, 1e-7);
    }

    private static double[] missing(double[][] weights, BipolarState xi) {
        double[] missing = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double field = 0;
            for (int j = 0; j < weights.length; j++) {
                field += weights[i][j] * xi.sign(j);
            }
            missing[i] = 1 - xi.sign(i) * field;
        }
        return missing;
    }

    @Test
    void patternsThatAreMixturesOfOthersDoNotChangeThePseudoInverse() {
        List<BipolarState> lesson = Lesson.random(4, 90, 0.5, 9);
        double[][] alone = learn(new PseudoInverse(), lesson);
        List<BipolarState> more = new ArrayList<>(lesson);
        more.add(lesson.get(1));
        more.add(lesson.get(3));
        more.add(lesson.get(2).inverse());
        double[] first = lesson.get(0).values();
        double[] second = lesson.get(1).values();
        System.arraycopy(lesson.get(1).values(), 0, first, 0, 30);
        System.arraycopy(lesson.get(0).values(), 0, second, 0, 30);
        List<BipolarState> exchanged = List.of(BipolarState.of(first), BipolarState.of(second));
        double[][] withOne = learn(new PseudoInverse(), with(lesson, exchanged.getFirst()));

        assertClose(alone, learn(new PseudoInverse(), more), 1e-11);
        // Two patterns that have exchanged a part add up to what the two did: the second of them is nothing new.
        more.addAll(exchanged);
        assertClose(withOne, learn(new PseudoInverse(), more), 1e-11);
        assertTrue(Math.abs(Lesson.correlation(alone, withOne)) < 0.99, "the first of them is");
    }

    private static List<BipolarState> with(List<BipolarState> lesson, BipolarState pattern) {
        List<BipolarState> more = new ArrayList<>(lesson);
        more.add(pattern);
        return more;
    }

    @Test
    void asManyIndependentPatternsAsNeuronsLeaveNothingOfThePseudoInverse() {
        assertTrue(Lesson.largest(learn(new PseudoInverse(), Lesson.random(300, 40, 0.5, 10))) < 1e-9);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void weightsAreSymmetricToTheLastBitAndNoNeuronDrivesItself(PatternRule rule) {
        for (int patterns : new int[] {1, 2, 3, 6, 7}) {
            double[][] weights = learn(rule, Lesson.random(patterns, 131, 0.4, 11));
            assertTrue(Lesson.largest(weights) > 0);
            for (int i = 0; i < weights.length; i++) {
                assertEquals(0, weights[i][i]);
                for (int j = 0; j < i; j++) {
                    assertEquals(weights[i][j], weights[j][i]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void repeatedOppositeAndConstantPatternsGiveFiniteWeights(PatternRule rule) {
        BipolarState pattern = Lesson.random(1, 30, 0.5, 12).getFirst();
        List<List<BipolarState>> lessons = List.of(List.of(pattern, pattern, pattern), List.of(pattern, pattern.inverse()),
                List.of(Lesson.constant(30, 1)), List.of(Lesson.constant(30, -1), Lesson.constant(30, -1)),
                List.of(Lesson.constant(30, 1), Lesson.constant(30, -1), pattern), List.of(Lesson.constant(1, 1)),
                Collections.nCopies(70, pattern));

        for (List<BipolarState> lesson : lessons) {
            assertTrue(Double.isFinite(Lesson.largest(learn(rule, lesson))));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFewRandomPatternsAreFixedPoints(PatternRule rule) {
        // 4 patterns of 400 neurons: for Hebb the noise on a field of 1 has a deviation of sqrt(3 / 400) = 0.09, so that a
        // wrong sign lies 11 deviations away; the other rules have less noise. False alarms: below 1e-20.
        List<BipolarState> lesson = Lesson.random(4, 400, 0.5, 13);
        double[][] weights = learn(rule, lesson);

        for (BipolarState xi : lesson) {
            for (double missing : missing(weights, xi)) {
                assertTrue(missing < 1, "the field has the neuron's own sign");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSamePatternsGiveTheSameWeightsOnEveryThread(PatternRule rule) {
        List<BipolarState> lesson = Lesson.random(21, 150, 0.5, 14);
        // A parallel stream that begins within a pool stays in it.
        double[][] alone;
        try (ForkJoinPool oneThread = new ForkJoinPool(1)) {
            alone = oneThread.submit(() -> learn(rule, lesson)).join();
        }

        List<double[][]> together = IntStream.range(0, 6).parallel().mapToObj(_ -> learn(rule, lesson)).toList();

        for (double[][] weights : together) {
            for (int i = 0; i < alone.length; i++) {
                assertArrayEquals(alone[i], weights[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void progressGoesForwardToTheEnd(PatternRule rule) {
        List<Double> reports = new ArrayList<>();
        rule.learn(Lesson.random(9, 70, 0.5, 15), (done, total) -> reports.add((double) done / total));

        for (int n = 1; n < reports.size(); n++) {
            assertTrue(reports.get(n) >= reports.get(n - 1), reports::toString);
        }
        assertTrue(reports.size() > 3, reports::toString);
        assertEquals(1, reports.getLast());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void learningCanBeCancelledOnTheWay(PatternRule rule) {
        List<BipolarState> lesson = Lesson.random(9, 70, 0.5, 15);
        for (double share : new double[] {0, 0.08, 0.3, 0.7, 1}) {
            boolean[] over = {false};
            Progress cancelled = (done, total) -> {
                assertFalse(over[0], "nothing is reported after it");
                if (done >= share * total) {
                    over[0] = true;
                    throw new CancellationException();
                }
            };

            assertThrows(CancellationException.class, () -> rule.learn(lesson, cancelled));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothingToLearnAndPatternsOfDifferentSizeAreRefused(PatternRule rule) {
        String none = assertThrows(IllegalArgumentException.class, () -> rule.learn(List.of(), Progress.IGNORED)).getMessage();
        String different = assertThrows(IllegalArgumentException.class,
                () -> rule.learn(List.of(Lesson.constant(9, 1), Lesson.constant(10, 1)), Progress.IGNORED)).getMessage();

        assertTrue(none.contains("no pattern"), none);
        assertTrue(different.contains("9 and 10 neurons"), different);
    }

    private static double[][] learn(PatternRule rule, List<BipolarState> lesson) {
        return Lesson.matrix(rule.learn(lesson, Progress.IGNORED));
    }

    private static void assertClose(double[][] expected, double[][] actual, double ofTheLargest) {
        double largest = Lesson.largest(expected);
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], ofTheLargest * largest, "weights into " + i);
        }
    }
}
