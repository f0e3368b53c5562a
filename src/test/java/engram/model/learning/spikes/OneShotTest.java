package engram.model.learning.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.Lesson;
import engram.model.learning.patterns.Hebb;
import engram.model.learning.rule.HiddenRule;
import engram.model.network.LeakyNeuron;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.hidden.Shifts;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;

class OneShotTest {

    private static final OneShot RULE = new OneShot(100, 0.345);

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);

    private static double[] grey(SplittableRandom random) {
        return random.doubles(144).map(value -> value < 0.6 ? 0.1 * value : value).toArray();
    }

    private static List<double[]> greys(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> grey(random)).limit(count).toList();
    }

    private static BipolarState pattern(double[] grey) {
        return BipolarState.above(Arrays.stream(grey).average().orElseThrow(), grey);
    }

    private static HiddenWeights learned(List<double[]> greys) {
        return RULE.learn(pictures(greys), Progress.IGNORED);
    }

    private static HiddenRule.Pictures pictures(List<double[]> greys) {
        return new HiddenRule.Pictures(greys.stream().map(OneShotTest::pattern).toList(), greys::get, 0.7, Shifts.NONE, NEURON,
                SplittableRandom::new);
    }

    @Test
    void aPictureThatWasShownOnceIsAnsweredByItsPattern() {
        List<double[]> greys = greys(20, 1);
        HiddenWeights learned = learned(greys);
        assertEquals(greys.stream().map(OneShotTest::pattern).toList(), learned.patterns());
    }

    /** The mean of the traces comes near to what the greys say, so that the weights do as well. */
    @Test
    void itsWeightsComeCloseToThoseThatAreMadeOfTheGreys() {
        List<double[]> greys = greys(10, 2);
        HiddenWeights learned = learned(greys);
        HiddenWeights made = HiddenWeights.ofPictures(learned.patterns(), greys::get, 0.7, Shifts.NONE, Progress.IGNORED);
        for (int hidden = 0; hidden < 10; hidden++) {
            double product = 0;
            for (int i = 0; i < 144; i++) {
                product += learned.weight(hidden, i) * made.weight(hidden, i);
            }
            // Rows are of the length 2 / sqrt(N), so that this is their correlation.
            assertTrue(product * 144 / 4 > 0.95, "correlation " + product * 144 / 4);
        }
    }

    @Test
    void noNeuronIsRecruitedForWhatIsKnown() {
        List<double[]> greys = new ArrayList<>(greys(5, 3));
        greys.add(2, greys.getFirst());
        greys.add(greys.getLast().clone());
        HiddenWeights learned = learned(greys);
        assertEquals(5, learned.hidden());
        assertEquals(pattern(greys.get(3)), learned.patterns().get(2));
        assertArrayEquals(new int[] {0, 1, 3, 4, 5}, IntStream.range(0, 5).map(learned::memory).toArray());
    }

    @Test
    void theSameChanceGivesTheSameWeights() {
        List<double[]> greys = greys(4, 5);
        HiddenWeights first = learned(greys);
        HiddenWeights second = learned(greys);
        for (int i = 0; i < 144; i++) {
            assertEquals(first.weight(3, i), second.weight(3, i));
        }
    }

    private static double[][] between(List<double[]> greys, int steps) {
        List<SpikeTrain> shown = IntStream.range(0, greys.size())
                .mapToObj(place -> RateCode.encode(pattern(greys.get(place)), steps, 0.345, new SplittableRandom(place),
                        Progress.IGNORED))
                .toList();
        return Lesson.matrix(RULE.learn(shown, NEURON, Progress.IGNORED));
    }

    /** Of patterns that are on in half of the neurons: W = sum of V V' / N. */
    @Test
    void betweenNeuronsThatAreSeenItComesCloseToHebbsRule() {
        SplittableRandom random = new SplittableRandom(6);
        List<double[]> halves = Stream.generate(() -> random.doubles(144).map(Math::round).toArray()).limit(4).toList();
        double[][] learned = between(halves, 1000);
        double[][] hebb = Lesson.matrix(new Hebb().learn(halves.stream().map(OneShotTest::pattern).toList(), Progress.IGNORED));
        double product = 0;
        double squares = 0;
        double error = 0;
        for (int i = 0; i < 144; i++) {
            assertEquals(0, learned[i][i]);
            for (int j = 0; j < 144; j++) {
                product += learned[i][j] * hebb[i][j];
                squares += hebb[i][j] * hebb[i][j];
                error += Math.pow(learned[i][j] - hebb[i][j], 2);
            }
        }
        assertEquals(1, product / squares, 0.03);
        assertTrue(error / squares < 0.1, "error " + error / squares);
    }

    /** The definition, from spikes on, for a single picture. */
    @Test
    void aWeightIsTheAnswerTimesTheTraceWithoutItsMean() {
        double[] grey = greys(1, 8).getFirst();
        SpikeTrain shown = RateCode.encode(pattern(grey), 30, 0.345, new SplittableRandom(0), Progress.IGNORED);
        double[] mean = new double[144];
        double[] potential = new double[144];
        for (int i = 0; i < 144; i++) {
            double trace = 0;
            boolean fired = false;
            for (int t = 0; t < 30; t++) {
                potential[i] = 0.9 * potential[i] + (shown.spiked(t, i) ? 1 : 0) - (fired ? 0.505 : 0);
                fired = potential[i] > 0.505;
                trace = fired ? 1 : 0.9 * trace;
                mean[i] += trace / 30;
            }
        }
        double average = Arrays.stream(mean).average().orElseThrow();
        double length = Math.sqrt(Arrays.stream(mean).map(value -> (value - average) * (value - average)).sum());
        double[][] weights = between(List.of(grey), 30);
        for (int i = 0; i < 144; i++) {
            for (int j = 0; j < 144; j++) {
                double expected = i == j ? 0 : (mean[i] > 0 ? 1 : -1) * (mean[j] - average) / length / 12;
                assertEquals(expected, weights[i][j], 1e-10);
            }
        }
    }

    @Test
    void whatIsTheSameEverywhereIsNotLearnedFrom() {
        List<double[]> greys = greys(2, 9);
        List<SpikeTrain> shown = List.of(SpikeTrain.of(new boolean[30][144], 144), train(true), train(false));
        double[][] weights = Lesson.matrix(RULE.learn(shown, NEURON, Progress.IGNORED));
        assertTrue(Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(weight -> weight == 0));
        assertEquals(0, between(List.of(greys.getFirst()), 30)[3][3]);
    }

    /** Every neuron fires, in all steps or in some. */
    private static SpikeTrain train(boolean always) {
        SplittableRandom random = new SplittableRandom(1);
        boolean[][] spikes = new boolean[30][144];
        for (boolean[] step : spikes) {
            for (int i = 0; i < step.length; i++) {
                step[i] = always || random.nextInt(2) == 0;
            }
        }
        return SpikeTrain.of(spikes, 144);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OneShot(100, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new OneShot(0, 0.3));
        assertThrows(IllegalArgumentException.class,
                () -> new HiddenRule.Pictures(List.of(), _ -> null, 0.7, Shifts.NONE, NEURON, _ -> null));
        List<BipolarState> one = List.of(pattern(new double[] {0, 1}));
        assertThrows(IllegalArgumentException.class,
                () -> new HiddenRule.Pictures(one, _ -> null, Double.NaN, Shifts.NONE, NEURON, SplittableRandom::new));
        assertThrows(IllegalArgumentException.class, () -> RULE.learn(List.of(), NEURON, Progress.IGNORED));
        assertThrows(CancellationException.class, () -> RULE.learn(pictures(greys(1, 1)), (_, _) -> {
            throw new CancellationException();
        }));
    }
}
