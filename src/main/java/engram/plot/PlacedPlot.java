package engram.plot;

import module java.base;

/**
 * A plot at its place: where values lie on the surface, and which datum lies at a point of it.
 *
 * @param plot what is seen
 * @param box the room for the data alone
 * @param margin the room right of it for names of lines, in pixels; without any they are not written
 */
public record PlacedPlot(Plot plot, Box box, double margin) {

    /** A place with nothing in it. */
    public static final PlacedPlot NONE = Plot.empty("").in(Box.NONE);

    /**
     * A datum at a point.
     *
     * @param layer its layer's place in {@link Plot#layers}
     * @param index its own place there
     * @param distance from the point, in pixels
     */
    public record Hit(int layer, int index, double distance) {}

    /** Where a value of the horizontal axis lies. */
    public double x(double value) {
        return box.left() + plot.x().share(value) * box.width();
    }

    /** Where a value of the vertical axis lies. */
    public double y(double value) {
        double share = plot.y().share(value);
        return plot.y().downwards() ? box.top() + share * box.height() : box.bottom() - share * box.height();
    }

    /** The value of the horizontal axis at a place; of the nearer end outside. */
    public double xAt(double x) {
        return plot.x().at(box.width() > 0 ? Math.clamp((x - box.left()) / box.width(), 0, 1) : 0);
    }

    /** The value of the vertical axis at a place; of the nearer end outside. */
    public double yAt(double y) {
        double share = box.height() > 0 ? Math.clamp((y - box.top()) / box.height(), 0, 1) : 0;
        return plot.y().at(plot.y().downwards() ? share : 1 - share);
    }

    /** The cell of the horizontal axis at a place, or what is counted there, one of {@code count}. */
    public int cellAt(double x, int count) {
        return Math.clamp(plot.x().cell(xAt(x)), 0, count - 1);
    }

    /** Whether a point lies among the data. */
    public boolean contains(double x, double y) {
        return box.contains(x, y);
    }

    /** Draws it, where there is any room. */
    public void draw(Surface surface, PlotLook look) {
        if (box.isVisible()) {
            new PlotPainter(surface, this, look).paint();
            drawNames(surface, look);
        }
    }

    /** Draws its layers alone, as where axes are drawn already. */
    public void drawLayers(Surface surface, PlotLook look) {
        if (box.isVisible()) {
            new PlotPainter(surface, this, look).layers();
        }
    }

    /** Draws the names of its lines alone, as where they change while nothing else does. */
    public void drawNames(Surface surface, PlotLook look) {
        drawNames(surface, look, box.right() + look.beside());
    }

    /**
     * The same where lines end before the plot does.
     *
     * @param from where names begin, from the left
     */
    public void drawNames(Surface surface, PlotLook look, double from) {
        if (box.isVisible() && margin > 0) {
            new PlotPainter(surface, this, look).names(from);
        }
    }

    /**
     * The same within the plot, where lines end long before it does: nothing that is drawn there strikes the names out.
     *
     * @param from where names begin, from the left
     * @param foot how much room at the bottom is taken by something else, in pixels
     * @param ground the colour behind the plot
     */
    public void drawNamesWithin(Surface surface, PlotLook look, double from, double foot, Ink ground) {
        if (box.isVisible() && margin > 0) {
            new PlotPainter(surface, this, look).names(from, box.bottom() - foot, Optional.of(ground));
        }
    }

    /** How much room the picture of a name takes before it, in pixels. */
    public static double roomOfPicture(PlotLook look) {
        return PlotPainter.roomOfPicture(look);
    }

    /**
     * The datum next to a point: the nearest dot; the point of a line that is nearest to the left or the right, as far away
     * as the line is above or below. Other layers have none. The uppermost of equals.
     *
     * @param reach how far away it may be, in pixels
     * @param among which layers count
     */
    public Optional<Hit> hit(double px, double py, double reach, Predicate<Layer> among) {
        Hit nearest = null;
        for (int i = 0; i < plot.layers().size(); i++) {
            Hit hit = !among.test(plot.layers().get(i)) ? null : switch (plot.layers().get(i)) {
                case Layer.Points points -> point(i, points.xs(), points.ys(), px, py);
                case Layer.Line line -> line(i, line, px, py);
                case Layer.Bars _,Layer.Impulses _,Layer.Cells _,Layer.Band _,Layer.Reference _,Layer.Shade _,Layer.Note _ ->
                        null;
            };
            if (hit != null && hit.distance() <= reach && (nearest == null || hit.distance() <= nearest.distance())) {
                nearest = hit;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private Hit point(int layer, double[] xs, double[] ys, double px, double py) {
        Hit nearest = null;
        for (int i = 0; i < xs.length; i++) {
            double distance = Math.hypot(x(xs[i]) - px, y(ys[i]) - py);
            if (distance >= 0 && (nearest == null || distance <= nearest.distance())) {
                nearest = new Hit(layer, i, distance);
            }
        }
        return nearest;
    }

    private Hit line(int layer, Layer.Line line, double px, double py) {
        int next = 0;
        while (next < line.xs().length && x(line.xs()[next]) < px) {
            next++;
        }
        int before = Math.max(0, next - 1);
        int after = Math.min(next, line.xs().length - 1);
        if (after < 0) {
            return null;
        }
        double left = x(line.xs()[before]);
        double right = x(line.xs()[after]);
        double share = right > left ? Math.clamp((px - left) / (right - left), 0, 1) : 0;
        double y = y(line.ys()[before]) + share * (y(line.ys()[after]) - y(line.ys()[before]));
        double beside = Math.max(0, Math.max(left - px, px - right));
        double distance = Math.hypot(beside, y - py);
        return Double.isNaN(distance) ? null : new Hit(layer, share < 0.5 ? before : after, distance);
    }
}
