package engram.samples;

import module java.base;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Six simple shapes, 28 x 28 grey pixels, dark on white. */
final class Shapes {

    /** The areas to fill, by name, in a square of 28. */
    static final Map<String, Shape> OUTLINES =
            new TreeMap<>(Map.of("circle", circle(), "cross", drawn("M 6 6 L 22 22 M 22 6 L 6 22", 5), "heart",
                    drawn("M 14 23 C 8.5 18.5 4 15 4 10 C 4 7 6 5 8.7 5 C 11.3 5 13 7 14 9.8"
                            + " C 15 7 16.7 5 19.3 5 C 22 5 24 7 24 10 C 24 15 19.5 18.5 14 23 Z", 3.6f),
                    "square", new RoundRectangle2D.Double(4.5, 4.5, 19, 19, 2, 2), "star", star(), "triangle",
                    drawn("M 14 5.5 L 23.5 22 L 4.5 22 Z", 4)));

    private Shapes() {}

    /** Fills an area given in a square of 28. */
    static BufferedImage draw(Shape area) {
        return Easel.ink(g -> g.fill(area));
    }

    private static Shape drawn(String line, float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(Easel.curve(line));
    }

    private static Shape circle() {
        Area ring = new Area(new Ellipse2D.Double(3.5, 3.5, 21, 21));
        ring.subtract(new Area(new Ellipse2D.Double(8.3, 8.3, 11.4, 11.4)));
        return ring;
    }

    private static Shape star() {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double radius = corner % 2 == 0 ? 13 : 6;
            double angle = Math.PI * (corner / 5.0 - 0.5);
            double x = 14 + radius * Math.cos(angle);
            double y = 15 + radius * Math.sin(angle);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
