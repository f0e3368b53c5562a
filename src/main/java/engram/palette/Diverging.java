package engram.palette;

/**
 * Colours of numbers with a sign: zero has the colour of the ground, and the further from zero, the stronger blue
 * (below) or red (above). After Cynthia Brewer's RdBu, which colour-blind eyes tell apart.
 */
public enum Diverging {
    /** On light ground. */
    LIGHT(0x2166AC, 0x92C5DE, 0xF7F7F7, 0xF4A582, 0xB2182B),
    /** On dark ground. */
    DARK(0x8CC8FF, 0x2F6FA8, 0x15161F, 0xA8452F, 0xFFB08C);

    private final int[] stops;

    Diverging(int... stops) {
        this.stops = stops;
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
