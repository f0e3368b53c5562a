package engram.view.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Pen;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.view.plot.CanvasSurface;
import engram.view.plot.Drawing;
import engram.view.plot.Recorder;
import engram.view.plot.Transfer;
import engram.view.theme.Theme;
import java.lang.reflect.Proxy;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A view is drawn once more as it is seen: what is on its canvases and what stands over them, at the same places. */
@ExtendWith(ApplicationExtension.class)
class SceneDrawingTest {

    /** Notes each stroke in a line of text. */
    private static List<String> strokes(Drawing drawing) {
        List<String> noted = new ArrayList<>();
        Surface[] surface = {null};
        surface[0] = (Surface) Proxy.newProxyInstance(Surface.class.getClassLoader(), new Class<?>[] {Surface.class},
                (_, method, arguments) -> {
                    noted.add(method.getName() + " " + Arrays.deepToString(arguments));
                    if (method.getName().equals("clipped")) {
                        ((Runnable) arguments[1]).run();
                        noted.add("end of clipped");
                    }
                    return method.getReturnType() == double.class ? 10.0 : null;
                });
        drawing.drawOn(surface[0]);
        return noted;
    }

    private static Drawing of(Pane view) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            view.resize(200, 100);
            return SceneDrawing.of(view, 0xFFFFFF);
        });
    }

    private static <N extends Node> N at(N node, double x, double y) {
        node.relocate(x, y);
        return node;
    }

    @Test
    void whatIsOnACanvasIsDrawnWhereItIs() {
        Canvas canvas = new Canvas();
        Surface surface = CanvasSurface.blank(canvas, 50, 50);
        surface.rectangle(new Box(1, 2, 3, 4), Ink.of(0xFF0000));
        surface.clipped(new Box(0, 0, 10, 10), () -> surface.disc(5, 5, 2, Ink.of(0x00FF00)));
        List<String> strokes = strokes(of(new Pane(at(canvas, 20, 30))));
        assertEquals("rectangle [" + new Box(21, 32, 3, 4) + ", " + Ink.of(0xFF0000) + "]", strokes.getFirst());
        assertTrue(strokes.get(1).startsWith("clipped [" + new Box(20, 30, 10, 10)), strokes.toString());
        assertEquals("disc [25.0, 35.0, 2.0, " + Ink.of(0x00FF00) + "]", strokes.get(2));
        assertEquals(4, strokes.size());
    }

    @Test
    void aCanvasThatIsDrawnAnewForgetsWhatWasOnIt() {
        Canvas canvas = new Canvas();
        CanvasSurface.blank(canvas, 50, 50).disc(5, 5, 2, Ink.of(0));
        CanvasSurface.blank(canvas, 50, 50).ring(5, 5, 2, new Pen(Ink.of(0), 1));
        assertEquals(List.of("ring"), strokes(of(new Pane(canvas))).stream().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void faintAndHiddenThingsAreFaintAndHidden() {
        Circle faint = new Circle(10, 10, 4, Color.RED);
        faint.setOpacity(0.25);
        Circle hidden = new Circle(10, 10, 4, Color.BLUE);
        hidden.setVisible(false);
        Label readout = new Label("under the pointer");
        readout.getStyleClass().add("readout");
        Button button = new Button("press");
        assertEquals(List.of("disc [10.0, 10.0, 4.0, " + new Ink(0xFF0000, 0.25) + "]"),
                strokes(of(new Pane(faint, hidden, readout, button))));
    }

    @Test
    void whatHasALowerOrderStandsOnTop() {
        Circle above = new Circle(1, 1, 1, Color.RED);
        above.setViewOrder(-1);
        Circle below = new Circle(2, 2, 2, Color.BLUE);
        List<String> strokes = strokes(of(new Pane(above, below)));
        assertTrue(strokes.getFirst().contains("2.0, 2.0, 2.0") && strokes.getLast().contains("1.0, 1.0, 1.0"),
                strokes.toString());
    }

    @Test
    void picturesBecomeCellsOnTheGroundAndWhereTheyAreEmptyNothing() {
        WritableImage image = new WritableImage(4, 1);
        image.getPixelWriter().setColor(0, 0, Color.rgb(0, 0, 0, 0));
        image.getPixelWriter().setColor(1, 0, Color.rgb(0, 0, 255));
        image.getPixelWriter().setColor(2, 0, Color.rgb(0, 0, 0, 0));
        image.getPixelWriter().setColor(3, 0, Color.rgb(255, 0, 0));
        ImageView view = at(new ImageView(image), 3, 4);
        view.setFitWidth(20);
        view.setFitHeight(10);
        Pane clipped = new Pane(view);
        clipped.setClip(new Rectangle(8, 9));
        List<String> strokes = strokes(of(new Pane(clipped)));
        assertTrue(strokes.getFirst().startsWith("clipped [" + new Box(0, 0, 8, 9)), strokes.toString());
        assertEquals("cells [[255, 16777215, 16711680], 3, " + new Box(8, 4, 15, 10) + "]", strokes.get(1));
    }

    @Test
    void eachColourOfAThemeHasItsCounterpartInTheOther() {
        UnaryOperator<Ink> toDark = SceneDrawing.recoloured(false, true);
        UnaryOperator<Ink> toLight = SceneDrawing.recoloured(true, false);
        Theme.NetworkColours light = Theme.LIGHT.networks();
        Theme.NetworkColours dark = Theme.DARK.networks();
        assertEquals(dark.a(), toDark.apply(light.a()));
        assertEquals(dark.b().faint(0.5), toDark.apply(light.b().faint(0.5)));
        assertEquals(Theme.DARK.look().grid(), toDark.apply(Theme.LIGHT.look().grid()));
        assertEquals(Ink.of(0x123456), toDark.apply(Ink.of(0x123456)), "colours of data stay");
        assertEquals(light.problem(), toLight.apply(toDark.apply(light.problem())));
        assertEquals(light.a(), SceneDrawing.recoloured(true, true).apply(light.a()));
    }

    @Test
    void somethingDrawnElsewhereIsLargerThereAndAtItsPlace() {
        Recorder recorder = new Recorder((_, letters) -> letters.size());
        Transfer transfer = new Transfer(recorder, 100, 10, 2, ink -> ink.faint(0.5));
        transfer.line(1, 2, 3, 4, new Pen(Ink.of(0), 1));
        transfer.text("text", 5, 6, new Letters(Ink.of(0), 12), Letters.Across.LEFT, Letters.Down.TOP);
        List<String> strokes = strokes(recorder.drawing(1, 1));
        assertEquals("polyline [[102.0, 106.0], [14.0, 18.0], " + new Pen(new Ink(0, 0.5), 2) + "]", strokes.getFirst());
        assertEquals("text [text, 110.0, 22.0, " + new Letters(new Ink(0, 0.5), 24) + ", LEFT, TOP]", strokes.getLast());
        assertEquals(12, transfer.width("text", new Letters(Ink.of(0), 12)), "in its own pixels");
    }
}
