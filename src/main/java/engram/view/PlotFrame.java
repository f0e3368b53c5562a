package engram.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The frame of a drawn plot: where its area lies in a canvas, and its axes with numbers and units.
 *
 * @param left where the area begins
 * @param top where it begins from above
 * @param width how wide it is
 * @param height how high
 */
record PlotFrame(double left, double top, double width, double height) {

    private static final double TICK = 4;
    private static final double WIDTH_OF_A_NUMBER = 64;
    private static final double HEIGHT_OF_A_NUMBER = 22;
    private static final Font FONT = Font.font(10.5);

    /** Whether there is room to draw anything. */
    boolean isVisible() {
        return width >= 10 && height >= 10;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean contains(double x, double y) {
        return x >= left && x < right() && y >= top && y < bottom();
    }

    /** Where a value of a horizontal axis is. */
    double x(Extent extent, double value) {
        return left + extent.share(value) * width;
    }

    /** Where a value of a vertical axis is that grows upwards. */
    double y(Extent extent, double value) {
        return bottom() - extent.share(value) * height;
    }

    /**
     * Draws the horizontal axis below the area: numbers, and the unit at its right end.
     *
     * @param first what the first cell is called: 1 where people count from 1, 0 for measures
     */
    void drawHorizontal(GraphicsContext pen, Extent extent, double least, double first, String unit, Color ink) {
        Ticks ticks = Ticks.between(extent.from() + first, extent.to() + first, width / WIDTH_OF_A_NUMBER, least);
        pen.setFont(FONT);
        pen.setFill(ink);
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(unit, right(), bottom() + TICK + 1);
        double end = right() - unit.length() * 6.2 - 8;
        pen.setTextAlign(TextAlignment.CENTER);
        for (double value : ticks.values()) {
            // The middle of a cell, where a value stands for one.
            double x = x(extent, value - first + (least >= 1 ? 0.5 : 0));
            if (x > right()) {
                continue;
            }
            pen.fillRect(Math.round(x), bottom(), 1, TICK);
            String label = ticks.label(value);
            if (x + label.length() * 3.2 < end) {
                pen.fillText(label, Math.max(x, left + label.length() * 3), bottom() + TICK + 1);
            }
        }
    }

    /** Draws the vertical axis, its values growing upwards, left of the area, with its unit above. */
    void drawVertical(GraphicsContext pen, Extent extent, double least, Color ink, Color grid) {
        drawVertical(pen, extent, least, 0, false, ink, grid);
    }

    /** The same with values growing downwards, as rows do; {@code first} is what the first row is called. */
    void drawRows(GraphicsContext pen, Extent extent, double first, Color ink) {
        drawVertical(pen, extent, 1, first, true, ink, null);
    }

    private void drawVertical(
            GraphicsContext pen, Extent extent, double least, double first, boolean down, Color ink, Color grid) {
        Ticks ticks = Ticks.between(extent.from() + first, extent.to() + first, height / HEIGHT_OF_A_NUMBER, least);
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        for (double value : ticks.values()) {
            double share = extent.share(value - first + (least >= 1 && down ? 0.5 : 0));
            double y = down ? top + share * height : bottom() - share * height;
            if (share < 0 || share > 1) {
                continue;
            }
            if (grid != null) {
                pen.setFill(grid);
                pen.fillRect(left, Math.round(y), width, 1);
            }
            pen.setFill(ink);
            pen.fillRect(left - TICK, Math.round(y), TICK, 1);
            pen.fillText(ticks.label(value), left - TICK - 3, Math.clamp(y, top + 5, bottom() - 5));
        }
    }

    /** Writes what the vertical axis shows, above its upper end. */
    void drawTitle(GraphicsContext pen, String title, Color ink) {
        pen.setFont(FONT);
        pen.setFill(ink);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(title, left, top - 3);
    }

    /** Draws a broken line where the cue is released, if that is in sight. */
    void drawRelease(GraphicsContext pen, Extent steps, int release, Color colour) {
        if (release > steps.from() && release < steps.to()) {
            double x = Math.round(x(steps, release)) + 0.5;
            pen.setStroke(colour);
            pen.setLineWidth(1);
            pen.setLineDashes(4, 3);
            pen.strokeLine(x, top, x, bottom());
            pen.setLineDashes();
        }
    }

    /** Draws a line around the area. */
    void drawBorder(GraphicsContext pen, Color colour) {
        pen.setStroke(colour);
        pen.setLineWidth(1);
        pen.strokeRect(Math.round(left) - 0.5, Math.round(top) - 0.5, Math.round(width) + 1, Math.round(height) + 1);
    }
}
