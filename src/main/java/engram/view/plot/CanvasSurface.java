package engram.view.plot;

import module javafx.controls;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Pen;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import java.util.Arrays;
import java.util.Optional;

/** A canvas of the window to draw plots on. */
public final class CanvasSurface implements Surface {

    private final GraphicsContext pen;
    /** Measures texts. */
    private final Text measure = new Text();
    /** Takes note of all, for whoever wants it on paper. */
    private final Recorder recorder = new Recorder(this::width);

    private CanvasSurface(GraphicsContext pen) {
        this.pen = pen;
    }

    /** The surface of a canvas, blank, and as large as the room for it. */
    public static Surface blank(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        pen.setImageSmoothing(false);
        // A curve that turns sharply would else have a spike that points to where nothing is.
        pen.setLineJoin(StrokeLineJoin.BEVEL);
        CanvasSurface surface = new CanvasSurface(pen);
        canvas.getProperties().put(CanvasSurface.class, surface);
        return surface;
    }

    /** What a canvas shows, as a drawing; empty where nothing was ever drawn on it by way of this class. */
    public static Optional<Drawing> drawing(Canvas canvas) {
        return canvas.getProperties().get(CanvasSurface.class) instanceof CanvasSurface surface
                ? Optional.of(surface.recorder.drawing(canvas.getWidth(), canvas.getHeight()))
                : Optional.empty();
    }

    /** How wide a text is on the screen. */
    public static double measure(String text, Letters letters) {
        Text measured = new Text(text);
        measured.setFont(font(letters));
        return text.isEmpty() ? 0 : measured.getLayoutBounds().getWidth();
    }

    private static Color colour(Ink ink) {
        return Color.rgb(ink.rgb() >> 16 & 0xFF, ink.rgb() >> 8 & 0xFF, ink.rgb() & 0xFF, ink.opacity());
    }

    private static Font font(Letters letters) {
        return letters.bold() ? Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, letters.size())
                : Font.font(letters.size());
    }

    private void use(Pen line) {
        pen.setStroke(colour(line.ink()));
        pen.setLineWidth(line.width());
        pen.setLineDashes(line.dash().lengths());
    }

    @Override
    public void rectangle(Box box, Ink ink) {
        recorder.rectangle(box, ink);
        pen.setFill(colour(ink));
        pen.fillRect(box.left(), box.top(), box.width(), box.height());
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink ink) {
        recorder.polygon(xs, ys, ink);
        pen.setFill(colour(ink));
        pen.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Pen line) {
        recorder.polyline(xs, ys, line);
        use(line);
        pen.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        recorder.disc(x, y, radius, ink);
        pen.setFill(colour(ink));
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Pen line) {
        recorder.ring(x, y, radius, line);
        use(line);
        pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down) {
        recorder.text(text, x, y, letters, across, down);
        write(text, x, y, letters, across, down);
    }

    private void write(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down) {
        pen.setFont(font(letters));
        pen.setFill(colour(letters.ink()));
        pen.setTextAlign(switch (across) {
            case LEFT -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        pen.setTextBaseline(switch (down) {
            case TOP -> VPos.TOP;
            case MIDDLE -> VPos.CENTER;
            case BASELINE -> VPos.BASELINE;
            case BOTTOM -> VPos.BOTTOM;
        });
        pen.fillText(text, x, y);
    }

    @Override
    public void upright(String text, double baseline, double middle, Letters letters) {
        recorder.upright(text, baseline, middle, letters);
        pen.save();
        pen.translate(baseline, middle);
        pen.rotate(-90);
        write(text, 0, 0, letters, Letters.Across.CENTRE, Letters.Down.BASELINE);
        pen.restore();
    }

    @Override
    public double width(String text, Letters letters) {
        measure.setFont(font(letters));
        measure.setText(text);
        return text.isEmpty() ? 0 : measure.getLayoutBounds().getWidth();
    }

    @Override
    public void cells(int[] rgb, int columns, Box box) {
        recorder.cells(rgb, columns, box);
        int rows = rgb.length / columns;
        WritableImage image = new WritableImage(columns, rows);
        int[] opaque = Arrays.stream(rgb).map(cell -> 0xFF000000 | cell).toArray();
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), opaque, 0, columns);
        pen.drawImage(image, box.left(), box.top(), box.width(), box.height());
    }

    /** At whole pixels, since all that is drawn is slow otherwise. */
    @Override
    public void clipped(Box box, Runnable drawing) {
        double left = Math.floor(box.left());
        double top = Math.floor(box.top());
        pen.save();
        pen.beginPath();
        pen.rect(left, top, Math.ceil(box.right()) - left, Math.ceil(box.bottom()) - top);
        pen.clip();
        recorder.clipped(box, drawing);
        pen.restore();
    }
}
