package engram.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.Experiments;
import engram.model.dynamics.Dynamics;
import org.junit.jupiter.api.Test;

/** What is said while one run goes on and the other has come to its end. */
class HappeningTest {

    private static String said(Dynamics a, int time, Dynamics b) {
        return Happening.of(Experiments.recall(a), time, Optional.of(Experiments.recall(b))).sentence();
    }

    @Test
    void whereTheFirstHasEndedTheSecondGoesOn() {
        assertEquals("A came to its end at step 60. B goes on.", said(Dynamics.HELD, 100, Dynamics.RELEASED));
    }

    @Test
    void whereTheSecondHasEndedTheFirstGoesOn() {
        assertEquals("B came to its end at step 60. A goes on.", said(Dynamics.RELEASED, 100, Dynamics.HELD));
    }

    @Test
    void whileBothGoOnTheReleaseIsWhatMatters() {
        assertEquals("The cue is gone for B, which goes on by itself, from what it learned.",
                said(Dynamics.HELD, 55, Dynamics.RELEASED));
    }
}
