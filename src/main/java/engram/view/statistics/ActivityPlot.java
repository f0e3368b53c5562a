package engram.view.statistics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.PopulationRate;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;
import engram.view.theme.Theme;

/**
 * The share of neurons that are active in each step of a run, and its mean over the newest window as a line.
 *
 * @param trial the run
 * @param rate null while it is counted
 */
public record ActivityPlot(Trial trial, PopulationRate rate) {

    private boolean isSpiking() {
        return trial.parameters().dynamics().isSpiking();
    }

    /** The steps of a run as an axis. */
    static Axis steps(Trial trial) {
        return Axis.cells(Extent.whole(trial.length()), 1).in("time step");
    }

    /** Where the cue is released, if it is. */
    public static Layer release(Trial trial, Theme theme) {
        return new Layer.Reference(true, trial.release(), new Pen(theme.plotColours().cueAlone(), 1, Pen.Dash.DASHED), "");
    }

    Plot plot(Theme theme) {
        String title = isSpiking() ? "neurons that fire, %" : "neurons that are on (+1), %";
        if (rate == null) {
            return Plot.of(title, steps(trial), Axis.bare(Extent.whole(1)), List.of());
        }
        int known = Math.min(rate.shares().length, trial.length());
        double[] shares = percent(rate.shares(), known);
        Ink ink = theme.plotColours().recall();
        return Plot.of(title, steps(trial), Axis.linear(Extent.fromZero(Arrays.stream(shares))).withGrid(),
                List.of(Layer.Line.steps(Layer.count(0, known + 1), shares, new Pen(ink.faint(0.4), 1.5)),
                        new Layer.Line(Layer.count(0.5, known), percent(rate.means(), known), new Pen(ink, 1.6)),
                        release(trial, theme)));
    }

    private static double[] percent(double[] shares, int count) {
        return Arrays.stream(shares, 0, count).map(share -> 100 * share).toArray();
    }

    /** One step in words. */
    String describe(int step) {
        if (rate == null || step >= rate.shares().length) {
            return Text.of("Step %,d \u00B7 not there yet", step + 1);
        }
        double share = 100 * rate.shares()[step];
        if (!isSpiking()) {
            return Text.of("Step %,d \u00B7 %.1f %% of neurons are on", step + 1, share);
        }
        return Text.of("Step %,d \u00B7 %.1f %% of neurons fire \u00B7 %.1f %% in the newest %s", step + 1, share,
                100 * rate.means()[step], Text.count(Math.min(step + 1, trial.parameters().window()), "step"));
    }
}
