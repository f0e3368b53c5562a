package engram.plot;

import module java.base;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;

/** Draws the data of a plot. Where they are finer than pixels, what is drawn of them is what can be seen. */
final class LayerPainter {

    /** How far a line goes up and down within the pixels, at each point drawn, before it is an area. */
    private static final double RAGGED = 1;

    /** What is on an edge is inside, in spite of rounding. */
    private static final double EDGE = 1e-6;

    /** How high a line of letters is, in their size. */
    private static final double LINE = 1.2;

    private final Surface surface;
    private final PlacedPlot placed;
    private final Box box;
    private final Letters letters;
    private final double near;

    LayerPainter(Surface surface, PlacedPlot placed, PlotLook look) {
        this.surface = surface;
        this.placed = placed;
        letters = look.letters();
        near = look.near();
        box = placed.box();
    }

    void paint(Layer layer) {
        switch (layer) {
            case Layer.Line line -> {
                inside(line.xs(), List.of(line.ys()), () -> paint(line));
                paint(new Layer.Points(line.xs(), line.ys(), line.dot(), line.pen().ink()));
            }
            case Layer.Bars bars -> paint(bars);
            case Layer.Band band -> inside(band.xs(), List.of(band.lows(), band.highs()), () -> paint(band));
            case Layer.Points points -> paint(points);
            case Layer.Impulses impulses -> paint(impulses);
            case Layer.Reference reference -> paint(reference);
            case Layer.Shade shade -> paint(shade);
            case Layer.Note note -> paint(note);
            case Layer.Cells cells -> inside(ends(cells.x()), List.of(ends(cells.y())), () -> paint(cells));
        }
    }

    private static double[] ends(Extent extent) {
        return new double[] {extent.from(), extent.to()};
    }

    /** Draws what may go beyond the edges. Surfaces are slow where they have to clip, so that is done where it does only. */
    private void inside(double[] xs, List<double[]> ys, Runnable drawing) {
        boolean beyond = isBeyond(placed.plot().x(), xs) || ys.stream().anyMatch(some -> isBeyond(placed.plot().y(), some));
        if (beyond) {
            surface.clipped(box, drawing);
        } else {
            drawing.run();
        }
    }

    private static boolean isBeyond(Axis axis, double[] values) {
        return Arrays.stream(values).map(axis::share).anyMatch(share -> share < -EDGE || share > 1 + EDGE);
    }

    /** A place within the height of the plot. */
    private double y(double value) {
        return Math.clamp(placed.y(value), box.top(), box.bottom());
    }

    private void paint(Layer.Line line) {
        int count = line.xs().length;
        int from = 0;
        for (int i = 0; i <= count; i++) {
            if (i == count || Double.isNaN(line.xs()[i] + line.ys()[i])) {
                int dense = dense(line, from, i);
                paint(line, from, Math.min(i, dense + 1));
                paint(line, dense, i);
                from = i + 1;
            }
        }
    }

    /** The point from which on there are more than two in a pixel: on a logarithmic axis early ones may be far apart. */
    private int dense(Layer.Line line, int from, int to) {
        int first = from;
        boolean even = placed.plot().x().rule() != Axis.Rule.LOGARITHMIC;
        while (!even && first < to
                && (first + 2 >= to || Math.floor(placed.x(line.xs()[first])) != Math.floor(placed.x(line.xs()[first + 2])))) {
            first++;
        }
        return even ? from : first;
    }

    /** A part of a line in which all values are known. */
    private void paint(Layer.Line line, int from, int to) {
        double[] xs = new double[2 * Math.max(0, to - from)];
        double[] ys = new double[xs.length];
        int points = 0;
        double span = 0;
        for (int i = from; i < to; i++) {
            double x = placed.x(line.xs()[i]);
            double low = placed.y(line.ys()[i]);
            double high = low;
            // Of more than two points in a pixel the least and the most are seen.
            int last = i;
            while (last + 1 < to && Math.floor(placed.x(line.xs()[last + 1])) == Math.floor(x)) {
                last++;
            }
            for (int k = i + 1; k <= last && last > i + 1; k++) {
                low = Math.min(low, placed.y(line.ys()[k]));
                high = Math.max(high, placed.y(line.ys()[k]));
                i = k;
            }
            xs[points] = x;
            ys[points++] = low;
            if (high > low) {
                xs[points] = x;
                ys[points++] = high;
                span += high - low;
            }
        }
        if (span > RAGGED * points) {
            columns(xs, ys, points, line.pen());
        } else if (points > 1) {
            surface.polyline(Arrays.copyOf(xs, points), Arrays.copyOf(ys, points), line.pen());
        }
    }

