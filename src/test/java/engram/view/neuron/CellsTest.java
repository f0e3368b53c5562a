package engram.view.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.view.neuron.Cells.Cell;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void aLineHasBothItsEndsAndNoGaps() {
        for (Cell to : new Cell[] {new Cell(9, 3), new Cell(2, 9), new Cell(0, 0), new Cell(9, 9), new Cell(4, 4)}) {
            int[] line = Cells.line(new Cell(4, 4), to, 10);
            assertEquals(44, line[0]);
            assertEquals(to.row() * 10 + to.column(), line[line.length - 1]);
            for (int i = 1; i < line.length; i++) {
                int down = Math.abs(line[i] / 10 - line[i - 1] / 10);
                int right = Math.abs(line[i] % 10 - line[i - 1] % 10);
                assertEquals(1, Math.max(down, right), "neighbours: " + Arrays.toString(line));
            }
        }
    }

    @Test
    void aStrokeThatLeavesTheGridCoversWhatItCrosses() {
        assertArrayEquals(new int[] {4, 5, 6, 7}, Cells.line(new Cell(-3, 1), new Cell(6, 1), 4));
        assertEquals(0, Cells.line(new Cell(-3, -1), new Cell(9, -1), 4).length);
    }

    @Test
    void whereCellsCanBeAimedAtAStrokeIsOneCellWide() {
        for (int side : new int[] {2, 16, 64, 127}) {
            assertEquals(1, Cells.strokeWidth(side));
            assertArrayEquals(Cells.line(new Cell(0, 0), new Cell(1, 1), side),
                    Cells.stroke(new Cell(0, 0), new Cell(1, 1), side));
        }
    }

    @Test
    void whereThereAreAMillionAStrokeIsSixteenCellsWide() {
        int[] dot = Cells.stroke(new Cell(100, 200), new Cell(100, 200), 1024);
        assertArrayEquals(Cells.rectangle(new Cell(92, 192), new Cell(107, 207), 1024), dot);
        int[] across = Cells.stroke(new Cell(100, 200), new Cell(300, 200), 1024);
        assertArrayEquals(Cells.rectangle(new Cell(92, 192), new Cell(307, 207), 1024), across);
    }

    @Test
    void aWideStrokeEndsWhereTheGridEnds() {
        assertArrayEquals(Cells.rectangle(new Cell(0, 0), new Cell(7, 7), 1024),
                Cells.stroke(new Cell(0, 0), new Cell(0, 0), 1024));
        assertEquals(0, Cells.stroke(new Cell(-50, 3), new Cell(-20, 9), 1024).length);
        assertEquals(0, Cells.stroke(new Cell(5, 2000), new Cell(9, 2000), 1024).length);
    }

    @Test
    void aRectangleIsTheSameFromAnyOfItsCorners() {
        int[] expected = {5, 6, 9, 10, 13, 14};
        assertArrayEquals(expected, Cells.rectangle(new Cell(1, 1), new Cell(2, 3), 4));
        assertArrayEquals(expected, Cells.rectangle(new Cell(2, 3), new Cell(1, 1), 4));
        assertArrayEquals(expected, Cells.rectangle(new Cell(2, 1), new Cell(1, 3), 4));
    }

    @Test
    void aRectangleEndsWhereTheGridEnds() {
        assertEquals(16, Cells.rectangle(new Cell(-5, -5), new Cell(9, 9), 4).length);
        assertArrayEquals(new int[] {15}, Cells.rectangle(new Cell(3, 3), new Cell(70, 5), 4));
        assertEquals(0, Cells.rectangle(new Cell(4, 4), new Cell(70, 5), 4).length);
        assertTrue(Cells.isInside(Cells.nearest(new Cell(-1, 99), 4), 4));
    }
}
