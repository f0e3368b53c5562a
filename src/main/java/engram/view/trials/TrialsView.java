package engram.view.trials;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.study.TrialPair;
import engram.model.study.TrialSeriesResult;
import engram.plot.Box;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.plot.CanvasSurface;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.theme.Theme;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What one score is worth: the scores of both networks over many draws of noise and spikes at the noise level of the moment;
 * or their means at all noise levels. Of the memory asked about, or of all of them.
 */
public final class TrialsView extends Region {

    /** What is seen. */
    public enum Content {
        /** {@link DrawStrips}. */
        DRAWS("This level",
                "Each dot is one draw of noise and spikes, scored at the end of its recall; strokes are"
                        + " means, bars their 95 % intervals; the draw looked at has a ring. Click a dot to look at its draw"),
        /** {@link NoiseCurve}. */
        LEVELS("Noise curve",
                "The mean scores at noise levels from 0 to 1, of both networks with their 95 % intervals; and how often the"
                        + " answer had most in common with the right memory. Dotted is what it was before the last change."
                        + " Click to choose a noise level");

        private final String title;
        private final String explanation;

        Content(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    /**
     * What the window looks at.
     *
     * @param draw which draw
     * @param picture the place of the picture asked about among the memories; -1 where it is none of them
     * @param level the noise level
     * @param names what the memories are called, in order
     */
    public record Looked(long draw, int picture, double level, List<String> names) {}

    /** Who is told which draw of which picture somebody wants to look at. */
    public interface DrawListener {

        /**
         * Goes to a draw.
         *
         * @param picture the place of the picture among the memories, from 0 on; -1 for one that is none of them
         * @param draw from 0 on
         */
        void look(int picture, long draw);
    }

    private static final List<Integer> COUNTS = List.of(30, 10, 100);

    /** Lengths in ems: a line of the readout, what it may say in a low view and in a high one, and where that begins. */
    private static final double LINE = 1.4;
    private static final double SHORT = 39;
    private static final double LONG = 80;
    private static final double HIGH = 20;

    private final ComboBox<Content> content = ViewTools.choice("trials-content", "What is shown", List.of(Content.values()),
            value -> value.title, value -> value.explanation);
    private final ComboBox<Boolean> memories = ViewTools.choice("trials-memories", "What is asked about", List.of(false, true),
            every -> every ? "All memories" : "This picture",
            every -> every ? "Every memory is asked about in turn, with the same noise, and scores are means over all of them"
                    : "The picture that the window asks about");
    private final ComboBox<Integer> draws = ViewTools.choice("trials-draws", "How many draws", COUNTS, count -> count + " draws",
            count -> Text.of("Noise and spikes are drawn %d times for each picture at each noise level", count));
    private final Button pause = ViewTools.dressed(new Button(), "trials-pause", null, Feather.PAUSE, "Pause", "tiny");
    private final Button export = ViewTools.export("trials", "Save the scores of all draws as a table (CSV)");
    private final Canvas canvas = new Canvas();
    private final Label readout = new Label();
    private final Pointer pointer = new Pointer(this, new Hand());

    private DrawListener onDraw = (_, _) -> {};
    private DoubleConsumer onLevel = _ -> {};
    private boolean paused;
    private TrialPair now = TrialPair.NONE;
    private TrialPair before = TrialPair.NONE;
    private String notice = "";
    private Looked looked = new Looked(0, -1, 0, List.of());
    private Theme theme = Theme.LIGHT;

    /** Both networks, the first first; none where there is nothing to show. */
    private List<NetworkTrials> networks = List.of();
    /** What is drawn: one of them, or neither. */
    private DrawStrips strips;
    private NoiseCurve curve;

    /** Nothing yet. */
    public TrialsView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("trials");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Scores of many draws of the noise");
        setMinSize(160, 90);
        canvas.setManaged(false);
        readout.getStyleClass().add("readout");
        readout.setId("trials-readout");
        readout.setWrapText(true);
        heightProperty().addListener(_ -> PlotCard.fit(readout, this));
        readout.fontProperty().addListener(_ -> PlotCard.fit(readout, this));
        getChildren().addAll(canvas, readout);
        pause.setOnAction(_ -> pause(!paused));
        pause(false);
    }

    private void pause(boolean newPaused) {
        paused = newPaused;
        String explanation = paused ? "Go on asking" : "Pause: what was asked stays";
        pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        pause.setAccessibleText(explanation);
        Tips.explain(pause, explanation);
        describe();
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(content, memories, draws, pause, export);
    }

    /** Saves what is known. */
    public Button export() {
        return export;
    }

    /** What is seen. */
    public Content content() {
        return content.getValue();
    }

    /** Whether all memories are asked about, rather than the picture of the moment. */
    public boolean everyMemory() {
        return memories.getValue();
    }

    /** How many draws are wanted. */
    public int draws() {
        return draws.getValue();
    }

    /** Whether nothing is to be asked for now. */
    public boolean isPaused() {
        return paused;
    }

