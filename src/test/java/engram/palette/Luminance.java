package engram.palette;

/** How much light a screen gives for a colour, relative to white (sRGB, IEC 61966-2-1). */
public final class Luminance {

    private Luminance() {}

    /** From 0 (black) to 1 (white). */
    public static double of(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    /** How two colours stand out against each other, from 1 (not at all) to 21 (black on white), as WCAG 2 has it. */
    public static double contrast(int one, int other) {
        double lighter = Math.max(of(one), of(other));
        double darker = Math.min(of(one), of(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** A channel of sRGB, from 0 to 255, as a share of the light. */
    static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
