package engram.model.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    private static final double Z = 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "5, 10, 0.2366, 0.7634", "1, 1, 0.2065, 1", "81, 263, 0.2553, 0.3662",})
    void wilsonsIntervalHasItsKnownEnds(int right, int count, double low, double high) {
        Interval interval = Interval.ofShare(right, count);

        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    /** Its definition: the shares p from which the measured share is just z standard errors of p away. */
    @Test
    void wilsonsEndsSolveItsEquation() {
        for (int count : new int[] {1, 2, 7, 60, 5000}) {
            for (int right = 0; right <= count; right += Math.max(1, count / 9)) {
                double share = (double) right / count;
                Interval interval = Interval.ofShare(right, count);
                for (double p : new double[] {interval.low(), interval.high()}) {
                    assertEquals(Z * Z * p * (1 - p) / count, (share - p) * (share - p), 1e-12);
                }
                assertTrue(0 <= interval.low() && interval.low() <= share);
                assertTrue(share <= interval.high() && interval.high() <= 1);
                assertTrue(interval.half() > 0);
            }
        }
    }

    @Test
    void withNothingCountedAShareMayBeAnything() {
        assertEquals(new Interval(0, 1), Interval.ofShare(0, 0));
    }

    @Test
    void ofNoneExactlyNoneMayBeTrueAndOfAllExactlyAll() {
        for (int count = 1; count < 200; count++) {
            assertEquals(0, Interval.ofShare(0, count).low());
            assertEquals(1, Interval.ofShare(count, count).high());
        }
    }

    @Test
    void studentsIntervalHasItsKnownWidth() {
        // t at .975: 12.7062 for one degree of freedom, 2.7764 for four.
        Interval two = Interval.ofMean(1, 3);
        assertEquals(2, (two.low() + two.high()) / 2, 1e-12);
        assertEquals(12.7062, two.half(), 1e-4);

        Interval five = Interval.ofMean(1, 2, 3, 4, 5);
        assertEquals(3, (five.low() + five.high()) / 2, 1e-12);
        assertEquals(2.77645 * Math.sqrt(2.5 / 5), five.half(), 1e-5);
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        assertEquals(new Interval(0.25, 0.25), Interval.ofMean(0.25, 0.25, 0.25));
        assertEquals(new Interval(-1, 0.5), new Interval(-1.5, 0.5).within(-1, 1));
        assertEquals(new Interval(0.5, 1), new Interval(0.5, 1.09).within(-1, 1));
        assertTrue(Double.isNaN(Interval.ofMean(0.3).within(-1, 1).low()));
    }

    @Test
    void oneValueSaysNothingAboutHowMuchItScatters() {
        assertTrue(Double.isNaN(Interval.ofMean(0.3).low()) && Double.isNaN(Interval.ofMean(0.3).half()));
        assertTrue(Double.isNaN(Interval.ofMean().high()));
    }

    /** Of 4000 intervals 95 % hold the truth, with a standard deviation of .0034: five of them are .017. */
    @Test
    void studentsIntervalHoldsTheTruthInNinetyFiveOfAHundredTrials() {
        SplittableRandom random = new SplittableRandom(1);
        int held = 0;
        for (int trial = 0; trial < 4000; trial++) {
            double[] values = new double[6];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextGaussian(0.7, 0.2);
            }
            held += holds(Interval.ofMean(values), 0.7);
        }

        assertEquals(0.95, held / 4000.0, 0.017);
    }

    /** Counts are whole, so that Wilson's coverage only comes near 95 %; the truth here is the exact binomial sum. */
    @ParameterizedTest
    @CsvSource({"0.5, 30, 0.957", "0.9, 60, 0.952", "0.1, 20, 0.957"})
    void wilsonsIntervalHoldsTheTruthInAboutNinetyFiveOfAHundredTrials(double share, int count, double exact) {
        SplittableRandom random = new SplittableRandom(2);
        int held = 0;
        for (int trial = 0; trial < 4000; trial++) {
            int right = 0;
            for (int i = 0; i < count; i++) {
                right += random.nextDouble() < share ? 1 : 0;
            }
            held += holds(Interval.ofShare(right, count), share);
        }

        assertEquals(exact, held / 4000.0, 0.017);
        assertEquals(0.95, exact, 0.01);
    }

    private static int holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    @Test
    void numbersThatDoNotGoTogetherAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Interval.ofShare(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> Interval.ofShare(4, 3));
        assertThrows(IllegalArgumentException.class, () -> Interval.ofShare(0, -1));
    }
}
