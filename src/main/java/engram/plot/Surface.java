package engram.plot;

/** What is drawn on: the screen, a picture, or a page of a file. Places and lengths are pixels, from the upper left corner. */
public interface Surface {

    /**
     * How a text is written.
     *
     * @param ink its colour
     * @param size the em in pixels
     * @param bold whether it stands out
     */
    record Letters(Ink ink, double size, boolean bold) {

        /** Plain letters. */
        public Letters(Ink ink, double size) {
            this(ink, size, false);
        }

        /** Where the point that a text is written at lies in it, along its line. */
        public enum Across {
            /** Where it begins. */
            LEFT,
            /** In its middle. */
            CENTRE,
            /** Where it ends. */
            RIGHT
        }

        /** Where the point that a text is written at lies in its height. */
        public enum Down {
            /** At its upper edge. */
            TOP,
            /** In its middle. */
            MIDDLE,
            /** At the line it stands on. */
            BASELINE,
            /** At its lower edge. */
            BOTTOM
        }
    }

    /** Fills a rectangle. */
    void rectangle(Box box, Ink ink);

    /**
     * Fills a polygon.
     *
     * @param xs its corners; not modified
     * @param ys shape as {@code xs}; not modified
     */
    void polygon(double[] xs, double[] ys, Ink ink);

    /**
     * Draws a line through points.
     *
     * @param xs the points; not modified
     * @param ys shape as {@code xs}; not modified
     */
    void polyline(double[] xs, double[] ys, Pen pen);

    /** Draws one stroke. */
    default void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        polyline(new double[] {fromX, toX}, new double[] {fromY, toY}, pen);
    }

    /** Fills a circle. */
    void disc(double x, double y, double radius, Ink ink);

    /** Draws a circle. */
    void ring(double x, double y, double radius, Pen pen);

    /** Writes a line of text so that the part of it that {@code across} and {@code down} name is at a point. */
    void text(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down);

    /** Writes a text that reads from below, standing on a vertical line, its middle at a height. */
    void upright(String text, double baseline, double middle, Letters letters);

    /** How wide a text is. */
    double width(String text, Letters letters);

    /**
     * Draws cells with sharp edges, all of the same size.
     *
     * @param rgb shape (rows, columns), 0xRRGGBB, opaque; not modified
     * @param columns how many cells stand side by side
     * @param box what they fill together
     */
    void cells(int[] rgb, int columns, Box box);

    /** Draws something of which only what lies in a box is seen. */
    void clipped(Box box, Runnable drawing);

    /** A text as it is where there is room, else with its middle left out: names are told apart by beginnings and ends. */
    default String fitted(String text, double room, Letters letters) {
        if (text.length() < 3 || width(text, letters) <= room) {
            return text;
        }
        // Widths grow with the number of letters, so the most that fit are found by halving.
        int fits = 2;
        int tooMany = text.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(withoutMiddle(text, middle), letters) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return withoutMiddle(text, fits);
    }

    private static String withoutMiddle(String text, int kept) {
        return text.substring(0, (kept + 1) / 2) + "\u2026" + text.substring(text.length() - kept / 2);
    }
}
