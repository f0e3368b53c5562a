package engram.view;

import engram.model.Text;
import engram.model.analysis.RateDistribution;
import engram.palette.Categorical;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** How many neurons have which firing rate; the rates of neurons that are marked are marks at the upper edge. */
final class RateBars {

    private static final Color POINTED = Color.web("#ff3b6b");

    private RateDistribution rates;

    /** Takes what there is to see; null while it is counted. */
    void show(RateDistribution newRates) {
        rates = newRates;
    }

    void draw(GraphicsContext pen, PlotFrame frame, Marks marks, Theme theme) {
        if (rates == null) {
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
            drawRateOf(pen, frame, marks.chosen().get(i), Theme.colour(Categorical.rgb(i)), i);
        }
        drawRateOf(pen, frame, marks.pointed(), POINTED, -1);
        drawAxis(pen, frame, ink);
    }

    /** A neuron's own rate: a mark at the upper edge, each colour at another height, so that equals are all seen. */
    private void drawRateOf(GraphicsContext pen, PlotFrame frame, int neuron, Color colour, int place) {
        if (neuron != Marks.NONE && neuron < rates.rates().length) {
            pen.setFill(colour);
            pen.fillRect(x(frame, rates.rates()[neuron]) - 1, frame.top() + 3 + (place + 1) * 7, 2.5, 9);
        }
    }

    private double x(PlotFrame frame, double rate) {
        double values = (double) rates.bars() * rates.spikesPerBar();
        return frame.left() + (rate * (rates.to() - rates.from()) + 0.5) / values * frame.width();
    }

    private void drawAxis(GraphicsContext pen, PlotFrame frame, Color ink) {
        pen.setFont(Font.font(10.5));
        pen.setFill(ink);
        pen.setTextBaseline(VPos.TOP);
        Ticks ticks = Ticks.between(0, 1, frame.width() / 50, 0);
        for (double value : ticks.values()) {
            double x = x(frame, value);
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

    /** The bar at a place in words; empty where there is none yet. */
    String describe(PlotFrame frame, double x) {
        if (rates == null) {
            return "";
        }
        int bar = Math.clamp((long) ((x - frame.left()) / frame.width() * rates.bars()), 0, rates.bars() - 1);
        return Text.of(
                "%s of %d neurons: %.2f to %.2f a step \u00B7 mean %.3f \u00B7 steps %,d to %,d",
                rates.neurons()[bar], rates.rates().length, rates.lowest(bar), rates.highest(bar), rates.mean(),
                rates.from() + 1, rates.to());
    }
}
