package engram.view;

import engram.model.analysis.NeuronTrace;
import engram.model.analysis.SpikeCause;
import engram.model.experiment.Trial;
import engram.model.spike.SpikeTrain;
import engram.palette.Categorical;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What goes on in the neurons chosen: their membrane potentials with threshold and spikes, and below, apart, the current
 * from outside and the current from the other neurons; of binary neurons their local fields and states. The wheel zooms
 * in time, dragging moves, and time that leaves what is in sight takes it along. A click at a spike asks what caused it.
 */
public final class TracesView extends Region {

    /**
     * A stretch of steps.
     *
     * @param from the first, from 0 on
     * @param to the step after the last
     */
    public record Span(int from, int to) {}

    /** Who is told at which spike somebody clicked. */
    @FunctionalInterface
    public interface SpikeListener {

        /** Tells neuron and step, {@link Marks#NONE} both where no spike is looked into any more. */
        void accept(int neuron, int step);
    }

    /** How many steps are in sight at first. */
    private static final double FIRST_STEPS = 120;

    private static final double MOST_STEPS = 4000;
    private static final double LEAST_STEPS = 10;
    private static final double ZOOM = 1.0015;
    private static final double LEFT = 40;
    private static final double RIGHT = 8;
    private static final double TOP = 16;
    private static final double AXIS = 18;
    private static final double READOUT = 18;
    private static final double GAP = 4;
    private static final double NEAR = 8;
    private static final String HOW_TO = "Wheel: zoom \u00B7 drag: move \u00B7 click: go there";

    private final Canvas canvas = new Canvas();
    private final Line now = new Line();
    private final Label readout = new Label();
    private final CausePane causes = new CausePane();
    private final Button export = ViewTools.export("traces", "Save the traces in sight as a table (CSV)");

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private SpikeListener onSpike = (_, _) -> {};

    private Trial trial;
    private List<NeuronTrace> traces = List.of();
    private SpikeCause cause;
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    private int time;
    private int length;
    /** The steps in sight; null until there is a run. */
    private Extent sight;

    private double dragX;
    private double dragY;

