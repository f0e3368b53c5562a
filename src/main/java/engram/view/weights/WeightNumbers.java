package engram.view.weights;

import module java.base;
import engram.model.Text;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.palette.Diverging;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;

import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.Digits;
import engram.view.plot.Listing;
import engram.view.plot.StepAxis;
import engram.view.theme.Theme;

/** The weights as numbers: how they are distributed, the eigenvalues of their symmetric part, and what they come to. */
final class WeightNumbers {

    /** In ems: left of plots, for numbers, and right of them, for half of the last. */
    private static final double LEFT = 3.9;

    private static final double RIGHT = 1.6;
    private static final double THIRD = 1.0 / 3;
    /** A room that is so high, as a share of its width, has them one below the other. */
    private static final double TALL = 0.75;
    /** How strong bars and dots are, on light ground and on dark: they have to stand out against it. */
    private static final double ON_LIGHT = 0.7;
    private static final double ON_DARK = 0.95;

    private WeightSummary summary;
    private Spectrum spectrum;
    private String state = "";
    private double[] bars = {};
    private PlacedPlot histogram = PlacedPlot.NONE;
    private PlacedPlot eigenvalues = PlacedPlot.NONE;

    /**
     * Takes what is known so far.
     *
     * @param newSummary null while it is computed
     * @param newSpectrum null while it is computed
     * @param newState why there is no spectrum
     * @return whether anything is new
     */
    boolean show(WeightSummary newSummary, Spectrum newSpectrum, String newState) {
        boolean changed = summary != newSummary || spectrum != newSpectrum || !state.equals(newState);
        if (summary != newSummary) {
            bars = newSummary == null || newSummary.largest() == 0 ? new double[0] : newSummary.bars(WeightsView.BARS);
        }
        summary = newSummary;
        spectrum = newSpectrum;
        state = newState;
        return changed;
    }

    /** Draws all of it into some room. */
    void draw(Surface surface, Box room, Theme theme) {
        Diverging colours = Diverging.WEIGHTS;
        double strength = theme.dark() ? ON_DARK : ON_LIGHT;
        double em = theme.look().size();
        histogram = histogram(colours, strength).in(plot(part(room, 0), em));
        eigenvalues = spectrum(colours, strength).in(plot(part(room, 1), em));
        if (histogram.box().isVisible()) {
            histogram.draw(surface, theme.look());
            eigenvalues.draw(surface, theme.look());
            Box last = part(room, 2);
            drawListing(surface, last.inset(Math.min(LEFT * em, 0.1 * last.width()), 0, 0, 0), theme);
        }
    }

    /** Writes what they come to. */
    void drawListing(Surface surface, Box room, Theme theme) {
        summary().draw(surface, room, 0.4, theme.look());
    }

    /** Draws how they are distributed alone. */
    void drawHistogram(Surface surface, Box room, Theme theme) {
        double strength = theme.dark() ? ON_DARK : ON_LIGHT;
        histogram = histogram(Diverging.WEIGHTS, strength).in(plot(room, theme.look().size()));
        eigenvalues = PlacedPlot.NONE;
        histogram.draw(surface, theme.look());
    }

    /** Draws nothing. */
    void hide() {
        histogram = PlacedPlot.NONE;
        eigenvalues = PlacedPlot.NONE;
    }

    private static Box part(Box room, int number) {
        double from = number * THIRD;
        return room.height() > TALL * room.width() ? room.rows(from, from + THIRD) : room.columns(from, from + THIRD);
    }

    private static Box plot(Box room, double em) {
        return room.inset(LEFT * em, Math.round(StepAxis.ABOVE * em), RIGHT * em, Math.round(StepAxis.BELOW * em));
    }

