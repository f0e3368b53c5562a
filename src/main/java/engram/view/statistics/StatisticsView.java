package engram.view.statistics;

import module java.base;
import module javafx.controls;
import engram.model.analysis.EnergyCurve;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.RateDistribution;
import engram.model.trial.Trial;
import engram.plot.Box;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.plot.CanvasSurface;
import engram.view.plot.NowLine;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.theme.Theme;

/**
 * Spikes as numbers. How many neurons fire over time, and how rates are spread over the neurons at the moment looked at;
 * or the intervals between the spikes of a neuron, and how regular they are; or an energy. States of binary neurons are no
 * spikes: of them it shows how many are on, and their energy.
 */
public final class StatisticsView extends Region {

    /** What is seen. */
    public enum Content {
        /** Rates over time and over neurons. */
        RATES("Rates",
                "Left: the share of neurons that fire in each step, with its mean over the newest window as a"
                        + " line. Right: the histogram of the firing rates in that window, chosen neurons in their"
                        + " colours. For binary neurons: the share that is on, and the energy"),
        /** Interspike intervals. */
        INTERVALS("Intervals",
                "The number of steps from one spike of a neuron to its next, over the run so far: all neurons"
                        + " as bars, chosen ones as lines. CV is the coefficient of variation, standard deviation divided"
                        + " by mean: 0 for a perfectly regular neuron, about 1 for rare spikes at random times. Neurons of"
                        + " different rates raise the CV of all together; the mean of the single neurons' CVs is not affected"),
        /** The energy over time. */
        ENERGY("Energy",
                "How well the state agrees with the weights, \u2212\u00BD s\u2032Ws. Binary neurons that are"
                        + " updated one at a time, with symmetric weights, never raise it. Spiking neurons have no such"
                        + " guarantee: for them it is only a display, with s = +1 where a neuron fires and \u22121 where not");

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
    private static final String NO_SPIKES = "States are not spikes: a neuron is on (+1) or off (\u22121)";

    private final Canvas bars = new Canvas();
    private final NowLine now = new NowLine();
    private final NowLine nowOfEnergy = new NowLine();
    private PlacedPlot activity = PlacedPlot.NONE;
    private PlacedPlot energy = PlacedPlot.NONE;
    private PlacedPlot rates = PlacedPlot.NONE;
    private PlacedPlot intervals = PlacedPlot.NONE;
    private final ComboBox<Content> content = ViewTools.choice("statistics-content", "What is shown", List.of(Content.values()),
            value -> value.title, value -> value.explanation);
    private final PlotCard card = new PlotCard(this, getChildren(), "statistics", "Statistics of the spikes",
            "Save the numbers shown as a table (CSV)", PlotCard.LINE);
    private final Pointer pointer = new Pointer(this, new Hand());

    private IntConsumer onSeek = _ -> {};
    private Trial trial;
    private Found found = Found.NOTHING;
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    private int time;

    /** Makes an empty view. */
    public StatisticsView() {
        content.valueProperty().addListener(_ -> {
            draw();
            describe();
        });
        bars.setManaged(false);
        bars.setMouseTransparent(true);
        getChildren().addAll(bars, now, nowOfEnergy);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(content, card.export());
    }

