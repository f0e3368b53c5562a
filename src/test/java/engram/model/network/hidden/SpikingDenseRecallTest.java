package engram.model.network.hidden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.network.LeakyNeuron;
import engram.model.network.Matrices;
import engram.model.network.Recall;
import engram.model.Progress;
import engram.model.network.hidden.HiddenWeights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikingDenseRecallTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);

    private static double[] grey(int neurons, RandomGenerator random) {
        double[] grey = new double[neurons];
        Arrays.setAll(grey, _ -> random.nextInt(3) == 0 ? 0.3 + 0.7 * random.nextDouble() : 0.2 * random.nextDouble());
        return grey;
    }

    private static double[][] greys(int memories, int neurons, RandomGenerator random) {
        return Stream.generate(() -> grey(neurons, random)).limit(memories).toArray(double[][]::new);
    }

    private static HiddenWeights weights(double[][] greys, double grading) {
        return weights(greys, grading, 0);
    }

    private static HiddenWeights weights(double[][] greys, double grading, int shifts) {
        List<BipolarState> patterns = Arrays.stream(greys).map(ReferenceSpikingDense::pattern).toList();
        return HiddenWeights.ofPictures(patterns, memory -> greys[memory], grading, new Shifts(shifts), Progress.IGNORED);
    }

    private static SpikeTrain cue(BipolarState pattern, int steps, RandomGenerator random) {
        return RateCode.encode(pattern, steps, 0.345, random, Progress.IGNORED);
    }

    private static SpikingDenseRecall recall(HiddenWeights weights, SpikeTrain cue) {
        return new SpikingDenseRecall(weights, NEURON, cue, 50, 0.6,
                SpikingDenseRecall.bar(weights.branches(), weights.neurons()));
    }

    /** What the neurons answer: on are those that fire more than the average one in the last steps. */
    private static Optional<BipolarState> answer(SpikingDenseRecall recall) {
        double[] counts = new double[recall.neurons()];
        long[] row = new long[SpikeTrain.wordsPerStep(recall.neurons())];
        for (int t = 0; t < 250; t++) {
            recall.step();
            recall.copySpikes(row);
            for (int i = 0; t >= 200 && i < counts.length; i++) {
                counts[i] += row[i >> 6] >>> i & 1;
            }
        }
        double mean = Arrays.stream(counts).average().orElseThrow();
        return mean == 0 ? Optional.empty() : Optional.of(BipolarState.above(mean, counts));
    }

    @ParameterizedTest
    @CsvSource({"1, 16, .7, 20, 0", "3, 64, .7, 50, 0", "40, 65, 0, 7, 0", "100, 256, 1, 50, 0", "300, 144, .7, 1, 0",
        "25, 256, .3, 120, 0", "1, 16, .7, 20, 1", "40, 144, .7, 50, 1", "6, 64, 0, 30, 2"})
    void itDoesSpikeForSpikeWhatTheRecipeSaysWrittenDownSlowly(int memories, int neurons, double grading, int cueSteps,
            int shifts) {
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(31 * seed + memories);
            double[][] greys = greys(memories, neurons, random);
            BipolarState asked = Matrices.damaged(ReferenceSpikingDense.pattern(greys[0]), neurons * seed / 12, random);
            SpikeTrain cue = cue(asked, 60, random);
            double bar = SpikingDenseRecall.bar(memories * (2 * shifts + 1) * (2 * shifts + 1), neurons);
            SpikingDenseRecall recall = new SpikingDenseRecall(weights(greys, grading, shifts), NEURON, cue, cueSteps, 0.6, bar);
            ReferenceSpikingDense reference =
                    new ReferenceSpikingDense(greys, grading, NEURON.beta(), NEURON.threshold(), 0.6, bar, cueSteps, shifts);
            for (int t = 0; t < cueSteps + 150; t++) {
                recall.step();
                boolean[] fires = reference.step(cue, t);
                long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
                recall.copySpikes(row);
                SpikeTrain step = BipolarState.of(row, neurons).asStep();
                assertEquals(SpikeTrain.of(new boolean[][] {fires}, neurons), step, "step " + t);
                assertEquals(reference.fired(), recall.fired(), "step " + t);
            }
        }
    }

    @Test
    void whatIsRememberedGoesOnToTheLastPixelWhenTheCueIsGone() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] greys = greys(500, 256, random);
        HiddenWeights weights = weights(greys, 0.7);
        int right = 0;
        for (int asked = 0; asked < 50; asked++) {
            BipolarState memory = weights.patterns().get(asked);
            BipolarState noisy = Matrices.damaged(memory, 38, random);
            right += answer(recall(weights, cue(noisy, 50, random))).equals(Optional.of(memory)) ? 1 : 0;
        }
        // Nearly five hundred memories in 256 neurons: more than a matrix of weights can hold.
        assertEquals(50, right);
    }

    /** Blots, which have something in common with themselves moved by a pixel, as pictures have. */
    private static double[] blots(RandomGenerator random) {
        double[] grey = new double[256];
        for (int blot = 0; blot < 5; blot++) {
            double x = 3 + 10 * random.nextDouble();
            double y = 3 + 10 * random.nextDouble();
            for (int i = 0; i < 256; i++) {
                grey[i] = Math.max(grey[i], Math.exp(-(Math.pow(i % 16 - x, 2) + Math.pow(i / 16 - y, 2)) / 3));
            }
        }
        return grey;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, -1, 1", "2, 0, -2", "2, 2, 1"})
    void aPictureThatWasMovedIsAnsweredWhereItWasLearned(int shifts, int down, int right) {
        SplittableRandom random = new SplittableRandom(14);
        double[][] greys = Stream.generate(() -> blots(random)).limit(100).toArray(double[][]::new);
        HiddenWeights known = weights(greys, 0.7, shifts);
        HiddenWeights unmoved = weights(greys, 0.7);
        int asKnown = 0;
        int rightWithout = 0;
        for (int asked = 0; asked < 40; asked++) {
            BipolarState moved = ReferenceSpikingDense.pattern(ReferenceSpikingDense.moved(greys[asked], down, right));
            SpikeTrain cue = cue(moved, 50, random);
            SpikingDenseRecall recall = recall(known, cue);
            boolean exact = answer(recall).equals(Optional.of(known.patterns().get(asked)));
            asKnown += exact ? 1 : 0;
            assertTrue(!exact || recall.decision().orElseThrow().first() == asked);
            rightWithout += answer(recall(unmoved, cue)).equals(Optional.of(known.patterns().get(asked))) ? 1 : 0;
        }
        assertTrue(asKnown >= 36 && asKnown > rightWithout, asKnown + " of 40, and " + rightWithout + " without");
    }

    @Test
    void whoComesNextIsAnotherMemoryAndNotTheSameAtAnotherPlace() {
        SplittableRandom random = new SplittableRandom(15);
        double[][] greys = {blots(random), blots(random)};
        HiddenWeights weights = weights(greys, 0.7, 2);
        assertEquals(2, weights.hidden());
        assertEquals(50, weights.branches());
        SpikingDenseRecall recall = recall(weights, cue(weights.patterns().get(1), 50, random));
        while (recall.fired() < 0) {
            recall.step();
        }
        Recall.Decision decision = recall.decision().orElseThrow();
        assertEquals(1, decision.first());
        assertEquals(0, decision.second());
        assertEquals((recall.hiddenPotential(1) - recall.hiddenPotential(0)) / recall.hiddenPotential(1), decision.lead(), 1e-12);
        SpikingDenseRecall alone =
                recall(weights(new double[][] {greys[0]}, 0.7, 2), cue(weights.patterns().getFirst(), 50, random));
        while (alone.fired() < 0) {
            alone.step();
        }
        assertEquals(-1, alone.decision().orElseThrow().second());
        assertTrue(Double.isNaN(alone.lead()));
    }

    @Test
    void rowsOfMovedMemoriesAreWeakerByATwentiethForEachPixel() {
        HiddenWeights weights = weights(greys(3, 144, new SplittableRandom(8)), 0.7, 2);
        assertEquals(75, weights.branches());
        for (int b = 0; b < weights.branches(); b++) {
            int branch = b;
            double strength = b < 3 ? 1 : b < 27 ? 0.95 : 0.9;
            assertEquals(0, IntStream.range(0, 144).mapToDouble(i -> weights.weight(branch, i)).sum(), 1e-6);
            assertEquals(strength * strength * 4 / 144,
                    IntStream.range(0, 144).mapToDouble(i -> Math.pow(weights.weight(branch, i), 2)).sum(), 1e-8);
        }
    }

    @Test
    void whatIsNoMemoryIsAnsweredBySilence() {
        SplittableRandom random = new SplittableRandom(5);
        HiddenWeights weights = weights(greys(100, 256, random), 0.7);
        BipolarState nothing = BipolarState.of(new long[4], 256);
        assertSilent(weights, nothing, random);
        assertSilent(weights, nothing.inverse(), random);
        HiddenWeights one = weights(greys(1, 256, random), 0.7);
        assertSilent(one, one.patterns().getFirst().inverse(), random);
    }

    private static void assertSilent(HiddenWeights weights, BipolarState asked, RandomGenerator random) {
        SpikingDenseRecall recall = recall(weights, cue(asked, 50, random));
        for (int t = 0; t < 250; t++) {
            recall.step();
            assertEquals(-1, recall.fired());
        }
        assertEquals(Optional.empty(), answer(recall));
    }

    @Test
    void aFeedbackThatCannotReachTheThresholdDiesOut() {
        SplittableRandom random = new SplittableRandom(6);
        double[][] greys = greys(20, 100, random);
        HiddenWeights weights = weights(greys, 0.7);
        SpikeTrain cue = cue(weights.patterns().get(3), 50, random);
        for (double feedback : new double[] {0.55, 0.6, 1.2}) {
            SpikingDenseRecall recall = new SpikingDenseRecall(weights, NEURON, cue, 50, feedback, 1);
            assertEquals(Optional.of(weights.patterns().get(3)), answer(recall), "feedback " + feedback);
        }
        assertEquals(Optional.empty(), answer(new SpikingDenseRecall(weights, NEURON, cue, 50, 0.05, 1)));
    }

    @Test
    void memoriesThatAreAlikeAndMemoriesOfOneColourBreakNothing() {
        SplittableRandom random = new SplittableRandom(7);
        double[] first = grey(64, random);
        double[] grey = new double[64];
        Arrays.fill(grey, 0.25);
        HiddenWeights weights = weights(new double[][] {grey, first, first}, 0.7);
        for (int i = 0; i < 64; i++) {
            assertEquals(0, weights.weight(0, i));
            assertEquals(weights.weight(1, i), weights.weight(2, i));
        }
        assertEquals(Optional.of(weights.patterns().get(1)), answer(recall(weights, cue(weights.patterns().get(1), 50, random))));
    }

    @Test
    void rowsSumToZeroAndHaveTheLengthTwoBySqrtN() {
        HiddenWeights weights = weights(greys(4, 144, new SplittableRandom(8)), 0.7);
        for (int h = 0; h < weights.hidden(); h++) {
            int hidden = h;
            assertEquals(0, IntStream.range(0, 144).mapToDouble(i -> weights.weight(hidden, i)).sum(), 1e-6);
            assertEquals(4.0 / 144, IntStream.range(0, 144).mapToDouble(i -> Math.pow(weights.weight(hidden, i), 2)).sum(), 1e-8);
        }
    }

    @Test
    void whatAMemoryKnowsOfAPictureIsItsPatternAndHowSureEachPixelIs() {
        double[] grey = {0, 0.1, 0.2, 0.4, 1};
        // The mean is .34; on the way from there to .5 a pixel of .4 has come .375 of it.
        BipolarState pattern = ReferenceSpikingDense.pattern(grey);
        assertArrayEquals(new double[] {0, 0, 0, 0.3 + 0.7 * 0.375, 1}, HiddenWeights.graded(grey, pattern, 0.7), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0, 1, 1}, HiddenWeights.graded(grey, pattern, 0), 1e-12);
        // A bright picture: its mean is .66, and noise pulls the threshold down; all that is above it is sure.
        double[] bright = {1, 0.9, 0.8, 0.6, 0};
        double[] r = {1, 1, 1, 0.625, 0};
        assertArrayEquals(new double[] {1, 1, 1, 0.7 * r[3], 0},
                HiddenWeights.graded(bright, ReferenceSpikingDense.pattern(bright), 0.7), 1e-12);
    }

    @Test
    void barAndBrakeScaleWithMemoriesNeuronsAndCue() {
        assertEquals(1.05, SpikingDenseRecall.bar(100, 256), 0.005);
        assertEquals(1.286, SpikingDenseRecall.bar(1000, 256), 0.005);
        assertEquals(1.43, SpikingDenseRecall.bar(5000, 256), 0.005);
        assertEquals(SpikingDenseRecall.bar(1000, 64), 4 * SpikingDenseRecall.bar(1000, 1024), 1e-12);
        assertEquals(SpikingDenseRecall.bar(100, 256), SpikingDenseRecall.bar(1, 256));
        assertEquals(69.6, SpikingDenseRecall.brake(50), 0.1);
    }

    @Test
    void whatCannotBeIsRefused() {
        HiddenWeights weights = weights(greys(2, 16, new SplittableRandom(9)), 0.7);
        SpikeTrain cue = SpikeTrain.of(new boolean[3][16], 16);
        SpikeTrain other = SpikeTrain.of(new boolean[3][17], 17);
        assertThrows(IllegalArgumentException.class, () -> new SpikingDenseRecall(weights, NEURON, other, 5, 0.6, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingDenseRecall(weights, NEURON, cue, 0, 0.6, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingDenseRecall(weights, NEURON, cue, 5, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingDenseRecall(weights, NEURON, cue, 5, 0.6, -1));
        assertThrows(IllegalArgumentException.class, () -> HiddenWeights.of(List.of(), _ -> new double[0], Progress.IGNORED));
        assertThrows(IllegalArgumentException.class,
                () -> HiddenWeights.of(weights.patterns(), _ -> new double[15], Progress.IGNORED));
        assertThrows(IllegalArgumentException.class, () -> weights(greys(2, 15, new SplittableRandom(9)), 0.7, 1));
        assertThrows(IllegalArgumentException.class,
                () -> HiddenWeights.of(weights.patterns(), new int[1], _ -> new double[16], Shifts.NONE, Progress.IGNORED));
        assertFalse(weights.patterns().isEmpty());
        assertTrue(HiddenWeights.bytes(256, 1000, Shifts.NONE) >= 4 * 256 * 1000);
        assertTrue(HiddenWeights.bytes(256, 1000, new Shifts(2)) >= 25 * 4 * 256 * 1000);
    }
}
