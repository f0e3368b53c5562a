package engram.view;

import engram.model.experiment.Verdict;
import engram.model.score.Interval;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The scores of many draws, a strip for each score: a dot for each draw, a stroke at their mean, and a bar as long as the
 * mean's 95 % interval.
 *
 * @param area the room for strips, without names and numbers
 * @param verdicts on the draws
 */
record DrawStrips(PlotFrame area, List<Verdict> verdicts) {

    /** Room for names left of the strips, and for numbers right of them. */
    static final double NAMES = 118;

    static final double NUMBERS = 100;
    private static final double NEAR = 7;
    private static final double DOT = 5;
    private static final Font FONT = Font.font(12);
    private static final Font BOLD = Font.font(FONT.getFamily(), FontWeight.BOLD, 12);
    private static final double CLOUD = 0.45;

    /** Where the scale begins: at 0, or at a tenth below the least. */
    private Scale scale() {
        double least = verdicts.stream()
                .flatMapToDouble(verdict -> List.of(Score.values()).stream().mapToDouble(score -> score.of(verdict.card())))
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(0);
        return new Scale(Math.min(0, Math.floor(least * 5) / 5), 1);
    }

    private double x(Scale scale, double value) {
        return area.left() + (value - scale.low()) / (scale.high() - scale.low()) * area.width();
    }

    private double rowHeight() {
        return area.height() / Score.values().length;
    }

    /** Neighbours in number are apart in height, so that dots of equal scores are seen beside one another. */
    private double y(Score score, int draw) {
        int step = draw * 3 % 7 - 3;
        return area.top() + (score.ordinal() + 0.5) * rowHeight() + step * rowHeight() * 0.09;
    }

    /**
     * Draws all of it.
     *
     * @param current the draw that is looked at, which has a ring
     */
    void draw(GraphicsContext pen, long current, Theme theme) {
        Scale scale = scale();
        drawAxis(pen, scale, theme);
        for (Score score : Score.values()) {
            double[] values = verdicts.stream()
                    .mapToDouble(verdict -> score.of(verdict.card()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            drawName(pen, score, theme);
            if (values.length > 0) {
                if (variesWithDraws(score)) {
                    drawStrip(pen, scale, score, current, theme);
                }
                drawMean(pen, scale, score, values, theme);
            }
        }
    }

    private void drawAxis(GraphicsContext pen, Scale scale, Theme theme) {
        Ticks ticks = Ticks.between(scale.low(), scale.high(), area.width() / 60, 0);
        pen.setFont(Font.font(10.5));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        for (double value : ticks.values()) {
            double x = Math.round(x(scale, value));
            pen.setFill(theme.plotColours().grid());
            pen.fillRect(x, area.top(), 1, area.height());
            pen.setFill(theme.ink());
            pen.fillText(ticks.label(value), x, area.bottom() + 3);
        }
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText("similarity", area.left() - 12, area.bottom() + 3);
    }

    private void drawName(GraphicsContext pen, Score score, Theme theme) {
        pen.setFont(score == Score.RECALL ? BOLD : FONT);
        pen.setFill(theme.ink());
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(score.title(), area.left() - 12, area.top() + (score.ordinal() + 0.5) * rowHeight());
    }

    /** What the memories and the original alone decide is the same in all draws. */
    private static boolean variesWithDraws(Score score) {
        return score != Score.CONSTANT && score != Score.CEILING;
    }

    private void drawStrip(GraphicsContext pen, Scale scale, Score score, long current, Theme theme) {
        Color colour = score.colour(theme.plotColours());
        for (Verdict verdict : verdicts) {
            int draw = verdict.cell().trial();
            double x = x(scale, score.of(verdict.card()));
            double y = y(score, draw);
            pen.setFill(colour.deriveColor(0, 1, 1, CLOUD));
            pen.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
            if (draw == current) {
                pen.setStroke(theme.ink());
                pen.setLineWidth(1.4);
                pen.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            }
        }
    }

    private void drawMean(GraphicsContext pen, Scale scale, Score score, double[] values, Theme theme) {
        Interval interval = Interval.ofMean(values);
        double mean = StatUtils.mean(values);
        double middle = area.top() + (score.ordinal() + 0.5) * rowHeight();
        pen.setFill(score.colour(theme.plotColours()));
        if (!Double.isNaN(interval.low())) {
            double low = x(scale, Math.max(scale.low(), interval.low()));
            double high = x(scale, Math.min(scale.high(), interval.high()));
            pen.fillRoundRect(low, middle - 2, Math.max(2, high - low), 4, 3, 3);
        }
        pen.fillRect(x(scale, mean) - 1, middle - rowHeight() * 0.38, 2, rowHeight() * 0.76);
        pen.setFont(score == Score.RECALL ? BOLD : FONT);
        pen.setFill(theme.ink());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(meanText(mean, interval), area.right() + 12, middle);
    }

    /** The mean, and half the length of its interval where there is one. */
    static String meanText(double mean, Interval interval) {
        double half = interval.half();
        String text = ScoresView.format(mean);
        return Double.isNaN(half) || half < 0.0005 ? text : text + " \u00B1 " + (half < 0.005 ? "<.01" : ScoresView.format(half));
    }

    /** The verdict whose dot is next to a place, or null where none is near. */
    Verdict at(double x, double y) {
        if (verdicts.isEmpty()) {
            return null;
        }
        Scale scale = scale();
        Verdict nearest = null;
        double least = NEAR;
        for (Score score : Score.values()) {
            for (Verdict verdict : variesWithDraws(score) ? verdicts : List.<Verdict>of()) {
                double away =
                        Math.hypot(x(scale, score.of(verdict.card())) - x, y(score, verdict.cell().trial()) - y);
                if (away < least) {
                    least = away;
                    nearest = verdict;
                }
            }
        }
        return nearest;
    }
}
