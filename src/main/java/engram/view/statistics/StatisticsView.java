package engram.view.statistics;

import module java.base;
import module javafx.controls;
import engram.model.analysis.EnergyCurve;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.RateDistribution;
import engram.model.dynamics.Neurons;
import engram.model.dynamics.Neurons.Reading;
import engram.model.trial.Trial;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.neuron.NetworkChoice;
import engram.view.plot.CanvasSurface;
import engram.view.plot.NowLine;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.plot.StepAxis;
import engram.view.plot.TimeSight;
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
                        + " line. Right: the histogram of the firing rates in that window, chosen neurons with their"
                        + " letters. For binary neurons: the share that is on, and the energy"),
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

    /** In ems: left of plots, for numbers; right of those over time, for names, and of others, for half of the last number; below this width plots stand in a column. */
    private static final double LEFT = 3.9;
    private static final double NAMES = 5.4;
    private static final double END = 1.6;
    private static final double WIDE = 40;
    /** In ems: the least width of the plot at the right for its whole title; and the share of the plot at the left. */
    private static final double ROOM_FOR_TITLE = 18;
    private static final double SHARE = 0.54;
    private static final double GAP = 1.2;

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
    private final NetworkChoice network = new NetworkChoice("statistics");
    private final TimeSight steps = new TimeSight("statistics", TimeSight.Span.LOG);

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
        steps.setOnChange(this::draw);
        bars.setManaged(false);
        bars.setMouseTransparent(true);
        getChildren().addAll(bars, now, nowOfEnergy);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(network.node(), steps.node(), content, card.export());
    }

    /** Of which network it shows the activity. */
    public NetworkChoice network() {
        return network;
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
        boolean changed = trial != newTrial || found.rate() != newFound.rate() || !theme.equals(newTheme)
                || found.intervals() != newFound.intervals() || found.energy() != newFound.energy();
        boolean barsChanged = changed || found.distribution() != newFound.distribution() || marks != newMarks;
        boolean moved = time != newTime;
        trial = newTrial;
        steps.setLength(trial == null ? 1 : trial.length());
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

    private boolean has(Reading reading) {
        return trial == null || trial.parameters().dynamics().has(reading);
    }

    private Neurons.Missing missing() {
        return trial.parameters().dynamics().neurons().missing();
    }

    private boolean shows(Content some) {
        return content() == some;
    }

    private double em() {
        return theme.look().size();
    }

    private Ink ink() {
        return network.value().getValue().ink(theme);
    }

    /** Whether plots stand one above the other. */
    private boolean isTall() {
        return card.room().width() < WIDE * em() && card.room().height() > 0.6 * WIDE * em();
    }

    /** The room inside of titles and numbers. */
    private Box inside(Box room, double right) {
        return room.inset(LEFT * em(), StepAxis.ABOVE * em(), right * em(), StepAxis.BELOW * em());
    }

    /** Of a plot over time that stands beside, or above, something else. */
    private Box leftBox() {
        return inside(isTall() ? card.room().rows(0, 0.5) : card.room().columns(0, SHARE), NAMES);
    }

    private Box rightRoom() {
        return isTall() ? card.room().rows(0.5, 1).inset(0, GAP * em(), 0, 0)
                : card.room().columns(SHARE, 1).inset(GAP * em(), 0, 0, 0);
    }

    private Box rightBox() {
        return inside(rightRoom(), has(Reading.RATES) ? END : NAMES);
    }

    @Override
    protected void layoutChildren() {
        card.layOut();
        draw();
    }

    private void placeNow() {
        now.place(activity, steps.axis().middle(time));
        nowOfEnergy.place(energy, steps.axis().middle(time));
    }

    /** Whether there is something to save. */
    private boolean hasNumbers() {
        return trial != null && switch (content()) {
            case RATES -> true;
            case INTERVALS -> has(Reading.SPIKES);
            case ENERGY -> found.energy() != null;
        };
    }

    private void draw() {
        card.export().setDisable(!hasNumbers());
        card.keepLine(trial != null && !(shows(Content.RATES) && has(Reading.RATES)));
        Surface surface = card.blank();
        activity = PlacedPlot.NONE;
        energy = PlacedPlot.NONE;
        intervals = PlacedPlot.NONE;
        if (trial == null) {
            Plot.empty("No run yet: it comes when a picture is learned").in(card.room()).draw(surface, theme.look());
        } else {
            drawContent(surface);
        }
        drawBars();
        placeNow();
    }

    private void drawContent(Surface surface) {
        Plot ofEnergy = energyPlot().plot(steps.axis(), ink());
        switch (content()) {
            case RATES -> {
                activity = activityPlot().plot(steps.axis(), ink(), theme).in(leftBox(), NAMES * em());
                energy = has(Reading.RATES) ? PlacedPlot.NONE : ofEnergy.in(rightBox());
            }
            case INTERVALS -> {
                if (has(Reading.SPIKES)) {
                    intervals = intervalsPlot().plot(marks, ink(), theme).in(leftBox());
                    intervalsPlot().numbers(marks).draw(surface, rightRoom(), 0.26, theme.look());
                } else {
                    Plot.empty(missing().intervals()).in(card.room()).draw(surface, theme.look());
                }
            }
            case ENERGY -> energy = ofEnergy.in(inside(card.room(), StepAxis.RIGHT));
        }
        for (PlacedPlot plot : List.of(activity, energy, intervals)) {
            plot.draw(surface, theme.look());
            StepAxis.name(surface, plot, theme.look());
        }
    }

    /** What changes from moment to moment: how the rates of the newest window are spread. */
    private void drawBars() {
        boolean seen = trial != null && shows(Content.RATES) && has(Reading.RATES) && found.distribution() != null;
        RateBars plot = new RateBars(found.distribution());
        rates = seen ? plot.plot(marks, ink(), rightRoom().width() < ROOM_FOR_TITLE * em(), theme).in(rightBox())
                : PlacedPlot.NONE;
        Surface surface = CanvasSurface.blank(bars, getWidth(), getHeight());
        rates.draw(surface, theme.look());
        if (seen) {
            Letters bold = new Letters(theme.look().ink(), em(), true);
            for (Axis.Named letter : plot.letters(marks)) {
                surface.text(letter.name(), rates.x(letter.value()) + 3, rates.box().top() + 2, bold, Across.LEFT, Down.TOP);
            }
        }
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
            card.hint(resting());
        }
    }

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            String text = text(x, y);
            if (text.isEmpty()) {
                card.hint(resting());
            } else {
                card.say(text);
            }
        }

        @Override
        public void leave() {
            card.hint(resting());
        }

        @Override
        public boolean zoom(double factor, ScrollEvent event) {
            for (PlacedPlot plot : List.of(activity, energy)) {
                if (plot.contains(event.getX(), event.getY())) {
                    steps.zoom(factor, (event.getX() - plot.box().left()) / plot.box().width());
                    draw();
                    return true;
                }
            }
            return false;
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
            case RATES ->
                    has(Reading.RATES) ? "Point: read out \u00B7 click: go to that step \u00B7 wheel: zoom" : missing().spikes();
            case INTERVALS -> has(Reading.SPIKES) ? intervalsPlot().about() : missing().spikes();
            case ENERGY -> energyPlot().about();
        };
    }

    private String text(double x, double y) {
        return energy.contains(x, y) ? energyPlot().describe(energy.cellAt(x, trial.length()))
                : activity.contains(x, y) ? activityPlot().describe(activity.cellAt(x, trial.length()))
                        : rates.contains(x, y) ? new RateBars(found.distribution()).describe(rates, x)
                                : intervals.contains(x, y) ? intervalsPlot().describe(intervals, x) : "";
    }
}
