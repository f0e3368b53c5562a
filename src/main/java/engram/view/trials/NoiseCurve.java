package engram.view.trials;

import module java.base;
import engram.model.score.Interval;
import engram.model.study.Average;
import engram.model.study.TrialSeriesResult;
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
import engram.view.theme.Theme;

/**
 * What the network makes of more and more noise: left the mean of each score at each noise level, recall with its 95 %
 * interval; right how often the answer had most in common with the right memory, with the interval of that share.
 *
 * @param similarities the left plot
 * @param shares the right one; without area where the cue is no memory
 * @param levels the noise levels asked about
 */
record NoiseCurve(PlacedPlot similarities, PlacedPlot shares, List<Double> levels) {

    private static final double NAMES = 110;
    private static final double GAP = 50;
    /** Below this width lines go without names. */
    private static final double ROOM_FOR_NAMES = 490;
    private static final double SHARE_OF_LEFT_PLOT = 0.6;
    private static final double BAND = 0.22;
    private static final double PERCENT = 100;

    /** What is known of a level. */
    private record Point(double level, Average average) {}

    /**
     * Makes both plots.
     *
     * @param sampled what is known so far
     * @param level the noise level of the experiment, which is marked
     * @param room for both
     */
    static NoiseCurve of(TrialSeriesResult sampled, double level, Box room, Theme theme) {
        List<Double> levels = sampled.sampling().levels();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double here = levels.get(i);
            sampled.average(i).ifPresent(average -> points.add(new Point(here, average)));
        }
        double names = room.width() >= ROOM_FOR_NAMES ? NAMES : 0;
        boolean memory = sampled.sampling().experiment().cueIsMemory();
        double width = memory ? (room.width() - GAP - names) * SHARE_OF_LEFT_PLOT : room.width() - names;
        Box left = new Box(room.left(), room.top(), width, room.height());
        Box right = Box.between(left.right() + names + GAP, room.top(), room.right(), memory ? room.bottom() : room.top());
        return new NoiseCurve(similarities(points, level, theme).in(left, names), shares(points, level, theme).in(right), levels);
    }

    private static Plot similarities(List<Point> points, double level, Theme theme) {
        List<Layer> layers = new ArrayList<>();
        List<Plot.Name> ends = new ArrayList<>();
        layers.add(band(points, Average::interval, 1, Score.RECALL.colour(theme.plotColours())));
        for (Score score : Score.values()) {
            Ink ink = score.colour(theme.plotColours());
            boolean dashed = score == Score.CONSTANT || score == Score.CEILING;
            Pen pen = new Pen(ink, score == Score.RECALL ? 2 : 1.3, dashed ? Pen.Dash.DASHED : Pen.Dash.SOLID);
            layers.add(line(points, score::of, pen));
            double last = points.isEmpty() ? Double.NaN : score.of(points.getLast().average());
            ends.add(new Plot.Name(score.title(), "", ink, last, score == Score.RECALL));
        }
        double least = Arrays.stream(Score.values())
                .flatMapToDouble(score -> points.stream().mapToDouble(point -> score.of(point.average())))
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(0);
        return plot("similarity, mean of the draws", fromFifth(least), 1, layers, level, theme).withNames(ends);
    }

    /** Where a scale begins: at 0, or at a fifth below the least. */
    static double fromFifth(double least) {
        return Math.min(0, Math.floor(least * 5) / 5);
    }

    private static Plot shares(List<Point> points, double level, Theme theme) {
        Ink ink = Score.RECALL.colour(theme.plotColours());
        List<Layer> layers = List.of(band(points, Average::shareInterval, PERCENT, ink),
                line(points, average -> PERCENT * average.share(), new Pen(ink, 2)));
        return plot("right memory, % of the draws", 0, PERCENT, layers, level, theme);
    }

    private static Plot plot(String title, double low, double high, List<Layer> layers, double level, Theme theme) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(new Layer.Reference(true, level, new Pen(theme.look().ink(), 1, Pen.Dash.DASHED), ""));
        Axis levels = Axis.linear(new Extent(0, 1)).in("noise level");
        return Plot.of(title, levels, Axis.linear(new Extent(low, high)).withGrid(), all).frameless();
    }

    private static Layer band(List<Point> points, Function<Average, Interval> interval, double factor, Ink ink) {
        return new Layer.Band(xs(points), ys(points, average -> factor * interval.apply(average).low()),
                ys(points, average -> factor * interval.apply(average).high()), ink.faint(BAND));
    }

    private static Layer line(List<Point> points, ToDoubleFunction<Average> value, Pen pen) {
        boolean dotted = pen.dash() == Pen.Dash.SOLID;
        return new Layer.Line(xs(points), ys(points, value), pen, dotted ? pen.width() : 0);
    }

    private static double[] xs(List<Point> points) {
        return points.stream().mapToDouble(Point::level).toArray();
    }

    private static double[] ys(List<Point> points, ToDoubleFunction<Average> value) {
        return points.stream().map(Point::average).mapToDouble(value).toArray();
    }

    void draw(Surface surface, Theme theme) {
        similarities.draw(surface, theme.look());
        shares.draw(surface, theme.look());
    }

    /** Which of the levels a place in either plot is nearest to; nothing where it is in none of them. */
    Optional<Integer> levelAt(double x, double y) {
        PlacedPlot plot = similarities.contains(x, y) ? similarities : shares;
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double at = plot.xAt(x);
        int nearest = 0;
        for (int i = 1; i < levels.size(); i++) {
            if (Math.abs(levels.get(i) - at) < Math.abs(levels.get(nearest) - at)) {
                nearest = i;
            }
        }
        return Optional.of(nearest);
    }
}
