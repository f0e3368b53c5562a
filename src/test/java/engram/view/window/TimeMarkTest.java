package engram.view.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.Experiments;
import engram.model.dynamics.Dynamics;
import engram.model.trial.Trial;
import java.util.Arrays;
import java.util.List;
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

    private static List<String> names(Trial a, Trial b) {
        return TimeMark.of(a, b, Math.max(a.length(), b.length()))
                .stream()
                .map(mark -> mark.name() + " " + mark.time())
                .filter(name -> !name.contains("leader"))
                .toList();
    }

    @Test
    void theEndOfTheShorterRunIsMarkedWhereItIs() {
        assertEquals(List.of("A: cue goes 50", "B ends 59"),
                names(Experiments.recall(Dynamics.RELEASED), Experiments.recall(Dynamics.HELD)));
    }

    @Test
    void whatBothDoAtOneMomentIsSaidOnce() {
        assertEquals(List.of("cue goes 50"), names(Experiments.recall(Dynamics.RELEASED), Experiments.recall(Dynamics.RELEASED)));
        Trial held = Experiments.recall(Dynamics.HELD);
        List<String> each = TimeMark.of(held, null, held.length()).stream().map(TimeMark::name).toList();
        List<String> both = TimeMark.of(held, held, held.length()).stream().map(TimeMark::name).toList();
        assertEquals(each.stream().map(name -> name.replace("A: leader", "leader")).toList(), both);
    }

    @Test
    void whereTheSecondIsLongerTheEndOfTheFirstIsMarked() {
        assertEquals(List.of("B: cue goes 50", "A ends 59"),
                names(Experiments.recall(Dynamics.HELD), Experiments.recall(Dynamics.RELEASED)));
        Trial still = Experiments.recall(Dynamics.BINARY);
        assertEquals(List.of("A ends " + (still.length() - 1), "B: cue goes 50"),
                names(still, Experiments.recall(Dynamics.RELEASED)));
    }
}
