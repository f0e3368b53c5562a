package engram.export.picture;

import engram.palette.Blend;

/**
 * The colours of a picture outside its cells. Everything written or ruled lies between page and ink, so that a film
 * needs but one short row of colours for all of it, smoothed edges included.
 *
 * @param page the ground, 0xRRGGBB
 * @param ink the letters that matter most, 0xRRGGBB
 */
public record Look(int page, int ink) {

    static final Look LIGHT = new Look(0xFFFFFF, 0x1C2228);
    static final Look DARK = new Look(0x0D1117, 0xE6EDF3);

    /** The look that a style asks for. */
    public static Look of(FrameStyle style) {
        return of(style.dark());
    }

    /** The look on a dark ground or on a light one. */
    public static Look of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** For captions: still easy to read, but behind the ink. */
    public int muted() {
        return Blend.rgb(page, ink, 0.68);
    }

    /** For frames and rules. */
    int hairline() {
        return Blend.rgb(page, ink, 0.22);
    }
}
