package engram.samples;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A small boat before a red sun, in the flat colours of a woodcut: dark things on a light sky, over a dark sea. */
final class Sailboat {

    private static final int SIDE = 320;
    private static final float HORIZON = 234;

    private Sailboat() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            drawSky(g);
            drawWave(g, HORIZON, 1.5, 40, 0, 0x3F7F9E, 0x2E6C90);
            drawWave(g, 241, 3, 52, 0.35, 0x2A648A, 0x1F527A);
            drawBoat(g);
            drawWave(g, 252, 5, 64, 0.7, 0x1F527A, 0x173F66);
            drawWave(g, 271, 7, 80, 0.15, 0x173F66, 0x0F2D50);
            drawWave(g, 294, 9, 106, 0.55, 0x0F2D50, 0x0A1F3C);
        });
    }

    private static void drawSky(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, Easel.colour(0xFDF1D6), 0, HORIZON, Easel.colour(0xF8CFA2)));
        g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));

        g.setPaint(Easel.colour(0xF3B98C, 0.35));
        g.fill(new Ellipse2D.Double(20, 30, 116, 116));
        g.setPaint(new GradientPaint(0, 40, Easel.colour(0xC92B26), 0, 136, Easel.colour(0xE2552F)));
        g.fill(new Ellipse2D.Double(30, 40, 96, 96));

        g.setPaint(Easel.colour(0xD9B7A6));
        g.fill(Easel.curve("M 190 240 C 230 224 250 202 268 174 L 284 172 C 296 194 308 212 330 226 L 330 240 Z"));
        g.setPaint(Easel.colour(0xFFF6E6));
        g.fill(Easel.curve("M 268 174 L 284 172 C 289 181 294 189 300 197 L 290 193 L 283 201 L 274 191 L 266 199"
                + " L 254 194 C 260 187 264 181 268 174 Z"));

        g.setPaint(Easel.colour(0xFFF8EA, 0.95));
        drawCloud(g, 8, 118, 88);
        drawCloud(g, 92, 64, 64);
        drawCloud(g, 240, 52, 70);

        g.setPaint(Easel.colour(0x3A2B36));
        g.setStroke(pen(2.6));
        g.draw(Easel.curve("M 258 96 Q 265 88 271 96 Q 277 87 285 93"));
        g.draw(Easel.curve("M 282 122 Q 287 116 291 122 Q 295 115 301 119"));
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A long, thin, round-ended cloud: two bars that overlap. */
    private static void drawCloud(Graphics2D g, double x, double y, double length) {
        Path2D cloud = new Path2D.Double();
        cloud.moveTo(x, y);
        cloud.lineTo(x + length * 0.7, y);
        cloud.moveTo(x + length * 0.35, y + 6);
        cloud.lineTo(x + length, y + 6);
        g.setStroke(pen(7));
        g.draw(cloud);
    }

    /** One sheet of water with pointed crests along its upper edge, and foam on them. */
    private static void drawWave(Graphics2D g, double y, double height, double length, double shift, int top, int deep) {
        Path2D foam = new Path2D.Double();
        double x = -length * (1 + shift);
        foam.moveTo(x, y);
        while (x < SIDE) {
            foam.quadTo(x + length / 2, y + 2 * height, x + length, y);
            x += length;
        }
        Path2D water = new Path2D.Double(foam);
        water.lineTo(x, SIDE);
        water.lineTo(-2 * length, SIDE);
        water.closePath();
        g.setPaint(new GradientPaint(0, (float) y, Easel.colour(top), 0, (float) y + 40, Easel.colour(deep)));
        g.fill(water);
        g.setPaint(Easel.colour(0xEAF3F2, 0.85));
        g.setStroke(pen(0.8 + height / 4));
        g.draw(foam);
    }

    private static void drawBoat(Graphics2D g) {
        g.setPaint(Easel.colour(0x4A2A22));
        g.setStroke(pen(5));
        g.draw(Easel.curve("M 178 30 L 176 220"));

        g.setPaint(new GradientPaint(184, 0, Easel.colour(0x14315A), 270, 0, Easel.colour(0x26588C)));
        g.fill(Easel.curve("M 183 36 C 220 84 246 140 252 196 C 230 202 206 202 182 198 Z"));
        g.setPaint(new GradientPaint(120, 0, Easel.colour(0xB8322C), 172, 0, Easel.colour(0x8E1F27)));
        g.fill(Easel.curve("M 172 54 C 160 104 140 152 110 192 C 130 200 152 200 172 196 Z"));
        g.setPaint(Easel.colour(0xFDF1D6, 0.35));
        g.setStroke(pen(1.4));
        g.draw(Easel.curve(
                "M 183 84 C 198 88 206 87 213 84 M 183 122 C 204 128 222 126 233 122" + " M 182 160 C 206 167 230 165 245 160"));
        g.draw(Easel.curve(
                "M 160 96 C 164 99 168 99 172 98 M 145 140 C 152 145 164 145 172 143" + " M 125 172 C 140 178 158 178 172 176"));
        g.setPaint(Easel.colour(0xE2552F));
        g.fill(Easel.curve("M 178 28 C 190 22 198 32 212 26 C 206 32 204 36 206 40 C 196 42 190 34 178 40 Z"));

        g.setPaint(new GradientPaint(0, 208, Easel.colour(0x5A2F24), 0, 250, Easel.colour(0x2B1513)));
        g.fill(Easel
                .curve("M 96 206 C 130 214 220 216 274 202 C 268 230 254 254 238 262 L 138 262" + " C 118 252 102 230 96 206 Z"));
        g.setPaint(Easel.colour(0xFDF1D6));
        g.setStroke(pen(4));
        g.draw(Easel.curve("M 103 214 C 134 222 216 224 267 211"));
    }
}
