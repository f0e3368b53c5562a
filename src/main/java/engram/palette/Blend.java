package engram.palette;

/** Colours between two others. */
public final class Blend {

    private Blend() {}

    /**
     * The colour part of the way from one to another, each channel on a straight line.
     *
     * @param from the colour at share 0, 0xRRGGBB
     * @param to the colour at share 1, 0xRRGGBB
     * @param share how far to go; below 0 counts as 0, above 1 as 1, NaN as 0
     * @return 0xRRGGBB, each channel rounded to the nearest
     */
    public static int rgb(int from, int to, double share) {
        double part = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        return channel(from, to, part, 16) | channel(from, to, part, 8) | channel(from, to, part, 0);
    }

    private static int channel(int from, int to, double share, int shift) {
        int start = from >> shift & 0xFF;
        int end = to >> shift & 0xFF;
        return (int) Math.round(start + share * (end - start)) << shift;
    }
}
