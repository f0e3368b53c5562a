package engram.palette;

import java.util.Locale;

/**
 * How spikes look: a new one has the spike's own colour and then fades into the background. What is bright fires, and what
 * is dark is silent, on light ground and on dark, as white pixels of a picture are those that get spikes.
 *
 * @param background where nothing fires, 0xRRGGBB
 * @param spike where a neuron fires now, 0xRRGGBB
 */
public record SpikeColours(int background, int spike) {

    /** Cream on nearly black: the window's, in all themes, and that of figures and films. */
    public static final SpikeColours STANDARD = new SpikeColours(0x0A0C10, 0xFFF4D6);

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
