package engram.view;

import engram.model.Text;
import engram.palette.Diverging;
import engram.palette.Palette;
import java.util.function.DoubleFunction;
import java.util.function.DoubleToIntFunction;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The scale of the heat maps: which colour is which firing rate, or which difference of two. Upright with its lower end
 * at its foot, or lying with its lower end at the left.
 */
public final class ColourBar extends Region {

    private static final double BAR_WIDTH = 12;
    private static final double LYING_BAR_HEIGHT = 8;
    private static final double LYING_HEIGHT = 25;
    private static final int TICKS = 5;

    private final Canvas canvas = new Canvas();
    private Orientation orientation = Orientation.VERTICAL;
    private Object colours = Palette.VIRIDIS;
    /** The colour of a place on the scale, from 0 at its lower end to 1. */
    private DoubleToIntFunction colourAt = Palette.VIRIDIS::rgb;
    private DoubleFunction<String> format = ColourBar::rate;
    private double low;
    private double high = 1;
    private Color ink = Color.GRAY;

    /** Makes the bar, upright. */
    public ColourBar() {
        getStyleClass().add("colour-bar");
        getChildren().add(canvas);
        canvas.setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Stands it up, or lays it down. */
    public void setOrientation(Orientation other) {
        if (orientation != other) {
            orientation = other;
            requestLayout();
        }
    }

    /**
     * Shows a scale of firing rates.
     *
     * @param palette its colours
     * @param top the firing rate at its upper end, spikes per step
     * @param newInk the colour of its numbers
     */
    public void show(Palette palette, double top, Color newInk) {
        if (isNew(palette, 0, top, newInk)) {
            colourAt = palette::rgb;
            format = ColourBar::rate;
            setAccessibleText(Text.of("Colour scale from 0 to %.1f spikes per step", top));
            draw();
        }
    }

    /**
     * Shows a scale of differences of firing rates.
     *
     * @param diverging its colours
     * @param reach the difference at its upper end, spikes per step; the lower end is as far below zero
     * @param newInk the colour of its numbers
     */
    public void show(Diverging diverging, double reach, Color newInk) {
        if (isNew(diverging, -reach, reach, newInk)) {
            colourAt = share -> diverging.rgb(2 * share - 1);
            format = ColourBar::difference;
            setAccessibleText(Text.of("Colour scale from \u2212%1$.1f to +%1$.1f spikes per step", reach));
            draw();
        }
    }

    private boolean isNew(Object newColours, double newLow, double newHigh, Color newInk) {
        boolean changed = colours != newColours || low != newLow || high != newHigh || !ink.equals(newInk);
        colours = newColours;
        low = newLow;
        high = newHigh;
        ink = newInk;
        return changed;
    }

    private static String rate(double value) {
        return Text.of("%.2f", value);
    }

    private static String difference(double value) {
        return value == 0 ? "0" : (value < 0 ? "\u2212" : "+") + rate(Math.abs(value));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 46;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 46;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LYING_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFont(Font.font(10.5));
        if (orientation == Orientation.VERTICAL) {
            drawUpright(pen);
        } else {
            drawLying(pen);
        }
    }

    private void drawUpright(GraphicsContext pen) {
        double from = 6;
        double length = canvas.getHeight() - 12;
        if (length < 20) {
            return;
        }
        for (int y = 0; y < length; y++) {
            pen.setFill(Theme.colour(colourAt.applyAsInt(1 - (y + 0.5) / length)));
            pen.fillRect(0, from + y, BAR_WIDTH, 1.5);
        }
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        for (int tick = 0; tick < TICKS; tick++) {
            double share = (double) tick / (TICKS - 1);
            double y = from + (1 - share) * length;
            pen.fillRect(BAR_WIDTH, Math.round(y) - 0.5, 4, 1);
            pen.fillText(format.apply(value(share)), BAR_WIDTH + 7, y);
        }
    }

    private void drawLying(GraphicsContext pen) {
        double length = canvas.getWidth();
        for (int x = 0; x < length; x++) {
            pen.setFill(Theme.colour(colourAt.applyAsInt((x + 0.5) / length)));
            pen.fillRect(x, 1, 1.5, LYING_BAR_HEIGHT);
        }
        pen.setFill(ink);
        pen.setTextBaseline(VPos.TOP);
        // The numbers at both ends stay within: they end, or begin, where the bar does.
        text(pen, 0, 0, TextAlignment.LEFT);
        text(pen, 0.5, Math.round(length / 2), TextAlignment.CENTER);
        text(pen, 1, length - 1, TextAlignment.RIGHT);
    }

    private void text(GraphicsContext pen, double share, double x, TextAlignment alignment) {
        pen.fillRect(x, LYING_BAR_HEIGHT + 1, 1, 3);
        pen.setTextAlign(alignment);
        pen.fillText(format.apply(value(share)), x, LYING_BAR_HEIGHT + 4);
    }

    private double value(double share) {
        return low + share * (high - low);
    }
}
