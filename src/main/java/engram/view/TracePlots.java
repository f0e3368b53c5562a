package engram.view;

import engram.model.analysis.NeuronTrace;
import engram.model.experiment.Trial;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.palette.Categorical;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Traces as plots one above the other: of spiking neurons the membrane potentials with threshold and spikes, the input, and
 * the recurrent drive; of binary ones the local fields, and when they are on. Draws them, and says what is at a place.
 *
 * @param trial the recall
 * @param traces of neurons that are chosen; they may be of other steps than those in sight, and for a moment of another run
 * @param sight the steps in sight
 * @param marks which neurons are chosen, and in which colours
 * @param area the room for all plots
 */
record TracePlots(Trial trial, List<NeuronTrace> traces, Extent sight, Marks marks, PlotFrame area) {

    /** Between two plots. */
    static final double GAP = 4;

    private static final double NEAR = 8;
    /** Half of a scale on which all values are alike, or none is known. */
    private static final double LEAST_HALF = 0.25;

    private static final Font FONT = Font.font(10.5);

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
        double at(int step);
    }

    @FunctionalInterface
    private interface ValueOf {
        Value of(NeuronTrace trace);
    }

    private boolean isSpiking() {
        return trial.parameters().dynamics().isSpiking();
    }

    /** Whether there is room to draw anything. */
    boolean isVisible() {
        return potentials().isVisible();
    }

    private PlotFrame part(double from, double to) {
        double top = area.top() + Math.round(from * area.height());
        return new PlotFrame(
                area.left(), top, area.width(), Math.max(0, area.top() + Math.round(to * area.height()) - top - GAP));
    }

    /** Membrane potentials, or local fields. */
    private PlotFrame potentials() {
        return isSpiking() ? part(0, 0.5) : part(0, 0.82);
    }

    /** Input of spiking neurons, states of binary ones. */
    private PlotFrame strip() {
        return isSpiking() ? part(0.5, 0.66) : part(0.82, 1);
    }

    private PlotFrame recurrents() {
        return part(0.66, 1);
    }

    private Color colourOf(NeuronTrace trace) {
        return Theme.colour(Categorical.rgb(marks.colourOf(trace.neuron())));
    }

    /** Draws all of it. */
    void draw(GraphicsContext pen, Theme theme) {
        Color ink = theme.ink();
        Color grid = theme.plotColours().grid();
        PlotFrame potentials = potentials();
        Scale scale = scaleOfPotentials();
        drawTitle(pen, ink);
        potentials.drawBorder(pen, grid);
        scale.draw(pen, potentials, ink, grid);
        drawThreshold(pen, scale, ink);
        if (traces.isEmpty()) {
            ViewTools.drawEmpty(pen, potentials, "Computing\u2026", ink);
        }
        for (NeuronTrace trace : traces) {
            drawLine(pen, potentials, scale, trace, trace::potentialAt);
        }
        if (isSpiking()) {
            traces.forEach(trace -> drawSpikes(pen, scale, trace));
            PlotFrame recurrents = recurrents();
            Scale drive = scaleOfDrive();
            recurrents.drawBorder(pen, grid);
            drive.draw(pen, recurrents, ink, grid);
            for (NeuronTrace trace : traces) {
                drawLine(pen, recurrents, drive, trace, trace::recurrentAt);
            }
            drawNameOfDrive(pen, drive, ink);
        }
        drawStrip(pen, ink, grid);
        PlotFrame whole = new PlotFrame(area.left(), area.top(), area.width(), area.height() - GAP);
        whole.drawHorizontal(pen, sight, 1, 1, "time step", ink);
        whole.drawRelease(pen, sight, trial.release(), theme.plotColours().cueAlone());
    }

    /** What is drawn, and which neurons have which colours. */
    private void drawTitle(GraphicsContext pen, Color ink) {
        PlotFrame frame = potentials();
        String what = isSpiking() ? "membrane potential, threshold dashed" : "local field, dashed where it turns";
        frame.drawTitle(pen, what, ink);
        double x = frame.left() + what.length() * 5.6 + 14;
        for (NeuronTrace trace : traces) {
            String name = "neuron " + trace.neuron();
            if (x + name.length() * 6 < frame.right()) {
                pen.setFill(colourOf(trace));
                pen.fillText(name, x, frame.top() - 3);
                x += name.length() * 6 + 10;
            }
        }
    }

    private double threshold() {
        return isSpiking() ? trial.parameters().real(Parameter.THRESHOLD) : 0;
    }

    private void drawThreshold(GraphicsContext pen, Scale scale, Color ink) {
        PlotFrame frame = potentials();
        pen.setStroke(ink);
        pen.setLineWidth(1);
        pen.setLineDashes(5, 3);
        double y = Math.round(scale.y(frame, threshold())) + 0.5;
        pen.strokeLine(frame.left(), y, frame.right(), y);
        pen.setLineDashes();
    }

    /** Says what the recurrent drive is, in the half of its plot where there is less of it. */
    private void drawNameOfDrive(GraphicsContext pen, Scale scale, Color ink) {
        PlotFrame frame = recurrents();
        int step = (int) Math.floor(sight.at(0.12));
        double middle = (scale.low() + scale.high()) / 2;
        long above = traces.stream().filter(trace -> trace.has(step) && trace.recurrentAt(step) > middle).count();
        boolean below = 2 * above > traces.size();
        pen.setFont(FONT);
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(below ? VPos.BOTTOM : VPos.TOP);
        pen.fillText("recurrent drive", frame.left() + 4, below ? frame.bottom() - 1 : frame.top() + 1);
    }

    private Scale scaleOfPotentials() {
        return scale(trace -> trace::potentialAt, threshold());
    }

    private Scale scaleOfDrive() {
        return scale(trace -> trace::recurrentAt, 0);
    }

    private Scale scale(ValueOf what, double also) {
        double low = also;
        double high = also;
        for (NeuronTrace trace : traces) {
            Value value = what.of(trace);
            for (int step = firstInSight(trace); step < endInSight(trace); step++) {
                low = Math.min(low, value.at(step));
                high = Math.max(high, value.at(step));
            }
        }
        double rest = high > low ? (high - low) * 0.08 : LEAST_HALF;
        return new Scale(low - rest, high + rest);
    }

    private int firstInSight(NeuronTrace trace) {
        return Math.max(trace.from(), (int) Math.floor(sight.from()));
    }

    private int endInSight(NeuronTrace trace) {
        return Math.min(trace.to(), (int) Math.ceil(sight.to()));
    }

    /** One point for each step; where steps are many, from the least to the most in each column of pixels. */
    private void drawLine(GraphicsContext pen, PlotFrame frame, Scale scale, NeuronTrace trace, Value value) {
        pen.save();
        pen.beginPath();
        pen.rect(frame.left(), frame.top(), frame.width(), frame.height());
        pen.clip();
        pen.setStroke(colourOf(trace));
        pen.setLineWidth(1.4);
        pen.beginPath();
        int first = Math.max(trace.from(), firstInSight(trace) - 1);
        int end = Math.min(trace.to(), endInSight(trace) + 1);
        int together = (int) Math.max(1, Math.floor(sight.length() / frame.width()));
        for (int step = first; step < end; step += together) {
            double low = value.at(step);
            double high = low;
            for (int other = step + 1; other < Math.min(end, step + together); other++) {
                low = Math.min(low, value.at(other));
                high = Math.max(high, value.at(other));
            }
            double x = frame.x(sight, step + together / 2.0);
            pen.lineTo(x, scale.y(frame, high));
            if (together > 1) {
                pen.lineTo(x, scale.y(frame, low));
            }
        }
        pen.stroke();
        pen.restore();
    }

    private void drawSpikes(GraphicsContext pen, Scale scale, NeuronTrace trace) {
        PlotFrame frame = potentials();
        pen.setFill(colourOf(trace));
        double size = Math.clamp(frame.width() / sight.length() * 1.2, 3, 6);
        for (int step = firstInSight(trace); step < endInSight(trace); step++) {
            double x = frame.x(sight, step + 0.5);
            if (isActive(trace, step) && x >= frame.left() && x <= frame.right()) {
                pen.fillOval(x - size / 2, scale.y(frame, trace.potentialAt(step)) - size / 2, size, size);
            }
        }
    }

    /** Whether a neuron fires, or is on, in a step; false where that is not known. */
    boolean isActive(NeuronTrace trace, int step) {
        SpikeTrain spikes = trial.recalled();
        return trace.neuron() < spikes.neurons() && step < spikes.steps() && spikes.spiked(step, trace.neuron());
    }

    /** Input as bars, or states as bars where a neuron is on: a row for each neuron. */
    private void drawStrip(GraphicsContext pen, Color ink, Color grid) {
        PlotFrame frame = strip();
        frame.drawBorder(pen, grid);
        double row = frame.height() / Math.max(1, traces.size());
        for (int k = 0; k < traces.size(); k++) {
            NeuronTrace trace = traces.get(k);
            pen.setFill(colourOf(trace));
            for (int step = firstInSight(trace); step < endInSight(trace); step++) {
                double value = isSpiking() ? trace.inputAt(step) : isActive(trace, step) ? 1 : 0;
                double x = Math.max(frame.left(), frame.x(sight, step));
                double width = Math.min(frame.right(), frame.x(sight, step + 1)) - x;
                if (value > 0 && width > 0) {
                    double high = Math.min(1, value) * Math.max(1, row - 1);
                    pen.fillRect(x, frame.top() + (k + 1) * row - high, Math.max(1, width > 3 ? width - 1 : width), high);
                }
            }
        }
        pen.setFont(FONT);
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(isSpiking() ? "input" : "on", frame.left() - 5, frame.top() + frame.height() / 2);
    }

    /** The step at a place. */
    int stepAt(double x) {
        return (int) Math.clamp((long) Math.floor(sight.at((x - area.left()) / area.width())), 0, trial.length() - 1);
    }

    /** The trace next to a place, or null where none is known there. */
    NeuronTrace traceAt(double x, double y) {
        int step = stepAt(x);
        List<NeuronTrace> known = traces.stream().filter(trace -> trace.has(step)).toList();
        if (known.isEmpty()) {
            return null;
        }
        if (strip().contains(x, y)) {
            double share = (y - strip().top()) / strip().height();
            return known.get(Math.clamp((long) (share * known.size()), 0, known.size() - 1));
        }
        if (isSpiking() && recurrents().contains(x, y)) {
            Scale scale = scaleOfDrive();
            return nearest(known, trace -> Math.abs(scale.y(recurrents(), trace.recurrentAt(step)) - y));
        }
        Scale scale = scaleOfPotentials();
        return nearest(known, trace -> Math.abs(scale.y(potentials(), trace.potentialAt(step)) - y));
    }

    private static NeuronTrace nearest(List<NeuronTrace> some, ToDoubleFunction<NeuronTrace> distance) {
        return some.stream().min(Comparator.comparingDouble(distance)).orElseThrow();
    }

    /** The spike next to a place among the potentials, where one is near. */
    Optional<Spike> spikeNear(double x, double y) {
        if (!potentials().contains(x, y)) {
            return Optional.empty();
        }
        record Near(double distance, Spike spike) {}
        List<Near> near = new ArrayList<>();
        Scale scale = scaleOfPotentials();
        int reach = (int) Math.ceil(NEAR / area.width() * sight.length());
        for (NeuronTrace trace : traces) {
            for (int step = stepAt(x) - reach; step <= stepAt(x) + reach; step++) {
                if (trace.has(step) && isActive(trace, step)) {
                    double away = Math.hypot(
                            area.x(sight, step + 0.5) - x, scale.y(potentials(), trace.potentialAt(step)) - y);
                    near.add(new Near(away, new Spike(trace.neuron(), step)));
                }
            }
        }
        return near.stream()
                .filter(one -> one.distance() <= NEAR)
                .min(Comparator.comparingDouble(Near::distance))
                .map(Near::spike);
    }
}
