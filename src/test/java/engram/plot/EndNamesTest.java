package engram.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.plot.Surface.Letters;
import org.junit.jupiter.api.Test;

class EndNamesTest {

    private static final Ink BLACK = Ink.of(0);
    private static final PlotLook LOOK = new PlotLook(BLACK, BLACK, 10);

    private static Sketch drawn(double height, double... ends) {
        List<Plot.Name> names = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            names.add(new Plot.Name("line " + i, "", BLACK, ends[i], false));
        }
        Axis unit = Axis.linear(new Extent(0, 1));
        Sketch sketch = new Sketch();
        Plot.of("", unit, unit, List.of()).withNames(names).in(new Box(0, 50, 100, height), 80).drawNames(sketch, LOOK);
        sketch.texts.removeIf(text -> text.text().isEmpty());
        return sketch;
    }

    @Test
    void namesThatAreApartStandAsHighAsTheirLinesEnd() {
        Sketch sketch = drawn(100, 0.9, 0.1);
        assertEquals(List.of("line 0", "line 1"), sketch.words());
        assertEquals(60, sketch.texts.get(0).y(), 1e-9);
        assertEquals(140, sketch.texts.get(1).y(), 1e-9);
    }

    @Test
    void namesOfLinesThatEndTogetherArePushedApartInTheirOrder() {
        Sketch sketch = drawn(100, 0.5, 0.52, 0.51);
        assertEquals(List.of("line 1", "line 2", "line 0"), sketch.words());
        for (int i = 1; i < 3; i++) {
            assertTrue(sketch.texts.get(i).y() - sketch.texts.get(i - 1).y() >= 12, "a line apart");
        }
    }

    @Test
    void aPictureStandsBeforeItsNameWithCellsOnWholePixelsAndTheLinesAreFartherApart() {
        Plot.Thumb picture = new Plot.Thumb(new int[] {0xFFFFFF, 0, 0, 0xFFFFFF}, 2);
        List<Plot.Name> names = Stream.of("a", "b").map(name -> new Plot.Name(name, "", BLACK, 0.5, false, picture)).toList();
        Axis unit = Axis.linear(new Extent(0, 1));
        Sketch sketch = new Sketch();
        Plot.of("", unit, unit, List.of()).withNames(names).in(new Box(0, 50, 100, 100), 80).drawNames(sketch, LOOK, 110);
        assertEquals(List.of("a", "b"), sketch.words());
        assertEquals(2, sketch.cells.size());
        List<Sketch.Written> written = sketch.texts.stream().filter(text -> !text.text().isEmpty()).toList();
        for (int i = 0; i < 2; i++) {
            Box cells = sketch.cells.get(i);
            assertEquals(14, cells.width(), "a whole number of pixels for each of two columns");
            assertEquals(cells.width(), cells.height());
            assertEquals(110, cells.left());
            assertTrue(cells.left() + cells.width() < written.get(i).x(), "the name stands behind it");
            assertTrue(cells.top() < written.get(i).y() && written.get(i).y() < cells.bottom(), "as high as its name");
        }
        assertTrue(sketch.cells.get(0).bottom() <= sketch.cells.get(1).top(), "one picture below the other");
    }

    /**
     * Early in a run, lines end above the first numbers of the axis. The letter g reaches 0.56 em below its middle, a number begins
     * 0.2 em below its top, and a pixel is to be free between them.
     */
    @Test
    void namesOfLinesThatEndLowNeverLieOverTheNumbersOfTheAxis() {
        List<Plot.Name> names =
                Stream.of("a", "b", "c", "d", "e").map(name -> new Plot.Name(name, "", BLACK, 0.02, false)).toList();
        Axis unit = Axis.linear(new Extent(0, 1));
        PlacedPlot low = Plot.of("", unit, unit, List.of()).withNames(names).in(new Box(30, 10, 100, 60), 80);
        Sketch axes = new Sketch();
        Plot.of("", unit, unit, List.of()).in(low.box()).draw(axes, LOOK);
        double numbers = axes.texts.stream().filter(text -> text.y() > 70).mapToDouble(Sketch.Written::y).min().orElseThrow();
        Sketch sketch = new Sketch();
        low.drawNames(sketch, LOOK, 32);
        sketch.texts.removeIf(text -> text.text().isEmpty());
        assertEquals(List.of("a", "b", "c", "d", "e"), sketch.words());
        double lowest = sketch.texts.stream().mapToDouble(Sketch.Written::y).max().orElseThrow();
        assertTrue(lowest + 0.56 * LOOK.size() + 1 <= numbers + 0.2 * LOOK.size(), lowest + " and " + numbers);
        assertTrue(sketch.texts.stream().allMatch(text -> text.letters().size() > LOOK.size() - 1e-6), "none is smaller");
    }

    @Test
    void noNameIsEverLeftOutHoweverManyThereAre() {
        double[] ends = new double[40];
        Sketch sketch = drawn(60, ends);
        assertEquals(40, sketch.words().size());
        for (int i = 1; i < 40; i++) {
            Sketch.Written above = sketch.texts.get(i - 1);
            assertTrue(sketch.texts.get(i).y() - above.y() >= above.letters().size(), "smaller letters do not overlap");
        }
        assertTrue(sketch.texts.getFirst().y() > 40 && sketch.texts.getLast().y() < 130, "all are beside the plot");
    }

    @Test
    void namesStandWhereLinesEndAlsoBeforeThePlotDoesAtLeastFourteenPixelsApart() {
        List<Plot.Name> names = Stream.of("a", "b", "c").map(name -> new Plot.Name(name, "", BLACK, 0.5, false)).toList();
        Axis unit = Axis.linear(new Extent(0, 1));
        Sketch sketch = new Sketch();
        Plot.of("", unit, unit, List.of())
                .withNames(names)
                .in(new Box(0, 0, 100, 90), 50)
                .drawNames(sketch, new PlotLook(BLACK, BLACK, 12), 37);
        sketch.texts.removeIf(text -> text.text().isEmpty());
        assertEquals(List.of("a", "b", "c"), sketch.words());
        for (int i = 0; i < 3; i++) {
            assertEquals(37, sketch.texts.get(i).x());
            assertTrue(i == 0 || sketch.texts.get(i).y() - sketch.texts.get(i - 1).y() >= 14);
        }
    }

    @Test
    void whatEndsOutsideStandsAtTheNearerEdgeAndWhatHasNoEndHasNoName() {
        Sketch sketch = drawn(100, 7, Double.NaN, -3);
        assertEquals(List.of("line 0", "line 2"), sketch.words());
        assertEquals(50, sketch.texts.get(0).y(), 1e-9);
        assertEquals(150, sketch.texts.get(1).y(), 1, "as near as the numbers below it allow");
    }

    @Test
    void placesGiveWayUpwardsAtTheFoot() {
        assertArrayEquals(new double[] {70, 80, 90}, PlotPainter.apart(new double[] {88, 89, 90}, 10, 0, 90));
        assertArrayEquals(new double[] {0, 5, 10}, PlotPainter.apart(new double[] {0, 0, 0}, 10, 0, 10));
        assertArrayEquals(new double[] {4}, PlotPainter.apart(new double[] {4}, 10, 0, 10));
        assertArrayEquals(new double[0], PlotPainter.apart(new double[0], 10, 0, 10));
    }

    @Test
    void aLongNameIsCutInItsMiddle() {
        Sketch sketch = new Sketch();
        assertEquals("abcd\u2026wxyz", sketch.fitted("abcdefghijklmnopqrstuvwxyz", 45, new Letters(BLACK, 10)));
        assertEquals("abc", sketch.fitted("abc", 15, new Letters(BLACK, 10)));
    }
}
