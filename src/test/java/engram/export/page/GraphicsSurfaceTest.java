package engram.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Surface.Letters;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphicsSurfaceTest {

    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;
    private static final PlotLook LOOK = new PlotLook(Ink.of(0), Ink.of(0xCCCCCC), 11);

    private final BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = picture.createGraphics();
    private final GraphicsSurface surface = new GraphicsSurface(graphics);

    GraphicsSurfaceTest() {
        surface.rectangle(new Box(0, 0, 300, 200), Ink.of(WHITE));
    }

    private int at(double x, double y) {
        return picture.getRGB((int) x, (int) y) & 0xFFFFFF;
    }

    @Test
    void aPlotIsDrawnWhereItSaysItIs() {
        Ink red = Ink.of(RED);
        Plot plot = Plot.of("title", Axis.linear(new Extent(0, 10)), Axis.linear(new Extent(0, 10)),
                List.of(new Layer.Bars(new double[] {0, 2}, new double[] {5}, List.of(Ink.of(0x0000FF))),
                        new Layer.Line(new double[] {3, 9}, new double[] {8, 8}, new Pen(red, 3)),
                        new Layer.Points(new double[] {5}, new double[] {3}, 4, Ink.of(0x00FF00))));
        PlacedPlot placed = plot.in(new Box(50, 30, 200, 120));
        placed.draw(surface, LOOK);
        assertEquals(0x0000FF, at(placed.x(1), placed.y(2)));
        assertEquals(WHITE, at(placed.x(1), placed.y(6)), "above the bar");
        assertEquals(RED, at(placed.x(6), placed.y(8)));
        assertEquals(WHITE, at(placed.x(2.6), placed.y(8)), "left of the line");
        assertEquals(0x00FF00, at(placed.x(5), placed.y(3)));
        assertEquals(0xCCCCCC, at(150, 29), "the frame is right outside of the data");
        assertTrue(inked(50, 10, 90, 29) > 20, "the title is above");
        assertTrue(inked(20, 30, 45, 150) > 20, "numbers stand left of it");
        assertTrue(inked(50, 156, 250, 175) > 20, "and below");
    }

    private int inked(int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count += at(x, y) == WHITE ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void cellsHaveSharpEdges() {
        surface.cells(new int[] {RED, 0x00FF00, 0x0000FF, 0x123456}, 2, new Box(10, 10, 20, 20));
        assertEquals(RED, at(19, 19));
        assertEquals(0x00FF00, at(20, 19));
        assertEquals(0x0000FF, at(19, 20));
        assertEquals(0x123456, at(29, 29));
        assertEquals(WHITE, at(30, 30));
    }

    @Test
    void whatLiesOutsideOfAClipIsNotSeenAndAfterItIs() {
        surface.clipped(new Box(0, 0, 50, 50), () -> surface.rectangle(new Box(40, 40, 20, 20), Ink.of(RED)));
        assertEquals(RED, at(45, 45));
        assertEquals(WHITE, at(55, 55));
        surface.disc(55, 55, 4, Ink.of(RED));
        assertEquals(RED, at(55, 55));
    }

    @Test
    void faintInkLetsTheGroundThrough() {
        surface.polygon(new double[] {0, 100, 100, 0}, new double[] {0, 0, 100, 100}, Ink.of(0).faint(0.5));
        assertEquals(0x7F, at(50, 50) & 0xFF, 1);
    }

    @Test
    void dashesHaveGaps() {
        surface.line(0, 100.5, 300, 100.5, new Pen(Ink.of(0), 1, Pen.Dash.DASHED));
        assertEquals(0, at(1, 100));
        assertEquals(WHITE, at(8, 100));
        assertEquals(0, at(12, 100));
    }

    @Test
    void textsStandLeftOfBetweenAndRightOfTheirPoint() {
        Letters letters = new Letters(Ink.of(0), 20);
        double width = surface.width("mmmm", letters);
        assertEquals(width, surface.width("mm", letters) * 2, 1);
        for (Letters.Across across : Letters.Across.values()) {
            surface.rectangle(new Box(0, 0, 300, 200), Ink.of(WHITE));
            surface.text("mmmm", 150, 100, letters, across, Letters.Down.MIDDLE);
            int left = inked(0, 80, 150, 120);
            int right = inked(150, 80, 300, 120);
            assertEquals(across == Letters.Across.LEFT, left == 0);
            assertEquals(across == Letters.Across.RIGHT, right == 0);
        }
        surface.upright("mmmm", 30, 100, letters);
        assertNotEquals(0, inked(10, (int) (100 - width / 2), 31, (int) (100 + width / 2)));
    }
}
