package engram.samples;

import module java.base;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/** What all drawings stand on: smooth edges, curves written as text, and averaging down to a small grey picture. */
final class Easel {

    private static final int SMALL_SIDE = 28;
    private static final int SCALE = 20;
    private static final Color INK = new Color(0x101010);

    private Easel() {}

    /** Draws with smooth edges on a fresh picture, black or (where the type allows) transparent at first. */
    static BufferedImage paint(int side, int type, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(side, side, type);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        drawing.accept(g);
        g.dispose();
        return image;
    }

    /**
     * Draws with dark ink on white, 28 x 28 grey pixels: drawn 20 times larger, then averaged down, so that an edge is
     * as grey as the ink covers the pixel.
     *
     * @param drawing draws in units of the small picture's pixels, from 0 to 28, in the colour that is set
     */
    static BufferedImage ink(Consumer<Graphics2D> drawing) {
        // Drawn in RGB: Java2D takes its grey pictures for linear light and would change the ink's value.
        BufferedImage large = paint(SMALL_SIDE * SCALE, BufferedImage.TYPE_INT_RGB, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, SMALL_SIDE * SCALE, SMALL_SIDE * SCALE);
            g.scale(SCALE, SCALE);
            g.setColor(INK);
            drawing.accept(g);
        });
        BufferedImage small = new BufferedImage(SMALL_SIDE, SMALL_SIDE, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = small.getRaster();
        int[] block = new int[SCALE * SCALE];
        for (int y = 0; y < SMALL_SIDE; y++) {
            for (int x = 0; x < SMALL_SIDE; x++) {
                large.getRaster().getSamples(x * SCALE, y * SCALE, SCALE, SCALE, 0, block);
                int sum = 0;
                for (int sample : block) {
                    sum += sample;
                }
                raster.setSample(x, y, 0, Math.round((float) sum / block.length));
            }
        }
        return small;
    }

    /**
     * Reads a curve in the notation of SVG: {@code M x y} moves, {@code L x y} draws a line, {@code Q x y x y} and
     * {@code C x y x y x y} draw Bezier curves, {@code Z} closes. Everything is separated by single spaces.
     */
    static Path2D curve(String notation) {
        Path2D path = new Path2D.Double();
        Iterator<String> words = List.of(notation.split(" ")).iterator();
        while (words.hasNext()) {
            String command = words.next();
            switch (command) {
                case "M" -> path.moveTo(number(words), number(words));
                case "L" -> path.lineTo(number(words), number(words));
                case "Q" -> path.quadTo(number(words), number(words), number(words), number(words));
                case "C" ->
                        path.curveTo(number(words), number(words), number(words), number(words), number(words), number(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("Easel: a curve has no command " + command);
            }
        }
        return path;
    }

    private static double number(Iterator<String> words) {
        return Double.parseDouble(words.next());
    }

    /** A colour of the form 0xRRGGBB, made see-through by {@code opacity} in [0, 1]. */
    static Color colour(int rgb, double opacity) {
        return new Color(rgb | (int) Math.round(255 * opacity) << 24, true);
    }

    /** An opaque colour of the form 0xRRGGBB. */
    static Color colour(int rgb) {
        return new Color(rgb);
    }
}
