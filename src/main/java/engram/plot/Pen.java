package engram.plot;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width its width in pixels
 * @param dash whether it is broken, and how
 */
public record Pen(Ink ink, double width, Dash dash) {

    /** How a line is broken. */
    public enum Dash {
        /** Not at all. */
        SOLID,
        /** Short dashes: thresholds and what something is measured against. */
        DASHED(6, 4),
        /** Dots: the release of the cue, and an older curve. */
        DOTTED(2, 3);

        private final double[] lengths;

        Dash(double... lengths) {
            this.lengths = lengths;
        }

        /** Lengths of strokes and gaps in turn, in pixels; none for a whole line. A copy. */
        public double[] lengths() {
            return lengths.clone();
        }
    }

    /** A whole line. */
    public Pen(Ink ink, double width) {
        this(ink, width, Dash.SOLID);
    }
}
