package engram.view.race;

import module java.base;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;

/**
 * The moments of a run that stand out in a plot over its time: when the cue goes, and what {@link TimeCurves.Mark} is of.
 *
 * @param curves what the plot shows
 * @param shown how many steps its axis has
 * @param placed its axes at their place
 * @param look its letters
 */
record Moments(TimeCurves curves, int shown, PlacedPlot placed, PlotLook look) {

    private static final String RELEASE = "cue goes";
    private static final double RADIUS = 5;

    private double at(int time) {
        return Math.round(placed.x(placed.plot().x().middle(time))) + 0.5;
    }

    private boolean hasRelease() {
        return curves.release() < shown;
    }

    private boolean hasMark() {
        return curves.mark() != null && curves.mark().time() < shown && curves.samples() > 0;
    }

    /** The line at which the cue goes. */
    void draw(Surface surface) {
        if (hasRelease()) {
            double x = at(curves.release());
            surface.line(x, placed.box().top(), x, placed.box().bottom(), new Pen(look.ink(), 1, Pen.Dash.DOTTED));
        }
    }

    /** The mark among the curves, which is seen from its moment on, as they are. */
    List<Layer> layers(Ink ink) {
        if (!hasMark() || curves.mark().time() < 0) {
            return List.of();
        }
        double x = placed.plot().x().middle(curves.mark().time());
        return List.of(
                new Layer.Impulses(new double[] {x}, new double[] {curves.low()}, new double[] {curves.mark().value()},
                        new Pen(ink, 1)),
                new Layer.Points(new double[] {x}, new double[] {curves.mark().value()}, RADIUS, ink, new Pen(ink, 1.5)));
    }

    /**
     * Names them, the release beside its line; not at all while names of curves are there, and a mark not before it is reached.
     *
     * @param until the newest step that is seen
     * @param from where names of curves begin, from the left
     * @param to where they end
     */
    void name(Surface surface, int until, double from, double to) {
        double top = placed.box().top() + near();
        if (hasRelease()) {
            double x = at(curves.release());
            double width = width(surface, RELEASE);
            boolean left = x - near() - width > placed.box().left() && !liesBetween(x - near() - width, x);
            double start = left ? x - near() - width : x + near();
            if (left || start + width <= placed.box().right() || !hasMark()) {
                write(surface, RELEASE, start, top, from, to);
            }
        }
        int last = curves.samples() == 0 ? 0 : curves.times()[curves.samples() - 1];
        if (hasMark() && until >= (curves.mark().time() < 0 ? last : curves.mark().time())) {
            // In the upper left corner no curve passes: all begin at the foot.
            double start = placed.box().left() + near();
            boolean fits = !liesBetween(start, start + width(surface, curves.mark().text()) + near());
            write(surface, fits ? curves.mark().text() : curves.mark().brief(), start, top, from, to);
        }
    }

    private boolean liesBetween(double left, double right) {
        return hasMark() && curves.mark().time() >= 0 && at(curves.mark().time()) + RADIUS > left
                && at(curves.mark().time()) - RADIUS < right;
    }

    private double width(Surface surface, String text) {
        return surface.width(text, look.letters());
    }

    private void write(Surface surface, String text, double start, double top, double from, double to) {
        if (start > to || start + width(surface, text) < from) {
            surface.text(text, start, top, look.letters(), Letters.Across.LEFT, Letters.Down.TOP);
        }
    }

    private double near() {
        return look.size() / 3;
    }
}
