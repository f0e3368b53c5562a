package engram.plot;

/**
 * A colour to draw with.
 *
 * @param rgb 0xRRGGBB
 * @param opacity from 0, not seen, to 1
 */
public record Ink(int rgb, double opacity) {

    /** An opaque colour, 0xRRGGBB. */
    public static Ink of(int rgb) {
        return new Ink(rgb & 0xFFFFFF, 1);
    }

    /** The same colour, of which less is seen. */
    public Ink faint(double newOpacity) {
        return new Ink(rgb, newOpacity);
    }
}
