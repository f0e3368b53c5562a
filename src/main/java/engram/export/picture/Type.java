package engram.export.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.stream.Stream;

/**
 * The letters of a picture. The size is their em in pixels; all distances in a picture are multiples of it.
 *
 * @param em the size of the body letters, in pixels
 */
record Type(int em, Font title, Font body, Font strong, Font small) {

    /** The smallest size that is still easy to read. */
    static final int SMALLEST_EM = 11;

    private static final String ELLIPSIS = "\u2026";

    /** As the painter draws: smooth edges, and widths that grow evenly with the size. */
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    /** Letters of one size. */
    static Type of(int em) {
        Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, em);
        Font bold = new Font(Font.SANS_SERIF, Font.BOLD, em);
        return new Type(em, bold.deriveFont(em * 1.2f), plain, bold, plain.deriveFont(Math.max(em * 0.88f, 10)));
    }

    /** So many ems in pixels, at least 1. */
    int ems(double count) {
        return Math.max(1, (int) Math.round(count * em));
    }

    /** The width of the widest of some texts, in whole pixels. */
    static int width(Font font, Stream<String> texts) {
        return texts.mapToInt(text -> width(font, text)).max().orElse(0);
    }

    /** The width of a text, in whole pixels. */
    static int width(Font font, String text) {
        return (int) Math.ceil(font.getStringBounds(text, SMOOTH).getWidth());
    }

    /** A text in one line, its end replaced by an ellipsis where there is too little room. */
    static String fitted(Font font, String text, int room) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (width(font, line) <= room) {
            return line;
        }
        // Widths grow with the number of letters, so the longest start that fits is found by halving.
        int fits = 0;
        int tooLong = line.codePointCount(0, line.length());
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(font, start(line, middle)) <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return start(line, fits);
    }

    private static String start(String line, int codePoints) {
        return line.substring(0, line.offsetByCodePoints(0, codePoints)).stripTrailing() + ELLIPSIS;
    }
}
