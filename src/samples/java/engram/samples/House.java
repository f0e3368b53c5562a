package engram.samples;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A house with light walls and a dark roof before a light sky, with dark hedges and a light path to its door. */
final class House {

    private static final int SIDE = 320;

    private House() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            drawSky(g);
            drawGarden(g);
            drawWalls(g);
            drawRoof(g);
            drawDoorAndWindows(g);
            drawHedges(g);
        });
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static void drawSky(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, Easel.colour(0xA9DCEF), 0, 220, Easel.colour(0xFDF4DC)));
        g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        g.setPaint(Easel.colour(0xFFFFFF, 0.95));
        g.fill(Easel.curve("M 14 70 C 12 54 34 50 40 60 C 46 44 74 46 74 62 C 88 58 94 72 84 78 L 24 78 C 18 78 14 76 14 70 Z"));
        g.fill(Easel.curve(
                "M 250 46 C 248 32 268 28 274 38 C 280 26 302 28 302 42 C 314 40 318 52 308 56 L 258 56 C 252 56 250 52 250 46 Z"));
    }

    private static void drawGarden(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 244, Easel.colour(0x2F6B3C), 0, 320, Easel.colour(0x1B4A33)));
        g.fill(new Rectangle2D.Double(0, 252, SIDE, 80));
        g.setPaint(new GradientPaint(0, 262, Easel.colour(0xF3E2BC), 0, 320, Easel.colour(0xE3C893)));
        g.fill(Easel.curve("M 142 262 C 146 284 132 302 112 330 L 224 330 C 204 304 184 284 180 262 Z"));
        g.setPaint(Easel.colour(0xC9A86C));
        g.setStroke(pen(2.5));
        g.draw(Easel.curve("M 150 280 Q 160 284 174 280 M 138 298 Q 160 304 188 297 M 132 314 L 150 314"));
    }

    private static void drawWalls(Graphics2D g) {
        g.setPaint(new GradientPaint(70, 0, Easel.colour(0xFFF6E2), 250, 0, Easel.colour(0xF0DDB8)));
        g.fill(Easel.curve("M 72 266 L 72 136 L 161 66 L 250 136 L 250 266 Z"));
        g.setPaint(Easel.colour(0x8A7A6A));
        g.fill(new Rectangle2D.Double(72, 256, 178, 11));
    }

    private static void drawRoof(Graphics2D g) {
        g.setPaint(Easel.colour(0x6A2A26));
        g.fill(new Rectangle2D.Double(214, 44, 28, 62));
        g.setPaint(Easel.colour(0x43201F));
        g.fill(new Rectangle2D.Double(209, 38, 38, 11));
        g.setPaint(new GradientPaint(0, 40, Easel.colour(0xA63A2C), 0, 150, Easel.colour(0x7A2426)));
        g.fill(Easel.curve("M 161 34 L 290 146 L 262 152 L 60 152 L 32 146 Z"));
        g.setPaint(Easel.colour(0x5E191F));
        g.setStroke(pen(3));
        g.draw(Easel.curve("M 118 84 L 204 84 M 96 104 L 226 104 M 74 126 L 250 126"));
        g.draw(Easel.curve("M 140 84 L 140 104 M 182 84 L 182 104 M 120 104 L 120 126 M 200 104 L 200 126 M 98 126 L 98 150"
                + " M 142 126 L 142 150 M 184 126 L 184 150 M 226 126 L 226 150"));
    }

    private static void drawDoorAndWindows(Graphics2D g) {
        g.setPaint(Easel.colour(0x5A3722));
        g.fill(Easel.curve("M 138 264 L 138 208 C 138 186 184 186 184 208 L 184 264 Z"));
        g.setPaint(Easel.colour(0x3E2415));
        g.setStroke(pen(2.5));
        g.draw(Easel.curve("M 161 192 L 161 264"));
        g.setPaint(Easel.colour(0xF2C14E));
        g.fill(new Ellipse2D.Double(168, 228, 7, 7));
        for (double x : new double[] {84, 200}) {
            g.setPaint(Easel.colour(0xFFFFFF));
            g.fill(new Rectangle2D.Double(x - 5, 171, 48, 48));
            g.setPaint(new GradientPaint(0, 176, Easel.colour(0x1F4F73), 0, 214, Easel.colour(0x2F7396)));
            g.fill(new Rectangle2D.Double(x, 176, 38, 38));
            g.setPaint(Easel.colour(0xFFFFFF));
            g.setStroke(pen(3));
            g.draw(Easel.curve("M " + (x + 19) + " 176 L " + (x + 19) + " 214 M " + x + " 195 L " + (x + 38) + " 195"));
        }
    }

    private static void drawHedges(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 170, Easel.colour(0x2B6A3F), 0, 280, Easel.colour(0x16412E)));
        g.fill(Easel.curve("M -10 284 L -10 168 C 4 150 30 152 36 170 C 56 168 66 184 60 200 C 78 206 80 226 68 236"
                + " C 92 240 98 262 84 284 Z"));
        g.fill(Easel.curve("M 330 284 L 330 168 C 316 150 290 152 284 172 C 264 170 256 184 262 202 C 246 208 242 226 254 236"
                + " C 230 240 224 262 238 284 Z"));
        g.setPaint(Easel.colour(0xF6C8D0));
        for (double[] flower : new double[][] {{20, 190}, {44, 214}, {18, 236}, {58, 254}, {296, 192}, {276, 220}, {304, 240},
            {262, 258}}) {
            g.fill(new Ellipse2D.Double(flower[0], flower[1], 7, 7));
        }
    }
}
