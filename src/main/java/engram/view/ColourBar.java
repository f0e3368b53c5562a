package engram.view;

import engram.palette.Palette;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The scale of the heat maps: which colour is which firing rate. Upright, 0 at its foot. */
public final class ColourBar extends Region {

    private static final double BAR_WIDTH = 12;
    private static final int TICKS = 5;

    private final Canvas canvas = new Canvas();
    private Palette palette = Palette.VIRIDIS;
    private double top = 1;
    private Color ink = Color.GRAY;

    /** Makes the bar. */
    public ColourBar() {
        getStyleClass().add("colour-bar");
        getChildren().add(canvas);
        canvas.setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * Shows a scale.
     *
     * @param newPalette its colours
     * @param newTop the firing rate at its upper end, spikes per step
     * @param newInk the colour of its numbers
     */
    public void show(Palette newPalette, double newTop, Color newInk) {
        if (palette != newPalette || top != newTop || !ink.equals(newInk)) {
            palette = newPalette;
            top = newTop;
            ink = newInk;
            setAccessibleText("Colour scale from 0 to %.1f spikes per step".formatted(top));
            draw();
        }
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
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, canvas.getWidth(), height);
        double from = 6;
        double length = height - 12;
        if (length < 20) {
            return;
        }
        for (int y = 0; y < length; y++) {
            pen.setFill(colour(palette.rgb(1 - (y + 0.5) / length)));
            pen.fillRect(0, from + y, BAR_WIDTH, 1.5);
        }
        pen.setFill(ink);
        pen.setFont(Font.font(10.5));
        pen.setTextBaseline(VPos.CENTER);
        for (int tick = 0; tick < TICKS; tick++) {
            double share = (double) tick / (TICKS - 1);
            double y = from + (1 - share) * length;
            pen.fillRect(BAR_WIDTH, Math.round(y) - 0.5, 4, 1);
            pen.fillText(String.format(Locale.ROOT, "%.2f", share * top), BAR_WIDTH + 7, y);
        }
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
