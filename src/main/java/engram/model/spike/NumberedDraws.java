package engram.model.spike;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance whose draws have numbers: any of them can be had without those before it, so that many are drawn on all cores, and
 * those that nobody needs are left out. The draws are those of a {@link SplittableRandom} with the same seed, which are hashes
 * of numbers that are evenly far apart. As a generator it is for one thread at a time.
 */
public final class NumberedDraws implements RandomGenerator {

    /** From the place of a draw to that of the next: 2^64 over the golden ratio, as in the JDK. */
    static final long APART = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Begins with the first draw.
     *
     * @param seed any number
     */
    public NumberedDraws(long seed) {
        state = seed;
    }

    @Override
    public long nextLong() {
        state += APART;
        return hash(state);
    }

    @Override
    public int nextInt() {
        state += APART;
        // Stafford's fourth variant of the same, of which the upper half is taken, as in the JDK.
        long z = (state ^ (state >>> 33)) * 0x62A9D9ED799705F5L;
        return (int) ((z ^ (z >>> 28)) * 0xCB24D0A5C88C35B3L >>> Integer.SIZE);
    }

    /** Where the draw is that comes so many after the next one; the one after it lies {@link #APART} further. */
    long place(long number) {
        return state + (number + 1) * APART;
    }

    /** Leaves out so many draws. */
    void skip(long draws) {
        state += draws * APART;
    }

    /**
     * The 53 bits of the draw at a place that {@link #nextDouble} makes its number of.
     *
     * @return from 0 to 2^53 - 1: so many 2^53rds
     */
    static long fraction(long place) {
        return hash(place) >>> Long.SIZE - Double.PRECISION;
    }

    /** Steele, Lea and Flood's SplitMix64 finaliser. */
    private static long hash(long place) {
        long z = (place ^ (place >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
