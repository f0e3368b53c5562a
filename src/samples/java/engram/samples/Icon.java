package engram.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * Engram's icon: five times five neurons on indigo; some of them glow, one after the other, and write a small e.
 *
 * <p>Up to 48 pixels the neurons stand on whole pixels (2 of every 3) and only what can be told apart is drawn; above,
 * there is room for a margin, for halos and for the way from one neuron to the next.
 */
final class Icon {

    /** The glowing neurons, as row and column, in the order in which they fire. */
    private static final int[][] TRACE = {{2, 0}, {2, 1}, {2, 2}, {2, 3}, {2, 4}, {1, 4}, {0, 3}, {0, 2}, {0, 1}, {1, 0}, {2, 0},
        {3, 0}, {4, 1}, {4, 2}, {4, 3}};

    /** Five colours of the viridis map, evenly spaced from its green-blue middle to its bright end. */
    private static final int[] VIRIDIS = {0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725};

    private static final int NEURONS = 5;
    private static final int LARGEST_WITHOUT_HALO = 48;

    private final int side;
    private final double pitch;
    private final double width;

    private Icon(int side, double pitch, double width) {
        this.side = side;
        this.pitch = pitch;
        this.width = width;
    }

    /** Draws the icon, its corners transparent. */
    static BufferedImage draw(int side) {
        Consumer<Graphics2D> drawing = side <= LARGEST_WITHOUT_HALO ? new Icon(side, side * 3 / 16.0, side * 2 / 16.0)::drawSmall
                : new Icon(side, side * 0.158, side * 0.104)::drawLarge;
        return Easel.paint(side, BufferedImage.TYPE_INT_ARGB, drawing);
    }

    private void drawSmall(Graphics2D g) {
        drawGround(g, 0.30);
        drawResting(g, width * 0.75, 0.30);
        drawWay(g, 0.45);
        for (int step = TRACE.length - 1; step >= 0; step--) {
            g.setPaint(Easel.colour(viridis(step), 1));
            double x = centre(TRACE[step][1]) - width / 2;
            double y = centre(TRACE[step][0]) - width / 2;
            g.fill(new RoundRectangle2D.Double(x, y, width, width, width * 0.5, width * 0.5));
        }
    }

    private void drawLarge(Graphics2D g) {
        drawGround(g, 0.44);
        g.setPaint(new RadialGradientPaint(side * 0.5f, side * 0.46f, side * 0.5f, new float[] {0, 1},
                new Color[] {Easel.colour(0x5B6BD0, 0.40), Easel.colour(0x5B6BD0, 0)}));
        g.fill(ground(0.44));
        drawResting(g, width * 0.62, 0.42);
        drawWay(g, 0.34);
        for (int step = TRACE.length - 1; step >= 0; step--) {
            drawHalo(g, step);
        }
        for (int step = TRACE.length - 1; step >= 0; step--) {
            drawGlowing(g, step);
        }
    }

    private RoundRectangle2D ground(double round) {
        return new RoundRectangle2D.Double(0, 0, side, side, side * round, side * round);
    }

    private void drawGround(Graphics2D g, double round) {
        g.setPaint(new GradientPaint(0, 0, Easel.colour(0x332C7E, 1), 0, side, Easel.colour(0x150F3D, 1)));
        g.fill(ground(round));
    }

    /** All neurons, as they look when they do not glow. */
    private void drawResting(Graphics2D g, double size, double opacity) {
        g.setPaint(Easel.colour(0x8A84E0, opacity));
        for (int row = 0; row < NEURONS; row++) {
            for (int column = 0; column < NEURONS; column++) {
                g.fill(disc(row, column, size));
            }
        }
    }

    /** The way from one glowing neuron to the next; its breadth is given as a part of theirs. */
    private void drawWay(Graphics2D g, double breadth) {
        g.setStroke(new BasicStroke((float) (width * breadth), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int step = TRACE.length - 2; step >= 0; step--) {
            int[] from = TRACE[step];
            int[] to = TRACE[step + 1];
            Line2D line = new Line2D.Double(centre(from[1]), centre(from[0]), centre(to[1]), centre(to[0]));
            g.setPaint(new GradientPaint(line.getP1(), Easel.colour(viridis(step), 0.75), line.getP2(),
                    Easel.colour(viridis(step + 1), 0.75)));
            g.draw(line);
        }
    }

    private void drawHalo(Graphics2D g, int step) {
        int[] neuron = TRACE[step];
        double size = width * 2.3;
        g.setPaint(new RadialGradientPaint((float) centre(neuron[1]), (float) centre(neuron[0]), (float) size / 2,
                new float[] {0.3f, 1}, new Color[] {Easel.colour(viridis(step), 0.38), Easel.colour(viridis(step), 0)}));
        g.fill(disc(neuron[0], neuron[1], size));
    }

    private void drawGlowing(Graphics2D g, int step) {
        int[] neuron = TRACE[step];
        g.setPaint(Easel.colour(viridis(step), 1));
        g.fill(disc(neuron[0], neuron[1], width));
        double shine = width * 0.5;
        double x = centre(neuron[1]) - width * 0.12;
        double y = centre(neuron[0]) - width * 0.16;
        g.setPaint(new RadialGradientPaint((float) x, (float) y, (float) shine, new float[] {0, 1},
                new Color[] {Easel.colour(0xFFFFFF, 0.55), Easel.colour(0xFFFFFF, 0)}));
        g.fill(disc(neuron[0], neuron[1], width));
    }

    private Ellipse2D disc(int row, int column, double size) {
        return new Ellipse2D.Double(centre(column) - size / 2, centre(row) - size / 2, size, size);
    }

    /** Where the middle of a row or column of neurons lies, in pixels from the edge. */
    private double centre(int index) {
        return side / 2.0 + (index - (NEURONS - 1) / 2.0) * pitch;
    }

    /** The colour of a moment of the trace: the first to fire is the brightest, the last has cooled down. */
    private static int viridis(int step) {
        double place = (VIRIDIS.length - 1) * (1 - step / (TRACE.length - 1.0));
        int below = (int) Math.min(place, VIRIDIS.length - 2);
        double part = place - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = VIRIDIS[below] >> shift & 0xFF;
            int high = VIRIDIS[below + 1] >> shift & 0xFF;
            colour |= (int) Math.round(low + part * (high - low)) << shift;
        }
        return colour;
    }
}
