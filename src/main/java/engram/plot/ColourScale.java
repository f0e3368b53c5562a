package engram.plot;

import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.plot.Ticks.Tick;
import java.util.function.DoubleToIntFunction;

/**
 * Which colour is which number, as a bar with numbers beside it.
 *
 * @param extent the numbers; where they go below 0, those above it have a sign too
 * @param colour from 0 at the lower end to 1 at the upper: 0xRRGGBB
 */
public record ColourScale(Extent extent, DoubleToIntFunction colour) {

    /** From the top of letters to their foot, in ems. */
    private static final double LINE = 1.25;

    /** Draws it standing, its lower end at the foot, numbers right of it. */
    public void drawUpright(Surface surface, Box bar, PlotLook look) {
        surface.cells(colours(bar.height(), true), 1, bar);
        Letters letters = look.letters();
        for (Tick tick : Ticks.linear(extent, bar.height() / (3 * letters.size()), 0)) {
            double y = bar.bottom() - extent.share(tick.value()) * bar.height();
            double line = Math.clamp(Math.round(y), bar.top(), Math.max(bar.top(), bar.bottom() - look.hair()));
            surface.rectangle(new Box(bar.right(), line, look.tick(), look.hair()), look.ink());
            surface.text(signed(tick), bar.right() + look.tick() + look.near(), y, letters, Across.LEFT, Down.MIDDLE);
        }
    }

    /** Draws it lying, its lower end at the left, numbers below it and not beyond its ends. */
    public void drawLying(Surface surface, Box bar, PlotLook look) {
        int[] colours = colours(bar.width(), false);
        surface.cells(colours, colours.length, bar);
        Letters letters = look.letters();
        for (Tick tick : Ticks.linear(extent, bar.width() / (4 * letters.size()), 0)) {
            double x = bar.left() + extent.share(tick.value()) * bar.width();
            double line = Math.min(Math.round(x), bar.right() - look.hair());
            surface.rectangle(new Box(line, bar.bottom(), look.hair(), look.tick()), look.ink());
            double half = surface.width(signed(tick), letters) / 2;
            double middle = Math.max(bar.left() + half, Math.min(x, bar.right() - half));
            surface.text(signed(tick), middle, bar.bottom() + look.tick() + 1, letters, Across.CENTRE, Down.TOP);
        }
    }

    /** How high a lying one is with its numbers, whose letters have ascents and descents. */
    public static double lyingHeight(double bar, PlotLook look) {
        return Math.ceil(bar + look.tick() + 1 + LINE * look.size());
    }

    /** A colour for each pixel. */
    private int[] colours(double length, boolean fromTop) {
        int count = (int) Math.max(1, Math.round(length));
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            colours[i] = colour.applyAsInt(fromTop ? 1 - share : share);
        }
        return colours;
    }

    private String signed(Tick tick) {
        return extent.from() < 0 && tick.value() > 0 ? "+" + tick.label() : tick.label();
    }
}
