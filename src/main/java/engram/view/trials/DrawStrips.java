package engram.view.trials;

import module java.base;
import engram.model.score.Interval;
import engram.model.study.Verdict;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.scores.Score;
import engram.view.scores.ScoresView;
import engram.view.theme.Theme;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The scores of many draws, a strip for each score: a dot for each draw, a stroke at their mean, and a bar as long as the
 * mean's 95 % interval.
 *
 * @param placed the strips
 * @param verdicts on the draws; those of each strip's dots, in the same order
 */
record DrawStrips(PlacedPlot placed, List<Verdict> verdicts) {

    private static final double NAMES = 118;
    private static final double NUMBERS = 100;
    private static final double NEAR = 7;
    private static final double DOT = 2.5;
    private static final double CLOUD = 0.45;
    private static final double LETTERS = 12;

    /**
     * Makes the strips.
     *
     * @param current the draw that is looked at, which has a ring
     * @param room for strips, names and numbers
     */
    static DrawStrips of(List<Verdict> verdicts, long current, Box room, Theme theme) {
        List<Layer> layers = new ArrayList<>();
        List<Axis.Named> scores = new ArrayList<>();
        List<Plot.Name> means = new ArrayList<>();
        double least = 0;
        for (Score score : Score.values()) {
            double middle = score.ordinal() + 0.5;
            double[] values = verdicts.stream().mapToDouble(verdict -> score.of(verdict.card())).toArray();
            double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            scores.add(new Axis.Named(middle, score.title(), null, score == Score.RECALL));
            if (known.length > 0) {
                least = Math.min(least, StatUtils.min(known));
                if (variesWithDraws(score)) {
                    addDots(layers, score, verdicts, values, current, theme);
                }
                double mean = StatUtils.mean(known);
                addMean(layers, middle, mean, Interval.ofMean(known), score.colour(theme.plotColours()));
                means.add(new Plot.Name(meanText(mean, Interval.ofMean(known)), "", theme.look().ink(), middle,
                        score == Score.RECALL));
            }
        }
        Axis similarity = Axis.linear(new Extent(NoiseCurve.fromFifth(least), 1)).withGrid();
        Axis rows = Axis.named(Extent.whole(Score.values().length), scores).down();
        Plot plot = Plot.of("similarity", similarity, rows, layers).frameless().withNames(means);
        return new DrawStrips(plot.in(room.inset(NAMES, 0, NUMBERS, 0), NUMBERS), verdicts);
    }

    /** What the memories and the original alone decide is the same in all draws. */
    private static boolean variesWithDraws(Score score) {
        return score != Score.CONSTANT && score != Score.CEILING;
    }

    /** Neighbours in number are apart in height, so that dots of equal scores are seen beside one another. */
    private static void addDots(List<Layer> layers, Score score, List<Verdict> verdicts, double[] values, long current,
            Theme theme) {
        double[] heights = verdicts.stream()
                .mapToDouble(verdict -> score.ordinal() + 0.5 + (verdict.cell().trial() * 3 % 7 - 3) * 0.09)
                .toArray();
        layers.add(new Layer.Points(values, heights, DOT, score.colour(theme.plotColours()).faint(CLOUD)));
        for (int i = 0; i < values.length; i++) {
            if (verdicts.get(i).cell().trial() == current) {
                Ink ink = theme.look().ink();
                layers.add(
                        new Layer.Points(new double[] {values[i]}, new double[] {heights[i]}, 2 * DOT, ink, new Pen(ink, 1.4)));
            }
        }
    }

    private static void addMean(List<Layer> layers, double middle, double mean, Interval interval, Ink ink) {
        layers.add(new Layer.Line(new double[] {interval.low(), interval.high()}, Layer.level(middle, 2), new Pen(ink, 4)));
        layers.add(new Layer.Impulses(new double[] {mean}, new double[] {middle + 0.38}, new double[] {middle - 0.38},
                new Pen(ink, 2)));
    }

    void draw(Surface surface, Theme theme) {
        placed.draw(surface, theme.look().sized(LETTERS));
    }

    /** The mean, and half the length of its interval where there is one. */
    static String meanText(double mean, Interval interval) {
        double half = interval.half();
        String text = ScoresView.format(mean);
        return Double.isNaN(half) || half < 0.0005 ? text : text + " \u00B1 " + (half < 0.005 ? "<.01" : ScoresView.format(half));
    }

    /** The verdict whose dot is next to a place, or null where none is near. */
    Verdict at(double x, double y) {
        return placed.hit(x, y, NEAR, layer -> layer instanceof Layer.Points points && points.ring() == null)
                .map(hit -> verdicts.get(hit.index()))
                .orElse(null);
    }
}
