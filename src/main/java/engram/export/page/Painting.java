package engram.export.page;

import module java.base;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Surface;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * What is drawn on a page, whatever that is written as.
 *
 * @param width its width in its own pixels, at least 1
 * @param height its height
 * @param ground the colour of the page, 0xRRGGBB; empty where what lies behind is to be seen
 * @param drawing draws all that stands on the ground; may be called often, and by any thread
 */
public record Painting(int width, int height, OptionalInt ground, Consumer<Surface> drawing) {

    /** Checks the size. */
    public Painting {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Painting: width and height are at least 1, not " + width + " and " + height);
        }
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(drawing, "drawing");
    }

    /** The same without a ground, to be laid over something. */
    public Painting withoutGround() {
        return new Painting(width, height, OptionalInt.empty(), drawing);
    }

    /** Draws ground and all. */
    public void drawOn(Surface surface) {
        ground.ifPresent(rgb -> surface.rectangle(new Box(0, 0, width, height), Ink.of(rgb)));
        drawing.accept(surface);
    }

    /** Draws over all of a picture of the same size. */
    public void drawOver(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        try {
            drawOn(new GraphicsSurface(graphics));
        } finally {
            graphics.dispose();
        }
    }

    /**
     * Draws a picture.
     *
     * @param pixels how many it gets side by side, at least 1; lines and letters grow with them
     * @return a fresh one, opaque where there is a ground
     */
    public BufferedImage picture(int pixels) {
        int high = Math.max(1, heightAt(pixels));
        BufferedImage picture =
                new BufferedImage(pixels, high, ground.isPresent() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.scale((double) pixels / width, (double) high / height);
            drawOn(new GraphicsSurface(graphics));
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    /** How many pixels high a picture gets that is so many wide. */
    public int heightAt(int pixels) {
        return (int) Math.round((double) pixels * height / width);
    }
}
