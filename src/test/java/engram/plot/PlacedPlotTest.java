package engram.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.plot.Surface.Letters;
import org.junit.jupiter.api.Test;

class PlacedPlotTest {

    private static final Ink RED = Ink.of(0xFF0000);
    private static final Ink GREY = Ink.of(0x808080);
    private static final Pen PEN = new Pen(RED, 1);
    private static final PlotLook LOOK = new PlotLook(GREY, Ink.of(0xCCCCCC), 10);
    private static final Box BOX = new Box(100, 20, 200, 100);
    private static final Axis TEN = Axis.linear(new Extent(0, 10));

    private static PlacedPlot plot(Axis x, Axis y, Layer... layers) {
        return Plot.of("title", x, y, List.of(layers)).in(BOX);
    }

    private static Sketch drawn(PlacedPlot plot) {
        Sketch sketch = new Sketch();
        plot.draw(sketch, LOOK);
        return sketch;
    }

    private static Layer.Line line(double[] xs, double[] ys) {
        return new Layer.Line(xs, ys, PEN);
    }

    @Test
    void valuesLieBetweenTheEdgesAndComeBackFromTheirPlaces() {
        PlacedPlot up = plot(TEN, TEN);
        assertEquals(100, up.x(0));
        assertEquals(300, up.x(10));
        assertEquals(120, up.y(0), "0 is at the foot");
        assertEquals(20, up.y(10));
        assertEquals(2.5, up.xAt(up.x(2.5)), 1e-12);
        assertEquals(2.5, up.yAt(up.y(2.5)), 1e-12);
        assertEquals(10, up.xAt(1e6), "outside, the nearer end");
        assertEquals(9, up.cellAt(1e6, 10));
        PlacedPlot down = plot(TEN, TEN.down());
        assertEquals(20, down.y(0), "rows begin at the top");
        assertEquals(2.5, down.yAt(down.y(2.5)), 1e-12);
    }

