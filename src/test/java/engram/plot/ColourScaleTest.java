package engram.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.palette.Palette;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColourScaleTest {

    private static final PlotLook LOOK = new PlotLook(Ink.of(0), Ink.of(0), 10);

    @Test
    void itsNumbersAreRoundWhateverItsEnd() {
        Sketch sketch = new Sketch();
        new ColourScale(new Extent(0, 0.37), Palette.VIRIDIS::rgb).drawUpright(sketch, new Box(0, 0, 10, 120), LOOK);
        assertEquals(List.of("0", "0.1", "0.2", "0.3"), sketch.words());
    }

    @Test
    void whereNumbersHaveASignThoseAboveZeroHaveOneToo() {
        Sketch sketch = new Sketch();
        new ColourScale(new Extent(-1, 1), Palette.VIRIDIS::rgb).drawLying(sketch, new Box(10, 0, 100, 8), LOOK);
        assertEquals(List.of("\u22121", "0", "+1"), sketch.words());
        for (Sketch.Written text : sketch.texts) {
            double half = sketch.width(text.text(), text.letters()) / 2;
            assertTrue(text.x() - half >= 10 && text.x() + half <= 110, "within the bar: " + text);
        }
    }
}
