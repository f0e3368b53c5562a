package engram.view.plot;

import module java.base;
import engram.plot.Surface;

/**
 * What was drawn on the screen, stroke by stroke, to be drawn once more on something else. It holds no node of the screen, so
 * that any thread may draw it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param strokes one after the other, the last on top
 */
public record Drawing(double width, double height, List<Consumer<Surface>> strokes) {

    /** Copies the list. */
    public Drawing {
        strokes = List.copyOf(strokes);
    }

    /** Draws all of it. */
    public void drawOn(Surface surface) {
        strokes.forEach(stroke -> stroke.accept(surface));
    }
}
