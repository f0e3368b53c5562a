package engram.plot;

import engram.plot.Surface.Letters;

/**
 * The colours and letters of what is around the data. All lengths there grow with the letters.
 *
 * @param ink of numbers and names
 * @param grid of the lines behind the data
 * @param size the em of letters, in pixels
 */
public record PlotLook(Ink ink, Ink grid, double size) {

    /** The same with letters of another size. */
    public PlotLook sized(double newSize) {
        return new PlotLook(ink, grid, newSize);
    }

    /** The letters of numbers and names. */
    public Letters letters() {
        return new Letters(ink, size);
    }

    /** How long the strokes at numbers are. */
    double tick() {
        return Math.max(1, Math.round(size * 0.35));
    }

    /** Between something and its name. */
    double near() {
        return size * 0.3;
    }

    /** Between the end of a line and its name. */
    double beside() {
        return size / 2;
    }

    /** How thick a thin line is. */
    double hair() {
        return Math.max(1, Math.floor(size / 12));
    }
}