    /** Makes an empty view. */
    public TracesView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("traces");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Traces of the neurons chosen");
        canvas.setManaged(false);
        now.setManaged(false);
        now.setMouseTransparent(true);
        now.getStyleClass().add("now-line");
        causes.setManaged(false);
        causes.setVisible(false);
        causes.close().setOnAction(_ -> onSpike.accept(Marks.NONE, Marks.NONE));
        readout.getStyleClass().add("readout");
        readout.setId("traces-readout");
        getChildren().addAll(canvas, now, readout, causes);
        setMinSize(160, 90);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::zoom);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            onPoint.accept(Marks.NONE);
            readout.setText(resting());
        });
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(export);
    }

    /** Saves what is in sight. */
    public Button export() {
        return export;
    }

    /** Who is told the time step that somebody went to. */
    public void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /** Who is told which neuron is pointed at; {@link Marks#NONE} for none. */
    public void setOnPoint(IntConsumer listener) {
        onPoint = listener;
        causes.setOnPoint(listener);
    }

    /** Who is told at which spike somebody clicked. */
    public void setOnSpike(SpikeListener listener) {
        onSpike = listener;
    }

    /**
     * Which steps there should be traces of: those in sight and some more, so that there is something to move to.
     *
     * @param ofTrial the recall
     * @param newTime the time step looked at; where it has moved out of sight, it takes what is in sight along
     */
    public Span wanted(Trial ofTrial, int newTime) {
        if (sight == null || length != ofTrial.length()) {
            length = ofTrial.length();
            double steps = Math.min(FIRST_STEPS, length);
            sight = Extent.whole(steps).moved(newTime - steps / 2, length);
            time = newTime;
            changed();
        } else if (newTime != time && !(newTime >= sight.from() && newTime + 1 <= sight.to())) {
            double place = newTime > time ? 0.1 : 0.9;
            sight = sight.moved(newTime - sight.at(place), length);
            changed();
        }
        double more = Math.max(1, Math.floor(sight.length() / 2));
        return new Span(
                (int) Math.max(0, (Math.floor(sight.from() / more) - 1) * more),
                (int) Math.min(length, (Math.ceil(sight.to() / more) + 1) * more));
    }

    /** The steps in sight; nothing before the first run. */
    public Span inSight() {
        return sight == null
                ? new Span(0, 0)
                : new Span((int) Math.floor(sight.from()), (int) Math.min(length, Math.ceil(sight.to())));
    }

    /**
     * Shows what is known so far.
     *
     * @param newTrial the recall
     * @param newTraces of the neurons chosen, the newest there are; they may be of other steps than those in sight
     * @param newCause why the spike came about that somebody looks into, or null
     * @param newTime the time step looked at
     * @param newMarks the neurons marked
     * @param newTheme the colours
     */
    public void show(
            Trial newTrial, List<NeuronTrace> newTraces, SpikeCause newCause, int newTime, Marks newMarks,
            Theme newTheme) {
        boolean changed = trial != newTrial || traces != newTraces || theme != newTheme || marks != newMarks;
        boolean panel = (cause == null) != (newCause == null);
        boolean moved = time != newTime;
        trial = newTrial;
        traces = newTraces;
        cause = newCause;
        time = newTime;
        marks = newMarks;
        theme = newTheme;
        if (cause != null) {
            causes.show(cause, trial.parameters().threshold());
        }
        if (panel) {
            causes.setVisible(cause != null);
            requestLayout();
        }
        if (changed) {
            changed();
        } else if (moved) {
            placeNow();
        }
    }

    /** Shows that there is no run. */
    public void clear() {
        if (trial != null) {
            trial = null;
            sight = null;
            traces = List.of();
            cause = null;
            causes.setVisible(false);
            changed();
        }
    }

    private boolean isSpiking() {
        return trial.parameters().dynamics().isSpiking();
    }

    private boolean isShowing() {
        return trial != null && sight != null && !marks.neurons().isEmpty() && potentialFrame().isVisible();
    }

    /** All of the room for plots. */
    private PlotFrame area() {
        double left = snappedLeftInset() + LEFT;
        double top = snappedTopInset() + TOP;
        double right = getWidth() - snappedRightInset() - RIGHT - (causes.isVisible() ? CausePane.WIDTH + GAP : 0);
        return new PlotFrame(
                left, top, Math.max(0, right - left),
                Math.max(0, getHeight() - top - AXIS - READOUT - snappedBottomInset()));
    }

    private PlotFrame part(double from, double to) {
        PlotFrame area = area();
        double top = area.top() + Math.round(from * area.height());
        return new PlotFrame(
                area.left(), top, area.width(), Math.max(0, area.top() + Math.round(to * area.height()) - top - GAP));
    }

    private PlotFrame potentialFrame() {
        return trial == null || isSpiking() ? part(0, 0.5) : part(0, 0.82);
    }

    /** Input of spiking neurons, states of binary ones. */
    private PlotFrame stripFrame() {
        return isSpiking() ? part(0.5, 0.66) : part(0.82, 1);
    }

    private PlotFrame recurrentFrame() {
        return part(0.66, 1);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double top = snappedTopInset();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        readout.resizeRelocate(snappedLeftInset(), getHeight() - snappedBottomInset() - READOUT, width, READOUT);
        causes.resizeRelocate(
                getWidth() - snappedRightInset() - CausePane.WIDTH, top, CausePane.WIDTH,
                Math.max(0, getHeight() - top - READOUT - snappedBottomInset()));
        changed();
    }

    private void changed() {
        export.setDisable(trial == null || marks.neurons().isEmpty());
        draw();
        placeNow();
        if (!canvas.isHover()) {
            readout.setText(resting());
        }
    }

    private String resting() {
        return trial == null || marks.neurons().isEmpty()
                ? ""
                : isSpiking() ? HOW_TO + ", or at a spike see its causes" : HOW_TO;
    }

    private void placeNow() {
        boolean visible = isShowing() && time + 0.5 >= sight.from() && time + 0.5 <= sight.to();
        now.setVisible(visible);
        if (visible) {
            PlotFrame area = area();
            double x = Math.floor(area.x(sight, time + 0.5)) + 0.5;
            now.setStartX(x);
            now.setEndX(x);
            now.setStartY(area.top());
            now.setEndY(area.bottom());
        }
    }

    private Color colourOf(NeuronTrace trace) {
        int colour = marks.colourOf(trace.neuron());
        return colour == Marks.NONE ? null : Theme.colour(Categorical.rgb(colour));
    }

    /** The traces of neurons that are still chosen. */
    private List<NeuronTrace> shown() {
        return traces.stream().filter(trace -> marks.colourOf(trace.neuron()) != Marks.NONE).toList();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Color ink = theme.ink();
        PlotFrame area = area();
        if (!area.isVisible()) {
            return;
        }
        if (trial == null) {
            ViewTools.drawEmpty(pen, area, "No run yet: give the network a picture to learn", ink);
        } else if (marks.neurons().isEmpty()) {
            ViewTools.drawEmpty(pen, area, "Click a cell in a map to choose a neuron", ink);
        } else if (isShowing()) {
            drawPlots(pen, area);
        }
    }

    private void drawPlots(GraphicsContext pen, PlotFrame area) {
        Color ink = theme.ink();
        Color grid = theme.plotColours().grid();
        PlotFrame potentials = potentialFrame();
        List<NeuronTrace> shown = shown();
        double threshold = isSpiking() ? trial.parameters().threshold() : 0;
        Scale scale = scale(shown, trace -> trace::potentialAt, threshold);
        drawTitle(pen, potentials, shown);
        potentials.drawBorder(pen, grid);
        scale.draw(pen, potentials, ink, grid);
        pen.setStroke(ink);
        pen.setLineWidth(1);
        pen.setLineDashes(5, 3);
        double y = Math.round(scale.y(potentials, threshold)) + 0.5;
        pen.strokeLine(potentials.left(), y, potentials.right(), y);
        pen.setLineDashes();
        for (NeuronTrace trace : shown) {
            drawLine(pen, potentials, scale, trace, trace::potentialAt);
        }
        if (isSpiking()) {
            shown.forEach(trace -> drawSpikes(pen, potentials, scale, trace));
            PlotFrame recurrents = recurrentFrame();
            Scale drive = scale(shown, trace -> trace::recurrentAt, 0);
            recurrents.drawBorder(pen, grid);
            drive.draw(pen, recurrents, ink, grid);
            for (NeuronTrace trace : shown) {
                drawLine(pen, recurrents, drive, trace, trace::recurrentAt);
            }
            name(pen, recurrents, drive, shown);
        }
        drawStrip(pen, stripFrame(), shown);
        new PlotFrame(area.left(), area.top(), area.width(), area.height() - GAP)
                .drawHorizontal(pen, sight, 1, 1, "time step", ink);
        drawRelease(pen, area);
    }

    /** What is drawn, and which neurons have which colours. */
    private void drawTitle(GraphicsContext pen, PlotFrame frame, List<NeuronTrace> shown) {
        String what = isSpiking() ? "membrane potential, threshold dashed" : "local field, dashed where it turns";
        frame.drawTitle(pen, what, theme.ink());
        double x = frame.left() + what.length() * 5.6 + 14;
        for (NeuronTrace trace : shown) {
            String name = "neuron " + trace.neuron();
            if (x + name.length() * 6 < frame.right()) {
                pen.setFill(colourOf(trace));
                pen.fillText(name, x, frame.top() - 3);
                x += name.length() * 6 + 10;
            }
        }
    }

    /** Says what the recurrent drive is, in the half of its plot where there is less of it. */
    private void name(GraphicsContext pen, PlotFrame frame, Scale scale, List<NeuronTrace> shown) {
        int step = (int) Math.floor(sight.at(0.12));
        double middle = (scale.low() + scale.high()) / 2;
        long above = shown.stream().filter(trace -> trace.has(step) && trace.recurrentAt(step) > middle).count();
        boolean below = 2 * above > shown.size();
        pen.setFont(Font.font(10.5));
        pen.setFill(theme.ink());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(below ? VPos.BOTTOM : VPos.TOP);
        pen.fillText("recurrent drive", frame.left() + 4, below ? frame.bottom() - 1 : frame.top() + 1);
    }

    /** The value of a trace after a step. */
    @FunctionalInterface
    private interface Value {
        double at(int step);
    }

    @FunctionalInterface
    private interface ValueOf {
        Value of(NeuronTrace trace);
    }

    private Scale scale(List<NeuronTrace> shown, ValueOf what, double also) {
        double low = also;
        double high = also;
        for (NeuronTrace trace : shown) {
            Value value = what.of(trace);
            for (int step = firstInSight(trace); step < endInSight(trace); step++) {
                low = Math.min(low, value.at(step));
                high = Math.max(high, value.at(step));
            }
        }
        double rest = Math.max((high - low) * 0.08, 1e-9);
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

    private void drawSpikes(GraphicsContext pen, PlotFrame frame, Scale scale, NeuronTrace trace) {
        SpikeTrain spikes = trial.recalled();
        pen.setFill(colourOf(trace));
        double size = Math.clamp(frame.width() / sight.length() * 1.2, 3, 6);
        for (int step = firstInSight(trace); step < Math.min(endInSight(trace), spikes.steps()); step++) {
            double x = frame.x(sight, step + 0.5);
            if (isSpike(trace, step) && x >= frame.left() && x <= frame.right()) {
                pen.fillOval(x - size / 2, scale.y(frame, trace.potentialAt(step)) - size / 2, size, size);
            }
        }
    }

    /** Traces may be those of another run for a moment. */
    private boolean isSpike(NeuronTrace trace, int step) {
        SpikeTrain spikes = trial.recalled();
        return trace.neuron() < spikes.neurons() && step < spikes.steps() && spikes.spiked(step, trace.neuron());
    }

    /** Input as bars, or states as bars where a neuron is on: a row for each neuron. */
    private void drawStrip(GraphicsContext pen, PlotFrame frame, List<NeuronTrace> shown) {
        frame.drawBorder(pen, theme.plotColours().grid());
        double row = frame.height() / Math.max(1, shown.size());
        for (int k = 0; k < shown.size(); k++) {
            NeuronTrace trace = shown.get(k);
            pen.setFill(colourOf(trace));
            for (int step = firstInSight(trace); step < endInSight(trace); step++) {
                double value = isSpiking() ? trace.inputAt(step) : isSpike(trace, step) ? 1 : 0;
                double x = Math.max(frame.left(), frame.x(sight, step));
                double width = Math.min(frame.right(), frame.x(sight, step + 1)) - x;
                if (value > 0 && width > 0) {
                    double high = Math.min(1, value) * Math.max(1, row - 1);
                    pen.fillRect(x, frame.top() + (k + 1) * row - high, Math.max(1, width > 3 ? width - 1 : width), high);
                }
            }
        }
        pen.setFont(Font.font(10.5));
        pen.setFill(theme.ink());
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(isSpiking() ? "input" : "on", frame.left() - 5, frame.top() + frame.height() / 2);
    }

    private void drawRelease(GraphicsContext pen, PlotFrame area) {
        if (trial.release() > sight.from() && trial.release() < sight.to()) {
            double x = Math.round(area.x(sight, trial.release())) + 0.5;
            pen.setStroke(theme.plotColours().cueAlone());
            pen.setLineWidth(1);
            pen.setLineDashes(4, 3);
            pen.strokeLine(x, area.top(), x, area.bottom() - GAP);
            pen.setLineDashes();
        }
    }

    private int stepAt(double x) {
        PlotFrame area = area();
        return (int) Math.clamp((long) Math.floor(sight.at((x - area.left()) / area.width())), 0, length - 1);
    }

    /** The trace next to a place, or null. */
    private NeuronTrace traceAt(double x, double y) {
        List<NeuronTrace> known = shown().stream().filter(trace -> trace.has(stepAt(x))).toList();
        if (known.isEmpty()) {
            return null;
        }
        int step = stepAt(x);
        if (stripFrame().contains(x, y)) {
            double share = (y - stripFrame().top()) / stripFrame().height();
            return known.get(Math.clamp((long) (share * known.size()), 0, known.size() - 1));
        }
        if (isSpiking() && recurrentFrame().contains(x, y)) {
            Scale scale = scale(shown(), trace -> trace::recurrentAt, 0);
            return nearest(known, trace -> Math.abs(scale.y(recurrentFrame(), trace.recurrentAt(step)) - y));
        }
        return nearest(known, trace -> Math.abs(yOfPotential(trace, step) - y));
    }

    private double yOfPotential(NeuronTrace trace, int step) {
        double threshold = isSpiking() ? trial.parameters().threshold() : 0;
        return scale(shown(), one -> one::potentialAt, threshold).y(potentialFrame(), trace.potentialAt(step));
    }

    private static NeuronTrace nearest(List<NeuronTrace> some, ToDoubleFunction<NeuronTrace> distance) {
        NeuronTrace nearest = some.getFirst();
        for (NeuronTrace one : some) {
            if (distance.applyAsDouble(one) < distance.applyAsDouble(nearest)) {
                nearest = one;
            }
        }
        return nearest;
    }

    private void point(double x, double y) {
        if (!isShowing() || !area().contains(x, y)) {
            onPoint.accept(Marks.NONE);
            readout.setText(resting());
            return;
        }
        int step = stepAt(x);
        NeuronTrace trace = traceAt(x, y);
        if (trace == null) {
            String why = step < trial.recorded() ? "computing" : "not there yet";
            readout.setText("Step %,d \u00B7 %s".formatted(step + 1, why));
            return;
        }
        onPoint.accept(trace.neuron());
        String what = isSpiking()
                ? String.format(
                        Locale.ROOT, "%s \u00B7 potential %.3f \u00B7 input %s \u00B7 recurrent %.3f",
                        isSpike(trace, step) ? "fires" : "silent", trace.potentialAt(step), input(trace.inputAt(step)),
                        trace.recurrentAt(step))
                : String.format(
                        Locale.ROOT, "%s \u00B7 local field %.4f", isSpike(trace, step) ? "on" : "off",
                        trace.potentialAt(step));
        readout.setText("Step %,d \u00B7 neuron %d ".formatted(step + 1, trace.neuron()) + what.replace('-', '\u2212'));
    }

    /** A spike is a current of 1, and no spike one of 0. */
    private static String input(double current) {
        return String.format(Locale.ROOT, current == Math.rint(current) ? "%.0f" : "%.3f", current);
    }

    private void zoom(ScrollEvent event) {
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (!isShowing() || turned == 0) {
            return;
        }
        PlotFrame area = area();
        double at = sight.at(Math.clamp((event.getX() - area.left()) / area.width(), 0, 1));
        double limit = Math.min(MOST_STEPS, length);
        Extent zoomed = sight.zoomed(Math.pow(ZOOM, -turned), at, length, Math.min(LEAST_STEPS, length));
        sight = zoomed.length() <= limit ? zoomed : sight.zoomed(limit / sight.length(), at, length, limit);
        changed();
        event.consume();
    }

    private void press(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!isShowing()) {
            return;
        }
        PlotFrame area = area();
        if (dragY >= area.bottom() - GAP) {
            onSeek.accept(stepAt(event.getX()));
            return;
        }
        sight = sight.moved((dragX - event.getX()) / area.width() * sight.length(), length);
        press(event);
        changed();
    }

    private void click(MouseEvent event) {
        if (!isShowing() || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()
                || event.getX() < area().left() || event.getX() >= area().right()) {
            return;
        }
        if (event.getClickCount() == 2) {
            double steps = Math.min(FIRST_STEPS, length);
            sight = Extent.whole(steps).moved(time - steps / 2, length);
            changed();
        } else if (!explain(event.getX(), event.getY())) {
            onSeek.accept(stepAt(event.getX()));
        }
    }

    /** A spike, and how far it is from the pointer. */
    private record Near(double distance, int neuron, int step) {}

    /** Asks for the causes of the spike next to a place; false where none is near. */
    private boolean explain(double x, double y) {
        if (!isSpiking() || !potentialFrame().contains(x, y)) {
            return false;
        }
        List<Near> near = new ArrayList<>();
        PlotFrame area = area();
        int reach = (int) Math.ceil(NEAR / area.width() * sight.length());
        for (NeuronTrace trace : shown()) {
            for (int step = stepAt(x) - reach; step <= stepAt(x) + reach; step++) {
                if (trace.has(step) && isSpike(trace, step)) {
                    double away = Math.hypot(area.x(sight, step + 0.5) - x, yOfPotential(trace, step) - y);
                    near.add(new Near(away, trace.neuron(), step));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Near::distance));
        if (near.isEmpty() || near.getFirst().distance() > NEAR) {
            return false;
        }
        onSpike.accept(near.getFirst().neuron(), near.getFirst().step());
        return true;
    }
}
