package engram.view.statistics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.EnergyCurve;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;
import engram.view.theme.Theme;

/**
 * The energy over a run; of spiking neurons, which have none, what a binary network would have in their place.
 *
 * @param trial the run
 * @param energy null while it is computed
 */
record EnergyPlot(Trial trial, EnergyCurve energy) {

    private static final int FEW_SAMPLES = 40;

    private boolean isSpiking() {
        return trial.parameters().dynamics().isSpiking();
    }

    private boolean isKnown() {
        return energy != null && energy.values().length > 0;
    }

    Plot plot(Theme theme) {
        String title = isSpiking() ? "energy of the spikes taken as \u00B11: a display only" : "energy";
        Axis steps = ActivityPlot.steps(trial);
        if (!isKnown()) {
            return Plot.of(title, steps, Axis.bare(Extent.whole(1)), List.of()).saying("Computing\u2026");
        }
        double[] values = energy.values();
        double[] times = new double[values.length];
        Arrays.setAll(times, i -> energy.time(i) + 0.5);
        Pen pen = new Pen(theme.plotColours().recall(), 1.6);
        return Plot.of(title, steps, Axis.linear(Extent.around(Arrays.stream(values))).withGrid(), List.of(
                new Layer.Line(times, values, pen, values.length <= FEW_SAMPLES ? 2 : 0), ActivityPlot.release(trial, theme)));
    }

    /** The moment next to a step in words. */
    String describe(int step) {
        if (!isKnown()) {
            return "";
        }
        int sample = energy.sampleAt(step);
        String text = Text.of("After step %,d \u00B7 energy %.4f", energy.time(sample) + 1, energy.values()[sample]);
        return text.replace('-', '\u2212') + (isSpiking() ? ", for display only" : "");
    }

    /** What there is to know about it. */
    String about() {
        return trial.parameters().dynamics().procedure().aboutEnergy();
    }
}
