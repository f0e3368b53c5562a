package engram.view.traces;

import module java.base;
import engram.model.Text;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.spike.SpikeTrain;
import engram.model.dynamics.Neurons;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.view.neuron.Marks;
import engram.view.plot.StepAxis;
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
 * @param drive what the others send; without area for binary neurons, and where there is no height for it
 */
record TracePlots(Trial trial, List<NeuronTrace> traces, PlacedPlot potentials, PlacedPlot strip, PlacedPlot drive) {

    private static final double NEAR = 8;
    /** Curves that nobody points at, while somebody points at another one. */
    private static final double FAINT = 0.4;

    /** In ems: between two plots, and the least room for names right of them. */
    private static final double GAP = 0.4;

    private static final double NAMES = 5.6;
    private static final double LINE = 1.25;
    /** The least height of the input, in pixels; and about how many letters a title has. */
    private static final double LEAST = 11;

    /** In ems: the height below which there is no third plot, but what it shows is read out. */
    private static final double ROOM_FOR_DRIVE = 10;
    /** The height of the input where there are two plots, for each neuron. */
    private static final double LOW_ROW = 0.9;

    private static final int TITLE = 40;

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

    private static Neurons neurons(Trial trial) {
        return trial.parameters().dynamics().neurons();
    }

    private static boolean has(Trial trial, Neurons.Reading reading) {
        return trial.parameters().dynamics().has(reading);
    }

    /** The room right of the plots, for names. */
    static double names(PlotLook look) {
        return NAMES * look.size();
    }

    /**
     * Makes the plots.
     *
     * @param steps the axis of the steps in sight
     * @param marks which neurons are chosen, with which letters
     * @param ink the colour of the network
     * @param area the room for all plots, without that for numbers and names at left and right
     */
    static TracePlots of(Trial trial, List<NeuronTrace> traces, Axis steps, Marks marks, Ink ink, Box area, Theme theme) {
        Making making = new Making(trial, traces, steps, marks, ink, theme, area.width());
        double em = theme.look().size();
        double title = Math.round(StepAxis.ABOVE * em);
        double gap = Math.round(GAP * em);
        double margin = names(theme.look());
        Box inner = area.inset(0, title, 0, Math.round(StepAxis.BELOW * em));
        if (!has(trial, Neurons.Reading.CURRENTS)) {
            Box above = inner.rows(0, 0.8).inset(0, 0, 0, gap);
            Box strip = inner.rows(0.8, 1);
            return new TracePlots(trial, traces, making.potentials(making.fits(1, above)).in(above, margin),
                    making.strip(true).in(strip, making.fits(0, strip) ? margin : 0), PlacedPlot.NONE);
        }
        if (inner.height() < ROOM_FOR_DRIVE * em) {
            double low = Math.round(Math.min(Math.max(LEAST, LOW_ROW * em * traces.size()), 0.4 * inner.height()));
            Box first = inner.inset(0, 0, 0, low + gap);
            Box second = Box.between(inner.left(), inner.bottom() - low, inner.right(), inner.bottom());
            return new TracePlots(trial, traces, making.potentials(making.fits(1, first)).in(first, margin),
                    making.strip(true).in(second, making.fits(0, second) ? margin : 0), PlacedPlot.NONE);
        }
        // The title of the last plot stands between the two.
        double height = inner.height() - title - 2 * gap;
        Box first = new Box(inner.left(), inner.top(), inner.width(), Math.round(0.48 * height));
        Box second = new Box(inner.left(), first.bottom() + gap, inner.width(), Math.max(LEAST, Math.round(0.16 * height)));
        Box third = Box.between(inner.left(), second.bottom() + title + gap, inner.right(), inner.bottom());
        return new TracePlots(trial, traces, making.potentials(making.fits(1, first)).in(first, margin),
                making.strip(false).in(second, making.fits(0, second) ? margin : 0), making.drive().in(third, margin));
    }

    /** What all the plots of one moment are made of. */
    private record Making(Trial trial, List<NeuronTrace> traces, Axis axis, Marks marks, Ink network, Theme theme, double width) {

