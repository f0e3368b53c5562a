package engram.view;

import engram.model.Text;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.palette.Diverging;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The weights as numbers: how they are distributed, the eigenvalues of their symmetric part, and what they come to. */
final class WeightNumbers {

    private static final double LEFT = 40;
    private static final double TOP = 16;
    private static final double AXIS = 18;
    private static final double GAP = 14;
    private static final Font FONT = Font.font(10.5);

    private WeightSummary summary;
    private Spectrum spectrum;
    private String state = "";
    private double[] bars = {};
    private PlotFrame histogram = new PlotFrame(0, 0, 0, 0);
    private PlotFrame eigenvalues = histogram;

    /**
     * Takes what is known so far.
     *
     * @param newSummary null while it is computed
     * @param newSpectrum null while it is computed
     * @param newState why there is no spectrum
     * @return whether anything is new
     */
    boolean show(WeightSummary newSummary, Spectrum newSpectrum, String newState) {
        boolean changed = summary != newSummary || spectrum != newSpectrum || !state.equals(newState);
        if (summary != newSummary) {
            bars = newSummary == null || newSummary.largest() == 0 ? new double[0] : newSummary.bars(WeightsView.BARS);
        }
        summary = newSummary;
        spectrum = newSpectrum;
        state = newState;
        return changed;
    }

    /** Draws all of it into some room. */
    void draw(GraphicsContext pen, PlotFrame room, Theme theme) {
        double width = room.width() / 3;
        double top = room.top() + TOP;
        double height = room.height() - TOP - AXIS;
        histogram = new PlotFrame(room.left() + LEFT, top, Math.max(0, width - LEFT - GAP), Math.max(0, height));
        eigenvalues = new PlotFrame(room.left() + width + LEFT, top, histogram.width(), histogram.height());
        if (histogram.isVisible()) {
            drawHistogram(pen, theme);
            drawSpectrum(pen, theme);
            drawSummary(pen, room.left() + 2 * width + GAP, room.top(), width - GAP, room.height(), theme.ink());
        }
    }

    private void drawHistogram(GraphicsContext pen, Theme theme) {
        PlotFrame frame = histogram;
        frame.drawBorder(pen, theme.plotColours().grid());
        if (bars.length == 0) {
            ViewTools.drawEmpty(pen, frame, summary == null ? "Counting\u2026" : "All weights are 0", theme.ink());
            return;
        }
        Extent height = Extent.whole(Arrays.stream(bars).max().orElse(1) * 1.05);
        frame.drawVertical(pen, height, 0, theme.ink(), theme.plotColours().grid());
        Diverging colours = theme.weightColours();
        for (int i = 0; i < bars.length; i++) {
            double middle = (i + 0.5) / bars.length * 2 - 1;
            double y = frame.y(height, bars[i]);
            pen.setFill(Theme.colour(colours.rgb(Math.copySign(0.8, middle))));
            double x = frame.left() + (double) i / bars.length * frame.width();
            pen.fillRect(x, y, Math.max(1, frame.width() / bars.length - 0.5), frame.bottom() - y);
        }
        drawSymmetric(pen, frame, summary.scale(), theme.ink());
        frame.drawTitle(pen, "weights not 0, %", theme.ink());
    }

    /** An axis from minus to plus something, with zero in its middle. */
    private static void drawSymmetric(GraphicsContext pen, PlotFrame frame, double end, Color ink) {
        pen.setFill(ink);
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(Digits.of(-end), frame.left(), frame.bottom() + 5);
        if (frame.width() > 110) {
            pen.setTextAlign(TextAlignment.CENTER);
            pen.fillText("0", frame.left() + frame.width() / 2, frame.bottom() + 5);
        }
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(Digits.of(end), frame.right(), frame.bottom() + 5);
        pen.fillRect(frame.left() + frame.width() / 2, frame.bottom(), 1, 4);
    }

    private void drawSpectrum(GraphicsContext pen, Theme theme) {
        PlotFrame frame = eigenvalues;
        frame.drawBorder(pen, theme.plotColours().grid());
        Color ink = theme.ink();
        frame.drawTitle(pen, "eigenvalues", ink);
        if (spectrum == null || spectrum.values().length == 0) {
            ViewTools.drawEmpty(pen, frame, spectrum == null ? state : "none stands out", ink);
            return;
        }
        double[] values = spectrum.values();
        double low = Math.min(0, values[values.length - 1]);
        double high = Math.max(0, values[0]);
        double room = Math.max((high - low) * 0.06, 1e-300);
        Scale scale = new Scale(low - room, high + room);
        scale.draw(pen, frame, ink, theme.plotColours().grid());
        Diverging colours = theme.weightColours();
        double dot = values.length > 100 ? 2 : 4;
        for (int i = 0; i < values.length; i++) {
            double x = frame.left() + (i + 0.5) / values.length * frame.width();
            pen.setFill(Theme.colour(colours.rgb(Math.copySign(0.9, values[i]))));
            pen.fillOval(x - dot / 2, scale.y(frame, values[i]) - dot / 2, dot, dot);
        }
        pen.setFill(ink);
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.CENTER);
        String told = spectrum.isWhole()
                ? Text.of("all %,d, by rank", values.length)
                : Text.of("the leading %,d of %,d", values.length, spectrum.neurons());
        pen.fillText(told, frame.left() + frame.width() / 2, frame.bottom() + 5, frame.width());
    }

    private void drawSummary(GraphicsContext pen, double left, double top, double width, double height, Color ink) {
        if (summary == null) {
            return;
        }
        String[][] lines = {
            {"Weights", Text.of("%,d", summary.count())},
            {"Excitatory", percent(summary.excitatory())},
            {"Inhibitory", percent(summary.inhibitory())},
            {"Zero", percent(summary.count() - summary.excitatory() - summary.inhibitory())},
            {"Largest |W|", Digits.of(summary.largest())},
            {"99 % within", Digits.of(summary.scale())},
            {"Asymmetry", Digits.of(summary.asymmetry())},
        };
        double step = Math.min(19, height / lines.length);
        pen.setFont(Font.font(Math.clamp(step - 2, 6, 12)));
        pen.setTextBaseline(VPos.TOP);
        pen.setFill(ink);
        for (int i = 0; i < lines.length; i++) {
            pen.setTextAlign(TextAlignment.LEFT);
            pen.fillText(lines[i][0], left, top + i * step, width * 0.68);
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(lines[i][1], left + width, top + i * step, width * 0.4);
        }
    }

    private String percent(long count) {
        return Text.of("%.1f %%", summary.count() == 0 ? 0 : 100.0 * count / summary.count());
    }

    /** What there is at a place, in words. */
    String describe(double x, double y) {
        if (bars.length > 0 && histogram.contains(x, y)) {
            int bar = Math.clamp((long) ((x - histogram.left()) / histogram.width() * bars.length), 0, bars.length - 1);
            return Text.of("%.2f %% of the weights other than 0 are between %s and %s", bars[bar],
                    Digits.of(summary.edge(bar, bars.length)), Digits.of(summary.edge(bar + 1, bars.length)));
        }
        if (spectrum != null && spectrum.values().length > 0 && eigenvalues.contains(x, y)) {
            int count = spectrum.values().length;
            int rank = Math.clamp((long) ((x - eigenvalues.left()) / eigenvalues.width() * count), 0, count - 1);
            return Text.of("Eigenvalue %,d of %,d: %s", rank + 1, spectrum.neurons(), Digits.of(spectrum.values()[rank]));
        }
        return summary == null ? "" : "Point at a bar or an eigenvalue \u00B7 1 % of weights are beyond the bars";
    }
}
