package engram.palette;

/**
 * Colours that tell a few things apart rather than say how much: those of Okabe and Ito (2008), which colour-blind eyes
 * tell apart too, in an order in which neighbours differ most. All of them are seen on light ground and on dark.
 */
public final class Categorical {

    private static final int[] COLOURS = {0xD55E00, 0x0A84C6, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};

    /** How many there are. */
    public static final int COUNT = COLOURS.length;

    private Categorical() {}

    /**
     * One of the colours.
     *
     * @param number from 0 to {@link #COUNT} - 1
     * @return 0xRRGGBB
     */
    public static int rgb(int number) {
        return COLOURS[number];
    }
}