    private Plot histogram(Diverging colours, double strength) {
        if (bars.length == 0) {
            return Plot.blank("").saying(summary == null ? "Counting\u2026" : "All weights are 0");
        }
        double[] edges = new double[bars.length + 1];
        Arrays.setAll(edges, i -> summary.edge(i, bars.length));
        List<Ink> inks = IntStream.range(0, bars.length).mapToObj(i -> ink(colours, strength, edges[i] + edges[i + 1])).toList();
        return Plot.of("Weights not 0, %", Axis.linear(new Extent(-summary.scale(), summary.scale())),
                Axis.linear(Extent.fromZero(Arrays.stream(bars))).withGrid(), List.of(new Layer.Bars(edges, bars, inks)));
    }

    /** The colour of what is above or below 0. */
    private static Ink ink(Diverging colours, double strength, double sign) {
        return Ink.of(colours.rgb(Math.copySign(strength, sign)));
    }

    private Plot spectrum(Diverging colours, double strength) {
        if (spectrum == null || spectrum.values().length == 0) {
            return Plot.blank("Eigenvalues").saying(spectrum == null ? state : "none stands out");
        }
        double[] values = spectrum.values();
        int count = values.length;
        int above = (int) Arrays.stream(values).filter(value -> value >= 0).count();
        double radius = count > 100 ? 1 : 2;
        String told = spectrum.isWhole() ? Text.of("all %,d, by rank", count)
                : Text.of("the leading %,d of %,d", count, spectrum.neurons());
        Axis ranks = Axis.bare(Extent.whole(count)).in(told);
        Axis sizes = Axis.linear(Extent.around(DoubleStream.concat(DoubleStream.of(0), Arrays.stream(values)))).withGrid();
        return Plot.of("Eigenvalues", ranks, sizes,
                List.of(new Layer.Points(Layer.count(0.5, above), Arrays.copyOf(values, above), radius,
                        ink(colours, strength, 1)),
                        new Layer.Points(Layer.count(above + 0.5, count - above), Arrays.copyOfRange(values, above, count),
                                radius, ink(colours, strength, -1))));
    }

    private Listing summary() {
        if (summary == null) {
            return new Listing(List.of());
        }
        return new Listing(List.of(row("Weights", Text.of("%,d", summary.count())),
                row("Excitatory", percent(summary.excitatory())), row("Inhibitory", percent(summary.inhibitory())),
                row("Zero", percent(summary.count() - summary.excitatory() - summary.inhibitory())),
                row("Largest |W|", Digits.of(summary.largest())), row("99 % within", Digits.of(summary.scale())),
                row("Asymmetry", Digits.of(summary.asymmetry()))));
    }

    private static Listing.Row row(String name, String number) {
        return new Listing.Row(null, name, List.of(number));
    }

    private String percent(long count) {
        return Text.of("%.1f %%", summary.count() == 0 ? 0 : 100.0 * count / summary.count());
    }

    /** What there is at a place, in words; where there is nothing, how to find something. */
    String describe(double x, double y) {
        String read = read(x, y);
        return !read.isEmpty() ? read
                : summary == null ? "" : "Point at a bar or an eigenvalue \u00B7 1 % of weights are beyond the bars";
    }

    /** What there is at a place, in words; empty for nothing. */
    String read(double x, double y) {
        if (bars.length > 0 && histogram.contains(x, y)) {
            double share = histogram.plot().x().share(histogram.xAt(x));
            int bar = Math.clamp((long) (share * bars.length), 0, bars.length - 1);
            return Text.of("%.2f %% of the weights other than 0 are between %s and %s", bars[bar],
                    Digits.of(summary.edge(bar, bars.length)), Digits.of(summary.edge(bar + 1, bars.length)));
        }
        if (spectrum != null && spectrum.values().length > 0 && eigenvalues.contains(x, y)) {
            int count = spectrum.values().length;
            int rank = eigenvalues.cellAt(x, count);
            return Text.of("Eigenvalue %,d of %,d: %s", rank + 1, spectrum.neurons(), Digits.of(spectrum.values()[rank]));
        }
        return "";
    }
}
