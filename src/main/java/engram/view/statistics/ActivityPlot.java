package engram.view.statistics;

import module java.base;
import engram.model.Text;
import engram.model.analysis.PopulationRate;
import engram.model.dynamics.Neurons;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;
import engram.view.plot.StepAxis;
import engram.view.theme.Theme;

/**
 * The share of neurons that are active in each step of a run, and its mean over the newest window as a line.
 *
 * @param trial the run
 * @param rate null while it is counted
 */
public record ActivityPlot(Trial trial, PopulationRate rate) {

    private Neurons neurons() {
        return trial.parameters().dynamics().neurons();
    }

    /** Where the cue is released, if it is. */
    public static Layer release(Trial trial, Axis steps, Theme theme) {
        return new Layer.Reference(true, StepAxis.edge(steps, trial.release()), new Pen(theme.look().ink(), 1, Pen.Dash.DOTTED),
                "");
    }

    /**
     * Makes the plot.
     *
     * @param steps the axis of the steps in sight
     * @param ink the colour of the network
     */
    Plot plot(Axis steps, Ink ink, Theme theme) {
        String title = neurons().activity().share();
        if (rate == null) {
            return Plot.of(title, steps, Axis.bare(Extent.whole(1)), List.of()).saying("Counting\u2026");
        }
        int known = Math.min(rate.shares().length, trial.length());
        int from = Math.clamp(steps.cell(steps.extent().from()), 0, known);
        int to = Math.clamp(steps.cell(steps.extent().to()) + 1, from, known);
        double[] shares = percent(rate.shares(), from, to);
        double[] means = percent(rate.means(), from, to);
        double[] edges = IntStream.rangeClosed(from, to).mapToDouble(step -> StepAxis.edge(steps, step)).toArray();
        double[] middles = IntStream.range(from, to).mapToDouble(steps::middle).toArray();
        List<Plot.Name> names = to == from ? List.of()
                : List.of(new Plot.Name("each step", "", theme.look().ink(), shares[shares.length - 1], false),
                        new Plot.Name("mean", "", ink, means[means.length - 1], true));
        return Plot.of(title, steps, Axis.linear(Extent.fromZero(Arrays.stream(shares))).withGrid(),
                List.of(Layer.Line.steps(edges, shares, new Pen(theme.networks().other(), 1.2)),
                        new Layer.Line(middles, means, new Pen(ink, 2)), release(trial, steps, theme)))
                .withNames(names);
    }

    private static double[] percent(double[] shares, int from, int to) {
        return Arrays.stream(shares, from, to).map(share -> 100 * share).toArray();
    }

    /** One step in words. */
    String describe(int step) {
        if (rate == null || step >= rate.shares().length) {
            return Text.of("Step %,d \u00B7 not there yet", step + 1);
        }
        String now = Text.of("Step %,d \u00B7 %.1f %% of neurons %s", step + 1, 100 * rate.shares()[step],
                neurons().activity().many());
        int window = trial.parameters().window();
        return window == 1 ? now
                : now + Text.of(" \u00B7 %.1f %% in the newest %s", 100 * rate.means()[step],
                        Text.count(Math.min(step + 1, window), "step"));
    }
}
