package engram.view.plot;

import module javafx.controls;
import engram.plot.Box;
import engram.view.picture.PixelPicture;

/**
 * A picture over two axes that the background computes. It may be of another part of them than what is in sight: until the
 * next one is there, it is moved to where what it shows belongs.
 */
public final class PicturePane extends Pane {

    private final PixelPicture image = new PixelPicture();
    private final Rectangle clip = new Rectangle();

    public PicturePane(String styleClass) {
        setManaged(false);
        setClip(clip);
        getStyleClass().add(styleClass);
        getChildren().add(image);
    }

    /** Takes its place. */
    public void place(Box box) {
        resizeRelocate(box.left(), box.top(), box.width(), box.height());
        clip.setWidth(box.width());
        clip.setHeight(box.height());
    }

    /**
     * Shows a picture.
     *
     * @param argb shape (rows, columns), opaque or premultiplied
     * @param columns how many pixels it has in a row
     * @param rows how many rows of them
     */
    public void show(int[] argb, int columns, int rows) {
        image.show(argb, columns, rows);
    }

    /** Shows none. */
    public void clear() {
        image.clear();
    }

    /** Puts the picture where it belongs, as shares of the room: of its left and upper edge, and of its right and lower one. */
    public void lie(double left, double top, double right, double bottom) {
        image.place(left * getWidth(), top * getHeight(), (right - left) * getWidth(), (bottom - top) * getHeight());
    }
}
