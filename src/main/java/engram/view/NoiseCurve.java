package engram.view;

import engram.model.experiment.Average;
import engram.model.experiment.Sampled;
import engram.model.score.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What the network makes of more and more noise: left the mean of each score at each noise level, recall with its 95 %
 * interval; right how often the answer had most in common with the right memory, with the interval of that share.
 *
 * @param similarities the room for the left plot
 * @param shares the room for the right one; without area where the cue is no memory
 * @param sampled what is known so far
 */
record NoiseCurve(PlotFrame similarities, PlotFrame shares, Sampled sampled) {

    /** Room for the names of lines right of the left plot. */
    static final double NAMES = 110;

    private static final double BAND = 0.22;
    private static final double PERCENT = 100;

    /** What is known of a level. */
    private record Point(double level, Average average) {}

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        List<Double> levels = sampled.sampling().levels();
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            sampled.average(i).ifPresent(average -> points.add(new Point(level, average)));
        }
        return points;
    }

    /**
     * Draws both plots.
     *
     * @param level the noise level of the experiment, which is marked
     * @param named whether there is room for names right of the left plot
     */
    void draw(GraphicsContext pen, double level, boolean named, Theme theme) {
        List<Point> points = points();
        Scale scale = new Scale(Math.min(0, Math.floor(least(points) * 5) / 5), 1);
        drawAxes(pen, similarities, scale, "similarity, mean of the draws", level, theme);
        if (points.isEmpty()) {
            return;
        }
        List<EndNames.End> ends = new ArrayList<>();
        drawBand(pen, similarities, scale, points, Average::interval, 1, Score.RECALL.colour(theme.plotColours()));
        for (Score score : Score.values()) {
            Color colour = score.colour(theme.plotColours());
            ToDoubleFunction<Average> value = average -> score.of(average);
            boolean dashed = score == Score.CONSTANT || score == Score.CEILING;
            drawLine(pen, similarities, scale, points, value, colour, score == Score.RECALL ? 2 : 1.3, dashed);
            double last = score.of(points.getLast().average());
            if (!Double.isNaN(last)) {
                ends.add(new EndNames.End(score.title(), "", colour, scale.y(similarities, last), score == Score.RECALL));
            }
        }
        if (named) {
            EndNames.draw(pen, similarities, ends, NAMES - 8);
        }
        if (shares.isVisible()) {
            drawShares(pen, points, level, theme);
        }
    }

    private void drawShares(GraphicsContext pen, List<Point> points, double level, Theme theme) {
        Scale scale = new Scale(0, PERCENT);
        drawAxes(pen, shares, scale, "right memory, % of the draws", level, theme);
        Color colour = Score.RECALL.colour(theme.plotColours());
        drawBand(pen, shares, scale, points, Average::shareInterval, PERCENT, colour);
        drawLine(pen, shares, scale, points, average -> PERCENT * average.share(), colour, 2, false);
    }

    private static double least(List<Point> points) {
        return points.stream()
                .flatMapToDouble(point -> List.of(Score.values()).stream().mapToDouble(score -> score.of(point.average())))
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(0);
    }

    private static void drawAxes(
            GraphicsContext pen, PlotFrame frame, Scale scale, String title, double level, Theme theme) {
        scale.draw(pen, frame, theme.ink(), theme.plotColours().grid());
        frame.drawTitle(pen, title, theme.ink());
        frame.drawHorizontal(pen, Extent.whole(1), 0, 0, "noise level", theme.ink());
        pen.setStroke(theme.ink());
        pen.setLineWidth(1);
        pen.setLineDashes(3, 3);
        double x = Math.round(frame.x(Extent.whole(1), level)) + 0.5;
        pen.strokeLine(x, frame.top(), x, frame.bottom());
        pen.setLineDashes();
    }

    private static void drawBand(
            GraphicsContext pen, PlotFrame frame, Scale scale, List<Point> points,
            Function<Average, Interval> interval, double factor, Color colour) {
        List<Point> known = points.stream()
                .filter(point -> !Double.isNaN(interval.apply(point.average()).low()))
                .toList();
        int n = known.size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            Interval here = interval.apply(known.get(i).average());
            double x = frame.x(Extent.whole(1), known.get(i).level());
            xs[i] = x;
            xs[2 * n - 1 - i] = x;
            ys[i] = scale.y(frame, factor * here.low());
            ys[2 * n - 1 - i] = scale.y(frame, factor * here.high());
        }
        pen.setFill(colour.deriveColor(0, 1, 1, BAND));
        pen.fillPolygon(xs, ys, 2 * n);
    }

    private static void drawLine(
            GraphicsContext pen, PlotFrame frame, Scale scale, List<Point> points, ToDoubleFunction<Average> value,
            Color colour, double width, boolean dashed) {
        List<Point> known = points.stream().filter(point -> !Double.isNaN(value.applyAsDouble(point.average()))).toList();
        double[] xs = known.stream().mapToDouble(point -> frame.x(Extent.whole(1), point.level())).toArray();
        double[] ys = known.stream().mapToDouble(point -> scale.y(frame, value.applyAsDouble(point.average()))).toArray();
        pen.setStroke(colour);
        pen.setLineWidth(width);
        if (dashed) {
            pen.setLineDashes(4, 3);
        }
        pen.strokePolyline(xs, ys, xs.length);
        pen.setLineDashes();
        pen.setFill(colour);
        for (int i = 0; i < xs.length && !dashed; i++) {
            pen.fillOval(xs[i] - width, ys[i] - width, 2 * width, 2 * width);
        }
    }

    /** Which of the levels a place in either plot is nearest to; nothing where it is in none of them. */
    Optional<Integer> levelAt(double x, double y) {
        PlotFrame frame = similarities.contains(x, y) ? similarities : shares;
        if (!frame.contains(x, y)) {
            return Optional.empty();
        }
        double at = (x - frame.left()) / frame.width();
        List<Double> levels = sampled.sampling().levels();
        int nearest = 0;
        for (int i = 1; i < levels.size(); i++) {
            if (Math.abs(levels.get(i) - at) < Math.abs(levels.get(nearest) - at)) {
                nearest = i;
            }
        }
        return Optional.of(nearest);
    }
}
