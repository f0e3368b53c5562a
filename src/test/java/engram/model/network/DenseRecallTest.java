package engram.model.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseRecallTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.02, 0.1, 0.25, 1, 10})
    void theEnergyNeverRisesAndItSettles(double beta) {
        for (int n : new int[] {1, 2, 63, 65, 256}) {
            for (int trial = 0; trial < 30; trial++) {
                SplittableRandom random = new SplittableRandom(1000L * n + trial);
                List<BipolarState> memories = Matrices.patterns(1 + trial, n, random);
                DenseRecall recall = new DenseRecall(memories, Matrices.pattern(n, random), beta);
                double before = energy(memories, recall.state(), beta);
                while (recall.settling() == Settling.NOT_YET) {
                    recall.step();
                    double after = recall.energy().orElseThrow();
                    assertEquals(energy(memories, recall.state(), beta), after, 1e-9 * Math.abs(after));
                    assertTrue(after <= before + 1e-12 * Math.abs(before), before + " to " + after);
                    before = after;
                    assertTrue(recall.time() < 1000, "does not settle");
                }
                BipolarState end = recall.state();
                recall.step();
                assertEquals(end, recall.state());
            }
        }
    }

    @Test
    void aLargeInverseTemperatureFindsTheNearestOfManyMemoriesInOneStep() {
        SplittableRandom random = new SplittableRandom(1);
        // Four times as many memories as neurons.
        List<BipolarState> memories = Matrices.patterns(1024, 256, random);
        for (BipolarState memory : memories.subList(0, 20)) {
            DenseRecall recall = new DenseRecall(memories, Matrices.damaged(memory, 77, random), 1);
            recall.step();
            assertEquals(memory, recall.state());
            recall.step();
            assertEquals(Settling.FIXED_POINT, recall.settling());
        }
    }

    @Test
    void aSmallInverseTemperatureGivesTheMixtureOfAll() {
        SplittableRandom random = new SplittableRandom(2);
        List<BipolarState> memories = Matrices.patterns(3, 256, random);
        DenseRecall recall = new DenseRecall(memories, memories.getFirst(), 1e-3);
        recall.step();
        recall.step();

        double[] majority = new double[256];
        for (BipolarState memory : memories) {
            for (int i = 0; i < 256; i++) {
                majority[i] += memory.sign(i);
            }
        }
        assertEquals(BipolarState.of(majority), recall.state());
    }

    @Test
    void twoMemoriesThatAreEquallyNearLeaveAsTheyAreThePlacesInWhichTheyDiffer() {
        BipolarState start = BipolarState.of(new double[] {1, 1, 1, -1});
        DenseRecall recall = new DenseRecall(
                List.of(BipolarState.of(new double[] {1, -1, 1, 1}), BipolarState.of(new double[] {-1, 1, 1, 1})), start, 0.7);

        assertArrayEquals(new double[] {0, 0, 1, 1}, recall.potentials(), 1e-15);
        recall.step();
        assertEquals(BipolarState.of(new double[] {1, 1, 1, 1}), recall.state());
        recall.step();
        assertEquals(Settling.FIXED_POINT, recall.settling());
    }

    @Test
    void aMemoryThatIsThereTwiceCountsTwice() {
        BipolarState often = BipolarState.of(new double[] {1, 1, 1});
        BipolarState once = BipolarState.of(new double[] {-1, -1, 1});
        DenseRecall recall = new DenseRecall(List.of(often, once, often), once, 1e-9);

        assertArrayEquals(new double[] {1.0 / 3, 1.0 / 3, 1}, recall.potentials(), 1e-8);
    }

    @Test
    void noMemoryOtherSizesAndImpossibleTemperaturesAreRefused() {
        BipolarState three = BipolarState.of(new double[3]);
        BipolarState four = BipolarState.of(new double[4]);

        assertThrows(IllegalArgumentException.class, () -> new DenseRecall(List.of(), three, 1));
        assertThrows(IllegalArgumentException.class, () -> new DenseRecall(List.of(three, four), three, 1));
        assertThrows(IllegalArgumentException.class, () -> new DenseRecall(List.of(three), four, 1));
        for (double beta : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new DenseRecall(List.of(three), three, beta));
        }
    }

    private static double energy(List<BipolarState> memories, BipolarState state, double beta) {
        // Without taking out the largest: good for these sizes, 10 * 65 being the most but for 256 neurons.
        double most = memories.stream().mapToDouble(memory -> state.neurons() * memory.overlap(state)).max().orElseThrow();
        double sum =
                memories.stream().mapToDouble(memory -> Math.exp(beta * (state.neurons() * memory.overlap(state) - most))).sum();
        return -most - Math.log(sum) / beta;
    }
}
