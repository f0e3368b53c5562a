package engram.view.statistics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.RateDistribution;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.view.neuron.Marks;
import engram.view.theme.Theme;

/**
 * How many neurons have which firing rate; the rates of neurons that are marked are marks at the upper edge.
 *
 * @param rates null while they are counted
 */
record RateBars(RateDistribution rates) {

    private static final Ink POINTED = Ink.of(0xFF3B6B);
    /** Marks are as high as this share of the plot, each colour at another height, so that equals are all seen. */
    private static final double MARK = 0.07;

    Plot plot(Marks marks, Theme theme) {
        // A bar's middle is its rate: bars are of whole numbers of spikes in the window.
        double window = rates.to() - rates.from();
        double[] edges = Layer.count(0, rates.bars() + 1);
        Arrays.setAll(edges, i -> (i * rates.spikesPerBar() - 0.5) / window);
        double[] neurons = IntStream.of(rates.neurons()).asDoubleStream().toArray();
        Extent height = Extent.fromZero(Arrays.stream(neurons));
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Bars(edges, neurons, List.of(theme.plotColours().recall().faint(0.75))));
        for (int i = 0; i < marks.chosen().size(); i++) {
            addRateOf(layers, marks.chosen().get(i), Theme.categorical(i), i + 1, height);
        }
        addRateOf(layers, marks.pointed(), POINTED, 0, height);
        Axis across = Axis.linear(new Extent(edges[0], edges[rates.bars()])).in("spikes per step");
        return Plot.of("firing-rate histogram", across, Axis.counts(height).withGrid(), layers);
    }

    private void addRateOf(List<Layer> layers, int neuron, Ink ink, int place, Extent height) {
        if (neuron != Marks.NONE && neuron < rates.rates().length) {
            double top = height.at(1 - 0.03 - place * MARK);
            layers.add(new Layer.Impulses(new double[] {rates.rates()[neuron]}, new double[] {top - height.length() * MARK * 1.2},
                    new double[] {top}, new Pen(ink, 2.5)));
        }
    }

    /** The bar at a place in words. */
    String describe(PlacedPlot placed, double x) {
        double share = placed.plot().x().share(placed.xAt(x));
        int bar = Math.clamp((long) (share * rates.bars()), 0, rates.bars() - 1);
        return Text.of("%s of %d neurons: %.2f to %.2f a step \u00B7 mean %.3f \u00B7 steps %,d to %,d", rates.neurons()[bar],
                rates.rates().length, rates.lowest(bar), rates.highest(bar), rates.mean(), rates.from() + 1, rates.to());
    }
}
