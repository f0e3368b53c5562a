package engram.export;

import static java.awt.RenderingHints.KEY_FRACTIONALMETRICS;
import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.KEY_TEXT_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_FRACTIONALMETRICS_ON;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR;
import static java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON;

import engram.model.Progress;
import engram.model.experiment.Frame;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Draws a frame as a picture for papers and slides: the cue on the left, the recall on the right, at one scale. Each
 * neuron is a square of whole pixels in one colour; only letters have smooth edges.
 */
public final class FramePainter {

    private FramePainter() {}

    /**
     * The size of a picture, known before there is any frame. It grows with the letters where the panels are small.
     *
     * @param side rows and columns of neurons, at least 1
     * @param style what is drawn, and how large
     * @return width and height in pixels; of a single panel exactly {@code side * style.cell()} each
     */
    public static Dimension size(int side, FrameStyle style) {
        FrameLayout layout = FrameLayout.of(side, style);
        return new Dimension(layout.width(), layout.height());
    }

    /**
     * Draws a frame.
     *
     * @param frame what there is to see; not modified
     * @param style what of it is drawn, and how
     * @param progress told about the panels drawn, one to four; may cancel
     * @return a fresh opaque picture of {@link #size}
     * @throws java.util.concurrent.CancellationException as {@code progress} decides
     */
    public static BufferedImage paint(Frame frame, FrameStyle style, Progress progress) {
        Dimension size = size(frame.side(), style);
        BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        paint(frame, style, picture, progress);
        return picture;
    }

    /** Draws over all of a picture that has the right size. */
    static void paint(Frame frame, FrameStyle style, BufferedImage picture, Progress progress) {
        FrameLayout layout = FrameLayout.of(frame.side(), style);
        Look look = Look.of(style);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(KEY_TEXT_ANTIALIASING, VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(KEY_FRACTIONALMETRICS, VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.setColor(new Color(look.page()));
            graphics.fillRect(0, 0, layout.width(), layout.height());
            Optional<CaptionPainter> captions =
                    layout.lettering().map(lettering -> new CaptionPainter(graphics, lettering, look));
            captions.ifPresent(painter -> painter.paint(frame, style.palette()));
            for (int i = 0; i < layout.panels().size(); i++) {
                progress.report(i, layout.panels().size());
                FrameLayout.Panel panel = layout.panels().get(i);
                captions.ifPresent(painter -> painter.surround(panel));
                Rectangle square = panel.square();
                // One pixel a neuron, blown up by a whole number: exact squares.
                graphics.drawImage(
                        cells(frame, panel, style.palette(), look.spikes()),
                        square.x, square.y, square.width, square.height, null);
            }
            progress.report(layout.panels().size(), layout.panels().size());
        } finally {
            graphics.dispose();
        }
    }

    /**
     * Draws spikes alone over all of a picture.
     *
     * @param glow shape (side, side), from 0 (not a trace) to 1 (fires now)
     * @param side rows and columns of neurons
     * @param colours what they look like
     * @param picture a square of so many whole pixels for each neuron
     */
    static void paintSpikes(float[] glow, int side, SpikeColours colours, BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.drawImage(cells(spikes(glow, colours), side), 0, 0, picture.getWidth(), picture.getHeight(), null);
        } finally {
            graphics.dispose();
        }
    }

    /** The neurons of a panel, one pixel each. */
    private static BufferedImage cells(Frame frame, FrameLayout.Panel panel, Palette palette, SpikeColours colours) {
        int side = frame.side();
        return panel.spikes()
                ? cells(spikes(panel.cue() ? frame.cueGlow() : frame.recallGlow(), colours), side)
                : rates(panel.cue() ? frame.cueRates() : frame.recallRates(), side, frame.rateTop(), palette);
    }

    private static BufferedImage cells(int[] rgb, int side) {
        BufferedImage cells = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        cells.setRGB(0, 0, side, side, rgb, 0, side);
        return cells;
    }

    private static int[] spikes(float[] glow, SpikeColours colours) {
        int[] rgb = new int[glow.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colours.rgb(glow[i]);
        }
        return rgb;
    }

    /** Rates, or what else counts from 0 up to a top, as a square of one pixel each. */
    static BufferedImage rates(double[] rates, int side, double top, Palette palette) {
        int[] rgb = new int[rates.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = palette.rgb(rates[i] / top);
        }
        return cells(rgb, side);
    }
}