        private Neurons.Inner words() {
            return neurons(trial).inner();
        }

        private boolean isPointedAt(NeuronTrace trace) {
            return marks.pointed() == trace.neuron();
        }

        /** That of the network; fainter where another of the curves is pointed at. */
        private Ink ink(NeuronTrace trace) {
            return traces.stream().anyMatch(this::isPointedAt) && !isPointedAt(trace) ? network.faint(FAINT) : network;
        }

        private Pen pen(NeuronTrace trace) {
            return new Pen(ink(trace), isPointedAt(trace) ? 2 : 1.4);
        }

        private double share(int step) {
            return axis.share(axis.middle(step));
        }

        /** The steps of a trace that are in sight, and one before and after. */
        private int[] steps(NeuronTrace trace) {
            long from = axis.cell(axis.extent().from()) - 1;
            long to = axis.cell(axis.extent().to()) + 2;
            return IntStream.range((int) Math.max(trace.from(), from), (int) Math.min(trace.to(), to)).toArray();
        }

        private IntStream inSight(NeuronTrace trace) {
            return IntStream.of(steps(trace)).filter(step -> share(step) >= 0 && share(step) <= 1);
        }

        /** Whether a step is at least two pixels from the next: spikes that are closer cannot be told apart, and hide the curve. */
        private boolean isApart(int step) {
            return (share(step + 1) - share(step)) * width >= 2;
        }

        private double[] places(int[] steps) {
            return IntStream.of(steps).mapToDouble(axis::middle).toArray();
        }

        private Layer line(NeuronTrace trace, Value value) {
            IntToDoubleFunction of = step -> value.at(trace, step);
            int[] steps = TraceLines.thinned(steps(trace), of, axis, width);
            return new Layer.Line(places(steps), IntStream.of(steps).mapToDouble(of).toArray(), pen(trace));
        }

        private List<Layer> lines(Value value) {
            return traces.stream().map(trace -> line(trace, value)).toList();
        }

        /** The neurons' letters at the ends of their curves. */
        private List<Plot.Name> letters(Value value) {
            List<Plot.Name> names = new ArrayList<>();
            for (NeuronTrace trace : traces) {
                inSight(trace).max()
                        .ifPresent(step -> names
                                .add(new Plot.Name(marks.letterOf(trace.neuron()), "", network, value.at(trace, step), true)));
            }
            return names;
        }

        private Axis axis(Value value, double also) {
            DoubleStream seen =
                    traces.stream().flatMapToDouble(trace -> inSight(trace).mapToDouble(step -> value.at(trace, step)));
            return Axis.linear(Extent.around(DoubleStream.concat(DoubleStream.of(also), seen))).withGrid();
        }

        private Axis time(boolean last) {
            return last ? axis : axis.withoutNumbers();
        }

        /** Whether all letters, and so many other names, have room beside a plot without being pushed beyond it. */
        boolean fits(int others, Box box) {
            return (traces.size() + others) * LINE * theme.look().size() <= box.height();
        }

        /** Names the threshold at its end, or in the title where that would push other names away. */
        Plot potentials(boolean named) {
            double threshold = trial.parameters().dynamics().procedure().bound(trial.parameters().numbers());
            List<Layer> layers = new ArrayList<>(lines(NeuronTrace::potentialAt));
            double radius = Math.clamp(width / Math.max(1, axis.extent().length()) * 0.6, 1.5, 3);
            for (NeuronTrace trace : has(trial, Neurons.Reading.SPIKES) ? traces : List.<NeuronTrace>of()) {
                int[] spikes = inSight(trace).filter(step -> isActive(trial, trace, step) && isApart(step)).toArray();
                layers.add(new Layer.Points(places(spikes), IntStream.of(spikes).mapToDouble(trace::potentialAt).toArray(),
                        radius, ink(trace)));
            }
            Ink quiet = theme.look().ink();
            layers.add(new Layer.Reference(false, threshold, new Pen(quiet, 1, Pen.Dash.DASHED), ""));
            layers.add(ActivityPlot.release(trial, axis, theme));
            List<Plot.Name> names = new ArrayList<>(letters(NeuronTrace::potentialAt));
            if (named) {
                names.add(new Plot.Name(words().bound(), "", quiet, threshold, false));
            }
            String title = words().title() + (named ? "" : words().boundInTitle());
            return Plot.of(title, time(false), axis(NeuronTrace::potentialAt, threshold), layers)
                    .saying(traces.isEmpty() ? "Computing\u2026" : "")
                    .withKeys(keys())
                    .withNames(names);
        }

