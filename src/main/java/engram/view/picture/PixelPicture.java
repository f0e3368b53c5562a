package engram.view.picture;

import module javafx.controls;
import java.nio.IntBuffer;

/** An image in the screen's own pixels, which were computed elsewhere. */
public final class PixelPicture extends ImageView {

    private PixelBuffer<IntBuffer> buffer;
    private int[] pixels = {};

    public PixelPicture() {
        setSmooth(false);
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Shows pixels.
     *
     * @param argb shape (height, width), opaque or premultiplied; copied
     */
    public void show(int[] argb, int width, int height) {
        System.arraycopy(argb, 0, pixels(width, height), 0, width * height);
        showPixels();
    }

    /**
     * The pixels that are shown, to be written in place; {@link #showPixels} is to be called after that.
     *
     * @return shape (height, width), opaque or premultiplied
     */
    public int[] pixels(int width, int height) {
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        return pixels;
    }

    /** Shows what was written into {@link #pixels}. */
    public void showPixels() {
        buffer.updateBuffer(_ -> (Rectangle2D) null);
    }

    /**
     * Shows square cells, each on several pixels. Not all ways of drawing keep edges sharp where an image is enlarged, so
     * that is done here.
     *
     * @param argb shape (side, side), opaque or premultiplied
     * @param size how many pixels there are to be in a row, at least {@code side}
     */
    public void showCells(int[] argb, int side, int size) {
        int[] enlarged = new int[size * size];
        for (int y = 0; y < size; y++) {
            int row = y * side / size * side;
            for (int x = 0; x < size; x++) {
                enlarged[y * size + x] = argb[row + x * side / size];
            }
        }
        show(enlarged, size, size);
    }

    /** Shows nothing. */
    public void clear() {
        setImage(null);
        buffer = null;
    }

    /** Puts it into a rectangle; what reaches beyond is the parent's to clip. */
    public void place(double x, double y, double width, double height) {
        setFitWidth(width);
        setFitHeight(height);
        relocate(x, y);
    }
}
