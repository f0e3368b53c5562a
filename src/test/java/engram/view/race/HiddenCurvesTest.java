package engram.view.race;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.analysis.replay.HiddenRace;
import engram.model.image.GrayImage;
import engram.plot.Plot;
import org.junit.jupiter.api.Test;

class HiddenCurvesTest {

    private static final List<String> NAMES = List.of("four", "six", "seven");

    /** Two neurons over five steps: the first of them passes the bar in the third. */
    private static HiddenRace decided(double lead) {
        float[][] potentials = {{1, 3, 6, 0, 1}, {2, 2, 5, -5, -15}};
        return new HiddenRace(new int[] {2, 0}, potentials, new float[] {9, 7, 5, 4, 3}, new int[] {-1, -1, 2, -1, -1}, 2, lead);
    }

    private static TimeCurves curves(HiddenRace race) {
        List<GrayImage> pictures = Arrays.stream(race.leaders()).mapToObj(_ -> picture(4)).toList();
        return new HiddenCurves(race, 4, NAMES, pictures).curves();
    }

    private static GrayImage picture(int side) {
        return new GrayImage(side, side, IntStream.range(0, side * side).mapToDouble(i -> i % side < side / 2 ? 1 : 0).toArray());
    }

    private static TimeCurves.Line line(TimeCurves curves, String name) {
        return curves.lines().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void thereIsALineForEachOfThoseAheadAndADashedOneForTheBar() {
        TimeCurves curves = curves(decided(0.2));
        assertEquals(List.of("four", "seven", "bar"), curves.lines().stream().map(TimeCurves.Line::name).toList());
        assertArrayEquals(new double[] {1, 3, 6, 0, 1}, line(curves, "seven").values());
        assertArrayEquals(new double[] {2, 2, 5, -5, -15}, line(curves, "four").values());
        assertArrayEquals(new double[] {9, 7, 5, 4, 3}, line(curves, "bar").values());
        assertTrue(line(curves, "bar").dashed());
        assertNull(line(curves, "bar").picture());
        assertEquals(4, curves.release());
    }

    @Test
    void theGreatestPotentialHasTheColour() {
        TimeCurves curves = curves(decided(0.2));
        List<String> leaders = IntStream.range(0, 5).mapToObj(step -> curves.lines().get(curves.leader(step)).name()).toList();
        assertEquals(List.of("four", "seven", "seven", "seven", "seven"), leaders);
    }

    @Test
    void allIsInSightUpToTheDecisionAndThoseThatLostLeaveThePlot() {
        TimeCurves curves = curves(decided(0.2));
        assertTrue(curves.high() > 6 && curves.high() < 8, "the winner, not the bar before it fell: " + curves.high());
        assertEquals(0, curves.low());
    }

    @Test
    void theDecisionIsMarkedAndSaysWhetherItIsUnsure() {
        assertEquals(new TimeCurves.Mark(2, "decided at step 3", "step 3", 6), curves(decided(0.2)).mark());
        assertEquals(new TimeCurves.Mark(2, "unsure at step 3", "unsure", 6), curves(decided(0.01)).mark());
    }

    @Test
    void whereNobodyPassesTheBarNoMemoryFits() {
        HiddenRace silent = new HiddenRace(new int[] {1}, new float[][] {{0, 0, -1}}, new float[] {9, 5, 2},
                new int[] {-1, -1, -1}, -1, Double.NaN);
        TimeCurves curves = curves(silent);
        assertEquals(new TimeCurves.Mark(-1, "no memory fits", "no memory fits", 0), curves.mark());
        assertTrue(curves.high() > 2, "the bar is in sight above them");
        assertEquals(-1, curves.low());
    }

    @Test
    void theReadoutSaysWhoFires() {
        TimeCurves curves = curves(decided(0.2));
        assertEquals("After step 3\nseven  6.00\nfour  5.00\nbar  5.00\nseven fires", RunPlot.describe(curves, 2));
        assertTrue(RunPlot.describe(curves, 0).endsWith("\nNone of them fires"));
    }

    @Test
    void picturesAreNoLargerThanCanBeSeen() {
        HiddenRace race = decided(0.2);
        Plot.Thumb small = line(curves(race), "seven").picture();
        assertEquals(4, small.side());
        assertArrayEquals(new int[] {0xFFFFFF, 0xFFFFFF, 0, 0}, Arrays.copyOf(small.rgb(), 4));
        Plot.Thumb large = line(new HiddenCurves(race, 4, NAMES, List.of(picture(64), picture(64))).curves(), "seven").picture();
        assertEquals(16, large.side());
        assertEquals(16 * 16, large.rgb().length);
        assertEquals(0xFFFFFF, large.rgb()[0]);
        assertEquals(0, large.rgb()[15]);
    }

    @Test
    void ofManyTheFirstFiveHaveNames() {
        int[] leaders = IntStream.range(0, 8).toArray();
        HiddenRace race = new HiddenRace(leaders, new float[8][1], new float[] {1}, new int[] {-1}, -1, Double.NaN);
        List<String> names = IntStream.range(0, 9).mapToObj(Integer::toString).toList();
        TimeCurves curves = new HiddenCurves(race, 9, names, Collections.nCopies(8, picture(4))).curves();
        assertEquals(Set.of("0", "1", "2", "3", "4", "bar"),
                curves.lines().stream().filter(TimeCurves.Line::named).map(TimeCurves.Line::name).collect(Collectors.toSet()));
        assertEquals(9, curves.lines().size());
    }
}
