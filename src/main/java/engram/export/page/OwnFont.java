package engram.export.page;

import module java.base;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import engram.plot.Surface.Letters;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters that go into files, the same on every computer: Liberation Sans, which is as wide as Arial and Helvetica. */
enum OwnFont {
    PLAIN("Regular"),
    BOLD("Bold");

    private static final String PLACE = "com/mpobjects/jasperreports/fonts/liberation/LiberationSans-";

    /** Writes with them what they can write, and all else with what the computer has. */
    static final Lettering LETTERING = new Lettering() {

        @Override
        public Font font(String text, Letters letters) {
            Font own = (letters.bold() ? BOLD : PLAIN).font;
            return own.canDisplayUpTo(text) >= 0 ? OF_THE_COMPUTER.font(text, letters) : own.deriveFont((float) letters.size());
        }

        @Override
        public void write(Graphics2D graphics, String text, double x, double baseline, Letters.Across across) {
            OF_THE_COMPUTER.write(graphics, text, x, baseline, across);
        }
    };

    private final String file;
    private final Font font;

    OwnFont(String style) {
        file = PLACE + style + ".ttf";
        try (InputStream in = open()) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font is not in the program", e);
        }
    }

    private InputStream open() throws IOException {
        return Optional.ofNullable(OwnFont.class.getClassLoader().getResourceAsStream(file))
                .orElseThrow(() -> new FileNotFoundException(file));
    }

    /** Puts them into a document; only those letters are written that are used. */
    static void register(PDDocument document, PdfBoxGraphics2DFontTextDrawer letters) throws IOException {
        for (OwnFont own : values()) {
            try (InputStream in = own.open()) {
                letters.registerFont(own.font.getFontName(Locale.ROOT), PDType0Font.load(document, in));
            }
        }
    }
}
