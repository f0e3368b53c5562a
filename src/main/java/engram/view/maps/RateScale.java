package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.palette.Diverging;
import engram.palette.Palette;
import engram.view.picture.PixelPicture;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** Which colour of a map is which firing rate, or which difference of two: a bar, its ends in words beside it. */
final class RateScale extends HBox {

    private static final int COLOURS = 256;
    private static final int ROWS = 8;
    private static final double BAR = 8;

    private final Label low = ViewTools.label("0", "caption");
    private final Label high = ViewTools.label("", "caption");
    private final PixelPicture picture = new PixelPicture();
    private final Pane bar = new Pane(picture) {
        @Override
        protected void layoutChildren() {
            picture.place(0, 0, getWidth(), getHeight());
        }
    };
    private Object shown;
    private double reach;
    private boolean brief;
    private boolean tight;

    RateScale(String id) {
        super(8);
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        bar.setMinSize(16, BAR);
        bar.setPrefSize(16, BAR);
        bar.setMaxHeight(BAR);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(low, bar, high);
        Tips.explain(this, "The colours of the maps: firing rates over the newest round of the cue, in spikes per step."
                + " All maps share one scale.");
    }

    /**
     * Says the unit in full, or in fewer words.
     *
     * @param newBrief whether there is little room
     * @param newTight whether there is hardly any where there is little
     */
    void setRoom(boolean newBrief, boolean newTight) {
        if (brief != newBrief || tight != newTight) {
            brief = newBrief;
            tight = newTight;
            describe();
        }
    }

    /**
     * Shows a scale of firing rates.
     *
     * @param top the rate at its upper end, spikes per step
     */
    void show(Palette palette, double top) {
        show(palette, top, palette::rgb);
    }

    /**
     * Shows a scale of differences of firing rates.
     *
     * @param furthest the difference at its upper end, spikes per step; the lower end is as far below zero
     */
    void show(Diverging diverging, double furthest) {
        show(diverging, furthest, share -> diverging.rgb(2 * share - 1));
    }

    private void show(Object colours, double newReach, DoubleToIntFunction colour) {
        if (colours != shown) {
            // More than one row, so that enlarging it does not mix in what is beside it.
            int[] pixels = IntStream.range(0, COLOURS * ROWS)
                    .map(i -> 0xFF000000 | colour.applyAsInt((i % COLOURS + 0.5) / COLOURS))
                    .toArray();
            picture.show(pixels, COLOURS, ROWS);
        }
        if (colours != shown || newReach != reach) {
            shown = colours;
            reach = newReach;
            describe();
        }
    }

    private void describe() {
        boolean signed = shown instanceof Diverging;
        String top = number(reach);
        low.setText(signed ? "\u2212" + top : "0");
        high.setText((signed ? "+" : "") + top
                + (brief && tight ? "/step" : brief ? " spike/step" : reach == 1 ? " spike per step" : " spikes per step"));
        setAccessibleText(Text.of("Colour scale from %s to %s", low.getText(), high.getText()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Text.of("%.0f", value) : Text.of("%.2f", value);
    }
}
