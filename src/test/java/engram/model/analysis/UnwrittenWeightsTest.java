package engram.model.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.learning.patterns.Hebb;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;

/** What goes through all weights does so without a matrix too, and says so where there are too many. */
class UnwrittenWeightsTest {

    private static List<BipolarState> patterns(int neurons) {
        SplittableRandom random = new SplittableRandom(5);
        return Stream.generate(() -> BipolarState.of(random.doubles(neurons, -1, 1).toArray())).limit(5).toList();
    }

    @Test
    void numbersMapsAndArraysAreThoseOfTheMatrix() {
        Weights matrix = new Hebb().writtenDown(patterns(64), Progress.IGNORED);
        Weights free = new Hebb().withoutMatrix(patterns(64), Progress.IGNORED);
        WeightSummary right = WeightSummary.of(matrix, Progress.IGNORED);
        WeightSummary found = WeightSummary.of(free, Progress.IGNORED);
        assertEquals(right.excitatory(), found.excitatory());
        assertEquals(right.inhibitory(), found.inhibitory());
        assertEquals(right.largest(), found.largest());
        assertEquals(0, found.asymmetry());
        assertArrayEquals(right.histogram(), found.histogram());
        NumpyArray ofMatrix = NumpyArray.of(matrix);
        NumpyArray ofPatterns = NumpyArray.of(free);
        for (long index = 0; index < ofMatrix.size(); index++) {
            assertEquals(ofMatrix.value(index), ofPatterns.value(index));
        }
    }

    @Test
    void tooManyWeightsAreRefusedInALine() {
        Weights large = new Hebb().learn(patterns(1 << 20), Progress.IGNORED);
        for (Consumer<Weights> study : List.<Consumer<Weights>>of(weights -> WeightSummary.of(weights, Progress.IGNORED),
                weights -> Spectrum.of(weights, Progress.IGNORED), NumpyArray::of)) {
            UnwrittenWeightsException refusal = assertThrows(UnwrittenWeightsException.class, () -> study.accept(large));
            assertEquals("The weight matrix of 1\u00A0048\u00A0576 neurons would take 8.8 TB. Choose a side up to 128.",
                    refusal.getMessage());
        }
    }
}
