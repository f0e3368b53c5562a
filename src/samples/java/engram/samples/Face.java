package engram.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A smiling face that is half in the light: on the left it is dark before a light wall, on the right light before a dark
 * one, so that as a pattern it has little in common with a picture that is dark or light in its middle.
 */
final class Face {

    private static final int SIDE = 320;
    private static final int HALF = SIDE / 2;

    private static final String HEAD =
            "M 160 58 C 226 58 250 108 246 168 C 243 228 206 284 160 286" + " C 114 284 77 228 74 168 C 70 108 94 58 160 58 Z";
    private static final String HAIR = "M 68 190 C 44 96 90 22 160 22 C 230 22 276 96 252 190 C 248 158 242 134 230 114"
            + " C 196 120 152 110 128 90 C 120 112 102 126 88 132 C 78 148 72 166 68 190 Z";

    private Face() {}

    /** The colours of one half. */
    private record Tone(int wall, int shirt, int skin, int cheek, int hair, int white, int iris, int line, int mouth,
            int teeth) {}

    private static final Tone SHADOW =
            new Tone(0xFBE7B8, 0x1F4E5F, 0x8A4A34, 0x7A3B2C, 0x2A1714, 0xFFF7E6, 0x3A1C16, 0x3A1C16, 0x4A1620, 0xFFF4E2);
    private static final Tone LIGHT =
            new Tone(0x1D4455, 0xF1B24A, 0xF9D2A4, 0xF3B188, 0x5A2C1E, 0xFFFFFF, 0x4A2A1C, 0x5A2C1E, 0x8E2430, 0xFFFFFF);

    static BufferedImage draw() {
        return Easel.paint(SIDE, BufferedImage.TYPE_INT_RGB, g -> {
            g.setClip(new Rectangle2D.Double(0, 0, HALF, SIDE));
            drawIn(g, SHADOW);
            g.setClip(new Rectangle2D.Double(HALF, 0, HALF, SIDE));
            drawIn(g, LIGHT);
        });
    }

    private static void drawIn(Graphics2D g, Tone tone) {
        fill(g, tone.wall(), "M 0 0 L 320 0 L 320 320 L 0 320 Z");
        fill(g, tone.shirt(), "M 30 330 C 40 296 84 284 126 276 L 194 276 C 236 284 280 296 290 330 Z");
        fill(g, tone.cheek(), "M 128 258 L 192 258 L 196 290 C 184 308 136 308 124 290 Z");
        fill(g, tone.skin(), "M 78 160 C 62 150 56 164 60 184 C 64 204 76 214 86 206 Z");
        fill(g, tone.skin(), "M 242 160 C 258 150 264 164 260 184 C 256 204 244 214 234 206 Z");
        fill(g, tone.skin(), HEAD);
        g.setPaint(Easel.colour(tone.cheek()));
        g.fill(new Ellipse2D.Double(88, 194, 42, 30));
        g.fill(new Ellipse2D.Double(190, 194, 42, 30));
        fill(g, tone.hair(), HAIR);
        drawEye(g, tone, 118);
        drawEye(g, tone, 202);
        stroke(g, tone.line(), 5, "M 160 168 C 158 186 146 198 148 204 C 152 210 166 210 172 204");
        fill(g, tone.mouth(), "M 102 218 C 134 230 186 230 218 218 C 212 276 108 276 102 218 Z");
        fill(g, tone.teeth(), "M 109 224 C 137 235 183 235 211 224 C 206 244 114 244 109 224 Z");
    }

    private static void drawEye(Graphics2D g, Tone tone, double x) {
        g.setPaint(Easel.colour(tone.white()));
        g.fill(new Ellipse2D.Double(x - 29, 142, 58, 42));
        g.setPaint(Easel.colour(tone.iris()));
        g.fill(new Ellipse2D.Double(x - 18, 144, 36, 38));
        g.setPaint(Color.WHITE);
        g.fill(new Ellipse2D.Double(x + 2, 150, 11, 11));
        String brow = x < HALF ? "M 88 132 C 102 116 126 116 146 128" : "M 232 132 C 218 116 194 116 174 128";
        stroke(g, tone.hair(), 12, brow);
    }

    private static void fill(Graphics2D g, int colour, String outline) {
        g.setPaint(Easel.colour(colour));
        g.fill(Easel.curve(outline));
    }

    private static void stroke(Graphics2D g, int colour, double width, String line) {
        g.setPaint(Easel.colour(colour));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(Easel.curve(line));
    }
}
