package engram.model.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aStepTakesSeveralColumnsWhereThereIsRoomAndSeveralStepsOneWhereThereIsNot() {
        Columns columns = Columns.of(10, 4, edge -> new int[] {0, 0, 1, 2, 6}[edge]);
        assertArrayEquals(new int[] {0, 0, 1, 2}, columns.starts());
        assertArrayEquals(new int[] {1, 1, 2, 6}, columns.ends());
        assertTrue(columns.isLikeBefore(1));
        assertTrue(columns.isLastOfStep(1));
        assertFalse(columns.isLastOfStep(0));
        assertFalse(columns.isLastOfStep(3), "it shows four steps");
    }

    @Test
    void stepsBeyondTheRunAreThoseAtItsEnd() {
        Columns columns = Columns.of(3, 3, edge -> edge * 2);
        assertArrayEquals(new int[] {0, 2, 2}, columns.starts());
        assertArrayEquals(new int[] {2, 3, 3}, columns.ends());
    }

    /** Along a logarithmic axis the first steps have many columns, and the last columns many steps. */
    @Test
    void countsOverUnevenColumnsAreThoseOfEveryCellLookedAt() {
        Random random = new Random(3);
        boolean[][] cells = new boolean[1000][70];
        for (boolean[] step : cells) {
            for (int i = 0; i < step.length; i++) {
                step[i] = random.nextBoolean();
            }
        }
        SpikeTrain spikes = SpikeTrain.of(cells, 70);
        Columns columns = Columns.of(1000, 300, edge -> (int) Math.pow(1000, edge / 300.0) - 1);
        NeuronOrder order = NeuronOrder.byPixel(70).every(3);
        assertEquals(24, order.size());
        int[] counts = Raster.counts(spikes, order, columns, new Bins(0, 24, 24), Progress.IGNORED);
        for (int row = 0; row < 24; row++) {
            for (int column = 0; column < 300; column++) {
                int expected = 0;
                for (int step = columns.starts()[column]; step < columns.ends()[column]; step++) {
                    expected += cells[step][3 * row] ? 1 : 0;
                }
                assertEquals(expected, counts[row * 300 + column], "row %d, column %d".formatted(row, column));
            }
        }
    }

    @Test
    void neuronsThatAreOnInAPatternComeFirst() {
        BipolarState pattern = BipolarState.of(new double[] {-1, 1, -1, 1});
        NeuronOrder order = NeuronOrder.byPattern(pattern);
        assertArrayEquals(new int[] {1, 3, 0, 2}, IntStream.range(0, 4).map(order::neuron).toArray());
        NeuronOrder half = order.every(2);
        assertArrayEquals(new int[] {1, 0}, IntStream.range(0, half.size()).map(half::neuron).toArray());
        assertEquals(NeuronOrder.NO_ROW, half.row(3));
        assertEquals(1, half.row(0));
    }
}
