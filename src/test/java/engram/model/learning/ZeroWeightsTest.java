package engram.model.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.golden.ReferenceNetwork;
import engram.model.Progress;
import engram.model.learning.patterns.Covariance;
import engram.model.learning.patterns.Hebb;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.learning.patterns.Storkey;
import engram.model.learning.rule.PatternRule;
import engram.model.learning.rule.SpikeRule;
import engram.model.learning.spikes.DeltaRule;
import engram.model.learning.spikes.SpikeHebbian;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that are zero by the rules are zero, held against the rules in fractions. */
class ZeroWeightsTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);

    private static Weights learn(boolean[][][] pictures, SpikeRule rule) {
        int neurons = pictures[0][0].length;
        List<SpikeTrain> trains = Arrays.stream(pictures).map(each -> SpikeTrain.of(each, neurons)).toList();
        return rule.learn(trains, NEURON, Progress.IGNORED);
    }

    /** Neurons of the study's kind, by the slow network. */
    private static boolean[][][] outputs(boolean[][][] pictures, int epochs) {
        int neurons = pictures[0][0].length;
        ReferenceNetwork network = new ReferenceNetwork(neurons, 0.9, 0.505);
        boolean[][][] outputs = new boolean[epochs * pictures.length][pictures[0].length][neurons];
        for (int n = 0; n < outputs.length; n++) {
            boolean[][] picture = pictures[n % pictures.length];
            for (int t = 0; t < picture.length; t++) {
                double[] current = new double[neurons];
                for (int i = 0; i < neurons; i++) {
                    current[i] = picture[t][i] ? 1 : 0;
                }
                network.step(current);
                for (int i = 0; i < neurons; i++) {
                    outputs[n][t][i] = network.fired[i] == 1;
                }
            }
        }
        return outputs;
    }

    private static boolean[][][] random(int pictures, int steps, int neurons, double chance, SplittableRandom random) {
        boolean[][][] spikes = new boolean[pictures][steps][neurons];
        for (boolean[][] picture : spikes) {
            for (int i = 0; i < neurons; i++) {
                boolean on = random.nextInt(3) > 0;
                for (boolean[] step : picture) {
                    step[i] = on && random.nextDouble() < chance;
                }
            }
        }
        return spikes;
    }

    private static void assertExact(BigFraction[][] exact, Weights weights, boolean onlyIfZero, String what) {
        double largest = 0;
        for (BigFraction[] row : exact) {
            for (BigFraction weight : row) {
                largest = Math.max(largest, Math.abs(weight.doubleValue()));
            }
        }
        for (int i = 0; i < exact.length; i++) {
            for (int j = 0; j < exact.length; j++) {
                double expected = exact[i][j].doubleValue();
                String which = "%s, weight [%d, %d]".formatted(what, i, j);
                assertEquals(expected, weights.weight(i, j), 1e-12 * largest, which);
                if (expected == 0 || !onlyIfZero) {
                    assertEquals(expected == 0, weights.weight(i, j) == 0, which);
                }
            }
        }
    }

    @Test
    void neuronsThatFireInEveryStepAreNotJoinedInTheSmallestCase() {
        boolean[][][] pictures = {{{true, true}, {true, true}, {true, true}}};
        Weights weights = learn(pictures, new SpikeHebbian(0.035, 2, 1, 0.1, -0.07));

        assertEquals(0, weights.weight(0, 1));
        assertEquals(0, weights.weight(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"0.1, -0.07", "0.1, -0.1", "0.07, -0.1", "1, -1", "1, 1", "0.3, -0.1", "0, -0.07", "0, 0", "0.7, 0.1",
        "0.123456789012, -0.123456789012", "1e-7, -3e-7", "0.1, -0.123456789012345"})
    void spikeHebbianWeightsAreZeroWhereTheRuleInFractionsSaysSo(double plus, double minus) {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 40; trial++) {
            int steps = 1 + random.nextInt(trial % 4 == 0 ? 30 : 9);
            boolean[][][] pictures =
                    random(1 + random.nextInt(3), steps, 2 + random.nextInt(5), new double[] {1, .9, .5}[trial % 3], random);
            SpikeHebbian rule = new SpikeHebbian(0.035, 1 + random.nextInt(steps + 3), 1 + random.nextInt(3), plus, minus);
            boolean[][][] inputs = IntStream.range(0, rule.epochs() * pictures.length)
                    .mapToObj(n -> pictures[n % pictures.length])
                    .toArray(boolean[][][]::new);
            BigFraction[][] exact = ExactRules.spikeHebbian(inputs, outputs(pictures, rule.epochs()), pictures.length, rule);

            assertExact(exact, learn(pictures, rule), true, "trial %d, %s".formatted(trial, rule));
        }
    }

    /** So long a look-back that whole numbers of 53 bits do not hold the sums. */
    @ParameterizedTest
    @ValueSource(ints = {40, 200, 1000})
    void aLongLookBackKeepsZerosToo(int lookBack) {
        boolean[][] picture = new boolean[lookBack][6];
        for (int t = 0; t < lookBack; t++) {
            picture[t] = new boolean[] {true, true, t % 2 == 0, true, false, false};
        }
        Weights weights = learn(new boolean[][][] {picture}, new SpikeHebbian(0.035, lookBack, 10, 0.1, -0.07));

        for (int i : new int[] {0, 1, 3, 4, 5}) {
            for (int j : new int[] {0, 1, 3, 4, 5}) {
                assertEquals(0, weights.weight(i, j), "weight [%d, %d]".formatted(i, j));
            }
        }
        assertTrue(Math.abs(weights.weight(0, 2)) > 1e-9);
    }

    private static int[][] patterns(int number, int neurons, SplittableRandom random) {
        int[][] patterns = new int[number][neurons];
        for (int p = 0; p < number; p++) {
            int kind = p == 0 ? 4 : random.nextInt(6);
            for (int i = 0; i < neurons; i++) {
                patterns[p][i] = switch (kind) {
                    case 0 -> patterns[p - 1][i];
                    case 1 -> -patterns[p - 1][i];
                    case 2 -> i == 0 ? -patterns[p - 1][i] : patterns[p - 1][i];
                    case 3 -> 1;
                    default -> random.nextBoolean() ? 1 : -1;
                };
            }
        }
        return patterns;
    }

    private static List<BipolarState> signs(int[][] patterns) {
        return Arrays.stream(patterns).map(each -> BipolarState.of(Arrays.stream(each).asDoubleStream().toArray())).toList();
    }

    @Test
    void rulesOnPatternsHaveNoWeightWhereTheRulesInFractionsHaveNone() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 300; trial++) {
            int[][] patterns = patterns(1 + random.nextInt(7), 2 + random.nextInt(9), random);
            List<BipolarState> signs = signs(patterns);
            String what = "trial %d, %s".formatted(trial, Arrays.deepToString(patterns));

            assertExact(ExactRules.hebb(patterns), new Hebb().learn(signs, Progress.IGNORED), false, "Hebb, " + what);
            assertExact(ExactRules.covariance(patterns), new Covariance().learn(signs, Progress.IGNORED), false,
                    "covariance, " + what);
            assertExact(ExactRules.storkey(patterns), new Storkey().learn(signs, Progress.IGNORED), true, "Storkey, " + what);
            assertExact(ExactRules.projection(patterns), new PseudoInverse().learn(signs, Progress.IGNORED), true,
                    "pseudo-inverse, " + what);
        }
    }

    /** Of two patterns those neurons are not joined that are alike in one of them and not in the other. */
    @ParameterizedTest
    @ValueSource(ints = {64, 300, 1000, 4096})
    void twoPatternsLeaveHalfOfAllWeightsZeroInLargeNetworksToo(int neurons) {
        SplittableRandom random = new SplittableRandom(neurons);
        for (double changed : new double[] {0.5, 0.1, 1.0 / neurons}) {
            int[][] patterns = new int[2][neurons];
            for (int i = 0; i < neurons; i++) {
                patterns[0][i] = random.nextBoolean() ? 1 : -1;
                boolean turned = changed * neurons <= 1 ? i == 7 : random.nextDouble() < changed;
                patterns[1][i] = turned ? -patterns[0][i] : patterns[0][i];
            }
            for (PatternRule rule : List.of(new Hebb(), new Storkey(), new PseudoInverse())) {
                Weights weights = rule.learn(signs(patterns), Progress.IGNORED);
                for (int i = 0; i < neurons; i++) {
                    for (int j = 0; j < neurons; j += 37) {
                        boolean together = patterns[0][i] * patterns[0][j] == patterns[1][i] * patterns[1][j];
                        if (!together || i == j) {
                            assertEquals(0, weights.weight(i, j),
                                    "%s, %d neurons, share %s, weight [%d, %d]".formatted(rule, neurons, changed, i, j));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theDeltaRuleHasNoWeightWhereTheRuleInFractionsHasNone() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 60; trial++) {
            int neurons = 2 + random.nextInt(4);
            int steps = 2 + random.nextInt(3);
            boolean[][][] pictures = random(1 + random.nextInt(3), steps, neurons, trial % 2 == 0 ? 1 : 0.6, random);
            DeltaRule rule = new DeltaRule(new double[] {0.02, 0.5, 1, 0}[trial % 4], 1 + random.nextInt(2));
            BigFraction[][] readings = readings(pictures, outputs(pictures, 1));

            assertExact(ExactRules.delta(readings, rule, steps), learn(pictures, rule), true,
                    "trial %d, %s, %s".formatted(trial, rule, Arrays.deepToString(pictures)));
        }
    }

    /** What each neuron reads in pictures of so few steps that all are learned from. */
    private static BigFraction[][] readings(boolean[][][] inputs, boolean[][][] outputs) {
        int neurons = inputs[0][0].length;
        int[][] fired = new int[inputs.length][neurons];
        int spikes = 0;
        int on = 0;
        for (int p = 0; p < inputs.length; p++) {
            for (int i = 0; i < neurons; i++) {
                boolean received = false;
                for (int t = 0; t < inputs[p].length; t++) {
                    fired[p][i] += outputs[p][t][i] ? 1 : 0;
                    received |= inputs[p][t][i];
                }
                spikes += received ? fired[p][i] : 0;
                on += received ? 1 : 0;
            }
        }
        BigFraction[][] readings = new BigFraction[inputs.length][neurons];
        for (int p = 0; p < inputs.length; p++) {
            for (int i = 0; i < neurons; i++) {
                BigFraction reading = spikes == 0 ? BigFraction.ZERO : new BigFraction(2 * fired[p][i] * on, spikes);
                readings[p][i] = reading.compareTo(new BigFraction(2)) > 0 ? BigFraction.ONE : reading.subtract(BigFraction.ONE);
            }
        }
        return readings;
    }
}
