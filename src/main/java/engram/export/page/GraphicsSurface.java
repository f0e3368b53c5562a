package engram.export.page;

import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Pen;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A picture, or whatever else Java draws on, to draw plots on: a page of SVG or PDF is one more {@link Graphics2D}. */
public final class GraphicsSurface implements Surface {

    private final Graphics2D graphics;
    private final Lettering lettering;
    /** So many pixels the longer side of cells has at least: whoever shows a page may smooth pictures that it enlarges. */
    private final int leastForCells;

    /** Draws smooth letters and lines, and cells with sharp edges. */
    public GraphicsSurface(Graphics2D graphics) {
        this(graphics, Lettering.OF_THE_COMPUTER, 1);
    }

    /**
     * A page of a file.
     *
     * @param lettering writes
     * @param leastForCells how many pixels the longer side of cells gets at least; each cell gets a whole number of them
     */
    GraphicsSurface(Graphics2D graphics, Lettering lettering, int leastForCells) {
        this.graphics = graphics;
        this.lettering = lettering;
        this.leastForCells = leastForCells;
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private void use(Ink ink) {
        graphics.setColor(new Color(ink.rgb() | (int) Math.round(255 * ink.opacity()) << 24, true));
    }

    private void fill(Shape shape, Ink ink) {
        use(ink);
        graphics.fill(shape);
    }

    private void stroke(Shape shape, Pen pen) {
        use(pen.ink());
        double[] lengths = pen.dash().lengths();
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) lengths[i];
        }
        graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }

    private static Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xs.length; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        return path;
    }

    @Override
    public void rectangle(Box box, Ink ink) {
        fill(shape(box), ink);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink ink) {
        fill(path(xs, ys), ink);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Pen pen) {
        stroke(path(xs, ys), pen);
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        fill(circle(x, y, radius), ink);
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        stroke(circle(x, y, radius), pen);
    }

    private static Shape shape(Box box) {
        return new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down) {
        graphics.setFont(lettering.font(text, letters));
        use(letters.ink());
        LineMetrics metrics = graphics.getFont().getLineMetrics(text, graphics.getFontRenderContext());
        double baseline = switch (down) {
            case TOP -> y + metrics.getAscent();
            case MIDDLE -> y + (metrics.getAscent() - metrics.getDescent()) / 2;
            case BASELINE -> y;
            case BOTTOM -> y - metrics.getDescent();
        };
        lettering.write(graphics, text, x, baseline, across);
    }

    @Override
    public void upright(String text, double baseline, double middle, Letters letters) {
        AffineTransform level = graphics.getTransform();
        graphics.translate(baseline, middle);
        graphics.rotate(-Math.PI / 2);
        text(text, 0, 0, letters, Letters.Across.CENTRE, Letters.Down.BASELINE);
        graphics.setTransform(level);
    }

    @Override
    public double width(String text, Letters letters) {
        return lettering.font(text, letters).getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    @Override
    public void cells(int[] rgb, int columns, Box box) {
        int rows = rgb.length / columns;
        int pixels = Math.ceilDiv(leastForCells, Math.max(columns, rows));
        BufferedImage image = new BufferedImage(columns * pixels, rows * pixels, BufferedImage.TYPE_INT_RGB);
        int[] line = new int[columns * pixels];
        for (int y = 0; y < rows * pixels; y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = rgb[y / pixels * columns + x / pixels];
            }
            image.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        AffineTransform place = new AffineTransform(box.width() / image.getWidth(), 0, 0, box.height() / image.getHeight(),
                box.left(), box.top());
        graphics.drawImage(image, place, null);
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(shape(box));
        drawing.run();
        graphics.setClip(before);
    }
}
