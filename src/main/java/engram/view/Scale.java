package engram.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A vertical scale that may go below zero.
 *
 * @param low its lower end
 * @param high its upper end, above {@code low}
 */
record Scale(double low, double high) {

    /** Where a value is in a frame. */
    double y(PlotFrame frame, double value) {
        return frame.bottom() - (value - low) / (high - low) * frame.height();
    }

    /** Draws numbers left of the frame, and a line across it at each. */
    void draw(GraphicsContext pen, PlotFrame frame, Color ink, Color grid) {
        Ticks ticks = Ticks.between(low, high, frame.height() / 22, 0);
        pen.setFont(Font.font(10.5));
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        for (double value : ticks.values()) {
            double y = y(frame, value);
            pen.setFill(grid);
            pen.fillRect(frame.left(), Math.round(y), frame.width(), 1);
            pen.setFill(ink);
            pen.fillText(ticks.label(value), frame.left() - 5, y);
        }
    }
}
