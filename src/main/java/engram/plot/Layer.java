package engram.plot;

import module java.base;

/**
 * What lies in a plot, one layer above the other. Arrays are not copied, and not modified: whoever gives them away leaves
 * them as they are. A value that is no number is not drawn, and breaks a line.
 */
public sealed interface Layer {

    /**
     * A line through points, from left to right.
     *
     * @param xs the points
     * @param ys shape as {@code xs}
     * @param pen how it is drawn
     * @param dot the radius of a dot at each point, in pixels; 0 for none
     */
    record Line(double[] xs, double[] ys, Pen pen, double dot) implements Layer {

        /** A line without dots. */
        public Line(double[] xs, double[] ys, Pen pen) {
            this(xs, ys, pen, 0);
        }

        /** A line that is level from one edge to the next: {@code ys} between {@code edges}, one more of which there are. */
        public static Line steps(double[] edges, double[] ys, Pen pen) {
            double[] xs = new double[2 * ys.length];
            double[] levels = new double[2 * ys.length];
            for (int i = 0; i < ys.length; i++) {
                xs[2 * i] = edges[i];
                xs[2 * i + 1] = edges[i + 1];
                levels[2 * i] = ys[i];
                levels[2 * i + 1] = ys[i];
            }
            return new Line(xs, levels, pen);
        }
    }

    /**
     * Bars side by side.
     *
     * @param edges their left edges, and the right edge of the last: one more than bars
     * @param bases where each begins
     * @param tops where it ends
     * @param inks one for all, or one for each
     */
    record Bars(double[] edges, double[] bases, double[] tops, List<Ink> inks) implements Layer {

        /** Bars that stand on 0. */
        public Bars(double[] edges, double[] tops, List<Ink> inks) {
            this(edges, new double[tops.length], tops, inks);
        }

        Ink ink(int bar) {
            return inks.get(Math.min(bar, inks.size() - 1));
        }
    }

    /**
     * The area between two lines: an interval of confidence, or what lies between the least and the greatest of many.
     *
     * @param xs the points
     * @param lows shape as {@code xs}
     * @param highs shape as {@code xs}
     * @param ink its colour
     */
    record Band(double[] xs, double[] lows, double[] highs, Ink ink) implements Layer {}

    /**
     * Dots, or rings.
     *
     * @param xs the points
     * @param ys shape as {@code xs}
     * @param radius in pixels
     * @param ink of dots
     * @param ring null for dots
     */
    record Points(double[] xs, double[] ys, double radius, Ink ink, Pen ring) implements Layer {

        /** Dots. */
        public Points(double[] xs, double[] ys, double radius, Ink ink) {
            this(xs, ys, radius, ink, null);
        }
    }

    /**
     * Upright strokes.
     *
     * @param xs where they stand
     * @param lows where each begins, shape as {@code xs}
     * @param highs where it ends
     * @param pen how they are drawn
     */
    record Impulses(double[] xs, double[] lows, double[] highs, Pen pen) implements Layer {}

    /**
     * A line right through the plot, at a value of one of the axes.
     *
     * @param upright whether the value is one of the horizontal axis
     * @param value where it lies; it is drawn where that is in sight
     * @param pen how it is drawn
     * @param text what is written above an upright one; empty for nothing
     */
    record Reference(boolean upright, double value, Pen pen, String text) implements Layer {}

    /**
     * A stretch of the horizontal axis with a ground of its own.
     *
     * @param from where it begins
     * @param to where it ends
     * @param ink its colour
     * @param text what is written on it, where there is room and no curve passes
     */
    record Shade(double from, double to, Ink ink, String text) implements Layer {}

    /**
     * Words at the left edge that say what is seen.
     *
     * @param text the words
     * @param below whether they stand at the foot rather than at the top
     */
    record Note(String text, boolean below) implements Layer {}

    /**
     * A picture of cells over both axes: a heat map.
     *
     * @param rgb shape (rows, columns), 0xRRGGBB, the row with the least values first
     * @param columns how many cells stand side by side
     * @param x what of the horizontal axis they cover
     * @param y what of the vertical axis they cover
     */
    record Cells(int[] rgb, int columns, Extent x, Extent y) implements Layer {}

    /** Points one after the other, from {@code from} on, one apart. */
    static double[] count(double from, int count) {
        return IntStream.range(0, count).mapToDouble(i -> from + i).toArray();
    }

    /** The same value so many times. */
    static double[] level(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
