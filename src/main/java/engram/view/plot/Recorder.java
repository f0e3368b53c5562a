package engram.view.plot;

import module java.base;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Pen;
import engram.plot.Surface;
import java.util.function.ToDoubleBiFunction;

/** Takes note of what is drawn, stroke by stroke. What it is given is kept, and not to be modified afterwards. */
public final class Recorder implements Surface {

    private final ToDoubleBiFunction<String, Letters> widths;
    private List<Consumer<Surface>> strokes = new ArrayList<>();

    /** Makes an empty one that is told how wide texts are. */
    public Recorder(ToDoubleBiFunction<String, Letters> widths) {
        this.widths = widths;
    }

    /** What was drawn so far. */
    public Drawing drawing(double width, double height) {
        return new Drawing(width, height, strokes);
    }

    @Override
    public void rectangle(Box box, Ink ink) {
        strokes.add(surface -> surface.rectangle(box, ink));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink ink) {
        strokes.add(surface -> surface.polygon(xs, ys, ink));
    }

    @Override
    public void polyline(double[] xs, double[] ys, Pen pen) {
        strokes.add(surface -> surface.polyline(xs, ys, pen));
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        strokes.add(surface -> surface.disc(x, y, radius, ink));
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        strokes.add(surface -> surface.ring(x, y, radius, pen));
    }

    @Override
    public void text(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down) {
        strokes.add(surface -> surface.text(text, x, y, letters, across, down));
    }

    @Override
    public void upright(String text, double baseline, double middle, Letters letters) {
        strokes.add(surface -> surface.upright(text, baseline, middle, letters));
    }

    @Override
    public double width(String text, Letters letters) {
        return widths.applyAsDouble(text, letters);
    }

    @Override
    public void cells(int[] rgb, int columns, Box box) {
        strokes.add(surface -> surface.cells(rgb, columns, box));
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        List<Consumer<Surface>> around = strokes;
        List<Consumer<Surface>> inside = new ArrayList<>();
        strokes = inside;
        try {
            drawing.run();
        } finally {
            strokes = around;
        }
        strokes.add(surface -> surface.clipped(box, () -> inside.forEach(stroke -> stroke.accept(surface))));
    }
}
