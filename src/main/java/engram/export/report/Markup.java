package engram.export.report;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a page element by element. What comes out is HTML for browsers and well-formed XML for everybody else; whatever is in
 * a text, it stays a text.
 */
final class Markup {

    /** What may stand in XML; all else would make a page that no program reads. */
    private static final Pattern NO_LETTER = Pattern.compile("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    /** What stands in an element. */
    @FunctionalInterface
    interface Body {

        /** Writes it. */
        void write() throws XMLStreamException;
    }

    /** Writes to somebody who stays open. */
    Markup(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /**
     * A whole page.
     *
     * @param body writes head and body
     */
    void page(Body body) throws XMLStreamException {
        xml.writeDTD("<!DOCTYPE html>\n");
        xml.writeStartElement("html");
        xml.writeAttribute("lang", "en");
        body.write();
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.flush();
    }

    /** An element with others in it. */
    void element(String name, String styleClass, Body body) throws XMLStreamException {
        element(name, styleClass.isEmpty() ? Map.of() : Map.of("class", styleClass), body);
    }

    /** The same with any attributes, in the map's order. */
    void element(String name, Map<String, String> attributes, Body body) throws XMLStreamException {
        start(name, attributes, false);
        body.write();
        xml.writeEndElement();
    }

    /** An element with a text in it. */
    void text(String name, String styleClass, String text) throws XMLStreamException {
        element(name, styleClass, () -> text(text));
    }

    /** An element that never has anything in it. */
    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        start(name, attributes, true);
    }

    private void start(String name, Map<String, String> attributes, boolean empty) throws XMLStreamException {
        xml.writeCharacters("\n");
        if (empty) {
            xml.writeEmptyElement(name);
        } else {
            xml.writeStartElement(name);
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), legible(attribute.getValue()));
        }
    }

    /** A text by itself. */
    void text(String text) throws XMLStreamException {
        xml.writeCharacters(legible(text));
    }

    /** A name that somebody has given: whichever way its letters run, those around it keep theirs. */
    void name(String name) throws XMLStreamException {
        xml.writeStartElement("bdi");
        text(name);
        xml.writeEndElement();
    }

    /**
     * A picture that is in the page itself.
     *
     * @param alternative what it shows, for those who do not see it
     * @param width how wide it is on the page, in pixels of a screen
     */
    void picture(BufferedImage picture, String alternative, int width) throws XMLStreamException {
        picture("image/png", png(picture), alternative, width);
    }

    /** The same of a picture in any format that browsers know. */
    void picture(String format, byte[] bytes, String alternative, int width) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", data(format, bytes));
        attributes.put("alt", alternative);
        attributes.put("width", Integer.toString(width));
        empty("img", attributes);
    }

    /** Bytes as an address that needs no network. */
    static String data(String format, byte[] bytes) {
        return dataStart(format) + Base64.getEncoder().encodeToString(bytes);
    }

    /** How such an address begins, up to the bytes in base64. */
    static String dataStart(String format) {
        return "data:" + format + ";base64,";
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Told to use memory: else a file beside all others is made for each picture.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String legible(String text) {
        return NO_LETTER.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\uFFFD");
    }
}
