package engram.export.page;

import engram.model.Text;

/**
 * How wide something is printed, or shown in the middle of a text.
 *
 * @param width of all of it, above 0
 * @param unit what that counts
 */
public record PageSize(double width, Unit unit) {

    /** What lengths are counted in. */
    public enum Unit {
        /** Pixels of a screen: 96 to an inch. */
        PIXELS("px", 96),
        /** Millimetres of paper. */
        MILLIMETRES("mm", 25.4);

        /** As it is written behind a number. */
        private final String symbol;
        private final double inInch;

        Unit(String symbol, double inInch) {
            this.symbol = symbol;
            this.inInch = inInch;
        }
    }

    private static final double POINTS_IN_INCH = 72;

    /** Checks the width. */
    public PageSize {
        if (!(width > 0)) {
            throw new IllegalArgumentException("PageSize: a width is above 0, not " + width);
        }
    }

    /** As wide as its own pixels are. */
    public static PageSize of(Painting painting) {
        return new PageSize(painting.width(), Unit.PIXELS);
    }

    /** So many millimetres wide. */
    public static PageSize millimetres(double width) {
        return new PageSize(width, Unit.MILLIMETRES);
    }

    /** The height that goes with it. */
    public double height(Painting painting) {
        return width * painting.height() / painting.width();
    }

    /** A length in the unit as the points of printers, 72 to an inch. */
    double points(double length) {
        return length / unit.inInch * POINTS_IN_INCH;
    }

    /** Width and height as people read them: {@code 160 × 92 mm}. */
    public String text(Painting painting) {
        return Text.of("%,.0f \u00D7 %,.0f %s", width, height(painting), unit == Unit.PIXELS ? "pixels" : unit.symbol);
    }
}
