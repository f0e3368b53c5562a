package engram.view.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextSizeTest {

    private final TextSize size = new TextSize();

    @Test
    void itGoesUpAndDownInStepsAndStopsAtItsEnds() {
        size.smaller();
        assertEquals(100, size.percent());
        size.larger();
        assertEquals(1.25, size.factor());
        size.larger();
        size.larger();
        size.larger();
        assertEquals(175, size.percent());
        size.smaller();
        assertEquals(150, size.percent());
    }

    @Test
    void aSizeThatThereIsNotBecomesTheNearest() {
        size.choose(-7);
        assertEquals(100, size.percent());
        size.choose(1000);
        assertEquals(175, size.percent());
        size.choose(140);
        assertEquals(150, size.percent());
    }
}
