package engram.view;

import engram.model.Text;
import engram.model.analysis.Intervals;
import engram.palette.Categorical;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** How often each interspike interval occurs, and beside it mean and variation: of all neurons, and of those chosen. */
final class IntervalsPlot {

    private static final int LEAST_SHOWN = 10;
    private static final double MOST_ROW = 18;
    private static final double LEAST_ROW = 8;

    private StatisticsView.Measured measured;

    /** Takes what there is to see; null while it is counted. */
    void show(StatisticsView.Measured newMeasured) {
        measured = newMeasured;
    }

    private Intervals all() {
        return measured.all().together();
    }

    /** The longest interval that has a bar of its own. */
    private int longestShown() {
        return Math.max(LEAST_SHOWN, all().quantile(0.99));
    }

    void draw(GraphicsContext pen, PlotFrame frame, Marks marks, Theme theme) {
        Color ink = theme.ink();
        frame.drawBorder(pen, theme.plotColours().grid());
        if (measured == null || all().number() == 0) {
            ViewTools.drawEmpty(pen, frame, measured == null ? "Counting\u2026" : "No neuron has fired twice", ink);
            return;
        }
        int longest = longestShown();
        Extent height = Extent.whole(highest(longest) * 1.05);
        frame.drawVertical(pen, height, 0, ink, theme.plotColours().grid());
        frame.drawTitle(pen, "interspike intervals, %", ink);
        frame.drawHorizontal(pen, Extent.whole(longest), 1, 1, "steps", ink);
        double width = frame.width() / longest;
        pen.setFill(theme.plotColours().noMemory().deriveColor(0, 1, 1, 0.6));
        for (int i = 1; i <= longest; i++) {
            double y = frame.y(height, percent(all(), i));
            pen.fillRect(frame.left() + (i - 1) * width, y, Math.max(1, width - 0.5), frame.bottom() - y);
        }
        pen.setLineWidth(1.6);
        for (int k = 0; k < measured.neurons().size(); k++) {
            int colour = marks.colourOf(measured.neurons().get(k));
            if (colour != Marks.NONE && measured.each().get(k).number() > 0) {
                pen.setStroke(Theme.colour(Categorical.rgb(colour)));
                drawLine(pen, frame, height, measured.each().get(k), longest);
            }
        }
    }

    private double highest(int longest) {
        double highest = 0;
        for (int i = 1; i <= longest; i++) {
            highest = Math.max(highest, percent(all(), i));
            for (Intervals one : measured.each()) {
                highest = Math.max(highest, percent(one, i));
            }
        }
        return highest;
    }

    private static void drawLine(GraphicsContext pen, PlotFrame frame, Extent height, Intervals one, int longest) {
        double width = frame.width() / longest;
        pen.beginPath();
        for (int i = 1; i <= longest; i++) {
            double y = frame.y(height, percent(one, i));
            pen.lineTo(frame.left() + (i - 1) * width, y);
            pen.lineTo(frame.left() + i * width, y);
        }
        pen.stroke();
    }

    private static double percent(Intervals intervals, int interval) {
        return 100.0 * intervals.count(interval) / Math.max(1, intervals.number());
    }

    /** Mean and variation, a line for all neurons and one for each chosen, into some room. */
    void drawNumbers(GraphicsContext pen, PlotFrame room, Marks marks, Theme theme) {
        if (measured == null) {
            return;
        }
        double step = Math.clamp(room.height() / (3 + Categorical.COUNT), LEAST_ROW, MOST_ROW);
        pen.setFont(Font.font(Math.min(12, step - 1)));
        pen.setTextBaseline(VPos.TOP);
        double y = room.top();
        row(pen, room, y, theme.ink(), "neurons", "mean", "CV");
        row(pen, room, y + step, theme.ink(), "all", number(all().mean()), number(all().cv()));
        row(pen, room, y + 2 * step, theme.ink(), "mean of single CVs", "", number(measured.all().meanCv()));
        y += 3 * step;
        for (int k = 0; k < measured.neurons().size(); k++) {
            int colour = marks.colourOf(measured.neurons().get(k));
            if (colour != Marks.NONE) {
                Intervals one = measured.each().get(k);
                row(pen, room, y, Theme.colour(Categorical.rgb(colour)), "neuron " + measured.neurons().get(k),
                        number(one.mean()), number(one.cv()));
                y += step;
            }
        }
    }

    private static void row(GraphicsContext pen, PlotFrame room, double y, Color ink, String name, String mean, String cv) {
        double width = room.width();
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(name, room.left(), y, mean.isEmpty() ? width * 0.74 : width * 0.48);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(mean, room.left() + width * 0.74, y, width * 0.25);
        pen.fillText(cv, room.left() + width, y, width * 0.25);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "\u2013" : Text.of("%.2f", value);
    }

    /** How many there are, and how many are not seen. */
    String about() {
        if (measured == null) {
            return "";
        }
        long longer = 0;
        for (int i = longestShown() + 1; i < all().counts().length; i++) {
            longer += all().count(i);
        }
        return Text.of(
                "%,d intervals so far \u00B7 %.1f %% are longer than %d steps", all().number(),
                100.0 * longer / Math.max(1, all().number()), longestShown());
    }

    /** The interval at a place in words. */
    String describe(PlotFrame frame, double x) {
        if (measured == null) {
            return "";
        }
        int interval = Math.clamp(1 + (long) ((x - frame.left()) / frame.width() * longestShown()), 1, longestShown());
        StringBuilder text = new StringBuilder(
                Text.of("Interval %d \u00B7 all %.1f %%", interval, percent(all(), interval)));
        for (int k = 0; k < measured.neurons().size(); k++) {
            text.append(Text.of(
                    " \u00B7 neuron %d %.1f %%", measured.neurons().get(k),
                    percent(measured.each().get(k), interval)));
        }
        return text.toString();
    }
}
