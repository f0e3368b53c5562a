package engram.view;

import engram.model.analysis.EnergyCurve;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.RateDistribution;
import engram.model.experiment.Trial;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * Spikes as numbers. How many neurons fire over time, and how rates are spread over the neurons at the moment looked at;
 * or the intervals between the spikes of a neuron, and how regular they are; or an energy. States of binary neurons are no
 * spikes: of them it shows how many are on, and their energy.
 */
public final class StatisticsView extends Region {

    /** What is seen. */
    public enum Content {
        /** Rates over time and over neurons. */
        RATES("Rates", "Left the share of neurons that fire in each step, and as a line its mean over the newest window;"
                + " right how the firing rates of that window are spread over the neurons, those chosen in their colours."
                + " Of binary neurons, the share that is on, and the energy"),
        /** Interspike intervals. */
        INTERVALS("Intervals", "How many steps pass from one spike of a neuron to its next, over the run so far: of all"
                + " neurons as bars, of those chosen as lines. CV is the coefficient of variation, standard deviation by"
                + " mean: 0 for a clockwork, about 1 for spikes by pure chance that are rare. Neurons of different rates raise"
                + " the CV of all together; the mean of the single neurons' CVs does not mind"),
        /** The energy over time. */
        ENERGY("Energy", "How well the state agrees with the weights, \u2212\u00BD s\u2032Ws. Binary neurons that follow their fields one"
                + " after the other, with symmetric weights, never raise it. Spiking neurons promise nothing of the kind: for"
                + " them it is a display, with s = +1 where a neuron fires and \u22121 where not");

        private final String title;
        private final String explanation;

