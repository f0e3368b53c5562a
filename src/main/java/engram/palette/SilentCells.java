package engram.palette;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which neurons of a grid are silenced, and the mark that their cells have, on the screen and in files: a quiet cross, and where
 * cells are too small for one, a paler cell.
 *
 * @param side rows and columns of the grid
 * @param neurons the silent ones; not modified
 */
public record SilentCells(int side, BitSet neurons) {

    /** Nobody is silenced. */
    public static final SilentCells NONE = new SilentCells(0, new BitSet());

    /** Smaller cells have no room for a cross. */
    private static final int SMALLEST_WITH_CROSS = 5;
    private static final int THICK_FROM = 20;
    private static final int MARGINS = 5;
    private static final double STRENGTH = 0.55;
    private static final double PALE = 0.4;
    private static final int WHITE = 0xFFFFFF;
    private static final int MIDDLE = 128;

    /** Whether a neuron is silenced. */
    public boolean contains(int neuron) {
        return neuron >= 0 && neurons.get(neuron);
    }

    /** The colours that marks have on a cell of some colour, each 0xRRGGBB. */
    public static int[] marksOn(int colour) {
        return new int[] {mark(colour, STRENGTH), mark(colour, PALE)};
    }

    /**
     * The colours of cells of which several fall on one pixel, the silent ones paler.
     *
     * @param colours shape (side, side), 0xRRGGBB; not modified
     * @param shownSide rows and columns of what is shown; where it is another side nobody is marked
     */
    public int[] paled(int[] colours, int shownSide) {
        if (side != shownSide || neurons.isEmpty()) {
            return colours;
        }
        int[] paled = colours.clone();
        neurons.stream().forEach(neuron -> paled[neuron] = mark(colours[neuron], PALE));
        return paled;
    }

    /**
     * Cells with the silent ones marked, in as many pixels as that takes.
     *
     * @param colours shape (side, side), 0xRRGGBB; not modified
     * @param shownSide rows and columns of what is shown; where it is another side nobody is marked
     * @param across how many pixels wide they will be
     * @return shape (side, side), or (across, across) where there are crosses; 0xRRGGBB
     */
    public int[] marked(int[] colours, int shownSide, int across) {
        if (side != shownSide || neurons.isEmpty() || across / side < SMALLEST_WITH_CROSS) {
            return paled(colours, shownSide);
        }
        int[] pixels = new int[across * across];
        Arrays.setAll(pixels, at -> colours[at / across * side / across * side + at % across * side / across]);
        drawOn(pixels, across, colours, shownSide);
        Arrays.setAll(pixels, at -> pixels[at] & WHITE);
        return pixels;
    }

    /**
     * Marks the silent ones.
     *
     * @param pixels shape (across, across), opaque; modified
     * @param across at least the side
     * @param colours the colour of each cell, shape (side, side), 0xRRGGBB
     * @param shownSide as above
     */
    public void drawOn(int[] pixels, int across, int[] colours, int shownSide) {
        if (side != shownSide) {
            return;
        }
        int cell = across / side;
        for (int neuron = neurons.nextSetBit(0); neuron >= 0; neuron = neurons.nextSetBit(neuron + 1)) {
            int left = neuron % side * across / side;
            int top = neuron / side * across / side;
            if (cell >= SMALLEST_WITH_CROSS) {
                cross(pixels, across, left, top, cell, 0xFF000000 | mark(colours[neuron], STRENGTH));
            } else {
                int right = (neuron % side + 1) * across / side;
                int bottom = (neuron / side + 1) * across / side;
                for (int y = top; y < bottom; y++) {
                    Arrays.fill(pixels, y * across + left, y * across + right, 0xFF000000 | mark(colours[neuron], PALE));
                }
            }
        }
    }

    private static void cross(int[] pixels, int across, int left, int top, int cell, int argb) {
        int margin = Math.max(1, cell / MARGINS);
        // As many pixels as there are: cells with a gap have one less.
        int last = cell - 1 - margin - 1;
        int thick = cell >= THICK_FROM ? 2 : 1;
        for (int at = margin; at <= last; at++) {
            for (int more = 0; more < thick && at + more <= last; more++) {
                pixels[(top + at) * across + left + at + more] = argb;
                pixels[(top + at) * across + left + margin + last - at - more] = argb;
            }
        }
    }

    /** A colour that is seen on another: lighter on dark, darker on light. */
    private static int mark(int colour, double strength) {
        int brightness = (2 * (colour >> 16 & 0xFF) + 5 * (colour >> 8 & 0xFF) + (colour & 0xFF)) / 8;
        return Blend.rgb(colour, brightness < MIDDLE ? WHITE : 0, strength);
    }
}
