package engram.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A lighthouse at night: light things (the tower, its beams) on a dark sky. */
final class Lighthouse {

    private static final int SIDE = 320;
    private static final float LAMP_X = 196;
    private static final float LAMP_Y = 83;

    private Lighthouse() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            drawSky(g);
            drawSea(g);
            drawBeams(g);
            drawHouse(g);
            drawTower(g);
            drawRocks(g);
        });
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static void drawSky(Graphics2D g) {
        g.setPaint(new LinearGradientPaint(0, 0, 0, 250, new float[] {0, 0.55f, 1},
                new Color[] {Easel.colour(0x080C2C), Easel.colour(0x1B2158), Easel.colour(0x4A3474)}));
        g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        SplittableRandom places = new SplittableRandom(7);
        for (int star = 0; star < 70; star++) {
            double x = SIDE * places.nextDouble();
            double y = 215 * places.nextDouble();
            double size = 0.8 + 1.8 * Math.pow(places.nextDouble(), 3);
            g.setPaint(Easel.colour(0xFFF4D8, 0.35 + 0.6 * places.nextDouble()));
            g.fill(new Ellipse2D.Double(x, y, size, size));
        }
    }

    private static void drawSea(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 240, Easel.colour(0x1D2A62), 0, 320, Easel.colour(0x070B26)));
        g.fill(new Rectangle2D.Double(0, 240, SIDE, 80));
        SplittableRandom places = new SplittableRandom(3);
        for (int glint = 0; glint < 46; glint++) {
            double depth = places.nextDouble();
            double y = 244 + 72 * depth;
            double length = 8 + 26 * depth * places.nextDouble();
            double x = 20 + 150 * places.nextDouble() * (1 - 0.3 * depth);
            g.setPaint(Easel.colour(0xF6D98A, 0.25 + 0.35 * places.nextDouble()));
            g.setStroke(pen(0.8 + 1.4 * depth));
            g.draw(new Line2D.Double(x, y, x + length, y));
        }
    }

    private static void drawBeams(Graphics2D g) {
        g.setPaint(new RadialGradientPaint(LAMP_X, LAMP_Y, 230, new float[] {0, 0.35f, 1},
                new Color[] {Easel.colour(0xFFF6C8), Easel.colour(0xFFE79A, 0.86), Easel.colour(0xF9D57E, 0.5)}));
        g.fill(Easel.curve("M 196 80 L -10 18 L -10 128 L 196 88 Z"));
        g.fill(Easel.curve("M 196 80 L 330 44 L 330 118 L 196 88 Z"));
        g.setPaint(new RadialGradientPaint(LAMP_X, LAMP_Y, 70, new float[] {0, 0.3f, 1},
                new Color[] {Easel.colour(0xFFFBE0), Easel.colour(0xFFE79A, 0.55), Easel.colour(0xFFE79A, 0)}));
        g.fill(new Ellipse2D.Double(LAMP_X - 70, LAMP_Y - 70, 140, 140));
    }

    private static void drawTower(Graphics2D g) {
        Shape body = Easel.curve("M 174 110 L 218 110 L 234 262 L 158 262 Z");
        g.setPaint(new GradientPaint(160, 0, Easel.colour(0xFFFDF4), 236, 0, Easel.colour(0xD5CFE0)));
        g.fill(body);
        g.setClip(body);
        g.setPaint(new GradientPaint(160, 0, Easel.colour(0xC2302E), 236, 0, Easel.colour(0x7E1A2E)));
        g.fill(Easel.curve("M 150 142 Q 196 150 242 142 L 242 172 Q 196 180 150 172 Z"));
        g.fill(Easel.curve("M 150 204 Q 196 213 242 204 L 242 236 Q 196 245 150 236 Z"));
        g.setClip(null);
        g.setPaint(Easel.colour(0x2A2347));
        g.fill(Easel.curve("M 191 124 Q 196 116 201 124 L 201 136 L 191 136 Z"));
        g.fill(Easel.curve("M 191 186 Q 196 178 201 186 L 201 198 L 191 198 Z"));

        g.setPaint(Easel.colour(0x1A1636));
        g.fill(new Rectangle2D.Double(166, 102, 60, 9));
        g.setPaint(new RadialGradientPaint(LAMP_X, LAMP_Y + 2, 24, new float[] {0, 1},
                new Color[] {Color.WHITE, Easel.colour(0xFFE48A)}));
        g.fill(new Rectangle2D.Double(179, 66, 34, 36));
        g.setPaint(Easel.colour(0x1A1636));
        g.setStroke(pen(2.4));
        g.draw(Easel.curve("M 180 66 L 180 102 M 212 66 L 212 102 M 196 66 L 196 102"));
        g.draw(Easel.curve("M 168 92 L 168 102 M 224 92 L 224 102 M 167 92 L 180 92 M 212 92 L 225 92"));
        g.setPaint(new GradientPaint(172, 0, Easel.colour(0xC2302E), 222, 0, Easel.colour(0x7E1A2E)));
        g.fill(Easel.curve("M 172 67 C 176 50 188 42 196 40 C 204 42 216 50 220 67 Z"));
        g.fill(new Ellipse2D.Double(191.5, 31, 9, 11));
    }

    private static void drawHouse(Graphics2D g) {
        g.setPaint(new GradientPaint(228, 0, Easel.colour(0xE9E2EC), 292, 0, Easel.colour(0xB7AFCB)));
        g.fill(new Rectangle2D.Double(226, 222, 60, 40));
        g.setPaint(Easel.colour(0x5C1B33));
        g.fill(Easel.curve("M 218 224 L 236 198 L 280 198 L 296 224 Z"));
        g.setPaint(Easel.colour(0xFFC24A));
        g.fill(new Rectangle2D.Double(244, 232, 11, 13));
        g.fill(new Rectangle2D.Double(266, 232, 11, 13));
        g.setPaint(Easel.colour(0x2A2347));
        g.setStroke(pen(1.4));
        g.draw(Easel.curve("M 249.5 232 L 249.5 245 M 271.5 232 L 271.5 245"));
        g.draw(Easel.curve("M 244 238.5 L 255 238.5 M 266 238.5 L 277 238.5"));
    }

    private static void drawRocks(Graphics2D g) {
        String edge = "M 84 320 C 96 304 104 300 116 296 C 122 280 134 276 144 272 C 150 260 162 256 180 257"
                + " L 250 255 C 282 252 304 254 330 246";
        g.setPaint(new GradientPaint(0, 246, Easel.colour(0x2C2850), 0, 320, Easel.colour(0x0B0A20)));
        g.fill(Easel.curve(edge + " L 330 330 L 84 330 Z"));
        g.setPaint(Easel.colour(0x5B5590, 0.8));
        g.setStroke(pen(2));
        g.draw(Easel.curve(edge));
        g.draw(Easel.curve("M 150 284 L 172 276 L 180 286 M 206 274 L 232 280 M 258 270 L 276 278 L 300 268"
                + " M 132 306 L 152 300 M 190 300 L 214 296 L 226 304 M 252 300 L 284 294"));
        g.setPaint(Easel.colour(0xDDE6F4, 0.75));
        g.draw(Easel.curve("M 66 312 Q 76 304 88 310 Q 98 298 110 302"));
    }
}
