package engram.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A light fish with two dark bands in dark water, over light sand. */
final class Fish {

    private static final int SIDE = 320;
    private static final String BODY = "M 18 154 C 54 84 150 62 238 140 C 256 124 280 96 308 82 C 292 128 292 190 310 240"
            + " C 282 224 258 194 238 176 C 150 248 54 226 18 154 Z";

    private Fish() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            drawWater(g);
            drawFins(g);
            drawBody(g);
            drawHead(g);
            drawBubbles(g);
        });
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static void drawWater(Graphics2D g) {
        g.setPaint(new LinearGradientPaint(0, 0, 0, SIDE, new float[] {0, 0.5f, 1},
                new Color[] {Easel.colour(0x2A6F9E), Easel.colour(0x16497C), Easel.colour(0x0A2350)}));
        g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        g.setPaint(Easel.colour(0x9ADDE6, 0.18));
        g.fill(Easel.curve("M 60 0 L 110 0 L 40 320 L -40 320 Z"));
        g.fill(Easel.curve("M 170 0 L 204 0 L 190 320 L 120 320 Z"));
        g.fill(Easel.curve("M 262 0 L 306 0 L 340 320 L 260 320 Z"));
        g.setPaint(new GradientPaint(0, 270, Easel.colour(0xF6E3AC), 0, 320, Easel.colour(0xD9B873)));
        g.fill(Easel.curve("M -10 284 C 40 268 84 284 130 280 C 190 272 240 290 330 272 L 330 330 L -10 330 Z"));
        g.setPaint(Easel.colour(0x1E7A5C));
        g.setStroke(pen(10));
        g.draw(Easel.curve("M 34 306 C 20 282 50 268 34 244 C 26 232 40 224 36 212"));
        g.draw(Easel.curve("M 56 308 C 70 288 48 276 62 256"));
        g.draw(Easel.curve("M 276 302 C 262 284 290 274 274 252"));
    }

    private static void drawFins(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 40, Easel.colour(0xF08A24), 0, 110, Easel.colour(0xFFC05A)));
        g.fill(Easel.curve("M 92 100 C 112 52 164 36 214 50 C 200 66 204 96 214 124 Z"));
        g.fill(Easel.curve("M 104 206 C 100 240 124 258 150 266 C 146 246 160 226 180 208 Z"));
    }

    private static void drawBody(Graphics2D g) {
        Shape body = Easel.curve(BODY);
        g.setPaint(new GradientPaint(0, 80, Easel.colour(0xFFA63C), 0, 230, Easel.colour(0xFFDE8E)));
        g.fill(body);
        Shape before = g.getClip();
        g.clip(body);
        g.setPaint(Easel.colour(0x151B3A));
        g.fill(Easel.curve("M 92 60 C 114 110 114 190 92 250 L 118 250 C 140 190 140 110 118 60 Z"));
        g.fill(Easel.curve("M 176 60 C 192 110 192 190 176 250 L 204 250 C 218 190 218 110 204 60 Z"));
        g.setPaint(Color.WHITE);
        g.setStroke(pen(5));
        g.draw(Easel.curve("M 90 60 C 112 110 112 190 90 250 M 121 60 C 143 110 143 190 121 250"));
        g.draw(Easel.curve("M 174 60 C 190 110 190 190 174 250 M 207 60 C 221 110 221 190 207 250"));
        g.setPaint(Easel.colour(0xE07A1C));
        g.setStroke(pen(3));
        g.draw(Easel.curve("M 256 150 L 292 116 M 258 158 L 294 158 M 256 166 L 292 206"));
        g.setClip(before);
        g.setPaint(Easel.colour(0xFFC05A));
        g.fill(Easel.curve("M 132 164 C 152 154 172 162 180 184 C 162 194 140 188 132 164 Z"));
    }

    private static void drawHead(Graphics2D g) {
        g.setPaint(Easel.colour(0x8A3A12));
        g.setStroke(pen(4));
        g.draw(Easel.curve("M 20 156 C 30 166 40 168 50 164"));
        g.setPaint(Color.WHITE);
        g.fill(new Ellipse2D.Double(44, 112, 38, 38));
        g.setPaint(Easel.colour(0x12121A));
        g.fill(new Ellipse2D.Double(50, 119, 25, 25));
        g.setPaint(Color.WHITE);
        g.fill(new Ellipse2D.Double(54, 123, 8, 8));
    }

    private static void drawBubbles(Graphics2D g) {
        g.setPaint(Easel.colour(0xD6F1F4, 0.9));
        g.setStroke(pen(3));
        g.draw(new Ellipse2D.Double(16, 100, 14, 14));
        g.draw(new Ellipse2D.Double(30, 66, 10, 10));
        g.draw(new Ellipse2D.Double(18, 30, 20, 20));
    }
}
