package engram.view.maps;

import module javafx.controls;
import engram.model.Text;
import engram.palette.Diverging;
import engram.palette.Palette;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.view.plot.CanvasSurface;
import engram.view.theme.Theme;
import java.util.function.DoubleToIntFunction;

/**
 * The scale of the heat maps: which colour is which firing rate, or which difference of two. Upright with its lower end
 * at its foot, or lying with its lower end at the left.
 */
public final class ColourBar extends Region {

    private static final double BAR_WIDTH = 12;
    private static final double LYING_BAR_HEIGHT = 8;
    private static final double ABOVE = 1;
    private static final double LEAST_LENGTH = 20;

    private final Canvas canvas = new Canvas();
    private Orientation orientation = Orientation.VERTICAL;
    /** What tells whether the scale is another one. */
    private Object colours = Palette.VIRIDIS;

    private ColourScale scale = new ColourScale(Extent.whole(1), Palette.VIRIDIS::rgb);
    private PlotLook look = Theme.LIGHT.look();

    /** Makes the bar, upright. */
    public ColourBar() {
        getStyleClass().add("colour-bar");
        setMinWidth(46);
        setPrefWidth(46);
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
     * @param newLook of its numbers
     */
    public void show(Palette palette, double top, PlotLook newLook) {
        show(palette, new Extent(0, top), palette::rgb, newLook);
        setAccessibleText(Text.of("Colour scale from 0 to %.1f spikes per step", top));
    }

    /**
     * Shows a scale of differences of firing rates.
     *
     * @param diverging its colours
     * @param reach the difference at its upper end, spikes per step; the lower end is as far below zero
     * @param newLook of its numbers
     */
    public void show(Diverging diverging, double reach, PlotLook newLook) {
        show(diverging, new Extent(-reach, reach), share -> diverging.rgb(2 * share - 1), newLook);
        setAccessibleText(Text.of("Colour scale from \u2212%1$.1f to +%1$.1f spikes per step", reach));
    }

    private void show(Object newColours, Extent extent, DoubleToIntFunction colour, PlotLook newLook) {
        if (colours != newColours || !scale.extent().equals(extent) || !look.equals(newLook)) {
            colours = newColours;
            scale = new ColourScale(extent, colour);
            look = newLook;
            draw();
        }
    }

    /** Where it lies; standing it is as high as there is room. */
    @Override
    protected double computePrefHeight(double width) {
        return ABOVE + ColourScale.lyingHeight(LYING_BAR_HEIGHT, look);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
        if (orientation == Orientation.HORIZONTAL) {
            scale.drawLying(surface, new Box(0, ABOVE, getWidth(), LYING_BAR_HEIGHT), look);
        } else if (getHeight() > LEAST_LENGTH) {
            scale.drawUpright(surface, new Box(0, 6, BAR_WIDTH, getHeight() - 12), look);
        }
    }
}
