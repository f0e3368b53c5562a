package engram.model.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.Progress;
import engram.model.learning.patterns.Hebb;
import engram.model.spike.BipolarState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields and energies of Hebb's network are whole numbers over N, so that it is known which of them are zero. */
class ZeroFieldsTest {

    @ParameterizedTest
    @ValueSource(ints = {6, 10, 49, 300, 625})
    void fieldsAndEnergiesThatAreZeroInWholeNumbersAreZero(int neurons) {
        SplittableRandom random = new SplittableRandom(neurons);
        for (int trial = 0; trial < 60; trial++) {
            int[][] patterns = new int[1 + random.nextInt(4)][];
            Arrays.setAll(patterns, _ -> signs(neurons, random));
            int[] state = signs(neurons, random);
            List<BipolarState> learned = Arrays.stream(patterns).map(ZeroFieldsTest::of).toList();
            BinaryRecall recall = BinaryRecall.synchronous(new Hebb().learn(learned, Progress.IGNORED), of(state), 0);

            long twiceEnergy = 0;
            double[] fields = recall.potentials();
            for (int i = 0; i < neurons; i++) {
                long field = 0;
                for (int[] xi : patterns) {
                    for (int j = 0; j < neurons; j++) {
                        field += j == i ? 0 : (long) xi[i] * xi[j] * state[j];
                    }
                }
                twiceEnergy -= field * state[i];
                assertEquals(field == 0, fields[i] == 0, "field %d of %d neurons: %s".formatted(i, neurons, fields[i]));
            }
            assertEquals(twiceEnergy == 0, recall.energy().getAsDouble() == 0);
            assertEquals(twiceEnergy / 2.0 / neurons, recall.energy().getAsDouble(), 1e-9 * neurons);
        }
    }

    private static int[] signs(int neurons, SplittableRandom random) {
        return random.ints(neurons, 0, 2).map(bit -> 2 * bit - 1).toArray();
    }

    private static BipolarState of(int[] signs) {
        return BipolarState.of(Arrays.stream(signs).asDoubleStream().toArray());
    }
}
