package engram.model.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecognitionTest {

    @Test
    void silenceMeansThatNoMemoryFits() {
        Recognition silent = Recognition.of(-1, Double.NaN);
        assertEquals(Recognition.Kind.NO_MEMORY, silent.kind());
        assertEquals("No memory fits", silent.text("digit 4", "digit 9", 50));
        assertEquals(0, silent.confidence(50));
    }

    @Test
    void aSmallLeadMeansThatItIsUnsureBetweenTwo() {
        Recognition unsure = Recognition.of(34, 0.049);
        assertEquals(Recognition.Kind.UNSURE, unsure.kind());
        assertEquals("Unsure between digit 4 and digit 9", unsure.text("digit 4", "digit 9", 50));
        assertEquals(Recognition.Kind.RECOGNISED, Recognition.of(34, 0.05).kind());
    }

    @Test
    void anEarlyDecisionIsASureOne() {
        assertEquals(1, Recognition.of(24, 0.2).confidence(50));
        assertEquals(1, Recognition.of(10, 0.2).confidence(50));
        assertEquals(0.5, Recognition.of(36, 0.2).confidence(50), 0.03);
        assertEquals(0, Recognition.of(49, 0.2).confidence(50));
        assertEquals(0, Recognition.of(120, 0.2).confidence(50));
        assertEquals("Sure at step 25 of 50: digit 4", Recognition.of(24, 0.2).text("digit 4", "", 50));
        assertEquals("Decided late, at step 44 of 50: digit 4", Recognition.of(43, 0.2).text("digit 4", "", 50));
        assertEquals("Decided late, at step 55, after the cue: digit 4", Recognition.of(54, 0.2).text("digit 4", "", 50));
    }

    @Test
    void aSingleMemoryHasNoSecondToBeUnsureOf() {
        assertEquals(Recognition.Kind.RECOGNISED, Recognition.of(20, Double.NaN).kind());
    }
}
