package engram.model.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.patterns.Covariance;
import engram.model.learning.patterns.Hebb;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.learning.rule.FactoredRule;
import engram.model.network.weights.DenseWeights;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.StateEnergy;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that are never written down drive neurons as their matrix does, to the last spike. */
class MatrixFreeTest {

    private static final List<FactoredRule> RULES = List.of(new Hebb(), new Covariance(), new PseudoInverse());
    private static final List<String> DYNAMICS = List.of("held", "released", "at once", "in turn");
    private static final int[] SIZES = {5, 63, 64, 65, 100, 256, 400, 784, 1000, 2048, 2049, 2500};
    private static final int CASES = 200;

    /** One of the random cases: a network that is asked something. */
    private record Case(FactoredRule rule, List<BipolarState> patterns, BipolarState cue, String dynamics, LeakyNeuron neuron,
            long seed) {

        static Case of(int number) {
            SplittableRandom random = new SplittableRandom(number);
            int neurons = SIZES[random.nextInt(SIZES.length)];
            int most = Math.min(neurons / 2, neurons > 1000 ? 40 : 120);
            int count = 1 + (int) (most * Math.pow(random.nextDouble(), 2));
            double on = random.nextDouble(0.2, 0.6);
            List<BipolarState> patterns = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                // Some are there twice, or with all signs turned, or alike.
                BipolarState before = patterns.isEmpty() ? null : patterns.get(random.nextInt(patterns.size()));
                patterns.add(switch (random.nextInt(12)) {
                    case 0 -> before == null ? drawn(neurons, on, random) : before;
                    case 1 -> before == null ? drawn(neurons, on, random) : before.inverse();
                    case 2 -> before == null ? drawn(neurons, on, random) : damaged(before, 0.02, random);
                    default -> drawn(neurons, on, random);
                });
            }
            BipolarState cue = damaged(patterns.get(random.nextInt(count)), random.nextDouble(0, 0.4), random);
            LeakyNeuron neuron = new LeakyNeuron(random.nextDouble(0.5, 1), random.nextDouble(0.2, 0.9));
            return new Case(RULES.get(number % 3), patterns, cue, DYNAMICS.get(number / 3 % 4), neuron, random.nextLong());
        }

        private static BipolarState drawn(int neurons, double on, RandomGenerator random) {
            double[] values = new double[neurons];
            Arrays.setAll(values, _ -> on - random.nextDouble());
            return BipolarState.of(values);
        }

        private static BipolarState damaged(BipolarState pattern, double share, RandomGenerator random) {
            double[] values = pattern.values();
            Arrays.setAll(values, i -> random.nextDouble() < share ? -values[i] : values[i]);
            return BipolarState.of(values);
        }

        Weights weights(boolean matrix) {
            return matrix ? rule.writtenDown(patterns, Progress.IGNORED) : rule.withoutMatrix(patterns, Progress.IGNORED);
        }

        Recall recall(Weights weights) {
            SpikeTrain spikes = RateCode.encode(cue, 40, 0.345, new SplittableRandom(seed), Progress.IGNORED);
            return switch (dynamics) {
                case "held" -> new HeldRecall(weights, neuron, spikes);
                case "released" -> new ReleasedRecall(weights, neuron, spikes, 30, 0.9);
                case "at once" -> BinaryRecall.synchronous(weights, cue, 0);
                default -> BinaryRecall.asynchronous(weights, cue, 0, sweep -> new SplittableRandom(seed + sweep));
            };
        }