        /** Which neuron has which letter, where there is room to say it. */
        private List<Plot.Key> keys() {
            List<Plot.Key> keys = traces.stream()
                    .map(trace -> new Plot.Key(marks.letterOf(trace.neuron()) + " neuron " + trace.neuron(), theme.look().ink()))
                    .toList();
            double letters = TITLE + keys.stream().mapToInt(key -> key.name().length() + 2).sum();
            return letters * 0.56 * theme.look().size() < width ? keys : List.of();
        }

        Plot drive() {
            List<Layer> layers = new ArrayList<>(lines(NeuronTrace::recurrentAt));
            layers.add(ActivityPlot.release(trial, axis, theme));
            return Plot.of("Recurrent drive", time(true), axis(NeuronTrace::recurrentAt, 0), layers)
                    .withNames(letters(NeuronTrace::recurrentAt));
        }

        /** A bar as high as the input, or where a neuron is on; the last plot has the numbers of the steps. */
        Plot strip(boolean last) {
            int rows = Math.max(1, traces.size());
            List<Layer> layers = new ArrayList<>();
            List<Plot.Name> names = new ArrayList<>();
            for (int k = 0; k < traces.size(); k++) {
                NeuronTrace trace = traces.get(k);
                int foot = k + 1;
                IntToDoubleFunction input = step -> Math.min(1,
                        has(trial, Neurons.Reading.CURRENTS) ? trace.inputAt(step) : isActive(trial, trace, step) ? 1 : 0);
                int[] steps = steps(trace);
                if (steps.length > 0) {
                    int[] shown = steps.length <= 2 * width ? steps : TraceLines.peaks(steps, input, axis, width);
                    double[] edges = IntStream.rangeClosed(0, shown.length)
                            .mapToDouble(i -> edge(i < shown.length ? shown[i] : steps[steps.length - 1] + 1))
                            .toArray();
                    layers.add(new Layer.Bars(edges, Layer.level(foot, shown.length),
                            IntStream.of(shown).mapToDouble(step -> foot - 0.9 * input.applyAsDouble(step)).toArray(),
                            List.of(ink(trace))));
                }
                names.add(new Plot.Name(marks.letterOf(trace.neuron()), "", network, k + 0.5, true));
            }
            layers.add(ActivityPlot.release(trial, axis, theme));
            Axis.Named name = new Axis.Named(rows / 2.0, words().driven(), null, false);
            return Plot.of("", time(last), Axis.named(Extent.whole(rows), List.of(name)).down(), layers).withNames(names);
        }

        private double edge(int step) {
            return StepAxis.edge(axis, step);
        }
    }

    /** Draws all of it. */
    void draw(Surface surface, Theme theme) {
        for (PlacedPlot plot : List.of(potentials, strip, drive)) {
            plot.draw(surface, theme.look());
        }
        StepAxis.name(surface, drive == PlacedPlot.NONE ? strip : drive, theme.look());
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
        Neurons.Activity activity = neurons(trial).activity();
        String what = Text.of("%s \u00B7 ", isActive(trial, trace, step) ? activity.one() : activity.none())
                + Text.of(neurons(trial).inner().value(), trace.potentialAt(step))
                + (has(trial, Neurons.Reading.CURRENTS)
                        ? Text.of(" \u00B7 input %s \u00B7 recurrent %.3f", input(trace.inputAt(step)), trace.recurrentAt(step))
                        : "")
                + (trace.isNoisy() ? Text.of(" \u00B7 noise %.3f", trace.noiseAt(step)) : "");
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
