package engram.view.traces;

import module java.base;
import module javafx.controls;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.analysis.replay.SpikeCause;
import engram.model.parameter.Parameter;
import engram.model.dynamics.Neurons;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.neuron.Marks;
import engram.view.neuron.NetworkChoice;
import engram.view.plot.NowLine;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.plot.StepAxis;
import engram.view.plot.TimeSight;
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

    /** In ems: left of the plots, for numbers; the least width beside which causes stand rather than below. */
    private static final double LEFT = 3.9;

    private static final double WIDE = 40;
    private static final double GAP = 4;
    /** The share of the height that causes take below the plots. */
    private static final double SHARE_OF_CAUSES = 0.4;
    private static final String HOW_TO = "Wheel: zoom \u00B7 click: go there";

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
    private final TimeSight steps = new TimeSight("traces", TimeSight.Span.FIRST);
    private final NetworkChoice network = new NetworkChoice("traces");
    /** What is drawn, and where; null before anything was. */
    private TracePlots plots;

    /** Makes an empty view. */
    public TracesView() {
        causes.setManaged(false);
        // Over the readout, which is as wide as the view.
        causes.setViewOrder(-2);
        causes.setVisible(false);
        causes.close().setOnAction(_ -> onSpike.accept(Marks.NONE, Marks.NONE));
        getChildren().addAll(now, causes);
        steps.setOnChange(this::changed);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(network.node(), steps.node(), card.export());
    }

    /** Of which network they are. */
    public NetworkChoice network() {
        return network;
    }

    /** Moves a step that is out of sight into it. */
    public void look(int step) {
        steps.show(step);
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
     * @param newTime the time step looked at; where somebody has moved what is in sight, and it leaves that, it takes it along
     */
    public Span wanted(Trial ofTrial, int newTime) {
        boolean other = steps.setLength(ofTrial.length());
        boolean leaves = time != newTime && steps.isMoved() && !steps.shows(newTime);
        if (leaves) {
            steps.show(newTime);
        }
        if (other || leaves) {
            time = newTime;
            changed();
        }
        int more = Math.max(1, (steps.to() - steps.from()) / 2);
        return new Span(Math.max(0, (steps.from() / more - 1) * more),
                Math.min(steps.length(), (Math.ceilDiv(steps.to(), more) + 1) * more));
    }

    /** The steps in sight; nothing before the first run. */
    public Span inSight() {
        return trial == null ? new Span(0, 0) : new Span(steps.from(), steps.to());
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
        boolean pointed = marks.pointed() != newMarks.pointed()
                && (newMarks.isChosen(newMarks.pointed()) || newMarks.isChosen(marks.pointed()));
        boolean changed = trial != newTrial || traces != newTraces || !theme.equals(newTheme) || pointed
                || !marks.chosen().equals(newMarks.chosen());
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
    public void clear(Theme newTheme) {
        if (trial == null && !theme.equals(newTheme)) {
            theme = newTheme;
            changed();
        } else if (trial != null) {
            theme = newTheme;
            trial = null;
            traces = List.of();
            cause = null;
            causes.setVisible(false);
            changed();
        }
    }

    private boolean isShowing() {
        return trial != null && !marks.neurons().isEmpty() && area().isVisible();
    }

    private double em() {
        return theme.look().size();
    }

    /** Whether causes stand below the plots, since there is no room beside them. */
    private boolean isTall() {
        return card.room().width() < WIDE * em() && card.room().height() > 0.6 * WIDE * em();
    }

    private double roomOfCauses() {
        return isTall() ? Math.round(card.room().height() * SHARE_OF_CAUSES) : Math.round(CausePane.WIDTH * em());
    }

    /** All of the room for plots, without that for numbers and names at their sides. */
    private Box area() {
        double taken = causes.isVisible() ? roomOfCauses() + GAP : 0;
        return card.room().inset(LEFT * em(), 0, TracePlots.names(theme.look()) + (isTall() ? 0 : taken), isTall() ? taken : 0);
    }

    /** The steps in sight over all plots. */
    private PlacedPlot overAll() {
        Axis nothing = Axis.bare(Extent.whole(1));
        Box below = area().inset(0, StepAxis.ABOVE * em(), 0, StepAxis.BELOW * em());
        return isShowing() ? Plot.of("", steps.axis(), nothing, List.of()).in(below) : PlacedPlot.NONE;
    }

    @Override
    protected void layoutChildren() {
        Box room = card.room();
        card.layOut();
        double size = roomOfCauses();
        if (isTall()) {
            causes.resizeRelocate(room.left(), room.bottom() - size, room.width(), size);
        } else {
            causes.resizeRelocate(room.right() - size, room.top(), size, room.height());
        }
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
            card.hint(resting());
        }
    }

    private String resting() {
        boolean nothing = trial == null || marks.neurons().isEmpty();
        return nothing ? ""
                : trial.parameters().dynamics().has(Neurons.Reading.CAUSES) ? HOW_TO + ", or see a spike\u2019s causes" : HOW_TO;
    }

    private void placeNow() {
        now.place(overAll(), steps.axis().middle(time));
    }

    /** The traces of neurons that are still chosen. */
    private List<NeuronTrace> shown() {
        return traces.stream().filter(trace -> marks.isChosen(trace.neuron())).toList();
    }

    private void draw() {
        Surface surface = card.blank();
        String nothing =
                trial == null ? "No run yet: it comes when a picture is learned" : "Click a cell of a map to choose a neuron";
        if (isShowing()) {
            plots = TracePlots.of(trial, shown(), steps.axis(), marks, network.value().getValue().ink(theme), area(), theme);
            plots.draw(surface, theme);
        } else if (trial == null || marks.neurons().isEmpty()) {
            Plot.empty(nothing).in(card.room()).draw(surface, theme.look());
        }
    }

    private int stepAt(double x) {
        return overAll().cellAt(x, steps.length());
    }

    private void point(double x, double y) {
        if (!isShowing() || plots == null || !area().contains(x, y)) {
            leave();
            return;
        }
        // Of what is drawn: the steps in sight may be of a run already that is not shown yet.
        int step = plots.stepAt(x);
        NeuronTrace trace = plots.traceAt(x, y);
        if (trace != null) {
            onPoint.accept(trace.neuron());
        }
        card.say(plots.describe(trace, step));
        boolean causes = trial.parameters().dynamics().has(Neurons.Reading.CAUSES) && plots.spikeNear(x, y).isPresent();
        setCursor(causes ? Cursor.HAND : null);
    }

    private void leave() {
        onPoint.accept(Marks.NONE);
        card.hint(resting());
        setCursor(null);
    }

    /** Asks for the causes of the spike next to a place; false where none is near. */
    private boolean explain(double x, double y) {
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
            TracesView.this.leave();
        }

        @Override
        public boolean zoom(double factor, ScrollEvent event) {
            if (!isShowing()) {
                return false;
            }
            Box box = overAll().box();
            steps.zoom(factor, Math.clamp((event.getX() - box.left()) / Math.max(1, box.width()), 0, 1));
            changed();
            return true;
        }

        @Override
        public void drag(Point2D from, double right, double down, MouseEvent event) {
            if (isShowing() && from.getY() >= overAll().box().bottom()) {
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
            steps.showAll();
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
