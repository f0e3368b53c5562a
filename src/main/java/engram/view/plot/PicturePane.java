package engram.view.plot;

import module javafx.controls;
import engram.model.analysis.Bins;
import engram.plot.Box;
import engram.plot.Extent;
import engram.view.control.PixelPicture;

/**
 * A picture over two axes that the background computes. It may be of another part of them than what is in sight: until the
 * next one is there, it is moved to where what it shows belongs.
 */
public final class PicturePane extends Pane {

    private final PixelPicture image = new PixelPicture();
    private final Rectangle clip = new Rectangle();
    private Bins columns;
    private Bins rows;

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
     * @param argb shape (rows' pixels, columns' pixels)
     * @param ofColumns what of the horizontal axis it is of
     * @param ofRows what of the vertical axis, which grows downwards
     */
    public void show(int[] argb, Bins ofColumns, Bins ofRows) {
        columns = ofColumns;
        rows = ofRows;
        image.show(argb, columns.pixels(), rows.pixels());
    }

    /** Shows none. */
    public void clear() {
        columns = null;
        image.clear();
    }

    /** Moves the picture to where it belongs while these parts of the axes are in sight. */
    public void look(Extent x, Extent y) {
        if (columns != null) {
            image.place(x.share(columns.from()) * getWidth(), y.share(rows.from()) * getHeight(),
                    (columns.to() - columns.from()) / x.length() * getWidth(),
                    (rows.to() - rows.from()) / y.length() * getHeight());
        }
    }
}
