package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.analysis.NeuronOrder;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.palette.SpikeColours;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.neuron.Which;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.plot.StepAxis;
import engram.view.plot.TimeSight;
import engram.view.theme.Theme;

/**
 * The spikes of a run: time to the right, a row for every so many neurons; of two networks one above the other, over the same
 * steps. A click goes to a step; with Shift it chooses the neuron, with Ctrl it asks why it fired. The wheel zooms in time,
 * with Shift or Ctrl among the neurons; dragging moves; a double click shows again what was chosen. The pictures are computed
 * elsewhere for what {@link #wanted} says is in sight; until they are there, the last ones stand in at their places.
 */
public final class RasterView extends Region {

    /** Who is told that somebody asks why a neuron did what it did in a step. */
    @FunctionalInterface
    public interface WhyListener {

        /** Tells of which network, which neuron, and in which step, both from 0 on. */
        void accept(Which which, int neuron, int step);
    }

    /** In ems: the height of two rasters below which headings stand beside, and between the two. */
    private static final double LOW = 22;
    private static final double GAP = 0.5;
    private static final String HOW_TO = "Click: go there \u00B7 with Shift: choose \u00B7 with Ctrl: why it fired";

    private final List<RasterStrip> strips = List.of(new RasterStrip(Which.A), new RasterStrip(Which.B));
    private final RasterRows rows = new RasterRows();
    private final TimeSight steps = new TimeSight("raster", TimeSight.Span.FIRST);
    private final PlotCard card = new PlotCard(this, getChildren(), "raster", "Spikes of the neurons over the run",
            "Save the spikes in sight of network A as a table (CSV)", PlotCard.LINE);
    private final Pointer pointer = new Pointer(this, new Hand());

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private WhyListener onWhy = (_, _, _) -> {};

    private int time;
    /** Those whose lines were placed last. */
    private Marks shownMarks = Marks.NOTHING;

    private Theme theme = Theme.LIGHT;

    /** Makes an empty view. */
    public RasterView() {
        strips.forEach(strip -> getChildren().add(strip.area().pane()));
        rows.order().valueProperty().addListener(_ -> {
            fitRows(shownMarks);
            drawAll();
        });
        steps.setOnChange(this::drawAll);
        describe(null, -1, Marks.NONE);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(steps.node(), rows.order(), rows.number(), card.export());
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
    }

    /** Who is told which neuron is to be chosen, or no longer. */
    public void setOnChoose(IntConsumer listener) {
        onChoose = listener;
    }

    /** Who is told that somebody asks why a neuron fired. */
    public void setOnWhy(WhyListener listener) {
        onWhy = listener;
    }

    /** Who takes back what the first click of a double click did. */
    public void setOnTakeBack(Runnable listener) {
        pointer.setOnTakeBack(listener);
    }

    private RasterStrip first() {
        return strips.getFirst();
    }

    private RasterStrip strip(Which which) {
        return strips.get(which.ordinal());
    }

    private boolean hasRun() {
        return first().trial() != null;
    }

    /**
     * Takes the newest recalls. What is in sight stays in sight, unless the run is of another length or there are other rows.
     *
     * @param trial of network A, so far
     * @param twin of network B; null where there is none
     */
    public void take(Trial trial, Trial twin, Marks newMarks) {
        RasterStrip second = strip(Which.B);
        Trial fitting = twin != null && twin.recalled().neurons() == trial.recalled().neurons() ? twin : null;
        boolean same = hasRun() && (second.trial() == null) == (fitting == null)
                && parametersOf(first().trial()).equals(parametersOf(trial))
                && (fitting == null || parametersOf(second.trial()).equals(parametersOf(fitting)));
        first().take(trial);
        if (fitting == null && second.trial() != null) {
            second.clear();
        }
        second.take(fitting);
        boolean sameSteps = !steps.setLength(Math.max(trial.length(), fitting == null ? 0 : fitting.length()));
        boolean sameRows = fitRows(newMarks);
        if (!same || !sameSteps || !sameRows) {
            drawAll();
            describe(null, -1, Marks.NONE);
        }
    }

    /** What a heading says. */
    private static List<Object> parametersOf(Trial trial) {
        return List.of(trial.parameters(), trial.question().name(), trial.question().original());
    }

