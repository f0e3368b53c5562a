package engram.model.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import org.junit.jupiter.api.Test;

class MeanOverlapTest {

    private static final BipolarState A = BipolarState.of(new double[] {1, 1, 1, 1});
    private static final BipolarState B = BipolarState.of(new double[] {1, 1, -1, -1});
    private static final BipolarState C = BipolarState.of(new double[] {1, -1, -1, -1});

    @Test
    void fewerThanTwoHaveNone() {
        assertEquals(OptionalDouble.empty(), MeanOverlap.of(List.of()));
        assertEquals(OptionalDouble.empty(), MeanOverlap.of(List.of(A)));
    }

    @Test
    void itIsTheMeanOfTheSizesOverAllPairs() {
        // A and B: 0; A and C: -1/2; B and C: 1/2.
        assertEquals(1.0 / 3, MeanOverlap.of(List.of(A, B, C)).orElseThrow(), 1e-15);
    }

    @Test
    void theSameAndTheNegativeHaveAllInCommon() {
        assertEquals(1, MeanOverlap.of(List.of(B, B)).orElseThrow());
        assertEquals(1, MeanOverlap.of(List.of(B, B.inverse())).orElseThrow());
    }
}