    /** A line that goes up and down within each pixel is an area: that is drawn far faster than a long zigzag. */
    private void columns(double[] xs, double[] ys, int points, Pen pen) {
        for (int i = 0; i < points; i++) {
            boolean two = i + 1 < points && xs[i + 1] == xs[i];
            double top = ys[i];
            double bottom = two ? ys[i + 1] : ys[i];
            surface.rectangle(new Box(Math.floor(xs[i]), top, 1, Math.max(pen.width(), bottom - top)), pen.ink());
            i += two ? 1 : 0;
        }
    }

    /** Where several bars are in a pixel, the tallest of them is seen. */
    private void paint(Layer.Bars bars) {
        double column = Double.NaN;
        double drawn = 0;
        for (int i = 0; i < bars.tops().length; i++) {
            double left = Math.max(box.left(), placed.x(bars.edges()[i]));
            double width = Math.min(box.right(), placed.x(bars.edges()[i + 1])) - left;
            double top = y(bars.tops()[i]);
            double base = y(bars.bases()[i]);
            double height = Math.abs(base - top);
            if (!(width > 0 && height > 0)) {
                continue;
            }
            boolean together = width < 1 && Math.floor(left) == column;
            if (!together || height > drawn) {
                double gap = width > 3 ? 0.5 : 0;
                surface.rectangle(
                        new Box(width < 1 ? Math.floor(left) : left, Math.min(top, base), Math.max(1, width - gap), height),
                        bars.ink(i));
                drawn = height;
            }
            column = width < 1 ? Math.floor(left) : Double.NaN;
        }
    }

    private void paint(Layer.Band band) {
        int n = band.xs().length;
        int from = 0;
        for (int i = 0; i <= n; i++) {
            if (i == n || Double.isNaN(band.lows()[i] + band.highs()[i])) {
                paint(band, from, i);
                from = i + 1;
            }
        }
    }

