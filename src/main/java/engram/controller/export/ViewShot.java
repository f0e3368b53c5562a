package engram.controller.export;

import module java.base;
import module javafx.graphics;
import engram.export.page.Painting;
import engram.export.picture.Look;
import engram.plot.Ink;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.view.export.SceneDrawing;
import engram.view.plot.Drawing;
import engram.view.plot.Transfer;

/**
 * A view as it was seen at a moment.
 *
 * @param key names the view
 * @param title what people call it
 * @param network which network it is of, and how that has learned: {@code network B (Pseudo-inverse)}; empty where it shows all there are
 * @param drawing what was seen
 * @param dark whether that was on dark ground
 * @param table what was seen in numbers; empty where it is none
 */
public record ViewShot(String key, String title, String network, Drawing drawing, boolean dark, Optional<ViewTable> table) {

    private static final int MARGIN = 14;
    private static final int HEAD = 36;
    private static final int BASELINE = 23;
    private static final double TITLE = 14;
    private static final double SUBJECT = 12;

    /** Takes a shot of a view that has been laid out. */
    public static ViewShot of(String key, String title, String network, Region view, boolean dark, Optional<ViewTable> table) {
        return new ViewShot(key, title, network, SceneDrawing.of(view, Look.of(dark).page()), dark, table);
    }

    /** What people call it, and whose it is: {@code Weights, network B (Pseudo-inverse)}. */
    String heading() {
        return of(title);
    }

    private String of(String what) {
        return network.isEmpty() ? what : what + ", " + network;
    }

    /** How wide a figure of it is, in the pixels of the screen. */
    int width() {
        return Math.max(1, (int) Math.ceil(drawing.width())) + 2 * MARGIN;
    }

    /** How high it is. */
    int height() {
        return HEAD + Math.max(1, (int) Math.ceil(drawing.height())) + MARGIN;
    }

    /**
     * A figure of it.
     *
     * @param onDark whether on dark ground
     * @param subject what it is of; empty where that is said elsewhere
     */
    Painting painting(boolean onDark, String subject) {
        Look look = Look.of(onDark);
        return new Painting(width(), height(), OptionalInt.of(look.page()), surface -> draw(surface, onDark, subject));
    }

    /** Draws all but the ground. */
    void draw(Surface surface, boolean onDark, String subject) {
        Look look = Look.of(onDark);
        Letters strong = new Letters(Ink.of(look.ink()), TITLE, true);
        Letters quiet = new Letters(Ink.of(look.muted()), SUBJECT);
        // A study is of no single run: its question stands above, and at the right what of it is seen.
        boolean study = table.flatMap(ViewTable::question).isPresent();
        String heading = study ? title : of(table.map(ViewTable::title).orElse(title));
        subject = study ? table.get().title() : subject;
        surface.text(heading, MARGIN, BASELINE, strong, Letters.Across.LEFT, Letters.Down.BASELINE);
        if (!subject.isEmpty()) {
            double room = drawing.width() - surface.width(heading, strong) - MARGIN;
            surface.text(surface.fitted(subject, room, quiet), MARGIN + drawing.width(), BASELINE, quiet, Letters.Across.RIGHT,
                    Letters.Down.BASELINE);
        }
        drawing.drawOn(new Transfer(surface, MARGIN, HEAD, 1, SceneDrawing.recoloured(dark, onDark)));
    }
}
