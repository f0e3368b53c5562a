package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class TypeTest {

    private static final Font FONT = Type.of(14).body();

    @Test
    void aTextThatFitsStaysAsItIs() {
        assertEquals("Ring", Type.fitted(FONT, "Ring", Type.width(FONT, "Ring")));
    }

    @Test
    void aLongTextEndsInAnEllipsisAndFillsItsRoom() {
        String fitted = Type.fitted(FONT, "m".repeat(300), 200);
        assertTrue(fitted.matches("m+\u2026"), fitted);
        assertTrue(Type.width(FONT, fitted) <= 200);
        assertTrue(Type.width(FONT, "m" + fitted) > 200);
    }

    @Test
    void lettersOfTwoUnitsAreNotCutInHalf() {
        String fitted = Type.fitted(FONT, "\uD835\uDD38".repeat(100), 150);
        assertTrue(fitted.matches("(\uD835\uDD38)*\u2026"), fitted);
    }

    @Test
    void linesAndTabsBecomeSpaces() {
        assertEquals("a b c", Type.fitted(FONT, " a\n b\t\u0000c ", 1000));
    }

    @Test
    void distancesGrowWithTheLettersAndNeverVanish() {
        assertEquals(28, Type.of(14).ems(2));
        assertEquals(1, Type.of(11).ems(0.01));
    }
}