    /** Who is told which draw somebody wants to look at. */
    public void setOnDraw(DrawListener listener) {
        onDraw = listener;
    }

    /** Who is told which noise level somebody wants. */
    public void setOnLevel(DoubleConsumer listener) {
        onLevel = listener;
    }

    /**
     * Shows what is known.
     *
     * @param newNow the answers so far; {@link TrialPair#NONE} where there is nothing to ask
     * @param newBefore the answers before the last change, of the networks that it changed
     * @param newNotice why there is nothing, or what went wrong; empty where all is well
     * @param newLooked what the window looks at
     * @param newTheme the colours
     */
    public void show(TrialPair newNow, TrialPair newBefore, String newNotice, Looked newLooked, Theme newTheme) {
        boolean same = isSame(now, newNow) && isSame(before, newBefore) && notice.equals(newNotice) && looked.equals(newLooked)
                && theme.equals(newTheme);
        if (same) {
            return;
        }
        boolean sameAnswers = isSame(now, newNow) && isSame(before, newBefore) && theme.equals(newTheme);
        now = newNow;
        before = newBefore;
        notice = newNotice;
        looked = newLooked;
        theme = newTheme;
        if (!sameAnswers) {
            networks = networks();
        }
        export.setDisable(networks.stream().allMatch(one -> one.result().answers().isEmpty()));
        pause.setDisable(networks.stream().allMatch(one -> one.result().isComplete()));
        draw();
        describe();
    }

    private static boolean isSame(TrialPair one, TrialPair other) {
        return isSame(one.first(), other.first()) && isSame(one.twin(), other.twin());
    }

    /** Whether two are alike: as many answers to the same questions are the same answers. */
    private static boolean isSame(TrialSeriesResult one, TrialSeriesResult other) {
        return one == other || one != null && other != null && one.answers().size() == other.answers().size()
                && one.sampling().equals(other.sampling());
    }

    private List<NetworkTrials> networks() {
        List<NetworkTrials> all = new ArrayList<>();
        if (now.first() != null) {
            all.add(NetworkTrials.of("A", theme.networks().a(), now.first(), before.first()));
        }
        if (now.twin() != null) {
            all.add(NetworkTrials.of("B", theme.networks().b(), now.twin(), before.twin()));
        }
        return all;
    }

    private boolean isHigh() {
        return getHeight() > HIGH * theme.look().size();
    }

    /** How high the readout is: as many lines as what it may say takes, whatever it says, so that plots stay as they are. */
    private double foot() {
        double em = theme.look().size();
        double width = Math.max(em, getWidth() - snappedLeftInset() - snappedRightInset());
        return Math.ceil((isHigh() ? LONG : SHORT) * em / width) * LINE * em;
    }

    @Override
    protected void layoutChildren() {
        double foot = foot();
        readout.resizeRelocate(snappedLeftInset(), getHeight() - snappedBottomInset() - foot,
                getWidth() - snappedLeftInset() - snappedRightInset(), foot);
        draw();
        describe();
    }

    private Box room() {
        return new Box(0, 0, getWidth(), getHeight()).inset(snappedLeftInset(), snappedTopInset(), snappedRightInset(),
                snappedBottomInset() + foot());
    }

    private void draw() {
        Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
        strips = null;
        curve = null;
        if (networks.isEmpty() || networks.stream().allMatch(one -> one.result().answers().isEmpty() && one.before().isEmpty())) {
            Plot.empty(notice).in(room()).draw(surface, theme.look());
        } else if (networks.getFirst().result().sampling().levels().size() == 1) {
            strips = DrawStrips.of(networks, looked.draw(), looked.picture(), room(), surface, theme);
            strips.draw(surface);
        } else {
            curve = NoiseCurve.of(networks, looked.level(), room(), surface, theme);
            curve.draw(surface);
        }
    }

    /** Says what is under the pointer, or else what there is to say of all. */
    private void describe() {
        if (!pointer.repeat()) {
            readout.setText(summary());
        }
    }

    private TrialsWords words() {
        return new TrialsWords(networks, looked, isHigh());
    }

    private String summary() {
        boolean plotted = strips != null || curve != null;
        if (!plotted) {
            return "";
        }
        return notice.isEmpty() ? words().summary(paused) : notice;
    }

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            String said = summary();
            if (strips != null) {
                said = Optional.ofNullable(strips.at(x, y)).map(answer -> words().of(answer)).orElse(said);
            } else if (curve != null) {
                said = curve.levelAt(x, y).map(place -> words().ofLevel(place)).orElse(said);
            }
            readout.setText(said);
        }

        @Override
        public void leave() {
            readout.setText(summary());
        }

        @Override
        public boolean click(MouseEvent event) {
            if (strips != null) {
                Optional.ofNullable(strips.at(event.getX(), event.getY()))
                        .ifPresent(answer -> onDraw.look(answer.cell().picture(), answer.cell().trial()));
            } else if (curve != null) {
                curve.levelAt(event.getX(), event.getY()).ifPresent(place -> onLevel.accept(curve.levels().get(place)));
            }
            return false;
        }
    }
}
