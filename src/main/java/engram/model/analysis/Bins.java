package engram.model.analysis;

import engram.model.Text;

/**
 * A stretch of cells in a row, laid on a row of pixels. Where there are more cells than pixels, a pixel holds a bin of
 * several cells; where there are fewer, each cell is a bin of its own and covers several pixels.
 *
 * <p>Cell {@code i} reaches from {@code i} to {@code i + 1}. Every cell in sight is in exactly one bin.
 *
 * @param from where the stretch begins, in cells, at least 0
 * @param to where it ends, more than {@code from}
 * @param pixels how many pixels it is laid on, at least 1
 */
public record Bins(double from, double to, int pixels) {

    /** What a sum of fractions may be off a whole number. */
    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public Bins {
        if (!(from >= 0 && to > from && pixels >= 1)) {
            throw new IllegalArgumentException(Text.of("Bins: %s to %s on %d pixels", from, to, pixels));
        }
    }

    private double perPixel() {
        return (to - from) / pixels;
    }

    private boolean isDense() {
        return perPixel() >= 1;
    }

    /** How many bins there are. */
    public int count() {
        return isDense() ? pixels : end() - start();
    }

    /** The first cell in sight. */
    public int start() {
        return (int) Math.floor(from + ROUNDING);
    }

    /** The cell after the last in sight. */
    public int end() {
        return isDense() ? start(pixels) : (int) Math.ceil(to - ROUNDING);
    }

    /** The first cell of a bin. {@code start(count())} is {@link #end}. */
    public int start(int bin) {
        return isDense() ? (int) Math.floor(from + bin * perPixel() + ROUNDING) : start() + bin;
    }

    /** The bin that a pixel shows. */
    public int at(int pixel) {
        return isDense() ? pixel
                : Math.min(count() - 1, (int) Math.floor(from + (pixel + 0.5) * perPixel() + ROUNDING) - start());
    }
}
