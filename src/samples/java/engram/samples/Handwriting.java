package engram.samples;

import module java.base;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/**
 * A pen: turns the strokes of a digit or letter into 28 x 28 grey pixels, dark ink on white.
 *
 * <p>As in the MNIST collection, the ink is scaled into a box of 20 x 20 and put in the middle: half way between
 * its centre of mass and the centre of its outline, lest a T hang out of the picture. The line is a row of overlapping
 * round dots, a little wider where the pen moves down and where the hand happens to press.
 */
final class Handwriting {

    private static final double MIDDLE = 14;
    private static final double BOX = 20;
    private static final double WIDTH = 2.8;
    private static final double SLANT = 0.10;
    /** Distance from dot to dot, in the unit of the strokes, of which a character is about 100 high. */
    private static final double SPACING = 0.5;

    private Handwriting() {}

    /** A dot of ink: its middle, and its width as a multiple of the pen's. */
    private record Dot(double x, double y, double width) {}

    /**
     * Writes one character.
     *
     * @param name the character; the pressure of the hand differs from one to the next, but not from run to run
     * @param strokes each from pen down to pen up: the points {@code x,y} the pen passes, separated by spaces; y points
     *     down, a character is about 100 high
     */
    static BufferedImage draw(String name, List<String> strokes) {
        SplittableRandom hand = new SplittableRandom(name.charAt(0));
        List<Dot> dots = new ArrayList<>();
        for (String stroke : strokes) {
            addDots(points(stroke), hand, dots);
        }
        return Easel.ink(g -> {
            for (Dot dot : placed(dots)) {
                double width = WIDTH * dot.width;
                g.fill(new Ellipse2D.Double(dot.x - width / 2, dot.y - width / 2, width, width));
            }
        });
    }

    private static double[][] points(String stroke) {
        String[] words = stroke.split(" ");
        double[][] points = new double[words.length][];
        for (int i = 0; i < words.length; i++) {
            String[] xy = words[i].split(",");
            double y = Double.parseDouble(xy[1]);
            points[i] = new double[] {Double.parseDouble(xy[0]) - SLANT * y, y};
        }
        return points;
    }

    /** Walks along the smooth curve (Catmull-Rom) through the points of a stroke. */
    private static void addDots(double[][] points, SplittableRandom hand, List<Dot> dots) {
        double phase = 2 * Math.PI * hand.nextDouble();
        double waves = 0.8 + hand.nextDouble();
        int pieces = points.length - 1;
        for (int piece = 0; piece < pieces; piece++) {
            double[] before = points[Math.max(piece - 1, 0)];
            double[] from = points[piece];
            double[] to = points[piece + 1];
            double[] after = points[Math.min(piece + 2, pieces)];
            double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
            int count = (int) Math.ceil(length / SPACING);
            for (int i = 0; i <= count; i++) {
                double t = (double) i / count;
                double along = (piece + t) / pieces;
                double pressure = 1 + 0.09 * Math.sin(phase + 2 * Math.PI * waves * along) + 0.07 * (to[1] - from[1]) / length;
                // The pen is lifted while it still moves: a stroke grows thin towards its end.
                double lifted = 1 - 0.25 * Math.max(0, (along - 0.75) / 0.25);
                dots.add(new Dot(between(before[0], from[0], to[0], after[0], t), between(before[1], from[1], to[1], after[1], t),
                        pressure * lifted));
            }
        }
    }

    /** One coordinate of the Catmull-Rom curve, at {@code t} from 0 (at b) to 1 (at c). */
    private static double between(double a, double b, double c, double d, double t) {
        return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    /** Scales the dots into the box and moves them to the middle of the picture. */
    private static List<Dot> placed(List<Dot> dots) {
        double left = dots.stream().mapToDouble(Dot::x).min().orElseThrow();
        double right = dots.stream().mapToDouble(Dot::x).max().orElseThrow();
        double top = dots.stream().mapToDouble(Dot::y).min().orElseThrow();
        double bottom = dots.stream().mapToDouble(Dot::y).max().orElseThrow();
        double x = ((left + right) / 2 + dots.stream().mapToDouble(Dot::x).average().orElseThrow()) / 2;
        double y = ((top + bottom) / 2 + dots.stream().mapToDouble(Dot::y).average().orElseThrow()) / 2;
        double scale = (BOX - WIDTH) / Math.max(right - left, bottom - top);
        return dots.stream().map(dot -> new Dot(MIDDLE + (dot.x - x) * scale, MIDDLE + (dot.y - y) * scale, dot.width)).toList();
    }
}