    @Test
    void onALogarithmicAxisEachPowerOfTenIsAsLongAsTheNext() {
        PlacedPlot log = plot(Axis.logarithmicSteps(10_000), TEN);
        assertArrayEquals(new double[] {100, 150, 200, 250, 300},
                Arrays.stream(new double[] {1, 10, 100, 1000, 10_000}).map(log::x).toArray(), 1e-9);
        assertEquals(1000, log.xAt(250), 1e-9);
        Sketch sketch = drawn(log);
        assertTrue(sketch.words().containsAll(List.of("1", "10", "100", "1\u00A0000", "10\u00A0000")), sketch.words().toString());
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic(new Extent(0, 10)));
    }

    @Test
    void eachStepOfARunIsFoundWhereItStandsHoweverLongTheRunIs() {
        for (int steps : new int[] {1, 2, 50, 10_000, 1_000_000}) {
            for (Axis axis : List.of(Axis.logarithmicSteps(steps), Axis.cells(Extent.whole(steps), 1))) {
                PlacedPlot plot = plot(axis, TEN);
                for (int time = 0; time < steps; time += Math.max(1, steps / 97)) {
                    assertEquals(time, plot.cellAt(plot.x(axis.middle(time)), steps), "in a run of " + steps);
                }
                assertEquals(steps - 1, plot.cellAt(1e6, steps), "right of all");
                assertEquals(0, plot.cellAt(-1e6, steps), "left of all");
            }
        }
        PlacedPlot one = plot(Axis.logarithmicSteps(1), TEN);
        assertEquals(100, one.x(1), "a single step stands where the axis begins");
        assertEquals(0, one.cellAt(200, 1));
    }

    @Test
    void theBorderBetweenTwoStepsOfALogarithmicAxisIsHalfwayBetweenTheirPlaces() {
        PlacedPlot log = plot(Axis.logarithmicSteps(100), TEN);
        double half = (log.x(1) + log.x(2)) / 2;
        assertEquals(0, log.cellAt(half - 0.01, 100));
        assertEquals(1, log.cellAt(half + 0.01, 100));
    }

    @Test
    void onALogarithmicAxisLinesAndDotsAreFoundToo() {
        PlacedPlot log = plot(Axis.logarithmicSteps(10_000), TEN, line(new double[] {1, 10, 10_000}, new double[] {0, 5, 5}));
        PlacedPlot.Hit hit = log.hit(151, log.y(5), 3, _ -> true).orElseThrow();
        assertEquals(1, hit.index());
        assertEquals(0, hit.distance(), 1e-9);
    }

    @Test
    void belowALogarithmicAxisNothingIsDrawnFarAwayFromItOrLost() {
        PlacedPlot log = plot(Axis.logarithmic(new Extent(1, 100)), TEN, line(new double[] {0, 1, 100}, new double[] {1, 2, 3}));
        Sketch.Stroke stroke = drawn(log).strokesIn(RED).getFirst();
        assertTrue(stroke.xs()[0] < 100 && Double.isFinite(stroke.xs()[0]), "0 lies left of it");
        assertEquals(100, stroke.xs()[1], 1e-9);
    }

    @Test
    void numbersOfCellsStandInTheirMiddles() {
        Sketch sketch = drawn(plot(Axis.cells(Extent.whole(4), 1), TEN));
        List<Sketch.Written> numbers = sketch.texts.stream().filter(text -> text.across() == Letters.Across.CENTRE).toList();
        assertEquals(List.of("1", "2", "3", "4"), numbers.stream().map(Sketch.Written::text).toList());
        assertEquals(175, numbers.get(1).x(), "the second of four cells of 50");
    }

    @Test
    void numbersAndUnitDoNotOverlapHoweverNarrowThePlotIs() {
        for (double width : new double[] {20, 40, 90, 200, 800}) {
            Axis steps = Axis.cells(Extent.whole(20_000), 1).in("time step");
            Sketch sketch = new Sketch();
            Plot.of("", steps, Axis.bare(new Extent(0, 1)), List.of()).in(new Box(50, 0, width, 50)).draw(sketch, LOOK);
            double unit = 50 + width - sketch.width("time step", LOOK.letters());
            double end = 0;
            for (Sketch.Written text : sketch.texts) {
                if (text.across() == Letters.Across.CENTRE) {
                    double half = sketch.width(text.text(), text.letters()) / 2;
                    assertTrue(text.x() - half > end && text.x() + half < unit, text + " in " + width);
                    end = text.x() + half;
                }
            }
        }
    }

    @Test
    void aLineIsBrokenWhereAValueIsNoNumber() {
        double nan = Double.NaN;
        Sketch sketch = drawn(plot(TEN, TEN, line(new double[] {0, 1, 2, 3, 4, 5}, new double[] {1, 2, nan, 3, 4, nan})));
        List<Sketch.Stroke> strokes = sketch.strokesIn(RED);
        assertEquals(2, strokes.size());
        assertArrayEquals(new double[] {100, 120}, strokes.get(0).xs());
        assertArrayEquals(new double[] {160, 180}, strokes.get(1).xs());
    }

    @Test
    void aBandAndBarsAndDotsLeaveOutWhatIsNoNumber() {
        double nan = Double.NaN;
        double[] xs = {0, 1, 2, 3, 4};
        double[] lows = {1, 1, nan, 1, 1};
        double[] highs = {2, 3, 3, nan, 2};
        Sketch sketch = drawn(plot(TEN, TEN, new Layer.Band(xs, lows, highs, RED), new Layer.Points(xs, lows, 2, RED)));
        assertEquals(1, sketch.polygons.size(), "one point alone has no area");
        assertEquals(4, sketch.discs.size());
        int without = drawn(plot(TEN, TEN)).rectangles.size();
        double[] edges = {0, 1, 2, 3, 4, 5};
        assertEquals(without + 4, drawn(plot(TEN, TEN, new Layer.Bars(edges, lows, List.of(RED)))).rectangles.size());
    }

    @Test
    void aBandThatGoesBeyondTheAxesIsCutOffAtTheirBox() {
        double[] xs = {2, 5, 8};
        Layer within = new Layer.Band(xs, new double[] {1, 2, 3}, new double[] {4, 5, 6}, RED);
        assertEquals(List.of(), drawn(plot(TEN, TEN, within)).clips, "what lies within need not be clipped");
        Layer above = new Layer.Band(xs, new double[] {1, 2, 3}, new double[] {4, 12, 6}, RED);
        Layer below = new Layer.Band(xs, new double[] {1, -2, 3}, new double[] {4, 5, 6}, RED);
        Layer beside = new Layer.Band(new double[] {-1, 11}, new double[] {1, 2}, new double[] {3, 4}, RED);
        for (Layer beyond : List.of(above, below, beside)) {
            assertEquals(List.of(BOX), drawn(plot(TEN, TEN, beyond)).clips);
        }
    }

    @Test
    void layersAloneAreDrawnWithoutAxes() {
        Sketch sketch = new Sketch();
        plot(TEN, TEN, line(new double[] {0, 10}, new double[] {0, 10})).drawLayers(sketch, LOOK);
        assertEquals(List.of(), sketch.words());
        assertEquals(1, sketch.strokes.size());
    }

    @Test
    void nothingAndOnePointAndEqualValuesAreDrawnWithoutFuss() {
        double[] none = {};
        double[] one = {5};
        Layer[] layers = {line(none, none), line(one, one), new Layer.Line(one, one, PEN, 2),
            line(new double[] {1, 9}, new double[] {5, 5}), new Layer.Bars(one, none, List.of(RED)),
            new Layer.Band(none, none, none, RED), new Layer.Band(one, one, one, RED), new Layer.Points(none, none, 1, RED),
            new Layer.Impulses(one, one, one, PEN)};
        for (Layer layer : layers) {
            Sketch sketch = drawn(plot(TEN, TEN, layer));
            assertTrue(sketch.words().contains("title"));
        }
        assertEquals(1, drawn(plot(TEN, TEN, layers[2])).discs.size(), "one point is a dot");
    }

    @Test
    void whatIsFinerThanPixelsKeepsItsLeastAndItsMost() {
        int count = 100_000;
        double[] ys = new double[count];
        ys[12_345] = 10;
        ys[54_321] = -10;
        Axis across = Axis.linear(new Extent(0, count));
        PlacedPlot dense = plot(across, Axis.linear(new Extent(-10, 10)), line(Layer.count(0.5, count), ys));
        Sketch.Stroke stroke = drawn(dense).strokesIn(RED).getFirst();
        assertTrue(stroke.xs().length <= 2 * 201, "two points a pixel, not " + stroke.xs().length);
        assertEquals(20, Arrays.stream(stroke.ys()).min().orElseThrow(), 1e-9);
        assertEquals(120, Arrays.stream(stroke.ys()).max().orElseThrow(), 1e-9);
    }

    @Test
    void aLineThatGoesUpAndDownInEachPixelIsAnAreaOverAllOfThem() {
        int count = 100_000;
        double[] ys = new double[count];
        Arrays.setAll(ys, i -> i % 2 == 0 ? 2 : 8);
        Axis across = Axis.bare(new Extent(0, count));
        PlacedPlot ragged = plot(across, Axis.bare(new Extent(0, 10)), line(Layer.count(0.5, count), ys));
        Sketch sketch = drawn(ragged);
        List<Box> columns = sketch.rectangles.stream().filter(box -> box.height() == 60).toList();
        assertEquals(200, columns.size(), "one for each pixel");
        assertEquals(100, columns.getFirst().left());
        assertEquals(ragged.y(8), columns.getFirst().top(), 1e-9);
        assertEquals(List.of(), sketch.strokesIn(RED));
    }

    @Test
    void ofManyBarsInAPixelTheTallestIsSeen() {
        int count = 20_000;
        double[] tops = new double[count];
        Arrays.fill(tops, 2);
        tops[10_050] = 9;
        Sketch sketch = drawn(plot(Axis.bare(new Extent(0, count)), Axis.bare(new Extent(0, 10)),
                new Layer.Bars(Layer.count(0, count + 1), tops, List.of(RED))));
        assertTrue(sketch.rectangles.size() < 500, "one or two a pixel, not " + sketch.rectangles.size());
        assertEquals(90, sketch.rectangles.stream().mapToDouble(Box::height).max().orElseThrow(), 1e-9);
    }

    @Test
    void theDotUnderAPointIsFoundAndNoneWhereNoneIsNear() {
        Layer.Points points = new Layer.Points(new double[] {1, 5, 5.1}, new double[] {1, 5, 5}, 2, RED);
        PlacedPlot plot = plot(TEN, TEN, line(new double[] {0, 10}, new double[] {0, 0}), points);
        Optional<PlacedPlot.Hit> hit = plot.hit(199, 70, 7, _ -> true);
        assertEquals(Optional.of(new PlacedPlot.Hit(1, 1, 1)), hit);
        assertEquals(Optional.empty(), plot.hit(250, 40, 7, _ -> true));
        assertEquals(Optional.empty(), plot.hit(199, 70, 7, Layer.Bars.class::isInstance));
    }

    @Test
    void theLineNearestAboveOrBelowAPointIsFoundBetweenItsPointsToo() {
        double nan = Double.NaN;
        PlacedPlot plot = plot(TEN, TEN, line(new double[] {0, 10}, new double[] {0, 10}),
                line(new double[] {0, 10}, new double[] {4, 4}), line(new double[] {0, 10}, new double[] {nan, nan}));
        assertEquals(0, plot.hit(plot.x(8), plot.y(7.5), 100, _ -> true).orElseThrow().layer());
        PlacedPlot.Hit level = plot.hit(plot.x(8), plot.y(5), 100, _ -> true).orElseThrow();
        assertEquals(1, level.layer());
        assertEquals(1, level.index(), "the nearer of its points");
        assertEquals(10, level.distance(), 1e-9);
    }

    @Test
    void theRowWithTheLeastValuesIsAtTheFootOfAnAxisThatGoesUp() {
        Extent two = Extent.whole(2);
        Layer heat = new Layer.Cells(new int[] {1, 2, 3, 4}, 2, two, two);
        assertArrayEquals(new int[] {3, 4, 1, 2}, drawn(plot(Axis.linear(two), Axis.linear(two), heat)).colours);
        assertArrayEquals(new int[] {1, 2, 3, 4}, drawn(plot(Axis.linear(two), Axis.linear(two).down(), heat)).colours);
    }

    @Test
    void cellsLieWhereTheAxesSayAlsoWhileAnotherPartIsInSight() {
        Extent seen = new Extent(2, 4);
        PlacedPlot heat = plot(Axis.cells(seen, 0), Axis.cells(seen, 0).down(),
                new Layer.Cells(new int[16], 4, Extent.whole(4), Extent.whole(4)));
        assertEquals(new Box(-100, -80, 400, 200), drawn(heat).cells.getFirst());
    }

    @Test
    void aReferenceOutOfSightIsNotDrawn() {
        Layer.Reference seen = new Layer.Reference(true, 5, PEN, "here");
        Layer.Reference unseen = new Layer.Reference(true, 11, PEN, "there");
        Sketch sketch = drawn(plot(TEN, TEN, seen, unseen, new Layer.Reference(false, Double.NaN, PEN, "")));
        assertEquals(1, sketch.strokesIn(RED).size());
        assertTrue(sketch.words().contains("here") && !sketch.words().contains("there"));
    }

    @Test
    void whereThereIsNothingToSeeThePlotSaysWhyInLettersThatFit() {
        Sketch sketch = new Sketch();
        Plot.empty("No run yet: give the network a picture").in(new Box(0, 0, 80, 40)).draw(sketch, LOOK);
        Sketch.Written why = sketch.texts.stream().filter(text -> text.text().startsWith("No run")).findFirst().orElseThrow();
        assertEquals(40, why.x());
        assertTrue(sketch.width(why.text(), why.letters()) <= 80 + 1e-9);
    }

    @Test
    void aPlotWithoutRoomDrawsNothing() {
        Sketch sketch = new Sketch();
        Plot.of("title", TEN, TEN, List.of()).in(new Box(0, 0, -5, 40)).draw(sketch, LOOK);
        assertEquals(List.of(), sketch.words());
    }

    /** Where words end from above, of a ground from 2 to 8 that lies below lines, each at one height; empty where they are nowhere. */
    private static OptionalDouble wordsAbove(double... heights) {
        Layer ground = new Layer.Shade(2, 8, RED, "nobody");
        Layer[] layers = Stream
                .concat(Stream.of(ground), Arrays.stream(heights).mapToObj(y -> line(new double[] {0, 10}, new double[] {y, y})))
                .toArray(Layer[]::new);
        return drawn(plot(TEN, TEN, layers)).texts.stream()
                .filter(written -> written.text().equals("nobody"))
                .mapToDouble(Sketch.Written::y)
                .findFirst();
    }

    @Test
    void wordsOnAGroundStandAtItsFootWhereNoCurveIs() {
        double foot = wordsAbove().orElseThrow();
        assertTrue(foot > 110 && foot < 120, "y of words: " + foot);
        assertEquals(foot, wordsAbove(5, 9).orElseThrow());
    }

    @Test
    void wordsOnAGroundAreWrittenWhereNoCurvePasses() {
        // A curve at 1 lies 110 from above: letters of 10 find room above it.
        double above = wordsAbove(1).orElseThrow();
        assertTrue(above < 110 && above > 95, "y of words: " + above);
        double between = wordsAbove(0.5, 1, 1.5, 6).orElseThrow();
        assertTrue(between < 105 && between - 12 > 60, "y of words: " + between);
    }

    @Test
    void wordsOnAGroundAreLeftOutWhereCurvesAreEverywhere() {
        assertEquals(OptionalDouble.empty(), wordsAbove(IntStream.rangeClosed(0, 10).mapToDouble(i -> i).toArray()));
    }
}
