package engram.view.traces;

import module java.base;
import engram.model.Text;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.neuron.Marks;
import engram.view.statistics.ActivityPlot;
import engram.view.theme.Theme;

/**
 * Traces as plots one above the other, all over the steps in sight: of spiking neurons the membrane potentials with threshold
 * and spikes, the input, and the recurrent drive; of binary ones the local fields, and when they are on.
 *
 * @param trial the recall
 * @param traces of the neurons chosen; they may be of other steps than those in sight, and for a moment of another run. The
 *     first layers of potentials and drive are their lines, in this order, then come their spikes
 * @param potentials membrane potentials, or local fields
 * @param strip input of spiking neurons, states of binary ones: a row for each neuron
 * @param drive what the others send; without area for binary neurons
 */
record TracePlots(Trial trial, List<NeuronTrace> traces, PlacedPlot potentials, PlacedPlot strip, PlacedPlot drive) {

    /** Between two plots. */
    static final double GAP = 4;

    private static final double NEAR = 8;

    /**
     * One spike.
     *
     * @param neuron whose
     * @param step when
     */
    record Spike(int neuron, int step) {}

    /** The value of a trace after a step. */
    @FunctionalInterface
    private interface Value {
        double at(NeuronTrace trace, int step);
    }

    /**
     * Makes the plots.
     *
     * @param sight the steps in sight
     * @param marks which neurons are chosen, and in which colours
     * @param area the room for all plots
     */
    static TracePlots of(Trial trial, List<NeuronTrace> traces, Extent sight, Marks marks, Box area, Theme theme) {
        Making making = new Making(trial, traces, sight, marks, theme);
        boolean spiking = trial.parameters().dynamics().isSpiking();
        PlacedPlot drive = spiking ? making.drive().in(part(area, 0.66, 1)) : PlacedPlot.NONE;
        return new TracePlots(trial, traces, making.potentials(area.width()).in(part(area, 0, spiking ? 0.5 : 0.82)),
                making.strip().in(spiking ? part(area, 0.5, 0.66) : part(area, 0.82, 1)), drive);
    }

    private static Box part(Box area, double from, double to) {
        return area.rows(from, to).inset(0, 0, 0, GAP);
    }

    /** What all the plots of one moment are made of. */
    private record Making(Trial trial, List<NeuronTrace> traces, Extent sight, Marks marks, Theme theme) {

        private boolean isSpiking() {
            return trial.parameters().dynamics().isSpiking();
        }

        private Ink ink(NeuronTrace trace) {
            return Theme.categorical(marks.colourOf(trace.neuron()));
        }

        /** The steps of a trace that are in sight, and one before and after. */
        private IntStream steps(NeuronTrace trace) {
            int first = Math.max(trace.from(), (int) Math.floor(sight.from()) - 1);
            return IntStream.range(first, Math.min(trace.to(), (int) Math.ceil(sight.to()) + 1));
        }

        private Layer line(NeuronTrace trace, Value value) {
            IntToDoubleFunction of = step -> value.at(trace, step);
            return new Layer.Line(steps(trace).mapToDouble(step -> step + 0.5).toArray(), steps(trace).mapToDouble(of).toArray(),
                    new Pen(ink(trace), 1.4));
        }

        private List<Layer> lines(Value value) {
            return traces.stream().map(trace -> line(trace, value)).toList();
        }

        private Axis axis(Value value, double also) {
            DoubleStream seen =
                    traces.stream()
                            .flatMapToDouble(trace -> steps(trace)
                                    .filter(step -> step >= Math.floor(sight.from()) && step < Math.ceil(sight.to()))
                                    .mapToDouble(step -> value.at(trace, step)));
            return Axis.linear(Extent.around(DoubleStream.concat(DoubleStream.of(also), seen))).withGrid();
        }

        private Axis time(boolean last) {
            return last ? Axis.cells(sight, 1).in("time step") : Axis.bare(sight);
        }

        Plot potentials(double width) {
            double threshold = isSpiking() ? trial.parameters().real(Parameter.THRESHOLD) : 0;
            List<Layer> layers = new ArrayList<>(lines(NeuronTrace::potentialAt));
            double radius = Math.clamp(width / sight.length() * 0.6, 1.5, 3);
            for (NeuronTrace trace : isSpiking() ? traces : List.<NeuronTrace>of()) {
                int[] spikes = steps(trace).filter(step -> isActive(trial, trace, step)).toArray();
                layers.add(new Layer.Points(IntStream.of(spikes).mapToDouble(step -> step + 0.5).toArray(),
                        IntStream.of(spikes).mapToDouble(trace::potentialAt).toArray(), radius, ink(trace)));
            }
            layers.add(new Layer.Reference(false, threshold, new Pen(theme.look().ink(), 1, Pen.Dash.DASHED), ""));
            layers.add(ActivityPlot.release(trial, theme));
            String title = isSpiking() ? "membrane potential, threshold dashed" : "local field, dashed where it turns";
            return Plot.of(title, time(false), axis(NeuronTrace::potentialAt, threshold), layers)
                    .saying(traces.isEmpty() ? "Computing\u2026" : "")
                    .withKeys(traces.stream().map(trace -> new Plot.Key("neuron " + trace.neuron(), ink(trace))).toList());
        }

