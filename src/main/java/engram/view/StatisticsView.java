package engram.view;

import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.RateDistribution;
import engram.model.experiment.Curve;
import engram.model.experiment.Trial;
import engram.palette.Categorical;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
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
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Spikes as numbers. How many neurons fire over time, and how rates are spread over the neurons at the moment looked at;
 * or the intervals between the spikes of a neuron, and how regular they are. States of binary neurons are no spikes: of
 * them it shows how many are on, and their energy.
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
                + " the CV of all together; the mean of the single neurons' CVs does not mind");

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
     */
    public record Found(PopulationRate rate, RateDistribution distribution, Measured intervals) {}

    private static final double LEFT = 40;
    private static final double GAP = 14;
    private static final double TOP = 16;
    private static final double AXIS = 18;
    private static final double READOUT = 18;
    private static final int LEAST_INTERVALS = 10;
    private static final Color POINTED = Color.web("#ff3b6b");
    private static final String NO_SPIKES = "States are no spikes: a neuron is on (+1) or off (\u22121)";

    private final Canvas canvas = new Canvas();
    private final Canvas bars = new Canvas();
    private final Line now = new Line();
    private final Line nowOfEnergy = new Line();
    private final Label readout = new Label();
    private final ComboBox<Content> content;
    private final Button export = ViewTools.export("statistics", "Save the numbers shown as a table (CSV)");

    private IntConsumer onSeek = _ -> {};
    private Trial trial;
    private Found found = new Found(null, null, null);
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    private int time;
    private double most = 1;

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
            describe(null);
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
        addEventHandler(MouseEvent.MOUSE_MOVED, this::describe);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> describe(null));
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
                || found.intervals() != newFound.intervals();
        boolean barsChanged = changed || found.distribution() != newFound.distribution() || marks != newMarks;
        boolean moved = time != newTime;
        if (found.rate() != newFound.rate() && newFound.rate() != null) {
            most = Arrays.stream(newFound.rate().shares()).max().orElse(1);
        }
        trial = newTrial;
        found = newFound;
        time = newTime;
        marks = newMarks;
        theme = newTheme;
        if (changed) {
            if (!isHover()) {
                describe(null);
            }
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

    private boolean showsRates() {
        return content() == Content.RATES;
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

    private Extent steps() {
        return Extent.whole(trial.length());
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
        boolean rates = trial != null && showsRates() && leftFrame().isVisible();
        place(now, leftFrame(), rates);
        place(nowOfEnergy, rightFrame(), rates && !isSpiking() && trial.curve().hasEnergy());
    }

    private void place(Line line, PlotFrame frame, boolean visible) {
        line.setVisible(visible);
        if (visible) {
            double x = Math.floor(frame.x(steps(), time + 0.5)) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(frame.top());
            line.setEndY(frame.bottom());
        }
    }

    private void draw() {
        export.setDisable(trial == null || !showsRates() && !isSpiking());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        PlotFrame whole = wholeFrame();
        if (whole.isVisible() && leftFrame().isVisible() && rightFrame().isVisible()) {
            if (trial == null) {
                ViewTools.drawEmpty(pen, whole, "No run yet: give the network a picture to learn", theme.ink());
            } else if (showsRates()) {
                drawRate(pen, leftFrame());
                if (!isSpiking()) {
                    drawEnergy(pen, rightFrame());
                }
            } else if (isSpiking()) {
                drawIntervals(pen, leftFrame());
                drawNumbers(pen, rightFrame());
            } else {
                ViewTools.drawEmpty(pen, whole, "Binary neurons do not fire: there are no intervals", theme.ink());
            }
        }
        drawBars();
        placeNow();
    }

    private void drawRate(GraphicsContext pen, PlotFrame frame) {
        Color ink = theme.ink();
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawTitle(pen, isSpiking() ? "neurons that fire, %" : "neurons that are on (+1), %", ink);
        frame.drawHorizontal(pen, steps(), 1, 1, "time step", ink);
        PopulationRate rate = found.rate();
        if (rate == null) {
            return;
        }
        Extent height = Extent.whole(100 * Math.max(0.01, most) * 1.05);
        frame.drawVertical(pen, height, 0, ink, theme.plotColours().grid());
        int known = Math.min(rate.shares().length, trial.length());
        pen.setFill(theme.plotColours().recall().deriveColor(0, 1, 1, 0.35));
        pen.setStroke(theme.plotColours().recall());
        pen.setLineWidth(1.6);
        pen.beginPath();
        int columns = (int) Math.floor(frame.width());
        for (int column = 0; column < columns; column++) {
            int first = (int) ((long) column * trial.length() / columns);
            int end = Math.max(first + 1, (int) ((column + 1L) * trial.length() / columns));
            if (end > known) {
                break;
            }
            double low = 1;
            double high = 0;
            for (int step = first; step < end; step++) {
                low = Math.min(low, rate.shares()[step]);
                high = Math.max(high, rate.shares()[step]);
            }
            double top = frame.y(height, 100 * high);
            // Where a step is wide it is a bar's top; where many are in a pixel, the span from the least to the most.
            pen.fillRect(frame.left() + column, top, 1, Math.max(1.5, frame.y(height, 100 * low) - top));
            double y = frame.y(height, 100 * rate.means()[end - 1]);
            if (column == 0) {
                pen.moveTo(frame.left() + 0.5, y);
            } else {
                pen.lineTo(frame.left() + column + 0.5, y);
            }
        }
        pen.stroke();
        if (trial.release() < trial.length()) {
            double x = Math.round(frame.x(steps(), trial.release())) + 0.5;
            pen.setStroke(theme.plotColours().cueAlone());
            pen.setLineWidth(1);
            pen.setLineDashes(4, 3);
            pen.strokeLine(x, frame.top(), x, frame.bottom());
            pen.setLineDashes();
        }
    }

    private void drawEnergy(GraphicsContext pen, PlotFrame frame) {
        Color ink = theme.ink();
        Curve curve = trial.curve();
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawTitle(pen, "energy", ink);
        frame.drawHorizontal(pen, steps(), 1, 1, "time step", ink);
        if (!curve.hasEnergy() || curve.samples() == 0) {
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.samples(); i++) {
            low = Math.min(low, curve.energy(i));
            high = Math.max(high, curve.energy(i));
        }
        double rest = Math.max((high - low) * 0.08, Math.max(Math.abs(high), 1) * 1e-6);
        Scale scale = new Scale(low - rest, high + rest);
        scale.draw(pen, frame, ink, theme.plotColours().grid());
        pen.setStroke(theme.plotColours().recall());
        pen.setFill(theme.plotColours().recall());
        pen.setLineWidth(1.6);
        pen.beginPath();
        for (int i = 0; i < curve.samples(); i++) {
            double x = frame.x(steps(), curve.time(i) + 0.5);
            double y = scale.y(frame, curve.energy(i));
            pen.lineTo(x, y);
            if (curve.samples() <= 40) {
                pen.fillOval(x - 2, y - 2, 4, 4);
            }
        }
        pen.stroke();
    }

    /** What changes from moment to moment: how the rates of the newest window are spread. */
    private void drawBars() {
        GraphicsContext pen = bars.getGraphicsContext2D();
        pen.clearRect(0, 0, bars.getWidth(), bars.getHeight());
        PlotFrame frame = rightFrame();
        RateDistribution rates = found.distribution();
        if (trial == null || !showsRates() || !isSpiking() || rates == null || !frame.isVisible()) {
            return;
        }
        Color ink = theme.ink();
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawTitle(pen, "neurons of each rate", ink);
        Extent height = Extent.whole(Math.max(1, Arrays.stream(rates.neurons()).max().orElse(1)) * 1.08);
        frame.drawVertical(pen, height, 1, ink, theme.plotColours().grid());
        double width = frame.width() / rates.bars();
        pen.setFill(theme.plotColours().recall().deriveColor(0, 1, 1, 0.75));
        for (int bar = 0; bar < rates.bars(); bar++) {
            double y = frame.y(height, rates.neurons()[bar]);
            pen.fillRect(frame.left() + bar * width, y, Math.max(1, width - 0.5), frame.bottom() - y);
        }
        for (int i = 0; i < marks.chosen().size(); i++) {
            drawRateOf(pen, frame, rates, marks.chosen().get(i), Theme.colour(Categorical.rgb(i)), i);
        }
        drawRateOf(pen, frame, rates, marks.pointed(), POINTED, -1);
        drawRateAxis(pen, frame, rates);
    }

    /** A neuron's own rate: a mark at the upper edge, each colour at another height, so that equals are all seen. */
    private static void drawRateOf(
            GraphicsContext pen, PlotFrame frame, RateDistribution rates, int neuron, Color colour, int place) {
        if (neuron != Marks.NONE && neuron < rates.rates().length) {
            double x = xOfRate(frame, rates, rates.rates()[neuron]);
            pen.setFill(colour);
            pen.fillRect(x - 1, frame.top() + 3 + (place + 1) * 7, 2.5, 9);
        }
    }

    private static double xOfRate(PlotFrame frame, RateDistribution rates, double rate) {
        double values = (double) rates.bars() * rates.spikesPerBar();
        return frame.left() + (rate * (rates.to() - rates.from()) + 0.5) / values * frame.width();
    }

    private void drawRateAxis(GraphicsContext pen, PlotFrame frame, RateDistribution rates) {
        pen.setFont(Font.font(10.5));
        pen.setFill(theme.ink());
        pen.setTextBaseline(VPos.TOP);
        Ticks ticks = Ticks.between(0, 1, frame.width() / 50, 0);
        for (double value : ticks.values()) {
            double x = xOfRate(frame, rates, value);
            if (x <= frame.right()) {
                pen.fillRect(Math.round(x), frame.bottom(), 1, 4);
                if (x < frame.right() - 80) {
                    pen.setTextAlign(TextAlignment.CENTER);
                    pen.fillText(ticks.label(value), Math.max(x, frame.left() + 6), frame.bottom() + 5);
                }
            }
        }
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText("spikes per step", frame.right(), frame.bottom() + 5);
    }

    /** The longest interval that has a bar of its own. */
    private int longestShown() {
        return Math.max(LEAST_INTERVALS, found.intervals().all().together().quantile(0.99));
    }

    private void drawIntervals(GraphicsContext pen, PlotFrame frame) {
        Color ink = theme.ink();
        frame.drawBorder(pen, theme.plotColours().grid());
        if (found.intervals() == null || found.intervals().all().together().number() == 0) {
            ViewTools.drawEmpty(
                    pen, frame, found.intervals() == null ? "Counting\u2026" : "No neuron has fired twice", ink);
            return;
        }
        Measured measured = found.intervals();
        Intervals all = measured.all().together();
        int longest = longestShown();
        double highest = 0;
        for (int i = 1; i <= longest; i++) {
            highest = Math.max(highest, percent(all, i));
            for (Intervals one : measured.each()) {
                highest = Math.max(highest, percent(one, i));
            }
        }
        Extent height = Extent.whole(highest * 1.05);
        frame.drawVertical(pen, height, 0, ink, theme.plotColours().grid());
        frame.drawTitle(pen, "interspike intervals, %", ink);
        frame.drawHorizontal(pen, Extent.whole(longest), 1, 1, "steps", ink);
        double width = frame.width() / longest;
        pen.setFill(theme.plotColours().noMemory().deriveColor(0, 1, 1, 0.6));
        for (int i = 1; i <= longest; i++) {
            double y = frame.y(height, percent(all, i));
            pen.fillRect(frame.left() + (i - 1) * width, y, Math.max(1, width - 0.5), frame.bottom() - y);
        }
        pen.setLineWidth(1.6);
        for (int k = 0; k < measured.neurons().size(); k++) {
            int colour = marks.colourOf(measured.neurons().get(k));
            if (colour == Marks.NONE || measured.each().get(k).number() == 0) {
                continue;
            }
            pen.setStroke(Theme.colour(Categorical.rgb(colour)));
            pen.beginPath();
            for (int i = 1; i <= longest; i++) {
                double y = frame.y(height, percent(measured.each().get(k), i));
                pen.lineTo(frame.left() + (i - 1) * width, y);
                pen.lineTo(frame.left() + i * width, y);
            }
            pen.stroke();
        }
    }

    private static double percent(Intervals intervals, int interval) {
        return 100.0 * intervals.count(interval) / Math.max(1, intervals.number());
    }

    /** Mean and variation, a line for all neurons and one for each chosen. */
    private void drawNumbers(GraphicsContext pen, PlotFrame frame) {
        if (found.intervals() == null) {
            return;
        }
        Measured measured = found.intervals();
        double left = frame.left() - LEFT + GAP;
        double width = frame.right() - left;
        double top = frame.top() - TOP;
        double height = frame.height() + TOP + AXIS;
        double step = Math.clamp(height / (3 + Categorical.COUNT), 8, 18);
        pen.setFont(Font.font(Math.min(12, step - 1)));
        pen.setTextBaseline(VPos.TOP);
        row(pen, left, top, width, theme.ink(), "neurons", "mean", "CV");
        Intervals all = measured.all().together();
        row(pen, left, top + step, width, theme.ink(), "all", number(all.mean()), number(all.cv()));
        row(pen, left, top + 2 * step, width, theme.ink(), "mean of single CVs", "", number(measured.all().meanCv()));
        double y = top + 3 * step;
        for (int k = 0; k < measured.neurons().size(); k++) {
            int colour = marks.colourOf(measured.neurons().get(k));
            if (colour != Marks.NONE) {
                Intervals one = measured.each().get(k);
                row(pen, left, y, width, Theme.colour(Categorical.rgb(colour)), "neuron " + measured.neurons().get(k),
                        number(one.mean()), number(one.cv()));
                y += step;
            }
        }
    }

    private static void row(
            GraphicsContext pen, double left, double y, double width, Color ink, String name, String mean, String cv) {
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(name, left, y, mean.isEmpty() ? width * 0.74 : width * 0.48);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(mean, left + width * 0.74, y, width * 0.25);
        pen.fillText(cv, left + width, y, width * 0.25);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, "%.2f", value);
    }

    private void seek(MouseEvent event) {
        PlotFrame frame = frameOfTime(event);
        if (frame != null && event.getButton() == MouseButton.PRIMARY) {
            onSeek.accept(Math.clamp(stepAt(frame, event.getX()), 0, trial.length() - 1));
        }
    }

    /** The plot over time that the pointer is in, or null. */
    private PlotFrame frameOfTime(MouseEvent event) {
        if (trial == null || !showsRates()) {
            return null;
        }
        if (leftFrame().contains(event.getX(), Math.min(event.getY(), leftFrame().bottom() - 1))) {
            return leftFrame();
        }
        return !isSpiking() && rightFrame().contains(event.getX(), Math.min(event.getY(), rightFrame().bottom() - 1))
                ? rightFrame()
                : null;
    }

    private int stepAt(PlotFrame frame, double x) {
        return (int) Math.floor((x - frame.left()) / frame.width() * trial.length());
    }

    private void describe(MouseEvent event) {
        readout.setText(trial == null ? "" : event == null ? resting() : text(event));
    }

    private String resting() {
        if (!isSpiking()) {
            return NO_SPIKES;
        }
        return showsRates() ? "Point at a curve or a bar to read it out \u00B7 click: go to that moment" : tail();
    }

    private String tail() {
        if (found.intervals() == null) {
            return "";
        }
        Intervals all = found.intervals().all().together();
        long longer = 0;
        for (int i = longestShown() + 1; i < all.counts().length; i++) {
            longer += all.count(i);
        }
        return String.format(
                Locale.ROOT, "%,d intervals so far \u00B7 %.1f %% are longer than %d steps", all.number(),
                100.0 * longer / Math.max(1, all.number()), longestShown());
    }

    private String text(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        if (!showsRates()) {
            return isSpiking() && found.intervals() != null && leftFrame().contains(x, y) ? interval(x) : resting();
        }
        if (leftFrame().contains(x, y)) {
            return rate(stepAt(leftFrame(), x));
        }
        if (!rightFrame().contains(x, y)) {
            return resting();
        }
        return isSpiking() ? bar(x) : energy(stepAt(rightFrame(), x));
    }

    private String rate(int step) {
        PopulationRate rate = found.rate();
        if (rate == null || step >= rate.shares().length) {
            return "Step %,d \u00B7 not there yet".formatted(step + 1);
        }
        double share = 100 * rate.shares()[step];
        if (!isSpiking()) {
            return String.format(Locale.ROOT, "Step %,d \u00B7 %.1f %% of neurons are on", step + 1, share);
        }
        return String.format(
                Locale.ROOT, "Step %,d \u00B7 %.1f %% of neurons fire \u00B7 %.1f %% in the newest %d steps", step + 1, share,
                100 * rate.means()[step], Math.min(step + 1, trial.parameters().window()));
    }

    private String bar(double x) {
        RateDistribution rates = found.distribution();
        if (rates == null) {
            return resting();
        }
        PlotFrame frame = rightFrame();
        int bar = Math.clamp((long) ((x - frame.left()) / frame.width() * rates.bars()), 0, rates.bars() - 1);
        return String.format(
                Locale.ROOT, "%s of %d neurons fire %.2f to %.2f times a step \u00B7 steps %,d to %,d \u00B7 mean %.3f",
                rates.neurons()[bar], rates.rates().length, rates.lowest(bar), rates.highest(bar), rates.from() + 1,
                rates.to(), rates.mean());
    }

    private String energy(int step) {
        Curve curve = trial.curve();
        if (!curve.hasEnergy() || curve.samples() == 0) {
            return resting();
        }
        int stride = curve.time(0) + 1;
        int sample = Math.clamp((step + 1) / stride - 1, 0, curve.samples() - 1);
        return String.format(
                Locale.ROOT, "After step %,d \u00B7 energy %.4f", curve.time(sample) + 1, curve.energy(sample));
    }

    private String interval(double x) {
        PlotFrame frame = leftFrame();
        int interval = 1 + (int) ((x - frame.left()) / frame.width() * longestShown());
        Measured measured = found.intervals();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "Interval %d \u00B7 all %.1f %%", interval, percent(measured.all().together(), interval)));
        for (int k = 0; k < measured.neurons().size(); k++) {
            text.append(String.format(
                    Locale.ROOT, " \u00B7 neuron %d %.1f %%", measured.neurons().get(k),
                    percent(measured.each().get(k), interval)));
        }
        return text.toString();
    }
}
