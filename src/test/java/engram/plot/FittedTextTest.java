package engram.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.plot.Surface.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are longer than their room. */
class FittedTextTest {

    private static final Letters LETTERS = new Letters(Ink.of(0), 10);

    /** A sketch's letters are all as wide as each other. */
    private static String fitted(String text, int letters) {
        Sketch sketch = new Sketch();
        return sketch.fitted(text, letters * sketch.width("m", LETTERS) + 1e-6, LETTERS);
    }

    @ParameterizedTest
    @CsvSource({"abcdefgh, 8, abcdefgh", "abcdefgh, 7, abc\u2026fgh", "abcdefgh, 6, abc\u2026gh", "abcdefgh, 4, ab\u2026h",
        "abcdefgh, 3, a\u2026h", "abcdefgh, 1, a\u2026h", "ab, 1, ab"})
    void asManyLettersStayAsThereIsRoomForAtBothEnds(String text, int room, String fitted) {
        assertEquals(fitted, fitted(text, room));
    }

    @Test
    void aVeryLongNameIsCutToo() {
        assertEquals("\u00E4".repeat(10) + "\u2026" + "\u00E4".repeat(9), fitted("\u00E4".repeat(20_000), 20));
    }
}
