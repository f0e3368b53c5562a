package engram.view.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.palette.SilentCells;
import engram.view.neuron.CellImage.Dots;
import engram.view.neuron.CellImage.Gaps;
import org.junit.jupiter.api.Test;

class CellImageTest {

    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final int OPAQUE = 0xFF000000;

    private final CellImage cells = new CellImage();

    @Test
    void cellsThatStandStillDifferInNothing() {
        assertTrue(cells.take(2, CellImageTest::chess, Gaps.NONE, Dots.NONE));
        assertFalse(cells.take(2, CellImageTest::chess, Gaps.NONE, Dots.NONE));
    }

    @Test
    void whateverIsSeenOfCellsMakesThemDiffer() {
        cells.take(2, CellImageTest::chess, Gaps.NONE, Dots.NONE);
        assertTrue(cells.take(2, neuron -> neuron == 2 ? RED : chess(neuron), Gaps.NONE, Dots.NONE), "one colour");
        assertTrue(cells.take(2, CellImageTest::chess, Gaps.NONE, new Dots(neuron -> neuron == 2, false)), "one dot");
        assertTrue(cells.take(2, CellImageTest::chess, Gaps.NONE, new Dots(neuron -> neuron == 2, true)), "a dot's edge");
        assertTrue(cells.take(2, CellImageTest::chess, new Gaps(true, 0), new Dots(neuron -> neuron == 2, true)), "gaps");
        assertTrue(cells.take(2, CellImageTest::chess, new Gaps(true, 7), new Dots(neuron -> neuron == 2, true)), "their colour");
        assertTrue(cells.take(3, CellImageTest::chess, new Gaps(true, 7), new Dots(neuron -> neuron == 2, true)), "the side");
    }

    @Test
    void afterNothingWasShownTheSameCellsAreNew() {
        cells.take(2, CellImageTest::chess, Gaps.NONE, Dots.NONE);
        cells.clear();
        assertEquals(0, cells.side());
        assertTrue(cells.take(2, CellImageTest::chess, Gaps.NONE, Dots.NONE));
    }

    @Test
    void eachCellFillsItsPixels() {
        cells.take(2, CellImageTest::chess, Gaps.NONE, Dots.NONE);
        int[] pixels = new int[9];
        cells.paint(pixels, 3);
        // Of three pixels the first is the first cell's, the other two are the second's.
        assertArrayEquals(new int[] {RED | OPAQUE, BLUE | OPAQUE, BLUE | OPAQUE, BLUE | OPAQUE, RED | OPAQUE, RED | OPAQUE,
            BLUE | OPAQUE, RED | OPAQUE, RED | OPAQUE}, pixels);
    }

    @Test
    void largeCellsAreEvenAndSmallOnesTakeAllPixels() {
        cells.take(10, CellImageTest::chess, Gaps.NONE, Dots.NONE);
        assertEquals(90, cells.sideIn(99));
        assertEquals(79, cells.sideIn(79));
    }

    @Test
    void largeCellsStandApartBySomePixels() {
        cells.take(1, _ -> RED, new Gaps(true, BLUE), Dots.NONE);
        int[] pixels = new int[49];
        cells.paint(pixels, 7);
        for (int at = 0; at < pixels.length; at++) {
            assertEquals((at % 7 == 6 || at / 7 == 6 ? BLUE : RED) | OPAQUE, pixels[at], "pixel " + at);
        }
    }

    @Test
    void dotsStandInTheMiddleAndAreBrightWithAnEdge() {
        cells.take(1, _ -> RED, Gaps.NONE, new Dots(_ -> true, true));
        int[] pixels = new int[16 * 16];
        cells.paint(pixels, 16);
        assertEquals(0xFFFFFFFF, pixels[8 * 16 + 8]);
        assertEquals(0xFF0A0C10, pixels[4 * 16 + 8]);
        assertEquals(RED | OPAQUE, pixels[0]);
    }

    @Test
    void silentCellsAreMarkedInWhateverColour() {
        BitSet silent = new BitSet();
        silent.set(0);
        cells.take(1, _ -> RED, Gaps.NONE, Dots.NONE);
        cells.silence(new SilentCells(1, silent));
        assertTrue(cells.isSilent(0));
        int[] pixels = new int[20 * 20];
        cells.paint(pixels, 20);
        assertTrue(IntStream.of(pixels).anyMatch(pixel -> pixel != (RED | OPAQUE)));
    }

    private static int chess(int neuron) {
        return (neuron / 2 + neuron) % 2 == 0 ? RED : BLUE;
    }
}
