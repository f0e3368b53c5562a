package engram.palette;

import java.util.Locale;

/**
 * How spikes look: a new one has the spike's own colour and then fades into the background. In both looks below, the
 * two stand in a contrast of more than 7 to 1, the strictest that the Web's accessibility guidelines (WCAG) ask for.
 *
 * @param background where nothing fires, 0xRRGGBB
 * @param spike where a neuron fires now, 0xRRGGBB
 */
public record SpikeColours(int background, int spike) {

    /** Deep indigo on near-white. */
    public static final SpikeColours LIGHT = new SpikeColours(0xF6F6FB, 0x2B1C86);

    /** Warm amber on deep ink. */
    public static final SpikeColours DARK = new SpikeColours(0x13141D, 0xFFD78C);

    /** Checks that both are colours. */
    public SpikeColours {
        requireColour("background", background);
        requireColour("spike", spike);
    }

    private static void requireColour(String field, int rgb) {
        if (rgb >>> 24 != 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "SpikeColours: %s is 0xRRGGBB, not 0x%08X", field, rgb));
        }
    }

    /**
     * The colour of a neuron that fired a while ago.
     *
     * @param glow from 0 (not a trace) to 1 (fires now); below 0 counts as 0, above 1 as 1, NaN as 0
     * @return 0xRRGGBB
     */
    public int rgb(float glow) {
        return Blend.rgb(background, spike, glow);
    }
}
