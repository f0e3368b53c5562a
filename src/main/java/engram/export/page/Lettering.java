package engram.export.page;

import engram.plot.Surface.Letters;
import java.awt.Font;
import java.awt.Graphics2D;

/** How letters get onto a page. */
interface Lettering {

    /** As every computer has them. */
    Lettering OF_THE_COMPUTER = new Lettering() {

        @Override
        public Font font(String text, Letters letters) {
            return new Font(Font.SANS_SERIF, letters.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) letters.size());
        }

        @Override
        public void write(Graphics2D graphics, String text, double x, double baseline, Letters.Across across) {
            double left = switch (across) {
                case LEFT -> x;
                case CENTRE -> x - width(graphics, text) / 2;
                case RIGHT -> x - width(graphics, text);
            };
            graphics.drawString(text, (float) left, (float) baseline);
        }

        private static double width(Graphics2D graphics, String text) {
            return graphics.getFont().getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        }
    };

    /** The font that a text is measured with, and drawn. */
    Font font(String text, Letters letters);

    /**
     * Writes a line of text; font and colour are chosen.
     *
     * @param x where the point of it lies that {@code across} names
     */
    void write(Graphics2D graphics, String text, double x, double baseline, Letters.Across across);
}
