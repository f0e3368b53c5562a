package engram.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final long SECOND = 1_000_000_000L;

    /** Work of so many units, of which one is done in each step, from a clock that began long ago. */
    private static TimeLeft after(int units, int total, double secondsEach) {
        TimeLeft left = TimeLeft.UNKNOWN;
        for (int done = 0; done <= units; done++) {
            left = left.seen(77 * SECOND + Math.round(done * secondsEach * SECOND), done, total);
        }
        return left;
    }

    @Test
    void steadyWorkIsForeseenExactly() {
        assertEquals(8, after(20, 100, 0.1).seconds().orElseThrow(), 1e-6);
        assertEquals("about 8 s left", after(20, 100, 0.1).words());
    }

    @Test
    void nothingIsSaidBeforeItIsKnown() {
        assertEquals("", TimeLeft.UNKNOWN.words());
        assertEquals("", after(0, 100, 1).words());
        assertEquals("", after(9, 100, 0.1).words(), "not a second has passed");
        assertEquals("", after(9, 1000, 0.3).words(), "not a hundredth is done");
        assertEquals(OptionalDouble.empty(), TimeLeft.UNKNOWN.seconds());
    }

    @Test
    void workThatIsReportedInAFloodIsForeseenAsWell() {
        assertEquals(8, after(20_000, 100_000, 0.0001).seconds().orElseThrow(), 0.05);
    }

    @Test
    void aSingleSlowStepChangesLittle() {
        TimeLeft steady = after(40, 100, 0.1);
        TimeLeft slow = steady.seen(steady.seenNanos() + SECOND / 2, 41, 100);
        double left = slow.seconds().orElseThrow();
        assertTrue(left > 5.9 && left < 7, "after 6 s left: " + left);
    }

    @Test
    void whatGoesOnAtAnotherSpeedIsSoonForeseenAtThat() {
        TimeLeft left = after(40, 100, 0.1);
        long now = left.seenNanos();
        for (int done = 41; done <= 60; done++) {
            now += SECOND;
            left = left.seen(now, done, 100);
        }
        assertEquals(40, left.seconds().orElseThrow(), 4);
    }

    @Test
    void whatGoesFastAndSlowByTurnsIsForeseenAtItsMean() {
        // Ten units in ten seconds, then ten in one: 20 in 11 seconds.
        int total = 2_000;
        TimeLeft left = TimeLeft.UNKNOWN.seen(0, 0, total);
        long now = 0;
        for (int done = 1; done <= 300; done++) {
            now += (done - 1) / 10 % 2 == 0 ? SECOND : SECOND / 10;
            // Looks that come too soon say nothing, and so do these.
            left = left.seen(now, done, total);
            if (done > 200) {
                double expected = (total - done) * 11.0 / 20;
                assertEquals(expected, left.seconds().orElseThrow(), 0.25 * expected, "after " + done);
            }
        }
    }

    @Test
    void workThatBeginsAgainIsSeenAnew() {
        TimeLeft again = after(50, 100, 0.1).seen(100 * SECOND, 1, 10);
        assertEquals("", again.words());
        assertEquals(0.1, again.share());
    }

    @ParameterizedTest
    @CsvSource({"0.2, about 1 s left", "1, about 1 s left", "19, about 19 s left", "22, about 20 s left", "43, about 45 s left",
        "59, about 1 min left", "61, about 1 min left", "200, about 3 min left", "5400, about 1 h 30 min left"})
    void noMoreIsSaidThanIsKnown(double seconds, String words) {
        assertEquals(words, new TimeLeft(0, 5 * SECOND, 0.5, 0.5 / seconds).words());
    }
}