        List<long[]> spikes(Weights weights) {
            Recall recall = recall(weights);
            List<long[]> steps = new ArrayList<>();
            for (int step = 0; step < 120; step++) {
                recall.step();
                long[] row = new long[SpikeTrain.wordsPerStep(weights.neurons())];
                recall.copySpikes(row);
                steps.add(row);
            }
            return steps;
        }
    }

    private static <T> T onThreads(int threads, Callable<T> work) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(work).get();
        }
    }

    /** On one to four threads, by turns. */
    @Test
    void noSpikeDiffersFromThoseByAMatrixInTwoHundredRandomCases() throws Exception {
        long all = 0;
        for (int number = 0; number < CASES; number++) {
            Case one = Case.of(number);
            List<long[]> right = one.spikes(one.weights(true));
            List<long[]> found = onThreads(1 + number % 4, () -> one.spikes(one.weights(false)));
            for (int step = 0; step < right.size(); step++) {
                String place = "case %d: %s, %s, %d neurons, %d patterns, step %d".formatted(number, one.rule(), one.dynamics(),
                        one.cue().neurons(), one.patterns().size(), step);
                assertArrayEquals(right.get(step), found.get(step), place);
                all += Arrays.stream(right.get(step)).map(Long::bitCount).sum();
            }
        }
        assertTrue(all > 1_000_000, all + " spikes are few");
    }

    /** Blocks enough for many threads; what they do is the same. */
    @Test
    void theNumberOfThreadsChangesNoBit() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        List<BipolarState> patterns = Stream.generate(() -> Case.drawn(100_000, 0.4, random)).limit(170).toList();
        for (String dynamics : List.of("held", "released", "at once")) {
            Case large = new Case(new PseudoInverse(), patterns, Case.damaged(patterns.get(3), 0.3, random), dynamics,
                    new LeakyNeuron(0.9, 0.505), 5);
            List<double[]> potentials = new ArrayList<>();
            for (int threads : new int[] {1, 2, 4}) {
                potentials.add(onThreads(threads, () -> {
                    Recall recall = large.recall(large.weights(false));
                    for (int step = 0; step < 34; step++) {
                        recall.step();
                    }
                    return recall.potentials();
                }));
            }
            assertArrayEquals(potentials.get(0), potentials.get(1), dynamics);
            assertArrayEquals(potentials.get(0), potentials.get(2), dynamics);
        }
    }

    /** Numbers that people see are the same but for the rounding of the matrix. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void weightsPotentialsAndEnergiesAreThoseOfTheMatrix(int rule) {
        for (int number = rule; number < 60; number += 3) {
            Case one = Case.of(number);
            Weights matrix = one.weights(true);
            Weights free = one.weights(false);
            int neurons = matrix.neurons();
            double[] right = new double[neurons];
            double[] found = new double[neurons];
            for (int sender = 0; sender < neurons; sender += 1 + neurons / 7) {
                matrix.copyOutgoing(sender, right);
                free.copyOutgoing(sender, found);
                assertArrayEquals(right, found, 1e-11);
                free.copyIncoming(sender, found);
                assertArrayEquals(right, found, 1e-11);
                assertEquals(right[neurons - 1], free.weight(neurons - 1, sender), 1e-11);
                assertEquals(free.weight(sender, neurons - 1), free.weight(neurons - 1, sender));
                assertEquals(0, free.weight(sender, sender));
            }
            long[] state = new long[SpikeTrain.wordsPerStep(neurons)];
            one.cue().copyTo(state);
            assertEquals(new StateEnergy(matrix).of(state), new StateEnergy(free).of(state), 1e-9 * neurons);
            Recall byMatrix = one.recall(matrix);
            Recall byPatterns = one.recall(free);
            for (int step = 0; step < 50; step++) {
                byMatrix.step();
                byPatterns.step();
            }
            assertArrayEquals(byMatrix.potentials(), byPatterns.potentials(), 1e-8);
        }
    }

    /** Neurons that agree in one pattern and not in the other say nothing to each other; the second has none but such. */
    @Test
    void aFieldThatIsZeroByTheRuleLeavesANeuronAsItIs() {
        List<BipolarState> patterns =
                List.of(BipolarState.of(new double[] {1, 1, 1, -1}), BipolarState.of(new double[] {1, -1, 1, -1}));
        for (FactoredRule rule : List.of(new Hebb(), new PseudoInverse())) {
            Weights free = rule.withoutMatrix(patterns, Progress.IGNORED);
            for (double[] start : new double[][] {{1, 1, -1, 1}, {-1, -1, 1, -1}}) {
                BinaryRecall recall = BinaryRecall.synchronous(free, BipolarState.of(start), 0);
                recall.step();
                assertEquals(start[1] > 0, recall.state().isOn(1), rule.toString());
            }
        }
    }

    @Test
    void largeNetworksDoWithoutAMatrix() {
        SplittableRandom random = new SplittableRandom(1);
        Weights large = new Hebb().learn(List.of(Case.drawn(4097, 0.5, random), Case.drawn(4097, 0.5, random)), Progress.IGNORED);
        assertInstanceOf(PatternWeights.class, large);
        Weights small = new Hebb().learn(List.of(Case.drawn(64, 0.5, random)), Progress.IGNORED);
        assertInstanceOf(DenseWeights.class, small);
    }

    /** Neurons that say nothing to one another: with or without a matrix of zeros. */
    @Test
    void noMemoryIsNoDrive() {
        SplittableRandom random = new SplittableRandom(1);
        SpikeTrain cue = RateCode.encode(Case.drawn(5000, 0.5, random), 20, 0.4, random, Progress.IGNORED);
        Recall recall = new HeldRecall(Weights.none(5000), new LeakyNeuron(0.9, 0.505), cue);
        Population right = new Population(5000, new LeakyNeuron(0.9, 0.505));
        for (int step = 0; step < 50; step++) {
            recall.step();
            right.step(cue, step % 20, new double[5000]);
        }
        assertArrayEquals(right.potentials(), recall.potentials());
    }
}