        /** Says what it is in the half where there is less of it. */
        Plot drive() {
            List<Layer> layers = new ArrayList<>(lines(NeuronTrace::recurrentAt));
            Axis axis = axis(NeuronTrace::recurrentAt, 0);
            int step = (int) Math.floor(sight.at(0.12));
            long above = traces.stream().filter(trace -> trace.has(step) && trace.recurrentAt(step) > axis.at(0.5)).count();
            layers.add(new Layer.Note("recurrent drive", 2 * above > traces.size()));
            layers.add(ActivityPlot.release(trial, theme));
            return Plot.of("", time(true), axis, layers);
        }

        /** A bar as high as the input, or where a neuron is on. */
        Plot strip() {
            int rows = Math.max(1, traces.size());
            List<Layer> layers = new ArrayList<>();
            for (int k = 0; k < traces.size(); k++) {
                NeuronTrace trace = traces.get(k);
                int foot = k + 1;
                IntToDoubleFunction high = step -> foot
                        - 0.9 * Math.min(1, isSpiking() ? trace.inputAt(step) : isActive(trial, trace, step) ? 1 : 0);
                int[] steps = steps(trace).toArray();
                layers.add(new Layer.Bars(Layer.count(steps.length > 0 ? steps[0] : 0, steps.length + 1),
                        Layer.level(foot, steps.length), IntStream.of(steps).mapToDouble(high).toArray(), List.of(ink(trace))));
            }
            layers.add(ActivityPlot.release(trial, theme));
            Axis.Named name = new Axis.Named(rows / 2.0, isSpiking() ? "input" : "on", null, false);
            return Plot.of("", time(!isSpiking()), Axis.named(Extent.whole(rows), List.of(name)).down(), layers);
        }
    }

    /** Draws all of it. */
    void draw(Surface surface, Theme theme) {
        for (PlacedPlot plot : List.of(potentials, strip, drive)) {
            plot.draw(surface, theme.look());
        }
    }

    /** Whether a neuron fires, or is on, in a step; false where that is not known. */
    private static boolean isActive(Trial trial, NeuronTrace trace, int step) {
        SpikeTrain spikes = trial.recalled();
        return trace.neuron() < spikes.neurons() && step < spikes.steps() && spikes.spiked(step, trace.neuron());
    }

    /** The step at a place. */
    int stepAt(double x) {
        return potentials.cellAt(x, trial.length());
    }

    /** The trace next to a place, or null where none is known there. */
    NeuronTrace traceAt(double x, double y) {
        int step = stepAt(x);
        List<NeuronTrace> known = traces.stream().filter(trace -> trace.has(step)).toList();
        if (known.isEmpty()) {
            return null;
        }
        if (strip.contains(x, y)) {
            double share = (y - strip.box().top()) / strip.box().height();
            return known.get(Math.clamp((long) (share * known.size()), 0, known.size() - 1));
        }
        PlacedPlot plot = drive.contains(x, y) ? drive : potentials;
        return plot.hit(x, y, Double.MAX_VALUE, Layer.Line.class::isInstance)
                .map(hit -> traces.get(hit.layer()))
                .filter(known::contains)
                .orElse(null);
    }

    /** One step in words: what a neuron does in it, or why that is not known where there is no trace. */
    String describe(NeuronTrace trace, int step) {
        if (trace == null) {
            return Text.of("Step %,d \u00B7 %s", step + 1, step < trial.recorded() ? "computing" : "not there yet");
        }
        String what = trial.parameters().dynamics().isSpiking()
                ? Text.of("%s \u00B7 potential %.3f \u00B7 input %s \u00B7 recurrent %.3f",
                        isActive(trial, trace, step) ? "fires" : "silent", trace.potentialAt(step), input(trace.inputAt(step)),
                        trace.recurrentAt(step))
                : Text.of("%s \u00B7 local field %.4f", isActive(trial, trace, step) ? "on" : "off", trace.potentialAt(step));
        return Text.of("Step %,d \u00B7 neuron %d ", step + 1, trace.neuron()) + what.replace('-', '\u2212');
    }

    /** A spike is a current of 1, and no spike one of 0. */
    private static String input(double current) {
        return Text.of(current == Math.rint(current) ? "%.0f" : "%.3f", current);
    }

    /** The spike next to a place among the potentials, where one is near. */
    Optional<Spike> spikeNear(double x, double y) {
        if (!potentials.contains(x, y)) {
            return Optional.empty();
        }
        return potentials.hit(x, y, NEAR, Layer.Points.class::isInstance).map(hit -> {
            Layer.Points spikes = (Layer.Points) potentials.plot().layers().get(hit.layer());
            return new Spike(traces.get(hit.layer() - traces.size()).neuron(), (int) spikes.xs()[hit.index()]);
        });
    }
}
