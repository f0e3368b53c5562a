package engram.view.trials;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.score.Interval;
import engram.model.study.Average;
import engram.model.study.TrialSeriesResult;
import engram.model.study.Verdict;
import engram.plot.Box;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.ViewTools;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.scores.Score;
import engram.view.scores.ScoresView;
import engram.view.theme.Theme;

/**
 * What one score is worth: the scores of many draws of noise and spikes at the noise level of the moment; or their means
 * at all noise levels.
 */
public final class TrialsView extends Region {

    /** What is seen. */
    public enum Content {
        /** {@link DrawStrips}. */
        DRAWS("This level",
                "Each dot is one draw of noise and spikes, scored at the end of its recall; strokes are"
                        + " means, bars their 95 % intervals; the draw looked at has a ring. Click a dot to look at its draw"),
        /** {@link NoiseCurve}. */
        LEVELS("Noise curve", "The mean scores at noise levels from 0 to 1, of recall with its 95 % interval; right, how"
                + " often the answer had most in common with the right memory. Click to choose a noise level");

        private final String title;
        private final String explanation;

        Content(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    private static final List<Integer> COUNTS = List.of(30, 10, 100);
    private static final double READOUT = 34;
    private static final double LEFT = 34;

    private final ComboBox<Content> content = ViewTools.choice("trials-content", "What is shown", List.of(Content.values()),
            value -> value.title, value -> value.explanation);
    private final ComboBox<Integer> draws = ViewTools.choice("trials-draws", "How many draws", COUNTS, count -> count + " draws",
            count -> Text.of("Noise and spikes are drawn %d times at each noise level", count));
    private final PlotCard card = new PlotCard(this, getChildren(), "trials", "Scores of many draws of the noise",
            "Save the scores of all draws as a table (CSV)", READOUT);
    private final Pointer pointer = new Pointer(this, new Hand());

    private LongConsumer onDraw = _ -> {};
    private DoubleConsumer onLevel = _ -> {};
    private TrialSeriesResult sampled;
    private String notice = "";
    private long draw;
    private double level;
    private Theme theme = Theme.LIGHT;

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(content, draws, card.export());
    }

    /** Saves what is known. */
    public Button export() {
        return card.export();
    }

    /** What is seen. */
    public Content content() {
        return content.getValue();
    }

    /** How many draws are wanted. */
    public int draws() {
        return draws.getValue();
    }

    /** Who is told which draw somebody wants to look at. */
    public void setOnDraw(LongConsumer listener) {
        onDraw = listener;
    }

    /** Who is told which noise level somebody wants. */
    public void setOnLevel(DoubleConsumer listener) {
        onLevel = listener;
    }

    /**
     * Shows what is known.
     *
     * @param newSampled the answers so far, or null for none
     * @param newNotice why there is nothing, or what went wrong; empty where all is well
     * @param newDraw the draw that the window looks at
     * @param newLevel the noise level of the window
     * @param newTheme the colours
     */
    public void show(TrialSeriesResult newSampled, String newNotice, long newDraw, double newLevel, Theme newTheme) {
        boolean changed =
                sampled != newSampled || draw != newDraw || level != newLevel || theme != newTheme || !notice.equals(newNotice);
        sampled = newSampled;
        notice = newNotice;
        draw = newDraw;
        level = newLevel;
        theme = newTheme;
        if (changed) {
            card.export().setDisable(sampled == null);
            draw();
            describe();
        }
    }

    @Override
    protected void layoutChildren() {
        card.layOut();
        draw();
    }

    /** The room for plots, without what stands around it. */
    private Box area(double left, double right) {
        return card.room().inset(left, PlotCard.TOP, right, PlotCard.AXIS);
    }

    private DrawStrips strips() {
        // Where several levels were asked before, those of this one alone are dots.
        int place = Math.max(0, sampled.sampling().levels().indexOf(level));
        return DrawStrips.of(sampled.at(place), draw, area(0, 0), theme);
    }

    private NoiseCurve curve() {
        return NoiseCurve.of(sampled, level, area(LEFT, 12), theme);
    }

