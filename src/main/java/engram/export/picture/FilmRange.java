package engram.export.picture;

import engram.model.Text;

/**
 * Which part of a recall a film shows, and how fast.
 *
 * @param from the first time step, from 0 on, inclusive
 * @param to where it ends, more than {@code from}, exclusive
 * @param stride how many time steps it goes from picture to picture, at least 1
 * @param trail for how many time steps a spike goes on glowing, from 0 (not at all) on
 * @param framesPerSecond from 1 to {@link #MOST_FRAMES_PER_SECOND}; a format may know fewer, as a GIF does
 */
public record FilmRange(int from, int to, int stride, int trail, int framesPerSecond) {

    /** The most pictures in a second; hardly any screen shows more. */
    public static final int MOST_FRAMES_PER_SECOND = 120;

    /** Checks the ranges. */
    public FilmRange {
        require(from >= 0, "from is at least 0, not %d", from);
        require(to > from, "to is more than from (%d), not %d", from, to);
        require(stride >= 1, "stride is at least 1, not %d", stride);
        require(trail >= 0, "trail is at least 0, not %d", trail);
        require(framesPerSecond >= 1 && framesPerSecond <= MOST_FRAMES_PER_SECOND, "framesPerSecond is from 1 to %d, not %d",
                MOST_FRAMES_PER_SECOND, framesPerSecond);
    }

    private static void require(boolean right, String range, Object... values) {
        if (!right) {
            throw new IllegalArgumentException("FilmRange: " + Text.of(range, values));
        }
    }

    /** The number of pictures. */
    public int frames() {
        return Math.ceilDiv(to - from, stride);
    }

    /** The time step of a picture, numbered from 0 on. */
    public int time(int frame) {
        return from + frame * stride;
    }

    /** The time step of the last picture. */
    public int last() {
        return time(frames() - 1);
    }

    /** How long the film is, in seconds. */
    public double seconds() {
        return (double) frames() / framesPerSecond;
    }
}
