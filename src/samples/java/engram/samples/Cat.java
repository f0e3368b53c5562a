package engram.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A black cat with a white chin, looking at you: a dark head with light eyes before a light wall. */
final class Cat {

    private static final int SIDE = 320;
    /** Swaps left and right. */
    private static final AffineTransform MIRROR = new AffineTransform(-1, 0, 0, 1, SIDE, 0);

    private Cat() {}

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            g.setPaint(new RadialGradientPaint(160, 130, 230, new float[] {0, 1},
                    new Color[] {Easel.colour(0xFFE9AE), Easel.colour(0xF4AE6A)}));
            g.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
            drawBody(g);
            drawHead(g);
            drawEyes(g);
            drawMuzzle(g);
        });
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The curve and its mirror image as one. */
    private static Path2D both(String left) {
        Path2D path = Easel.curve(left);
        path.append(path.createTransformedShape(MIRROR), false);
        return path;
    }

    private static void drawBody(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 240, Easel.colour(0x1C1D28), 0, 320, Easel.colour(0x2D2E3E)));
        g.fill(Easel.curve("M 34 330 C 40 276 76 246 112 236 L 208 236 C 244 246 280 276 286 330 Z"));
        g.setPaint(new GradientPaint(0, 250, Easel.colour(0xE9E4EA), 0, 310, Color.WHITE));
        g.fill(Easel.curve(
                "M 118 262 C 134 274 186 274 202 262 C 204 290 194 312 186 330 L 134 330" + " C 126 312 116 290 118 262 Z"));
        g.setPaint(Easel.colour(0xC7362F));
        g.setStroke(pen(13));
        g.draw(Easel.curve("M 96 254 C 128 278 192 278 224 254"));
        g.setPaint(new RadialGradientPaint(156, 280, 16, new float[] {0, 1},
                new Color[] {Easel.colour(0xFFE98A), Easel.colour(0xD99A1E)}));
        g.fill(new Ellipse2D.Double(147, 272, 26, 26));
        g.setPaint(Easel.colour(0x6B4410));
        g.setStroke(pen(2.5));
        g.draw(Easel.curve("M 148 284 L 172 284 M 160 288 L 160 296"));
    }

    private static void drawHead(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 30, Easel.colour(0x2A2B3A), 0, 140, Easel.colour(0x20212C)));
        g.fill(both("M 58 158 C 46 112 48 62 60 30 C 64 22 72 22 80 28 C 104 44 126 64 142 90 Z"));
        g.setPaint(new GradientPaint(0, 60, Easel.colour(0xF0B3AA), 0, 120, Easel.colour(0xB97478)));
        g.fill(both("M 70 112 C 64 88 66 66 72 50 C 88 60 102 74 112 88 C 96 92 82 100 70 112 Z"));
        g.setPaint(new RadialGradientPaint(160, 120, 150, new float[] {0, 1},
                new Color[] {Easel.colour(0x3A3B4E), Easel.colour(0x191A24)}));
        g.fill(Easel.curve("M 160 76 C 222 76 268 112 268 170 C 268 226 220 262 160 262"
                + " C 100 262 52 226 52 170 C 52 112 98 76 160 76 Z"));
        g.fill(both("M 62 192 C 48 200 40 206 32 218 C 48 214 56 216 74 216 Z"));
        g.fill(both("M 66 208 C 56 218 52 226 48 238 C 62 230 74 230 90 230 Z"));
    }

    private static void drawEyes(Graphics2D g) {
        String eye = "M 78 164 C 88 138 122 132 142 170 C 126 188 92 188 78 164 Z";
        g.setPaint(Easel.colour(0x0C0C12));
        g.setStroke(pen(5));
        g.draw(both(eye));
        g.setPaint(new GradientPaint(0, 142, Easel.colour(0xC9D94A), 0, 186, Easel.colour(0xF7E27A)));
        g.fill(both(eye));
        g.setPaint(Easel.colour(0x0C0C12));
        g.fill(both("M 112 145 C 120 152 120 175 112 182 C 104 175 104 152 112 145 Z"));
        g.setPaint(Color.WHITE);
        g.fill(new Ellipse2D.Double(114, 150, 9, 9));
        g.fill(new Ellipse2D.Double(210, 150, 9, 9));
    }

    private static void drawMuzzle(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 190, Color.WHITE, 0, 262, Easel.colour(0xE3DCE4)));
        g.fill(Easel.curve("M 160 150 C 166 172 172 186 182 194 C 204 198 216 214 208 232 C 201 247 186 252 174 252"
                + " C 166 255 154 255 146 252 C 134 252 119 247 112 232 C 104 214 116 198 138 194"
                + " C 148 186 154 172 160 150 Z"));
        g.setPaint(Easel.colour(0xD9707C));
        g.fill(Easel.curve("M 145 196 C 150 191 170 191 175 196 C 176 204 166 212 160 214" + " C 154 212 144 204 145 196 Z"));
        g.setPaint(Easel.colour(0x3A2B36));
        g.setStroke(pen(3));
        g.draw(both("M 160 214 L 160 224 C 154 236 140 236 134 228"));
        g.setPaint(Easel.colour(0xFFFFFF, 0.9));
        g.setStroke(pen(1.8));
        g.draw(both("M 108 214 C 82 204 52 198 16 204 M 106 221 C 82 218 54 222 20 232" + " M 110 228 C 90 234 64 246 36 262"));
    }
}