    /**
     * What picture there should be of a network's run.
     *
     * @param memories the patterns of the memories
     * @param colours of spikes
     * @return null where there is no such network, no room, or no neuron for it
     */
    public RasterPicture.Asked wanted(Which which, List<BipolarState> memories, SpikeColours colours) {
        return strip(which).wanted(steps.axis(), steps.length(), rows, memories, ViewTools.scale(this), colours);
    }

    /** False where there are other rows than before. */
    private boolean fitRows(Marks marks) {
        return rows.fit(hasRun() ? first().spikes().neurons() : 0, marks);
    }

    /**
     * Shows the pictures made last, and what is marked in them.
     *
     * @param picture the newest of network A; may be of another part than what is in sight, or null
     * @param ofTwin the newest of network B
     * @param newTime the time step looked at
     * @param newMarks the neurons marked
     * @param newTheme the colours
     */
    public void show(RasterPicture picture, RasterPicture ofTwin, int newTime, Marks newMarks, Theme newTheme) {
        boolean another = first().show(picture, rows) | strip(Which.B).show(ofTwin, rows);
        boolean redraw = !theme.equals(newTheme) || !shownMarks.chosen().equals(newMarks.chosen());
        boolean moved = time != newTime || shownMarks.pointed() != newMarks.pointed();
        card.export().setDisable(first().picture() == null);
        time = newTime;
        shownMarks = newMarks;
        theme = newTheme;
        if (redraw || another && !shownMarks.neurons().isEmpty()) {
            drawAll();
        } else if (another) {
            place(false);
        } else if (moved) {
            place(true);
        }
        if (another) {
            pointer.repeat();
        }
    }

    /** Shows that there is nothing yet. */
    public void clear(Theme newTheme) {
        boolean changed = !theme.equals(newTheme);
        theme = newTheme;
        if (!hasRun()) {
            if (changed) {
                drawAll();
            }
        } else {
            strips.forEach(RasterStrip::clear);
            fitRows(Marks.NOTHING);
            card.export().setDisable(true);
            drawAll();
            describe(null, -1, Marks.NONE);
        }
    }

    /** The order of all neurons that have a place among the rows; null while nothing is drawn. */
    public NeuronOrder neurons() {
        return first().picture() == null ? null : first().picture().order();
    }

    /** The steps in sight: those from the first to the one before the last. */
    public Extent steps() {
        return steps.axis().rule() == Axis.Rule.LOGARITHMIC ? new Extent(steps.from(), steps.to()) : steps.axis().extent();
    }

    /** What is in sight of {@link #neurons}. */
    public Extent rows() {
        return rows.sight().seen();
    }

    @Override
    protected void layoutChildren() {
        card.layOut();
        drawAll();
    }

    private void drawAll() {
        Surface surface = card.blank();
        String nothing = !hasRun() ? "No run yet: it comes when a picture is learned"
                : rows.count() == 0 ? "Click a cell of a map to choose a neuron" : "";
        if (!nothing.isEmpty()) {
            strips.forEach(strip -> strip.area().place(Box.NONE));
            Plot.empty(nothing).in(card.room()).draw(surface, theme.look());
        } else {
            drawStrips(surface);
            place(false);
        }
    }

    private void drawStrips(Surface surface) {
        double em = theme.look().size();
        Box room = card.room().inset(0, 0, 0, Math.round(StepAxis.BELOW * em));
        List<RasterStrip> seen = strips.stream().filter(strip -> strip.trial() != null).toList();
        double beside = room.height() >= LOW * em * seen.size() / 2 ? 0
                : seen.stream().mapToDouble(strip -> strip.widthOfHead(surface, theme.look())).max().orElse(0);
        double names = seen.stream()
                .mapToDouble(strip -> RasterStrip.roomForNames(surface, strip.trial(), rows, theme.look()))
                .max()
                .orElse(0);
        names = Math.max(names, StepAxis.RIGHT * em);
        double gap = Math.round(GAP * em);
        double each = Math.floor((room.height() - (seen.size() - 1) * gap) / seen.size());
        rows.setHeight(each - (beside > 0 ? 0 : Math.round(RasterStrip.HEAD * em)));
        for (int i = 0; i < seen.size(); i++) {
            boolean last = i == seen.size() - 1;
            Axis axis = last ? steps.axis() : steps.axis().withoutNumbers();
            Box box = new Box(room.left(), room.top() + i * (each + gap), room.width(), each);
            seen.get(i).draw(surface, box, names, beside, axis, rows, shownMarks, theme);
        }
    }

