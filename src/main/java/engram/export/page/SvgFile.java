package engram.export.page;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.origin.Embedded;
import engram.export.origin.Origin;
import engram.model.FileProblem;
import engram.plot.Surface.Letters;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.ViewBox;

/**
 * Writes drawings as SVG: lines stay lines and letters letters, so that they can be searched, changed, and enlarged at will.
 * The letters are those that whoever shows the file has; each text is held where it belongs by its beginning, middle or end.
 */
public final class SvgFile {

    /** Cells are a picture in the file, so large that they have sharp edges even where somebody smooths it. */
    private static final int LEAST_FOR_CELLS = 512;

    /** What XML cannot have at all: it is left out. */
    private static final Pattern NO_LETTER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SvgFile() {}

    /**
     * Writes a drawing.
     *
     * @param size how wide it is to be
     * @param title what whoever shows the file calls it
     * @param target the file; what is there already is replaced
     */
    public static void write(Painting painting, PageSize size, String title, Origin origin, Path target) throws FileProblem {
        byte[] bytes = text(painting, size, title, origin).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(bytes));
    }

    /** What is in such a file. */
    public static String text(Painting painting, PageSize size, String title, Origin origin) {
        SVGUnits unit = size.unit() == PageSize.Unit.PIXELS ? SVGUnits.PX : SVGUnits.MM;
        SVGGraphics2D graphics = new SVGGraphics2D(size.width(), size.height(painting), unit);
        // The same drawing gives the same file.
        graphics.setDefsKeyPrefix("engram");
        painting.drawOn(new GraphicsSurface(graphics, new Anchored(graphics), LEAST_FOR_CELLS));
        String element = graphics.getSVGElement(null, true, new ViewBox(0, 0, painting.width(), painting.height()), null, null);
        int head = element.indexOf('>');
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.substring(0, head)
                + " style='image-rendering:pixelated'>\n" + head(title, origin) + element.substring(head + 1) + "\n";
    }

    private static String head(String title, Origin origin) {
        StringBuilder head = new StringBuilder("<title>").append(escaped(title))
                .append("</title>\n<metadata>")
                .append("<dc:description xmlns:dc='http://purl.org/dc/elements/1.1/'>")
                .append(escaped(origin.line()))
                .append("</dc:description>");
        origin.experiment()
                .ifPresent(bytes -> head.append("<engram:")
                        .append(Embedded.SVG_ELEMENT)
                        .append(" xmlns:engram='")
                        .append(Embedded.SVG_NAMESPACE)
                        .append("'>")
                        .append(Base64.getMimeEncoder().encodeToString(bytes))
                        .append("</engram:")
                        .append(Embedded.SVG_ELEMENT)
                        .append(">"));
        return head.append("</metadata>\n").toString();
    }

    private static String escaped(String text) {
        return legible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String legible(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }

    /**
     * Letters held by their beginning, middle or end. The library knows neither that nor sizes that are no whole numbers: the
     * first is said beside the name of the font, and letters are written larger and then made smaller.
     */
    private record Anchored(SVGGraphics2D graphics) implements Lettering {

        private static final int LARGER = 64;
        private static final String FAMILY = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

        @Override
        public Font font(String text, Letters letters) {
            return OF_THE_COMPUTER.font(text, letters);
        }

        @Override
        public void write(Graphics2D on, String text, double x, double baseline, Letters.Across across) {
            Font font = on.getFont();
            AffineTransform before = on.getTransform();
            on.translate(x, baseline);
            on.scale(1.0 / LARGER, 1.0 / LARGER);
            on.setFont(font.deriveFont((float) Math.round(font.getSize2D() * LARGER)));
            String anchor = switch (across) {
                case LEFT -> "start";
                case CENTRE -> "middle";
                case RIGHT -> "end";
            };
            graphics.setFontFunction(_ -> FAMILY.replace('\'', '"') + "; text-anchor: " + anchor);
            // Blanks that follow on one another are one in XML.
            on.drawString(escapedBlanks(text), 0f, 0f);
            on.setTransform(before);
        }

        private static String escapedBlanks(String text) {
            return legible(text).replace("  ", "\u00A0 ");
        }
    }
}
