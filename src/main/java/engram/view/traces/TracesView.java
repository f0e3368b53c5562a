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
import engram.view.plot.NowLine;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.theme.Theme;

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

    private static final double LEFT = 40;
    private static final double RIGHT = 8;
    private static final double GAP = 4;
    private static final String HOW_TO = "Wheel: zoom \u00B7 drag: move \u00B7 click: go there";

    private final NowLine now = new NowLine();
    private final CausePane causes = new CausePane();
    private final PlotCard card = new PlotCard(this, getChildren(), "traces", "Traces of the neurons chosen",
            "Save the traces in sight as a table (CSV)", PlotCard.LINE);
    private final Pointer pointer = new Pointer(card.canvas(), new Hand());

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private SpikeListener onSpike = (_, _) -> {};

    private Trial trial;
    private List<NeuronTrace> traces = List.of();
    private SpikeCause cause;
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    private int time;
    private final StepsInSight steps = new StepsInSight();
    /** What is drawn, and where; null before anything was. */
    private TracePlots plots;

    /** Makes an empty view. */
    public TracesView() {
        causes.setManaged(false);
        causes.setVisible(false);
        causes.close().setOnAction(_ -> onSpike.accept(Marks.NONE, Marks.NONE));
        getChildren().addAll(now, causes);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(card.export());
    }

    /** Saves what is in sight. */
    public Button export() {
        return card.export();
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
        pointer.setOnTakeBack(listener);
    }

    /**
     * Which steps there should be traces of: those in sight and some more, so that there is something to move to.
     *
     * @param ofTrial the recall
     * @param newTime the time step looked at; where it has moved out of sight, it takes what is in sight along
     */
    public Span wanted(Trial ofTrial, int newTime) {
        if (steps.follow(ofTrial.length(), time, newTime)) {
            time = newTime;
            changed();
        }
        return steps.andMore();
    }

    /** The steps in sight; nothing before the first run. */
    public Span inSight() {
        return steps.whole();
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
            steps.clear();
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
        return trial != null && steps.sight() != null && !marks.neurons().isEmpty() && area().isVisible();
    }

    /** All of the room for plots. */
    private Box area() {
        double right = RIGHT + (causes.isVisible() ? CausePane.WIDTH + GAP : 0);
        return card.room().inset(LEFT, PlotCard.TOP, right, PlotCard.AXIS);
    }

    /** The steps in sight over all plots. */
    private PlacedPlot overAll() {
        Axis nothing = Axis.bare(Extent.whole(1));
        return isShowing() ? Plot.of("", Axis.bare(steps.sight()), nothing, List.of()).in(area()) : PlacedPlot.NONE;
    }

    @Override
    protected void layoutChildren() {
        Box room = card.room();
        card.layOut();
        causes.resizeRelocate(room.right() - CausePane.WIDTH, room.top(), CausePane.WIDTH, room.height());
        changed();
    }

    private void changed() {
        card.export().setDisable(trial == null || marks.neurons().isEmpty());
        draw();
        placeNow();
        readOut();
    }

    private void readOut() {
        if (!pointer.repeat()) {
            card.say(resting());
        }
    }

    private String resting() {
        return trial == null || marks.neurons().isEmpty() ? "" : isSpiking() ? HOW_TO + ", or at a spike see its causes" : HOW_TO;
    }

    private void placeNow() {
        now.place(overAll(), time + 0.5);
    }

    /** The traces of neurons that are still chosen. */
    private List<NeuronTrace> shown() {
        return traces.stream().filter(trace -> marks.colourOf(trace.neuron()) != Marks.NONE).toList();
    }

    private void draw() {
        Surface surface = card.blank();
        String nothing =
                trial == null ? "No run yet: give the network a picture to learn" : "Click a cell in a map to choose a neuron";
        if (isShowing()) {
            plots = TracePlots.of(trial, shown(), steps.sight(), marks, area(), theme);
            plots.draw(surface, theme);
        } else if (trial == null || marks.neurons().isEmpty()) {
            Plot.empty(nothing).in(area()).draw(surface, theme.look());
        }
    }

    private int stepAt(double x) {
        return overAll().cellAt(x, steps.length());
    }

    private void point(double x, double y) {
        if (!isShowing() || plots == null || !area().contains(x, y)) {
            onPoint.accept(Marks.NONE);
            card.say(resting());
            return;
        }
        // Of what is drawn: the steps in sight may be of a run already that is not shown yet.
        int step = plots.stepAt(x);
        NeuronTrace trace = plots.traceAt(x, y);
        if (trace != null) {
            onPoint.accept(trace.neuron());
        }
        card.say(plots.describe(trace, step));
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

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            TracesView.this.point(x, y);
        }

        @Override
        public void leave() {
            onPoint.accept(Marks.NONE);
            card.say(resting());
        }

        @Override
        public boolean zoom(double factor, ScrollEvent event) {
            if (!isShowing()) {
                return false;
            }
            steps.zoom(factor, overAll().xAt(event.getX()));
            changed();
            return true;
        }

        @Override
        public void drag(Point2D from, double right, double down, MouseEvent event) {
            if (isShowing() && from.getY() >= area().bottom() - TracePlots.GAP) {
                onSeek.accept(stepAt(event.getX()));
            } else if (isShowing()) {
                steps.move(-right / area().width());
                changed();
            }
        }

        @Override
        public boolean canShowAll(double x, double y) {
            return isShowing() && x >= area().left() && x < area().right();
        }

        @Override
        public void showAll() {
            steps.show(time);
            changed();
        }

        @Override
        public boolean click(MouseEvent event) {
            boolean once = event.getClickCount() == 1 && canShowAll(event.getX(), event.getY());
            if (once && !explain(event.getX(), event.getY())) {
                onSeek.accept(stepAt(event.getX()));
            }
            return once;
        }
    }
}
