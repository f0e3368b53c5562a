package engram.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A snowy mountain before an evening sky, over a light meadow with dark firs. */
final class Mountain {

    private static final int SIDE = 320;

    private Mountain() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            drawSky(g);
            drawPeaks(g);
            drawMeadow(g);
            drawFir(g, 40, 312, 150);
            drawFir(g, 292, 316, 112);
        });
    }

    private static void drawSky(Graphics2D g) {
        g.setPaint(new LinearGradientPaint(0, 0, 0, 220, new float[] {0, 0.6f, 1},
                new Color[] {Easel.colour(0x14205A), Easel.colour(0x3C3F86), Easel.colour(0x9A5F8E)}));
        g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        g.setPaint(Easel.colour(0xFFF3C4));
        g.fill(new Ellipse2D.Double(30, 30, 46, 46));
        g.setPaint(Easel.colour(0x18255F));
        g.fill(new Ellipse2D.Double(44, 24, 42, 42));
        g.setPaint(Easel.colour(0xFFF3C4, 0.9));
        for (double[] star : new double[][] {{110, 40, 3}, {232, 32, 3}, {290, 66, 2.6}, {262, 96, 2}, {96, 92, 2},
            {16, 108, 2.4}}) {
            g.fill(new Ellipse2D.Double(star[0], star[1], star[2], star[2]));
        }
    }

    private static void drawPeaks(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 140, Easel.colour(0x4C4A86), 0, 260, Easel.colour(0x34386E)));
        g.fill(Easel.curve("M -10 260 L -10 196 L 36 158 L 66 186 L 96 168 L 150 260 Z"));
        g.fill(Easel.curve("M 190 260 L 258 150 L 288 184 L 306 168 L 330 192 L 330 260 Z"));
        // The side that the light falls on, and the one in the shade.
        g.setPaint(new GradientPaint(0, 50, Color.WHITE, 0, 260, Easel.colour(0xF3DCDD)));
        g.fill(Easel.curve("M 178 44 L 152 78 L 140 84 L 118 124 L 98 142 L 66 200 L 30 262 L 200 262 L 190 210 L 204 176"
                + " L 184 130 L 192 92 Z"));
        g.setPaint(new GradientPaint(0, 50, Easel.colour(0x5866A6), 0, 260, Easel.colour(0x2F3A74)));
        g.fill(Easel.curve("M 178 44 L 198 72 L 210 80 L 234 124 L 250 138 L 280 194 L 312 262 L 200 262 L 190 210 L 204 176"
                + " L 184 130 L 192 92 Z"));
        g.setPaint(Easel.colour(0x6B74B4));
        g.fill(Easel.curve("M 150 118 L 138 150 L 146 178 L 128 206 L 122 182 L 130 152 Z"));
        g.fill(Easel.curve("M 106 178 L 98 206 L 102 232 L 84 250 L 86 214 Z"));
        g.setPaint(Easel.colour(0xE9E4F4));
        g.fill(Easel.curve("M 214 116 L 226 146 L 220 162 L 236 196 L 244 176 L 238 150 Z"));
    }

    private static void drawMeadow(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 240, Easel.colour(0xF4E7A0), 0, 320, Easel.colour(0xC9D98A)));
        g.fill(Easel.curve("M -10 252 C 60 232 120 250 180 246 C 240 240 280 230 330 244 L 330 330 L -10 330 Z"));
        g.setPaint(Easel.colour(0x8FB36A));
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(Easel.curve(
                "M 130 276 C 160 270 190 274 214 270 M 176 300 C 206 292 230 296 254 290 M 118 308 C 130 304 142 306 152 303"));
    }

    /** A fir: its foot, and how high it stands. */
    private static void drawFir(Graphics2D g, double x, double foot, double height) {
        g.setPaint(Easel.colour(0x3A2418));
        g.fill(new Rectangle2D.Double(x - height / 22, foot - height / 7, height / 11, height / 7));
        g.setPaint(
                new GradientPaint(0, (float) (foot - height), Easel.colour(0x1D5145), 0, (float) foot, Easel.colour(0x0E2F2C)));
        for (int storey = 0; storey < 3; storey++) {
            double top = foot - height + storey * height * 0.22;
            double wide = height * (0.15 + 0.065 * storey);
            double low = top + height * (0.34 + 0.04 * storey);
            g.fill(Easel.curve("M " + x + " " + top + " L " + (x + wide) + " " + low + " Q " + x + " " + (low - height * 0.05)
                    + " " + (x - wide) + " " + low + " Z"));
        }
    }
}
