package engram.view.race;

import module java.base;
import module javafx.controls;
import engram.model.dynamics.Neurons;
import engram.model.trial.Trial;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import javafx.scene.control.Label;

/**
 * How the memories compete over the time of the run: a plot for each network, under its map where the window says where that
 * is, else beside one another, or one over the other where it is narrow.
 */
public final class RaceView extends Region {

    /** What curves there are. */
    public enum Content {
        /** {@link TimeCurves#race}; of networks with hidden neurons {@link HiddenCurves}. */
        RACE("Race", "overlap",
                "How much of each memory there is in the answer (overlap, 1 is a perfect recall); where it is"
                        + " shaded no memory leads, since none is ahead by more than chance explains. Of a network with hidden"
                        + " neurons, one for each memory: their potentials, and the bar that falls, dashed; the first that comes"
                        + " above it decides"),
        /** {@link TimeCurves#race} of each network; only where {@link #RACE} is something else. */
        OVERLAP("Overlap", "overlap",
                "How much of each memory there is in the answer (overlap, 1 is a perfect recall); where it is"
                        + " shaded no memory leads, since none is ahead by more than chance explains"),
        /** {@link TimeCurves#similarity}. */
        SIMILARITY("Similarity", "similarity", "How like the original the answer is, and what it has to be measured against"),
        /** {@link TimeCurves#energy}. */
        ENERGY("Energy", "energy",
                "The energy of the state, where the dynamics has one: of one neuron after the other it never rises."
                        + " Spiking neurons have none");

        private final String title;
        private final String quantity;
        private final String explanation;

        Content(String title, String quantity, String explanation) {
            this.title = title;
            this.quantity = quantity;
            this.explanation = explanation;
        }
    }

    /** What of the run is seen. */
    public enum Range {
        /** All of it, each power of ten as long as the next. */
        ALL("All", "log time", "The whole run; each power of ten is as long as the next"),
        /** Its first steps, all equally long. */
        FIRST_200("First 200", "time", "The first 200 steps, all equally long");

        private static final int FIRST = 200;

        private final String title;
        private final String axis;
        private final String explanation;

        Range(String title, String axis, String explanation) {
            this.title = title;
            this.axis = axis;
            this.explanation = explanation;
        }
    }

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    /** Narrower than this, in pixels at 100 %, plots stand one over the other where they are high enough. */
    private static final double BESIDE = 520;
    /** How high for its width the view is where narrow plots stand one over the other. */
    private static final double STACKED = 0.7;
    private static final double GAP = 24;
    /** Lower than this, in pixels at 100 %, a plot needs all of the height: there it stands under its map, whose title says it. */
    private static final double LOW = 190;

    private final RunPlot first = new RunPlot("time-plot", "A");
    private final RunPlot second = new RunPlot("time-plot-b", "B");
    private final Label firstTitle = ViewTools.label("", "race-title", "network-a");
    private final Label secondTitle = ViewTools.label("", "race-title", "network-b");
    private final Label caption = ViewTools.label("", "race-caption");
    /** Null until there are tools. */
    private ComboBox<Content> content;

    private ComboBox<Range> range;
    private Button export;

    private Theme theme = Theme.LIGHT;
    private Trial a;
    private Trial b;
    private List<String> namesA = List.of();
    private List<String> namesB = List.of();
    /** The races of hidden neurons; null where there are none, or none yet. */
    private HiddenCurves hiddenA;

    private HiddenCurves hiddenB;

    /** Makes an empty view. */
    public RaceView() {
        getStyleClass().add("race");
        caption.setMinWidth(USE_PREF_SIZE);
        setId("race");
        first.leader().setId("leader");
        second.leader().setId("leader-b");
        getChildren().addAll(firstTitle, first, secondTitle, second);
        second.setVisible(false);
        setMinSize(120, 70);
        setPrefSize(320, 118);
        describe();
    }

    /** What stands beside the tabs; made when it is first asked for. */
    public List<Node> tools() {
        if (content == null) {
            List<Content> contents = Stream.of(Content.values()).filter(value -> value != Content.OVERLAP).toList();
            content =
                    ViewTools.choice("race-content", "What is drawn", contents, value -> value.title, value -> value.explanation);
            range = ViewTools.choice("race-range", "What of the run is seen", List.of(Range.values()), value -> value.title,
                    value -> value.explanation);
            export = ViewTools.export("race", "Save the curves as a table (CSV)");
            content.valueProperty().addListener((_, _, _) -> draw());
            range.valueProperty().addListener((_, _, _) -> draw());
        }
        return List.of(caption, content, range, export);
    }

    /** Saves the curves; null until there are tools. */
    public Button export() {
        return export;
    }

    /** Which curves are drawn. */
    public Content content() {
        return content == null ? Content.RACE : content.getValue();
    }

    /** What of the run is seen. */
    public Range range() {
        return range == null ? Range.ALL : range.getValue();
    }

    /** Who is told the time step that was clicked or dragged to. */
    public void setOnSeek(IntConsumer listener) {
        first.setOnSeek(listener);
        second.setOnSeek(listener);
    }

