package engram.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import org.junit.jupiter.api.Test;

class SpeedTest {

    @Test
    void theFixedSpeedsAreThoseOfTheDesign() {
        assertEquals(List.of(1, 3, 10, 30, 100, 300, 1_000, 2_000),
                Arrays.stream(Speed.values()).map(Speed::stepsPerSecond).filter(steps -> steps > 0).toList());
    }

    @Test
    void theyAreCalledByWhatTheyDo() {
        assertEquals("Slow start, 20 s", Speed.SLOW_START.title(20));
        assertEquals("Slow start", Speed.SLOW_START.shortTitle());
        assertEquals("1 step/s", Speed.ONE.title(20));
        assertEquals("2\u00A0000 steps/s", Speed.TWO_THOUSAND.title(20));
        assertEquals("Live", Speed.LIVE.title(20));
    }

    @Test
    void fasterAndSlowerEndWithTheFastestAndTheSlowStart() {
        assertEquals(Speed.ONE, Speed.SLOW_START.faster());
        assertEquals(Speed.TWO_THOUSAND, Speed.TWO_THOUSAND.faster());
        assertEquals(Speed.SLOW_START, Speed.SLOW_START.slower());
        assertEquals(Speed.LIVE, Speed.LIVE.faster());
    }
}
