package engram.model.learning.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.HiddenWeights;
import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;

class OneShotTest {

    private static final OneShot RULE = new OneShot(new LeakyNeuron(0.9, 0.505), 0.345, 0.7);

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
        return RULE.learn(greys.stream().map(OneShotTest::pattern).toList(), greys::get, SplittableRandom::new, Progress.IGNORED);
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
        HiddenWeights made = HiddenWeights.ofPictures(learned.patterns(), greys::get, 0.7, Progress.IGNORED);
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

    @Test
    void whatCannotBeIsRefused() {
        LeakyNeuron neuron = new LeakyNeuron(0.9, 0.505);
        assertThrows(IllegalArgumentException.class, () -> new OneShot(neuron, 1.1, 0.7));
        assertThrows(IllegalArgumentException.class, () -> new OneShot(neuron, 0.3, Double.NaN));
        assertThrows(CancellationException.class, () -> RULE.learn(List.of(pattern(new double[] {0, 1})),
                _ -> new double[] {0, 1}, SplittableRandom::new, (_, _) -> {
                    throw new CancellationException();
                }));
    }
}
