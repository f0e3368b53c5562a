package engram.view.traces;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.analysis.replay.SpikeCause;
import engram.model.parameter.Parameter;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.plot.CanvasSurface;
import engram.view.plot.NowLine;
import engram.view.theme.Theme;
import javafx.scene.control.Label;

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
    private static final String HOW_TO = "Wheel: zoom \u00B7 drag: move \u00B7 click: go there";

    private final Canvas canvas = new Canvas();
    private final NowLine now = new NowLine();
    private final Label readout = new Label();
    private final CausePane causes = new CausePane();
    private final Button export = ViewTools.export("traces", "Save the traces in sight as a table (CSV)");

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private SpikeListener onSpike = (_, _) -> {};
    private Runnable onTakeBack = () -> {};
    /** Whether the newest single click did something. */
    private boolean clicked;

    private Trial trial;
    private List<NeuronTrace> traces = List.of();
    private SpikeCause cause;
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    private int time;
    private int length;
    /** The steps in sight; null until there is a run. */
    private Extent sight;

    /** What is drawn, and where; null before anything was. */
    private TracePlots plots;
    /** Where the pointer is; null while it is elsewhere. */
    private Point2D pointed;
    private double dragX;
    private double dragY;

    /** Makes an empty view. */
    public TracesView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("traces");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Traces of the neurons chosen");
        canvas.setManaged(false);
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
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointed = new Point2D(event.getX(), event.getY());
            readOut();
        });
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            pointed = null;
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

    /** Who takes back what the first click of a double click did. */
    public void setOnTakeBack(Runnable listener) {
        onTakeBack = listener;
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
        return new Span((int) Math.max(0, (Math.floor(sight.from() / more) - 1) * more),
                (int) Math.min(length, (Math.ceil(sight.to() / more) + 1) * more));
    }

    /** The steps in sight; nothing before the first run. */
    public Span inSight() {
        return sight == null ? new Span(0, 0)
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
    public void show(Trial newTrial, List<NeuronTrace> newTraces, SpikeCause newCause, int newTime, Marks newMarks,
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
            causes.show(cause, trial.parameters().real(Parameter.THRESHOLD));
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
        return trial != null && sight != null && !marks.neurons().isEmpty() && area().isVisible();
    }

    /** All of the room for plots. */
    private Box area() {
        double right = snappedRightInset() + RIGHT + (causes.isVisible() ? CausePane.WIDTH + GAP : 0);
        return new Box(0, 0, getWidth(), getHeight()).inset(snappedLeftInset() + LEFT, snappedTopInset() + TOP, right,
                AXIS + READOUT + snappedBottomInset());
    }

    /** The steps in sight over all plots. */
    private PlacedPlot steps() {
        Axis nothing = Axis.bare(Extent.whole(1));
        return isShowing() ? Plot.of("", Axis.bare(sight), nothing, List.of()).in(area()) : PlacedPlot.NONE;
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        readout.resizeRelocate(snappedLeftInset(), getHeight() - snappedBottomInset() - READOUT, width, READOUT);
        causes.resizeRelocate(getWidth() - snappedRightInset() - CausePane.WIDTH, top, CausePane.WIDTH,
                Math.max(0, getHeight() - top - READOUT - snappedBottomInset()));
        changed();
    }

    private void changed() {
        export.setDisable(trial == null || marks.neurons().isEmpty());
        draw();
        placeNow();
        readOut();
    }

    private void readOut() {
        if (pointed == null) {
            readout.setText(resting());
        } else {
            point(pointed.getX(), pointed.getY());
        }
    }

    private String resting() {
        return trial == null || marks.neurons().isEmpty() ? "" : isSpiking() ? HOW_TO + ", or at a spike see its causes" : HOW_TO;
    }

    private void placeNow() {
        now.place(steps(), time + 0.5);
    }

    /** The traces of neurons that are still chosen. */
    private List<NeuronTrace> shown() {
        return traces.stream().filter(trace -> marks.colourOf(trace.neuron()) != Marks.NONE).toList();
    }

    private void draw() {
        Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
        String nothing =
                trial == null ? "No run yet: give the network a picture to learn" : "Click a cell in a map to choose a neuron";
        if (isShowing()) {
            plots = TracePlots.of(trial, shown(), sight, marks, area(), theme);
            plots.draw(surface, theme);
        } else if (trial == null || marks.neurons().isEmpty()) {
            Plot.empty(nothing).in(area()).draw(surface, theme.look());
        }
    }

    private int stepAt(double x) {
        return steps().cellAt(x, length);
    }

    private void point(double x, double y) {
        if (!isShowing() || plots == null || !area().contains(x, y)) {
            onPoint.accept(Marks.NONE);
            readout.setText(resting());
            return;
        }
        // Of what is drawn: the steps in sight may be of a run already that is not shown yet.
        int step = plots.stepAt(x);
        NeuronTrace trace = plots.traceAt(x, y);
        if (trace == null) {
            String why = step < trial.recorded() ? "computing" : "not there yet";
            readout.setText(Text.of("Step %,d \u00B7 %s", step + 1, why));
            return;
        }
        onPoint.accept(trace.neuron());
        String what = isSpiking()
                ? Text.of("%s \u00B7 potential %.3f \u00B7 input %s \u00B7 recurrent %.3f",
                        plots.isActive(trace, step) ? "fires" : "silent", trace.potentialAt(step), input(trace.inputAt(step)),
                        trace.recurrentAt(step))
                : Text.of("%s \u00B7 local field %.4f", plots.isActive(trace, step) ? "on" : "off", trace.potentialAt(step));
        readout.setText(Text.of("Step %,d \u00B7 neuron %d ", step + 1, trace.neuron()) + what.replace('-', '\u2212'));
    }

    /** A spike is a current of 1, and no spike one of 0. */
    private static String input(double current) {
        return Text.of(current == Math.rint(current) ? "%.0f" : "%.3f", current);
    }

    private void zoom(ScrollEvent event) {
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (!isShowing() || turned == 0) {
            return;
        }
        double at = steps().xAt(event.getX());
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
        Box area = area();
        if (dragY >= area.bottom() - TracePlots.GAP) {
            onSeek.accept(stepAt(event.getX()));
            return;
        }
        sight = sight.moved((dragX - event.getX()) / area.width() * sight.length(), length);
        press(event);
        changed();
    }

    private void click(MouseEvent event) {
        if (!isShowing() || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || event.getX() < area().left()
                || event.getX() >= area().right()) {
            return;
        }
        if (event.getClickCount() == 2) {
            if (clicked) {
                clicked = false;
                onTakeBack.run();
            }
            double steps = Math.min(FIRST_STEPS, length);
            sight = Extent.whole(steps).moved(time - steps / 2, length);
            changed();
        } else if (event.getClickCount() == 1) {
            clicked = true;
            if (!explain(event.getX(), event.getY())) {
                onSeek.accept(stepAt(event.getX()));
            }
        }
    }

    /** Asks for the causes of the spike next to a place; false where none is near. */
    private boolean explain(double x, double y) {
        if (!isSpiking()) {
            return false;
        }
        Optional<TracePlots.Spike> spike = plots.spikeNear(x, y);
        spike.ifPresent(near -> onSpike.accept(near.neuron(), near.step()));
        return spike.isPresent();
    }
}