    /** Saves what is shown. */
    public Button export() {
        return card.export();
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
        if (changed) {
            draw();
        } else if (barsChanged) {
            drawBars();
        }
        if (barsChanged) {
            // What is under the pointer is told by the plots that were just drawn.
            describe();
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

    private Box leftBox() {
        double width = Math.floor((card.room().width() - 2 * LEFT - GAP) * 0.58);
        return new Box(card.room().left() + LEFT, card.room().top() + PlotCard.TOP, width,
                card.room().height() - PlotCard.TOP - PlotCard.AXIS);
    }

    private Box rightBox() {
        return card.room().inset(leftBox().right() + GAP + LEFT - card.room().left(), PlotCard.TOP, 0, PlotCard.AXIS);
    }

    @Override
    protected void layoutChildren() {
        card.layOut();
        draw();
    }

    private void placeNow() {
        now.place(activity, time + 0.5);
        nowOfEnergy.place(energy, time + 0.5);
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
        card.export().setDisable(!hasNumbers());
        Surface surface = card.blank();
        activity = PlacedPlot.NONE;
        energy = PlacedPlot.NONE;
        intervals = PlacedPlot.NONE;
        if (trial == null) {
            Plot.empty("No run yet: give the network a picture to learn").in(card.room()).draw(surface, theme.look());
        } else {
            drawContent(surface);
        }
        drawBars();
        placeNow();
    }

    private void drawContent(Surface surface) {
        Plot ofEnergy = energyPlot().plot(theme);
        switch (content()) {
            case RATES -> {
                activity = activityPlot().plot(theme).in(leftBox());
                energy = ofEnergy.in(isSpiking() ? Box.NONE : rightBox());
            }
            case INTERVALS -> {
                if (isSpiking()) {
                    intervals = intervalsPlot().plot(marks, theme).in(leftBox());
                    Box numbers = Box.between(leftBox().right() + 2 * GAP, card.room().top(), card.room().right(),
                            card.room().bottom());
                    intervalsPlot().numbers(marks).draw(surface, numbers, 0.26, theme.look().sized(12));
                } else {
                    Plot.empty("Binary neurons do not fire: there are no intervals").in(card.room()).draw(surface, theme.look());
                }
            }
            case ENERGY -> energy = ofEnergy.in(card.room().inset(LEFT, PlotCard.TOP, 0, PlotCard.AXIS));
        }
        for (PlacedPlot plot : List.of(activity, energy, intervals)) {
            plot.draw(surface, theme.look());
        }
    }

    /** What changes from moment to moment: how the rates of the newest window are spread. */
    private void drawBars() {
        boolean seen = trial != null && shows(Content.RATES) && isSpiking() && found.distribution() != null;
        rates = seen ? new RateBars(found.distribution()).plot(marks, theme).in(rightBox()) : PlacedPlot.NONE;
        rates.draw(CanvasSurface.blank(bars, getWidth(), getHeight()), theme.look());
    }

    private ActivityPlot activityPlot() {
        return new ActivityPlot(trial, found.rate());
    }

    private IntervalsPlot intervalsPlot() {
        return new IntervalsPlot(found.intervals());
    }

    private EnergyPlot energyPlot() {
        return new EnergyPlot(trial, found.energy());
    }

    /** Reads out what is under the pointer. */
    private void describe() {
        if (!pointer.repeat()) {
            card.say(resting());
        }
    }

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            String text = text(x, y);
            card.say(text.isEmpty() ? resting() : text);
        }

        @Override
        public void leave() {
            card.say(resting());
        }

        @Override
        public void press(MouseEvent event) {
            for (PlacedPlot plot : List.of(activity, energy)) {
                // Below it is its axis.
                boolean inside = plot.contains(event.getX(), Math.min(event.getY(), plot.box().bottom() - 1));
                if (inside) {
                    onSeek.accept(plot.cellAt(event.getX(), trial.length()));
                }
            }
        }

        @Override
        public void drag(Point2D from, double right, double down, MouseEvent event) {
            press(event);
        }
    }

    private String resting() {
        return trial == null ? "" : switch (content()) {
            case RATES -> isSpiking() ? "Point at a curve or a bar to read it out \u00B7 click: go to that moment" : NO_SPIKES;
            case INTERVALS -> isSpiking() ? intervalsPlot().about() : NO_SPIKES;
            case ENERGY -> energyPlot().about();
        };
    }

    private String text(double x, double y) {
        if (energy.contains(x, y)) {
            return energyPlot().describe(energy.cellAt(x, trial.length()));
        }
        if (activity.contains(x, y)) {
            return activityPlot().describe(activity.cellAt(x, trial.length()));
        }
        if (rates.contains(x, y)) {
            return new RateBars(found.distribution()).describe(rates, x);
        }
        return intervals.contains(x, y) ? intervalsPlot().describe(intervals, x) : "";
    }
}
