package engram.view.neuron;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import engram.palette.Blend;
import engram.palette.SilentCells;

/**
 * Square cells, one for each neuron, and the pixels that they are painted in. It knows what it holds, so that cells which stand
 * still need not be painted again.
 */
final class CellImage {

    private static final int SMALLEST_EVEN_CELL = 8;
    private static final int SMALLEST_CELL_WITH_GAP = 7;
    /** Cells smaller than this have no room for a dot that leaves their colour to be seen. */
    private static final int SMALLEST_CELL_WITH_DOT = 4;
    private static final double DOT = 0.32;
    private static final int DOT_EDGE = 0xFF0A0C10;
    private static final int OPAQUE = 0xFF000000;
    private static final int WHITE = 0xFFFFFF;
    private static final double PALE = 0.62;

    /**
     * Dots on cells: which neurons fire now, on a map of something else.
     *
     * @param on which neurons have one
     * @param bright whether each is white with a dark edge, to be seen on any colour while it comes and goes; paler and
     *     without one else
     */
    record Dots(IntPredicate on, boolean bright) {

        static final Dots NONE = new Dots(_ -> false, false);
    }

    /**
     * What stands between cells.
     *
     * @param apart whether large cells stand apart from one another
     * @param colour the colour between them, 0xRRGGBB
     */
    record Gaps(boolean apart, int colour) {

        static final Gaps NONE = new Gaps(false, 0);
    }

    private int side;
    private int[] colours = {};
    private boolean[] dotted = {};
    private boolean bright;
    private Gaps gaps = Gaps.NONE;
    private SilentCells silent = SilentCells.NONE;

    /** Rows and columns; 0 while there are no cells. */
    int side() {
        return side;
    }

    /** There are no cells any more. */
    void clear() {
        side = 0;
    }

    /** Which neurons are marked as silenced, whatever they show. */
    void silence(SilentCells newSilent) {
        silent = newSilent;
    }

    /** Whether a neuron is marked as silenced. */
    boolean isSilent(int neuron) {
        return silent.contains(neuron);
    }

    /**
     * Takes cells. On the thread of the window alone: others are at work on the next step, and would be waited for.
     *
     * @param newSide rows and columns
     * @param cells the colour of each neuron, 0xRRGGBB
     * @return whether anything differs from before
     */
    boolean take(int newSide, IntUnaryOperator cells, Gaps newGaps, Dots dots) {
        boolean differs = side != newSide || !gaps.equals(newGaps) || bright != dots.bright();
        side = newSide;
        gaps = newGaps;
        bright = dots.bright();
        if (colours.length != side * side) {
            colours = new int[side * side];
            dotted = new boolean[side * side];
        }
        for (int neuron = 0; neuron < colours.length; neuron++) {
            int colour = cells.applyAsInt(neuron);
            boolean dot = dots.on().test(neuron);
            differs |= colour != colours[neuron] || dot != dotted[neuron];
            colours[neuron] = colour;
            dotted[neuron] = dot;
        }
        return differs;
    }

    /** How many pixels wide and high the cells are painted where so many are to be had. */
    int sideIn(int available) {
        // Even cells where they are large; where they are small, every pixel counts more than evenness.
        return available / side >= SMALLEST_EVEN_CELL ? available / side * side : available;
    }

    /** Whether cells are too small for dots in a picture of so many pixels. */
    boolean isWithoutDots(int imageSide) {
        return imageSide / side < SMALLEST_CELL_WITH_DOT;
    }

    /**
     * Paints the cells; where there are more cells than pixels, each pixel has the mean colour of its cells.
     *
     * @param pixels shape (imageSide, imageSide), opaque; written
     */
    void paint(int[] pixels, int imageSide) {
        if (imageSide < side) {
            Blend.means(silent.paled(colours, side), side, pixels, imageSide);
        } else {
            fill(pixels, imageSide);
            silent.drawOn(pixels, imageSide, colours, side);
            dot(pixels, imageSide);
        }
    }

    private void fill(int[] pixels, int imageSide) {
        int cell = imageSide / side;
        boolean apart = gaps.apart() && cell >= SMALLEST_CELL_WITH_GAP;
        int gap = OPAQUE | gaps.colour();
        for (int row = 0; row < side; row++) {
            int top = row * imageSide / side;
            int bottom = (row + 1) * imageSide / side;
            int first = top * imageSide;
            for (int column = 0; column < side; column++) {
                int left = column * imageSide / side;
                int right = (column + 1) * imageSide / side;
                Arrays.fill(pixels, first + left, first + right, OPAQUE | colours[row * side + column]);
                if (apart) {
                    pixels[first + right - 1] = gap;
                }
            }
            int copies = apart ? bottom - 1 : bottom;
            for (int y = top + 1; y < copies; y++) {
                System.arraycopy(pixels, first, pixels, y * imageSide, imageSide);
            }
            if (apart) {
                Arrays.fill(pixels, (bottom - 1) * imageSide, bottom * imageSide, gap);
            }
        }
    }

    /** Puts a dot in the middle of each cell that has one. */
    private void dot(int[] pixels, int imageSide) {
        if (isWithoutDots(imageSide)) {
            return;
        }
        int size = Math.max(1, (int) Math.round(imageSide / side * DOT));
        int edge = bright && size >= SMALLEST_CELL_WITH_DOT ? 1 : 0;
        for (int neuron = 0; neuron < side * side; neuron++) {
            if (dotted[neuron]) {
                int column = neuron % side;
                int row = neuron / side;
                int left = (column * imageSide / side + (column + 1) * imageSide / side - size) / 2;
                int top = (row * imageSide / side + (row + 1) * imageSide / side - size) / 2;
                if (edge > 0) {
                    square(pixels, imageSide, left - edge, top - edge, size + 2 * edge, DOT_EDGE);
                }
                square(pixels, imageSide, left, top, size, OPAQUE | Blend.rgb(colours[neuron], WHITE, bright ? 1 : PALE));
            }
        }
    }

    private static void square(int[] pixels, int imageSide, int left, int top, int size, int argb) {
        for (int y = top; y < top + size; y++) {
            Arrays.fill(pixels, y * imageSide + left, y * imageSide + left + size, argb);
        }
    }
}
