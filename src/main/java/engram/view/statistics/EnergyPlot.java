package engram.view.statistics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.EnergyCurve;
import engram.model.dynamics.Neurons;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;
import engram.view.plot.StepAxis;

/**
 * The energy over a run; of spiking neurons, which have none, what a binary network would have in their place.
 *
 * @param trial the run
 * @param energy null while it is computed
 */
record EnergyPlot(Trial trial, EnergyCurve energy) {

    private static final int FEW_SAMPLES = 40;

    private Neurons.Energy words() {
        return trial.parameters().dynamics().neurons().energy();
    }

    private boolean isKnown() {
        return energy != null && energy.values().length > 0;
    }

    /**
     * Makes the plot.
     *
     * @param steps the axis of the steps in sight
     * @param ink the colour of the network
     */
    Plot plot(Axis steps, Ink ink) {
        String title = words().title();
        if (!isKnown()) {
            return Plot.of(title, steps, Axis.bare(Extent.whole(1)), List.of())
                    .saying(trial.parameters().dynamics().has(Neurons.Reading.ENERGY) ? "Computing\u2026" : about());
        }
        double[] values = energy.values();
        double[] times = new double[values.length];
        Arrays.setAll(times, i -> steps.middle(energy.time(i)));
        double[] seen = IntStream.range(0, values.length)
                .filter(i -> steps.share(times[i]) >= 0 && steps.share(times[i]) <= 1)
                .mapToDouble(i -> values[i])
                .toArray();
        Pen pen = new Pen(ink, 1.6);
        return Plot.of(title, steps, Axis.linear(Extent.around(Arrays.stream(seen))).withGrid(),
                List.of(new Layer.Line(times, values, pen, seen.length <= FEW_SAMPLES ? 2 : 0), new Layer.Reference(true,
                        StepAxis.edge(steps, trial.release()), new Pen(ink.faint(0.7), 1, Pen.Dash.DOTTED), "")));
    }

    /** The moment next to a step in words. */
    String describe(int step) {
        if (!isKnown()) {
            return "";
        }
        int sample = energy.sampleAt(step);
        String text = Text.of("After step %,d \u00B7 energy %.4f", energy.time(sample) + 1, energy.values()[sample]);
        return text.replace('-', '\u2212') + words().reserve();
    }

    /** What there is to know about it. */
    String about() {
        return trial.parameters().dynamics().procedure().aboutEnergy();
    }
}
