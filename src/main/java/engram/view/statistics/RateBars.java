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
 * How many neurons have which firing rate; the rates of neurons that are marked are lines with their letters.
 *
 * @param rates null while they are counted
 */
record RateBars(RateDistribution rates) {

    /** Letters of neurons have this share of the plot above the bars. */
    private static final double MARK = 0.16;

    /** Letters of neurons of nearly the same rate stand side by side rather than one on the other: so far apart at least. */
    private static final double APART = 0.035;

    /**
     * Makes the plot.
     *
     * @param ink the colour of the network
     * @param brief whether there is room for a short title only
     */
    Plot plot(Marks marks, Ink ink, boolean brief, Theme theme) {
        // A bar's middle is its rate: bars are of whole numbers of spikes in the window.
        double window = rates.to() - rates.from();
        double[] edges = Layer.count(0, rates.bars() + 1);
        Arrays.setAll(edges, i -> (i * rates.spikesPerBar() - 0.5) / window);
        double[] neurons = IntStream.of(rates.neurons()).asDoubleStream().toArray();
        // Room for the marks above the bars.
        double most = Arrays.stream(neurons).max().orElse(1);
        Extent height = new Extent(0, Math.max(1, most) * (marks.neurons().isEmpty() ? 1.06 : 1.06 + MARK));
        Extent across = new Extent(edges[0], edges[rates.bars()]);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Bars(edges, neurons, List.of(ink.faint(0.75))));
        addRateOf(layers, marks.pointed(), ink, 2, height);
        for (int neuron : marks.neurons()) {
            addRateOf(layers, neuron, theme.look().ink(), 1, height);
        }
        return Plot.of(brief ? "Spikes per step" : "Neurons by spikes per step", Axis.linear(across),
                Axis.counts(height).withGrid(), layers);
    }

    /** The letters of the neurons chosen, each at its rate; those of nearly the same rate together. */
    List<Axis.Named> letters(Marks marks) {
        List<Integer> known = marks.neurons().stream().filter(neuron -> neuron < rates.rates().length).toList();
        List<Axis.Named> letters = new ArrayList<>();
        for (int neuron : known.stream().sorted(Comparator.comparingDouble(i -> rates.rates()[i])).toList()) {
            double rate = rates.rates()[neuron];
            Axis.Named last = letters.isEmpty() ? null : letters.getLast();
            if (last != null && rate - last.value() < APART) {
                letters.set(letters.size() - 1, new Axis.Named(last.value(), last.name() + marks.letterOf(neuron), null, true));
            } else {
                letters.add(new Axis.Named(rate, marks.letterOf(neuron), null, true));
            }
        }
        return letters;
    }

    private void addRateOf(List<Layer> layers, int neuron, Ink ink, double thick, Extent height) {
        if (neuron != Marks.NONE && neuron < rates.rates().length) {
            layers.add(new Layer.Impulses(new double[] {rates.rates()[neuron]}, new double[] {height.at(0)},
                    new double[] {height.at(1)}, new Pen(ink, thick)));
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
