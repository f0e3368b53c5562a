package engram.samples;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A broad old tree on a light field, with a dark wood behind it on the right. */
final class Tree {

    private static final int SIDE = 320;

    private Tree() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            drawSky(g);
            drawWood(g);
            drawField(g);
            drawTrunk(g);
            drawCrown(g);
        });
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static void drawSky(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, Easel.colour(0xFFE9C2), 0, 240, Easel.colour(0xFFF7E4)));
        g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        g.setPaint(Easel.colour(0xFFD98A));
        g.fill(new Ellipse2D.Double(252, 30, 42, 42));
    }

    private static void drawWood(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 150, Easel.colour(0x2C5F6A), 0, 300, Easel.colour(0x143742)));
        g.fill(Easel.curve("M 170 330 L 186 236 L 204 196 L 216 214 L 236 164 L 252 194 L 268 146 L 284 180 L 300 150 L 330 190"
                + " L 330 330 Z"));
    }

    private static void drawField(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 230, Easel.colour(0xF7E08A), 0, 320, Easel.colour(0xE3BE5A)));
        g.fill(Easel.curve("M -10 250 C 60 232 140 236 190 262 C 220 278 240 300 250 330 L -10 330 Z"));
        g.setPaint(Easel.colour(0x1C4A50));
        g.fill(Easel.curve("M 190 262 C 240 256 290 262 330 258 L 330 330 L 250 330 C 240 300 220 278 190 262 Z"));
        g.setPaint(Easel.colour(0xC08F2E));
        g.setStroke(pen(3));
        g.draw(Easel
                .curve("M 14 282 C 34 276 52 278 68 274 M 30 306 C 56 298 84 302 104 296 M 168 300 C 184 296 200 300 212 298"));
    }

    private static void drawTrunk(Graphics2D g) {
        g.setPaint(new GradientPaint(100, 0, Easel.colour(0x6B432B), 150, 0, Easel.colour(0x3A2216)));
        g.fill(Easel.curve("M 76 284 C 102 268 108 230 104 178 L 146 178 C 142 230 148 268 180 288 C 160 284 146 282 138 276"
                + " C 126 288 116 288 108 276 C 100 282 90 284 76 284 Z"));
        g.setPaint(Easel.colour(0x3A2216));
        g.setStroke(pen(11));
        g.draw(Easel.curve("M 124 204 C 116 176 92 160 72 150"));
        g.draw(Easel.curve("M 128 210 C 142 184 168 172 186 160"));
    }

    private static void drawCrown(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 20, Easel.colour(0x3F7D3A), 0, 200, Easel.colour(0x1D4A2E)));
        for (double[] leafage : new double[][] {{12, 92, 92}, {30, 42, 96}, {78, 16, 104}, {126, 40, 92}, {140, 92, 78},
            {52, 92, 112}, {98, 84, 104}}) {
            g.fill(new Ellipse2D.Double(leafage[0], leafage[1], leafage[2], leafage[2]));
        }
        g.setPaint(Easel.colour(0x6FA94E));
        g.setStroke(pen(6));
        g.draw(Easel.curve("M 52 74 C 60 62 72 58 84 60 M 104 44 C 114 34 132 34 142 40 M 158 78 C 170 74 184 80 188 90"
                + " M 40 122 C 46 112 58 110 66 114 M 104 112 C 114 102 130 104 136 112 M 152 132 C 160 126 172 126 180 134"));
        g.setPaint(Easel.colour(0xD8402E));
        for (double[] apple : new double[][] {{70, 90}, {126, 66}, {170, 108}, {94, 146}, {140, 156}, {40, 144}}) {
            g.fill(new Ellipse2D.Double(apple[0], apple[1], 13, 13));
        }
    }
}