    /** Uses a theme's colours and letters. */
    public void setTheme(Theme newTheme) {
        if (!newTheme.equals(theme)) {
            theme = newTheme;
            draw();
            requestLayout();
        }
    }

    /**
     * Shows the runs of two networks, as far as they have come.
     *
     * @param newA network A's, or null for none
     * @param newNamesA the names of its memories, in the order learned
     * @param newB network B's; null where there is none
     * @param newNamesB the names of its memories
     */
    public void show(Trial newA, List<String> newNamesA, Trial newB, List<String> newNamesB) {
        boolean another = (newB == null) != (b == null);
        a = newA;
        b = newB;
        namesA = List.copyOf(newNamesA);
        namesB = List.copyOf(newNamesB);
        if (another) {
            second.setVisible(b != null);
            requestLayout();
        }
        offerOverlap();
        draw();
    }

    /**
     * Shows the races of hidden neurons.
     *
     * @param newA network A's; null where it has none, or they are not known yet
     * @param newB network B's; null where it has none, or they are not known yet
     */
    public void showHidden(HiddenCurves newA, HiddenCurves newB) {
        hiddenA = newA;
        hiddenB = newB;
        draw();
    }

    /** Overlaps by themselves are offered where the race is one of hidden neurons. */
    private void offerOverlap() {
        boolean offered = hasHidden(a) || hasHidden(b);
        if (content != null && offered != content.getItems().contains(Content.OVERLAP)) {
            if (offered) {
                content.getItems().add(1, Content.OVERLAP);
            } else {
                content.setValue(content.getValue() == Content.OVERLAP ? Content.RACE : content.getValue());
                content.getItems().remove(Content.OVERLAP);
            }
        }
    }

    private static boolean hasHidden(Trial trial) {
        return trial != null && trial.parameters().dynamics().has(Neurons.Reading.HIDDEN);
    }

    /**
     * Shows another moment in both plots.
     *
     * @param time a time step, from 0 on
     * @param growing whether curves end there, as while it plays; else what comes after is seen faintly
     */
    public void look(int time, boolean growing) {
        first.look(time, growing);
        second.look(time, growing);
    }

    private void draw() {
        describe();
        title(firstTitle, "A", a);
        title(secondTitle, "B", b);
        Stream.of(firstTitle, secondTitle).forEach(title -> title.pseudoClassStateChanged(OLD, theme.old()));
        int steps = Math.max(steps(a), steps(b));
        boolean logarithmic = range() == Range.ALL;
        int shown = logarithmic ? steps : Math.min(steps, Range.FIRST);
        first.show(curves(a, namesA, hiddenA), shown, logarithmic, theme.networks().a(), theme);
        second.show(curves(b, namesB, hiddenB), shown, logarithmic, theme.networks().b(), theme);
    }

    private void describe() {
        List<String> quantities =
                Stream.of(a, b).filter(trial -> trial != null || a == null).map(this::quantity).distinct().toList();
        caption.setText(String.join(" and ", quantities) + ", " + range().axis);
    }

    private String quantity(Trial trial) {
        return content() == Content.RACE && hasHidden(trial) ? "potential" : content().quantity;
    }

    private static void title(Label label, String network, Trial trial) {
        label.setText(trial == null ? network : network + "  " + trial.parameters().namesake().title());
    }

    private static int steps(Trial trial) {
        return trial == null ? 1 : trial.length();
    }

    private TimeCurves curves(Trial trial, List<String> names, HiddenCurves hidden) {
        if (trial == null) {
            return null;
        }
        return switch (content()) {
            case RACE -> !hasHidden(trial) ? TimeCurves.race(trial, names) : hidden == null ? TimeCurves.NONE : hidden.curves();
            case OVERLAP -> TimeCurves.race(trial, names);
            case SIMILARITY -> TimeCurves.similarity(trial);
            case ENERGY -> TimeCurves.energy(trial);
        };
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean both = b != null;
        boolean beside = !both || width >= BESIDE * theme.textSize() || height < STACKED * width;
        boolean titled = both && !(beside && height < LOW * theme.textSize());
        firstTitle.setVisible(titled);
        secondTitle.setVisible(titled);
        double title = firstTitle.isVisible() ? firstTitle.prefHeight(-1) : 0;
        if (beside) {
            double half = both ? (width - GAP) / 2 : width;
            place(firstTitle, first, 0, 0, half, height, title);
            place(secondTitle, second, half + GAP, 0, half, height, title);
        } else {
            double half = Math.floor((height - GAP / 2) / 2);
            place(firstTitle, first, 0, 0, width, half, title);
            place(secondTitle, second, 0, height - half, width, half, title);
        }
    }

    private static void place(Label title, RunPlot plot, double x, double y, double width, double height, double head) {
        title.resizeRelocate(x, y, Math.max(0, width), head);
        plot.resizeRelocate(x, y + head, Math.max(0, width), Math.max(0, height - head));
    }
}
