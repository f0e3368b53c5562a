package engram.view.traces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.plot.Axis;
import engram.plot.Extent;
import org.junit.jupiter.api.Test;

class TraceLinesTest {

    private static final double[] VALUES = {0, 1, 5, 2, -3, 4, 1, 2, 2, 2};

    @Test
    void whereThereIsRoomEveryPointIsDrawn() {
        int[] steps = IntStream.range(0, 10).toArray();
        assertArrayEquals(steps, TraceLines.thinned(steps, step -> VALUES[step], Axis.cells(Extent.whole(10), 1), 100));
    }

    @Test
    void ofManyPointsInAColumnTheFirstTheExtremesAndTheLastAreDrawn() {
        int[] steps = IntStream.range(0, 10).toArray();
        int[] drawn = TraceLines.thinned(steps, step -> VALUES[step], Axis.cells(Extent.whole(10), 1), 1);
        assertArrayEquals(new int[] {0, 2, 4, 9}, drawn);
    }

    @Test
    void alongALogarithmicAxisTheFirstStepsAreAllDrawn() {
        int[] steps = IntStream.range(0, 10_000).toArray();
        int[] drawn = TraceLines.thinned(steps, step -> Math.sin(step), Axis.logarithmicSteps(10_000), 400);
        assertArrayEquals(IntStream.range(0, 40).toArray(), Arrays.copyOf(drawn, 40));
        assertTrue(drawn.length <= 4 * 401, drawn.length + " are enough");
        assertEquals(9_999, drawn[drawn.length - 1]);
    }

    @Test
    void aColumnOfManyBarsIsAsHighAsTheHighestOfThem() {
        int[] steps = IntStream.range(0, 10).toArray();
        assertArrayEquals(new int[] {2, 5}, TraceLines.peaks(steps, step -> VALUES[step], Axis.cells(Extent.whole(10), 1), 2));
    }
}
