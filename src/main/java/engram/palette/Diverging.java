package engram.palette;

/**
 * Colours of numbers with a sign: zero is as dark as the ground of the maps, and the further from zero, the lighter and the
 * more colourful one of two hues. Lightness (CIE L*) grows evenly with the distance from zero, and alike on both sides; the
 * hues of each pair are told apart by colour-blind eyes too.
 */
public enum Diverging {
    /** Weights: brown below zero, teal above. */
    WEIGHTS(new int[] {0xEEA766, 0xB17C4B, 0x785332, 0x422E1D}, new int[] {0x193834, 0x25655F, 0x35958D, 0x47C9BD}),
    /** Firing rates of network B minus those of A, in the networks' own colours: orange where A fires more, violet where B does. */
    DIFFERENCES(new int[] {0xF49D47, 0xB67434, 0x7B4F23, 0x442C16}, new int[] {0x332E46, 0x5A5380, 0x867ABE, 0xB4A5FE});

    /** The colour of zero, in both looks of the window. */
    private static final int MIDDLE = 0x0A0C10;

    /** From -1 to 1, evenly spread. */
    private final int[] stops;

    Diverging(int[] below, int[] above) {
        stops = new int[below.length + 1 + above.length];
        System.arraycopy(below, 0, stops, 0, below.length);
        stops[below.length] = MIDDLE;
        System.arraycopy(above, 0, stops, below.length + 1, above.length);
    }

    /**
     * The colour of a number.
     *
     * @param value from -1 to 1; what lies outside gets the colour of the nearer end
     * @return 0xRRGGBB; {@link Palette#NOT_A_NUMBER} for NaN
     */
    public int rgb(double value) {
        if (Double.isNaN(value)) {
            return Palette.NOT_A_NUMBER;
        }
        double place = (Math.clamp(value, -1, 1) + 1) / 2 * (stops.length - 1);
        int stop = Math.min(stops.length - 2, (int) place);
        return Blend.rgb(stops[stop], stops[stop + 1], place - stop);
    }
}
