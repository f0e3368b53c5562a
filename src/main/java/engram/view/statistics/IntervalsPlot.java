package engram.view.statistics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.Intervals;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;

import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.view.neuron.Marks;
import engram.view.plot.Listing;
import engram.view.theme.Theme;

/**
 * How often each interspike interval occurs, and beside it mean and variation: of all neurons, and of those chosen.
 *
 * @param measured null while it is counted
 */
record IntervalsPlot(StatisticsView.Measured measured) {

    private static final int LEAST_SHOWN = 10;

    private Intervals all() {
        return measured.all().together();
    }

    /** The longest interval that has a bar of its own. */
    private int longestShown() {
        return Math.max(LEAST_SHOWN, all().quantile(0.99));
    }

    Plot plot(Marks marks, Ink ink, Theme theme) {
        if (measured == null || all().number() == 0) {
            return Plot.blank("").saying(measured == null ? "Counting\u2026" : "No neuron has fired twice");
        }
        int longest = longestShown();
        double[] edges = Layer.count(0, longest + 1);
        double[] ofAll = percents(all(), longest);
        DoubleStream seen = DoubleStream.of(ofAll);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Bars(edges, ofAll, List.of(theme.networks().other().faint(0.7))));
        for (int k = 0; k < measured.neurons().size(); k++) {
            double[] ofOne = percents(measured.each().get(k), longest);
            seen = DoubleStream.concat(seen, DoubleStream.of(ofOne));
            if (marks.isChosen(measured.neurons().get(k)) && measured.each().get(k).number() > 0) {
                layers.add(Layer.Line.steps(edges, ofOne, new Pen(ink, 1.6)));
            }
        }
        Axis steps = Axis.cells(Extent.whole(longest), 1);
        return Plot.of("Interspike intervals, %", steps, Axis.linear(Extent.fromZero(seen)).withGrid(), layers);
    }

    private static double[] percents(Intervals intervals, int longest) {
        return IntStream.rangeClosed(1, longest).mapToDouble(interval -> percent(intervals, interval)).toArray();
    }

    private static double percent(Intervals intervals, int interval) {
        return 100.0 * intervals.count(interval) / Math.max(1, intervals.number());
    }

    /** Mean and variation, a row for all neurons and one for each chosen. */
    Listing numbers(Marks marks) {
        List<Listing.Row> rows = new ArrayList<>();
        if (measured != null) {
            rows.add(new Listing.Row(null, "neurons", List.of("mean", "CV")));
            rows.add(new Listing.Row(null, "all", List.of(number(all().mean()), number(all().cv()))));
            rows.add(new Listing.Row(null, "mean of all CVs", List.of("", number(measured.all().meanCv()))));
            for (int k = 0; k < measured.neurons().size(); k++) {
                int neuron = measured.neurons().get(k);
                Intervals one = measured.each().get(k);
                if (marks.isChosen(neuron)) {
                    rows.add(new Listing.Row(null, marks.letterOf(neuron) + "  neuron " + neuron,
                            List.of(number(one.mean()), number(one.cv()))));
                }
            }
        }
        return new Listing(rows);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "\u2013" : Text.of("%.2f", value);
    }

    /** How many there are, and how many are not seen. */
    String about() {
        if (measured == null) {
            return "";
        }
        long longer = 0;
        for (int i = longestShown() + 1; i < all().counts().length; i++) {
            longer += all().count(i);
        }
        return Text.of("%s so far \u00B7 %.1f %% are longer than %s", Text.count(all().number(), "interval"),
                100.0 * longer / Math.max(1, all().number()), Text.count(longestShown(), "step"));
    }

    /** The interval at a place in words. */
    String describe(PlacedPlot placed, double x) {
        if (measured == null) {
            return "";
        }
        int interval = 1 + placed.cellAt(x, longestShown());
        StringBuilder text = new StringBuilder(Text.of("Interval %d \u00B7 all %.1f %%", interval, percent(all(), interval)));
        for (int k = 0; k < measured.neurons().size(); k++) {
            text.append(
                    Text.of(" \u00B7 neuron %d %.1f %%", measured.neurons().get(k), percent(measured.each().get(k), interval)));
        }
        return text.toString();
    }
}