    private void place(boolean linesOnly) {
        strips.forEach(strip -> strip.look(steps.axis(), rows.seen(), time, shownMarks.pointed(), linesOnly));
    }

    private void describe(RasterStrip strip, int step, int neuron) {
        if (strip == null || neuron == Marks.NONE || neuron >= strip.spikes().neurons()) {
            card.hint(hasRun() && rows.count() > 0 ? HOW_TO : "");
            return;
        }
        SpikeTrain spikes = strip.spikes();
        int side = (int) Math.round(Math.sqrt(spikes.neurons()));
        String what = step < spikes.steps() ? spikes.spiked(step, neuron) ? "fires" : "silent"
                : strip.trial().isComplete() ? "the run has ended" : "not there yet";
        String whose = strip(Which.B).trial() == null ? "" : strip.which() + " \u00B7 ";
        card.say(whose + Text.of("Step %,d \u00B7 neuron %d (row %d, column %d) \u00B7 %s", step + 1, neuron, neuron / side + 1,
                neuron % side + 1, what));
    }

    private final class Hand implements Pointer.Hand {

        /** The raster at a place, where there is a picture; or null. */
        private RasterStrip at(double x, double y) {
            return strips.stream().filter(strip -> strip.contains(x, y) && strip.picture() != null).findFirst().orElse(null);
        }

        private int stepAt(double x) {
            return first().stepAt(x, steps.length());
        }

        /** Whether a place is below or above the rasters, at the numbers of the steps or between the two. */
        private boolean isAtSteps(double x, double y) {
            Box frame = first().frame();
            return rows.count() > 0 && frame.isVisible() && x >= frame.left() && x < frame.right() && y >= frame.top()
                    && at(x, y) == null;
        }

        @Override
        public void point(double x, double y) {
            RasterStrip strip = hasRun() ? at(x, y) : null;
            int neuron = strip != null ? strip.neuronAt(y) : Marks.NONE;
            onPoint.accept(neuron);
            describe(strip, strip != null ? stepAt(x) : -1, neuron);
        }

        @Override
        public void leave() {
            onPoint.accept(Marks.NONE);
            describe(null, -1, Marks.NONE);
        }

        @Override
        public boolean zoom(double factor, ScrollEvent event) {
            if (!hasRun() || rows.count() == 0) {
                return false;
            }
            RasterStrip strip = at(event.getX(), event.getY());
            if (event.isShiftDown() || event.isControlDown()) {
                rows.sight().zoom(factor, rows().at(strip == null ? 0.5 : strip.share(event.getY())));
            } else {
                Box frame = first().frame();
                steps.zoom(factor, Math.clamp((event.getX() - frame.left()) / Math.max(1, frame.width()), 0, 1));
            }
            drawAll();
            return true;
        }

        @Override
        public void drag(Point2D from, double right, double down, MouseEvent event) {
            if (!hasRun() || rows.count() == 0) {
                return;
            }
            RasterStrip strip = at(from.getX(), from.getY());
            if (strip == null) {
                if (isAtSteps(from.getX(), from.getY())) {
                    onSeek.accept(stepAt(event.getX()));
                }
            } else {
                steps.move(-right / strip.frame().width());
                rows.sight().move(-down / strip.frame().height());
                drawAll();
            }
        }

        @Override
        public boolean canShowAll(double x, double y) {
            return hasRun() && rows.count() > 0 && at(x, y) != null;
        }

        @Override
        public void showAll() {
            steps.showAll();
            rows.sight().showAll();
            drawAll();
        }

        @Override
        public boolean click(MouseEvent event) {
            RasterStrip strip = hasRun() ? at(event.getX(), event.getY()) : null;
            boolean once = event.getClickCount() == 1;
            if (strip != null && once && event.isShiftDown()) {
                onChoose.accept(strip.neuronAt(event.getY()));
            } else if (strip != null && once && event.isShortcutDown()) {
                onWhy.accept(strip.which(), strip.neuronAt(event.getY()), stepAt(event.getX()));
            } else if (strip != null && once || hasRun() && isAtSteps(event.getX(), event.getY())) {
                onSeek.accept(stepAt(event.getX()));
            } else {
                return false;
            }
            return true;
        }
    }
}
