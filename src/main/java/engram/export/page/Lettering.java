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
        public void write(Graphics2D graphics, String text, double x, double baseline, double width, Letters.Across across) {
            graphics.drawString(text, (float) left(x, width, across), (float) baseline);
        }
    };

    /** The font that a text is measured with, and drawn. */
    Font font(String text, Letters letters);

    /**
     * Writes a line of text; font and colour are chosen.
     *
     * @param x where the point of it lies that {@code across} names
     * @param width how wide it is in its font
     */
    void write(Graphics2D graphics, String text, double x, double baseline, double width, Letters.Across across);

    /** Where a text begins. */
    static double left(double x, double width, Letters.Across across) {
        return switch (across) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
    }
}