    private void draw() {
        Surface surface = card.blank();
        if (sampled == null) {
            Plot.empty(notice).in(area(LEFT, 12)).draw(surface, theme.look());
        } else if (content() == Content.DRAWS) {
            strips().draw(surface, theme);
        } else {
            curve().draw(surface, theme);
        }
    }

    /** What there is to say of all draws. */
    private String summary() {
        if (sampled == null) {
            return "";
        }
        if (!notice.isEmpty()) {
            return notice;
        }
        if (content() == Content.LEVELS) {
            String counted =
                    sampled.isComplete() ? "" : Text.of("%d of %d draws. ", sampled.verdicts().size(), sampled.sampling().size());
            return counted + "Point at a noise level to read it out; click to choose it.";
        }
        List<Verdict> verdicts = strips().verdicts();
        if (verdicts.isEmpty()) {
            return "";
        }
        Average average = Average.of(verdicts);
        int wanted = sampled.sampling().draws();
        String counted =
                average.count() < wanted ? Text.of("%d of %d draws: ", average.count(), wanted) : Text.of("%d draws: ", wanted);
        String constant = Double.isNaN(average.constantAnswer()) || verdicts.getFirst().card().constantIsOriginal() ? ""
                : Text.of("; scores above a constant answer in %d",
                        verdicts.stream()
                                .filter(verdict -> verdict.card().scores().recalled() > verdict.card().constantAnswer())
                                .count());
        return counted + remembered(average) + constant + ".";
    }

    private String remembered(Average average) {
        return sampled.sampling().experiment().cueIsMemory()
                ? Text.of("right memory in %s; settled on it in %d", right(average), average.recalled())
                : "the cue is no memory, so no answer is the right one";
    }

    private static String right(Average average) {
        Interval interval = average.shareInterval();
        return Text.of("%d, %.0f %% (95 %% interval %.0f to %.0f %%)", average.right(), 100 * average.share(),
                100 * interval.low(), 100 * interval.high());
    }

    /** Says what is under the pointer, or else what there is to say of all. */
    private void describe() {
        if (!pointer.repeat()) {
            card.say(summary());
        }
    }

    private String describe(double x, double y) {
        if (sampled == null) {
            return "";
        }
        if (content() == Content.DRAWS) {
            Verdict verdict = strips().at(x, y);
            return verdict == null ? summary() : describe(verdict);
        }
        return curve().levelAt(x, y).map(this::describeLevel).orElseGet(this::summary);
    }

    private String describe(Verdict verdict) {
        return Text.of("Draw %d", verdict.cell().trial() + 1) + scores(score -> score.text(verdict.card()))
                + (verdict.cell().trial() == draw ? " \u00B7 looked at" : " \u00B7 click to look at it");
    }

    private String describeLevel(int place) {
        String known = sampled.average(place)
                .map(average -> scores(score -> score == Score.RECALL ? DrawStrips.meanText(score.of(average), average.interval())
                        : ScoresView.format(score.of(average)))
                        + (sampled.sampling().experiment().cueIsMemory() ? " \u00B7 right memory in " + right(average) : ""))
                .orElse(" \u00B7 not asked yet");
        return "Noise " + ScoresView.format(sampled.sampling().levels().get(place)) + known;
    }

    private static String scores(Function<Score, String> value) {
        return Arrays.stream(Score.values())
                .map(score -> " \u00B7 " + score.title().toLowerCase(Locale.ROOT) + ' ' + value.apply(score))
                .collect(Collectors.joining());
    }

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            card.say(describe(x, y));
        }

        @Override
        public void leave() {
            card.say(summary());
        }

        @Override
        public boolean click(MouseEvent event) {
            if (sampled != null && content() == Content.DRAWS) {
                Verdict verdict = strips().at(event.getX(), event.getY());
                if (verdict != null) {
                    onDraw.accept(verdict.cell().trial());
                }
            } else if (sampled != null) {
                curve().levelAt(event.getX(), event.getY())
                        .ifPresent(place -> onLevel.accept(sampled.sampling().levels().get(place)));
            }
            return false;
        }
    }
}