        Content(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    /**
     * The intervals of all neurons, and of some by themselves.
     *
     * @param all of all
     * @param neurons which ones
     * @param each of each of them, in their order
     */
    public record Measured(Intervals.OfAll all, List<Integer> neurons, List<Intervals> each) {

        /** Copies the lists. */
        public Measured {
            neurons = List.copyOf(neurons);
            each = List.copyOf(each);
        }
    }

    /**
     * What is found out so far; null where something is not known yet, or is of no meaning.
     *
     * @param rate how many neurons are active over time
     * @param distribution how their rates are spread
     * @param intervals between their spikes
     * @param energy of their states
     */
    public record Found(PopulationRate rate, RateDistribution distribution, Measured intervals, EnergyCurve energy) {

        /** Nothing yet. */
        public static final Found NOTHING = new Found(null, null, null, null);
    }

    private static final double LEFT = 40;
    private static final double GAP = 14;
    private static final double TOP = 16;
    private static final double AXIS = 18;
    private static final double READOUT = 18;
    private static final String NO_SPIKES = "States are no spikes: a neuron is on (+1) or off (\u22121)";

    private final Canvas canvas = new Canvas();
    private final Canvas bars = new Canvas();
    private final ActivityPlot activity = new ActivityPlot();
    private final RateBars rateBars = new RateBars();
    private final IntervalsPlot intervals = new IntervalsPlot();
    private final EnergyPlot energy = new EnergyPlot();
    private final Line now = new Line();
    private final Line nowOfEnergy = new Line();
    private final Label readout = new Label();
    private final ComboBox<Content> content;
    private final Button export = ViewTools.export("statistics", "Save the numbers shown as a table (CSV)");

    private IntConsumer onSeek = _ -> {};
    private Trial trial;
    private Found found = Found.NOTHING;
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    private int time;
    /** Where the pointer is; null while it is elsewhere. */
    private Point2D pointed;

    /** Makes an empty view. */
    public StatisticsView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("statistics");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Statistics of the spikes");
        content = ViewTools.choice(
                "statistics-content", "What is shown", List.of(Content.values()), value -> value.title,
                value -> value.explanation);
        content.valueProperty().addListener(_ -> {
            draw();
            describe();
        });
        for (Line line : List.of(now, nowOfEnergy)) {
            line.setManaged(false);
            line.setMouseTransparent(true);
            line.getStyleClass().add("now-line");
        }
        canvas.setManaged(false);
        bars.setManaged(false);
        bars.setMouseTransparent(true);
        readout.getStyleClass().add("readout");
        readout.setId("statistics-readout");
        getChildren().addAll(canvas, bars, now, nowOfEnergy, readout);
        setMinSize(160, 90);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointed = new Point2D(event.getX(), event.getY());
            describe();
        });
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            pointed = null;
            describe();
        });
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(content, export);
    }

    /** Saves what is shown. */
    public Button export() {
        return export;
    }

    /** What is seen. */
    public Content content() {
        return content.getValue();
    }

    /** Who is told the time step that somebody went to. */
    public void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /**
     * Shows what is known so far.
     *
     * @param newTrial the recall, or null where there is none
     * @param newFound what is found out about it
     * @param newTime the time step looked at
     * @param newMarks the neurons marked
     * @param newTheme the colours
     */
    public void show(Trial newTrial, Found newFound, int newTime, Marks newMarks, Theme newTheme) {
        boolean changed = trial != newTrial || found.rate() != newFound.rate() || theme != newTheme
                || found.intervals() != newFound.intervals() || found.energy() != newFound.energy();
        boolean barsChanged = changed || found.distribution() != newFound.distribution() || marks != newMarks;
        boolean moved = time != newTime;
        trial = newTrial;
        found = newFound;
        time = newTime;
        marks = newMarks;
        theme = newTheme;
        activity.show(trial, found.rate());
        rateBars.show(found.distribution());
        intervals.show(found.intervals());
        energy.show(trial, found.energy());
        if (barsChanged) {
            describe();
        }
        if (changed) {
            draw();
        } else if (barsChanged) {
            drawBars();
        }
        if (changed || moved) {
            placeNow();
        }
    }

    private boolean isSpiking() {
        return trial == null || trial.parameters().dynamics().isSpiking();
    }

    private boolean shows(Content some) {
        return content() == some;
    }

    private double room() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - 2 * LEFT - GAP);
    }

    private PlotFrame frame(double left, double width) {
        double top = snappedTopInset() + TOP;
        return new PlotFrame(
                left, top, Math.max(0, width),
                Math.max(0, getHeight() - top - AXIS - READOUT - snappedBottomInset()));
    }

    private PlotFrame leftFrame() {
        return frame(snappedLeftInset() + LEFT, Math.floor(room() * 0.58));
    }

    private PlotFrame rightFrame() {
        double left = leftFrame().right() + GAP + LEFT;
        return frame(left, getWidth() - snappedRightInset() - left);
    }

    private PlotFrame wholeFrame() {
        return frame(snappedLeftInset() + LEFT, getWidth() - snappedLeftInset() - snappedRightInset() - LEFT);
    }

    /** Where an energy is; null where none is seen. */
    private PlotFrame energyFrame() {
        return shows(Content.ENERGY) ? wholeFrame() : shows(Content.RATES) && !isSpiking() ? rightFrame() : null;
    }

    @Override
    protected void layoutChildren() {
        for (Canvas one : List.of(canvas, bars)) {
            one.setWidth(getWidth());
            one.setHeight(getHeight());
        }
        readout.resizeRelocate(
                snappedLeftInset(), getHeight() - snappedBottomInset() - READOUT,
                getWidth() - snappedLeftInset() - snappedRightInset(), READOUT);
        draw();
        placeNow();
    }

    private void placeNow() {
        place(now, shows(Content.RATES) ? leftFrame() : null);
        place(nowOfEnergy, energyFrame());
    }

    private void place(Line line, PlotFrame frame) {
        boolean visible = trial != null && frame != null && frame.isVisible();
        line.setVisible(visible);
        if (visible) {
            double x = Math.floor(frame.x(Extent.whole(trial.length()), time + 0.5)) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(frame.top());
            line.setEndY(frame.bottom());
        }
    }

    /** Whether there is something to save. */
    private boolean hasNumbers() {
        return trial != null && switch (content()) {
            case RATES -> true;
            case INTERVALS -> isSpiking();
            case ENERGY -> found.energy() != null;
        };
    }

    private void draw() {
        export.setDisable(!hasNumbers());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        PlotFrame whole = wholeFrame();
        if (whole.isVisible() && leftFrame().isVisible() && rightFrame().isVisible()) {
            if (trial == null) {
                ViewTools.drawEmpty(pen, whole, "No run yet: give the network a picture to learn", theme.ink());
            } else {
                drawContent(pen, whole);
            }
        }
        drawBars();
        placeNow();
    }

    private void drawContent(GraphicsContext pen, PlotFrame whole) {
        if (shows(Content.RATES)) {
            activity.draw(pen, leftFrame(), theme);
        }
        if (energyFrame() != null) {
            energy.draw(pen, energyFrame(), theme);
        }
        if (shows(Content.INTERVALS) && isSpiking()) {
            intervals.draw(pen, leftFrame(), marks, theme);
            intervals.drawNumbers(pen, roomForNumbers(), marks, theme);
        } else if (shows(Content.INTERVALS)) {
            ViewTools.drawEmpty(pen, whole, "Binary neurons do not fire: there are no intervals", theme.ink());
        }
    }

    private PlotFrame roomForNumbers() {
        PlotFrame right = rightFrame();
        double left = right.left() - LEFT + GAP;
        return new PlotFrame(left, right.top() - TOP, right.right() - left, right.height() + TOP + AXIS);
    }

    /** What changes from moment to moment: how the rates of the newest window are spread. */
    private void drawBars() {
        GraphicsContext pen = bars.getGraphicsContext2D();
        pen.clearRect(0, 0, bars.getWidth(), bars.getHeight());
        if (trial != null && shows(Content.RATES) && isSpiking() && rightFrame().isVisible()) {
            rateBars.draw(pen, rightFrame(), marks, theme);
        }
    }

    private void seek(MouseEvent event) {
        PlotFrame frame = frameOfTime(event.getX(), event.getY());
        if (frame != null && event.getButton() == MouseButton.PRIMARY) {
            onSeek.accept(Math.clamp(stepAt(frame, event.getX()), 0, trial.length() - 1));
        }
    }

    /** The plot over time that the pointer is in, or below, where its axis is; or null. */
    private PlotFrame frameOfTime(double x, double y) {
        if (trial == null) {
            return null;
        }
        if (shows(Content.RATES) && leftFrame().contains(x, Math.min(y, leftFrame().bottom() - 1))) {
            return leftFrame();
        }
        PlotFrame frame = energyFrame();
        return frame != null && frame.contains(x, Math.min(y, frame.bottom() - 1)) ? frame : null;
    }

    private int stepAt(PlotFrame frame, double x) {
        return (int) Math.floor((x - frame.left()) / frame.width() * trial.length());
    }

    /** Reads out what is under the pointer. */
    private void describe() {
        String text = trial == null || pointed == null ? "" : text(pointed.getX(), pointed.getY());
        readout.setText(trial == null || !text.isEmpty() ? text : resting());
    }

    private String resting() {
        return switch (content()) {
            case RATES -> isSpiking() ? "Point at a curve or a bar to read it out \u00B7 click: go to that moment" : NO_SPIKES;
            case INTERVALS -> isSpiking() ? intervals.about() : NO_SPIKES;
            case ENERGY -> energy.about();
        };
    }

    private String text(double x, double y) {
        PlotFrame ofEnergy = energyFrame();
        if (ofEnergy != null && ofEnergy.contains(x, y)) {
            return energy.describe(stepAt(ofEnergy, x));
        }
        if (shows(Content.RATES) && leftFrame().contains(x, y)) {
            return activity.describe(stepAt(leftFrame(), x));
        }
        if (shows(Content.RATES) && rightFrame().contains(x, y)) {
            return rateBars.describe(rightFrame(), x);
        }
        boolean inIntervals = shows(Content.INTERVALS) && isSpiking() && leftFrame().contains(x, y);
        return inIntervals ? intervals.describe(leftFrame(), x) : "";
    }
}
