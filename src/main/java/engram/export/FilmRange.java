package engram.export;

import java.util.List;

/**
 * Which part of a recall a film shows, and how fast.
 *
 * @param from the first time step, from 0 on, inclusive
 * @param to where it ends, more than {@code from}, exclusive
 * @param stride how many time steps it goes from picture to picture, at least 1
 * @param trail for how many time steps a spike goes on glowing, from 0 (not at all) on
 * @param framesPerSecond one of {@link #FRAME_RATES}
 */
public record FilmRange(int from, int to, int stride, int trail, int framesPerSecond) {

    /** Pictures per second: a GIF counts time in hundredths of a second, and these come out right. */
    public static final List<Integer> FRAME_RATES = List.of(1, 2, 4, 5, 10, 20, 25, 50);

    /** Checks the ranges. */
    public FilmRange {
        if (from < 0) {
            throw new IllegalArgumentException("FilmRange: from is at least 0, not " + from);
        }
        if (to <= from) {
            throw new IllegalArgumentException("FilmRange: to is more than from (%d), not %d".formatted(from, to));
        }
        if (stride < 1) {
            throw new IllegalArgumentException("FilmRange: stride is at least 1, not " + stride);
        }
        if (trail < 0) {
            throw new IllegalArgumentException("FilmRange: trail is at least 0, not " + trail);
        }
        if (!FRAME_RATES.contains(framesPerSecond)) {
            throw new IllegalArgumentException(
                    "FilmRange: framesPerSecond is one of %s, not %d".formatted(FRAME_RATES, framesPerSecond));
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

    /** How long each picture stays, in hundredths of a second. */
    public int hundredths() {
        return 100 / framesPerSecond;
    }

    /** How long the film is, in seconds. */
    public double seconds() {
        return (double) frames() / framesPerSecond;
    }
}