    private void paint(Layer.Band band, int from, int to) {
        int n = to - from;
        if (n < 2) {
            return;
        }
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = placed.x(band.xs()[from + i]);
            xs[2 * n - 1 - i] = xs[i];
            ys[i] = placed.y(band.lows()[from + i]);
            ys[2 * n - 1 - i] = placed.y(band.highs()[from + i]);
        }
        surface.polygon(xs, ys, band.ink());
    }

    private void paint(Layer.Points points) {
        for (int i = 0; i < points.xs().length && points.radius() > 0; i++) {
            double x = placed.x(points.xs()[i]);
            double y = placed.y(points.ys()[i]);
            boolean seen = x >= box.left() - EDGE && x <= box.right() + EDGE && y >= box.top() - EDGE && y <= box.bottom() + EDGE;
            if (seen && points.ring() == null) {
                surface.disc(x, y, points.radius(), points.ink());
            } else if (seen) {
                surface.ring(x, y, points.radius(), points.ring());
            }
        }
    }

    private void paint(Layer.Impulses impulses) {
        for (int i = 0; i < impulses.xs().length; i++) {
            double x = placed.x(impulses.xs()[i]);
            double low = y(impulses.lows()[i]);
            double high = y(impulses.highs()[i]);
            if (x >= box.left() - EDGE && x <= box.right() + EDGE && !Double.isNaN(low + high)) {
                surface.line(x, low, x, high, impulses.pen());
            }
        }
    }

    private void paint(Layer.Reference reference) {
        Axis axis = reference.upright() ? placed.plot().x() : placed.plot().y();
        double share = axis.share(reference.value());
        if (!(share >= 0 && share <= 1)) {
            return;
        }
        if (!reference.upright()) {
            double y = Math.round(placed.y(reference.value())) + 0.5;
            surface.line(box.left(), y, box.right(), y, reference.pen());
            return;
        }
        double x = Math.round(placed.x(reference.value())) + 0.5;
        surface.line(x, box.top() - (reference.text().isEmpty() ? 0 : near), x, box.bottom(), reference.pen());
        boolean right = x + near + surface.width(reference.text(), letters) < box.right();
        // Right of what the axis shows.
        double title = box.left() + surface.width(placed.plot().title(), letters) + letters.size();
        surface.text(reference.text(), right ? Math.max(x + near, title) : x - near, box.top() - near, letters,
                right ? Across.LEFT : Across.RIGHT, Down.BOTTOM);
    }

    private void paint(Layer.Shade shade) {
        double left = Math.max(box.left(), placed.x(shade.from()));
        double right = Math.min(box.right(), placed.x(shade.to()));
        surface.rectangle(Box.between(left, box.top(), right, box.bottom()), shade.ink());
    }

    /**
     * The words of a ground, where no curve passes: as far down as they can be, in the middle rather than at its ends. Nowhere
     * where there is no such place.
     */
    void words(Layer.Shade shade) {
        double left = Math.max(box.left(), placed.x(shade.from())) + near;
        double right = Math.min(box.right(), placed.x(shade.to())) - near;
        double width = surface.width(shade.text(), letters);
        if (right - left <= width) {
            return;
        }
        for (double start : new double[] {(left + right - width) / 2, left, right - width}) {
            double bottom = freeBottom(start, start + width);
            if (bottom > box.top()) {
                surface.text(shade.text(), start + width / 2, bottom, letters, Across.CENTRE, Down.BOTTOM);
                return;
            }
        }
    }

    /** The lowest place for a line of letters between two places from the left; the top of the plot where there is none. */
    private double freeBottom(double from, double to) {
        BitSet taken = new BitSet();
        for (Layer layer : placed.plot().layers()) {
            if (layer instanceof Layer.Line line) {
                take(taken, line.xs(), line.ys(), line.ys(), from, to);
            } else if (layer instanceof Layer.Band band) {
                take(taken, band.xs(), band.lows(), band.highs(), from, to);
            }
        }
        int high = (int) Math.ceil(letters.size() * LINE);
        int bottom = (int) Math.floor(box.height() - near);
        while (bottom >= high) {
            int last = taken.previousSetBit(bottom);
            if (last < bottom - high) {
                return box.top() + bottom;
            }
            bottom = last - 1;
        }
        return box.top();
    }

    /** Takes note of the rows of pixels, from the top of the plot, that lie between two curves over a stretch. */
    private void take(BitSet rows, double[] xs, double[] lows, double[] highs, double from, double to) {
        for (int i = 0; i < xs.length; i++) {
            int next = Math.min(i + 1, xs.length - 1);
            double start = placed.x(xs[i]);
            double end = placed.x(xs[next]);
            if (end < from || start > to) {
                continue;
            }
            double a = end > start ? Math.clamp((from - start) / (end - start), 0, 1) : 0;
            double b = end > start ? Math.clamp((to - start) / (end - start), 0, 1) : 1;
            double top = Math.min(between(highs, i, next, a), between(highs, i, next, b)) - near / 2;
            double bottom = Math.max(between(lows, i, next, a), between(lows, i, next, b)) + near / 2;
            if (top <= bottom) {
                rows.set((int) Math.clamp(top - box.top(), 0, box.height()),
                        (int) Math.ceil(Math.clamp(bottom - box.top(), 0, box.height())));
            }
        }
    }

    /** How high a curve is on its way from point to point. */
    private double between(double[] values, int from, int to, double share) {
        return placed.y(values[from]) + share * (placed.y(values[to]) - placed.y(values[from]));
    }

    private void paint(Layer.Note note) {
        double y = note.below() ? box.bottom() - 1 : box.top() + 1;
        surface.text(note.text(), box.left() + near, y, letters, Across.LEFT, note.below() ? Down.BOTTOM : Down.TOP);
    }

    /** Images begin with their upper row, which on an axis that goes up is the last. */
    private void paint(Layer.Cells cells) {
        boolean down = placed.plot().y().downwards();
        double top = placed.y(down ? cells.y().from() : cells.y().to());
        double bottom = placed.y(down ? cells.y().to() : cells.y().from());
        surface.cells(down ? cells.rgb() : upsideDown(cells.rgb(), cells.columns()), cells.columns(),
                Box.between(placed.x(cells.x().from()), top, placed.x(cells.x().to()), bottom));
    }

    private static int[] upsideDown(int[] rgb, int columns) {
        int[] turned = new int[rgb.length];
        for (int from = 0; from < rgb.length; from += columns) {
            System.arraycopy(rgb, from, turned, rgb.length - columns - from, columns);
        }
        return turned;
    }
}
