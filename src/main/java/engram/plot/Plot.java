package engram.plot;

import java.util.List;

/**
 * A plot, described: what a person sees of some data, whatever it is drawn on, and however large. Immutable.
 *
 * @param title what the vertical axis shows, above its upper end
 * @param keys what the colours mean, beside the title
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what lies in it, the last on top
 * @param names of lines, right of the plot
 * @param notice why there is nothing to see; empty where there is
 * @param framed whether there is a line around it
 */
public record Plot(String title, List<Key> keys, Axis x, Axis y, List<Layer> layers, List<Name> names, String notice,
        boolean framed) {

    /**
     * What a colour means.
     *
     * @param name what has it
     * @param ink the colour
     */
    public record Key(String name, Ink ink) {}

    /**
     * The name of a line, as high as its end.
     *
     * @param name what the line is
     * @param value written before the name; empty for none
     * @param ink the line's colour
     * @param y where it ends, a value of the vertical axis
     * @param bold whether it stands out
     * @param picture what stands before it; null for nothing
     */
    public record Name(String name, String value, Ink ink, double y, boolean bold, Thumb picture) {

        /** A name without a picture. */
        public Name(String name, String value, Ink ink, double y, boolean bold) {
            this(name, value, ink, y, bold, null);
        }
    }

    /**
     * A small square picture.
     *
     * @param rgb shape (side, side), 0xRRGGBB; not modified
     * @param side its rows and columns
     */
    public record Thumb(int[] rgb, int side) {}

    /** Copies the lists. */
    public Plot {
        keys = List.copyOf(keys);
        layers = List.copyOf(layers);
        names = List.copyOf(names);
    }

    /** A plot with a line around it. */
    public static Plot of(String title, Axis x, Axis y, List<Layer> layers) {
        return new Plot(title, List.of(), x, y, layers, List.of(), "", true);
    }

    /** A frame and a title, with no axes and nothing in it. */
    public static Plot blank(String title) {
        return of(title, Axis.bare(Extent.whole(1)), Axis.bare(Extent.whole(1)), List.of());
    }

    /** No plot, and why there is none. */
    public static Plot empty(String why) {
        return blank("").saying(why).frameless();
    }

    /** The same with the meaning of its colours. */
    public Plot withKeys(List<Key> newKeys) {
        return new Plot(title, newKeys, x, y, layers, names, notice, framed);
    }

    /** The same with names right of it. */
    public Plot withNames(List<Name> newNames) {
        return new Plot(title, keys, x, y, layers, newNames, notice, framed);
    }

    /** The same with the reason why there is nothing to see. */
    public Plot saying(String newNotice) {
        return new Plot(title, keys, x, y, layers, names, newNotice, framed);
    }

    /** The same without a line around it. */
    public Plot frameless() {
        return new Plot(title, keys, x, y, layers, names, notice, false);
    }

    /** Puts it into a box, which is the room for the data alone: numbers and names stand around it. */
    public PlacedPlot in(Box box) {
        return in(box, 0);
    }

    /** The same with room for names of lines right of the box. */
    public PlacedPlot in(Box box, double margin) {
        return new PlacedPlot(this, box, margin);
    }
}
