package engram.plot;

/**
 * How a text is written.
 *
 * @param ink its colour
 * @param size the em in pixels
 * @param bold whether it stands out
 */
public record Letters(Ink ink, double size, boolean bold) {

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
