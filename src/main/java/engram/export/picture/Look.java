package engram.export.picture;

import engram.palette.Blend;
import engram.palette.SpikeColours;

/**
 * The colours of a picture outside its cells. Everything written or ruled lies between page and ink, so that a film
 * needs but one short row of colours for all of it, smoothed edges included.
 *
 * @param page the ground, 0xRRGGBB
 * @param ink the letters that matter most, 0xRRGGBB
 */
public record Look(int page, int ink, SpikeColours spikes) {

    static final Look LIGHT = new Look(0xFFFFFF, 0x1B1D2A, SpikeColours.STANDARD);
    static final Look DARK = new Look(0x0B0C12, 0xF0F1F5, SpikeColours.STANDARD);

    /** The look that a style asks for. */
    public static Look of(FrameStyle style) {
        Look ground = style.dark() ? DARK : LIGHT;
        return new Look(ground.page, ground.ink, style.spikes());
    }

    /** For captions: still easy to read, but behind the ink. */
    int muted() {
        return Blend.rgb(page, ink, 0.68);
    }

    /** For frames and rules. */
    int hairline() {
        return Blend.rgb(page, ink, 0.22);
    }
}
