package engram.view.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeMarkTest {

    private static double[] names(double length, double[] places, double... widths) {
        return TimeMark.names(places, widths, length, 10);
    }

    @Test
    void aNameStandsInTheMiddleAboveItsMarkAndWithinTheLine() {
        assertArrayEquals(new double[] {480}, names(1000, new double[] {500}, 40));
        assertArrayEquals(new double[] {0, 960}, names(1000, new double[] {3, 999}, 40, 40));
    }

    @Test
    void closerThanFourteenHundredthsOfTheLineTwoNamesTurnAwayFromEachOther() {
        assertArrayEquals(new double[] {480, 620}, names(1000, new double[] {500, 640}, 40, 40), 1e-9, "14 % apart");
        assertArrayEquals(new double[] {464, 635}, names(1000, new double[] {500, 639}, 40, 40), 1e-9, "closer than that");
    }

    @Test
    void namesOfThreeCloseMarksDoNotLieOverOneAnother() {
        double[] widths = {60, 90, 50};
        for (double[] places : new double[][] {{100, 120, 140}, {0, 0, 0}, {990, 995, 1000}, {400, 500, 530}}) {
            double[] starts = names(1000, places, widths);
            for (int i = 0; i < 3; i++) {
                assertTrue(starts[i] >= 0 && starts[i] + widths[i] <= 1000, Arrays.toString(starts));
                assertTrue(i == 0 || starts[i] >= starts[i - 1] + widths[i - 1] + 5, Arrays.toString(starts));
            }
        }
    }
}
