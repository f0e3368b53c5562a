package engram.export.report;

import module java.base;
import engram.model.Text;
import javax.xml.stream.XMLStreamException;

/** A table with a column for each network: what a line is, a value each, and a word on it. */
final class Table {

    private final Markup page;
    private int columns;

    Table(Markup page) {
        this.page = page;
    }

    /** What stands above: of one network, only that it is one. */
    static List<String> headings(String first, int networks, String last) {
        return Stream.of(Stream.of(first), networks == 1 ? Stream.of("Network") : Stream.of("A", "B"), Stream.of(last))
                .flatMap(Function.identity())
                .toList();
    }

    /** A whole table. */
    void write(String styleClass, List<String> headings, Markup.Body rows) throws XMLStreamException {
        columns = headings.size();
        page.element("table", styleClass, () -> {
            page.element("thead", "", () -> page.element("tr", "", () -> {
                for (int i = 0; i < columns; i++) {
                    String network = i == 0 || i == columns - 1 ? "" : "network network-" + headings.get(i);
                    page.text("th", network.toLowerCase(Locale.ROOT), headings.get(i));
                }
            }));
            page.element("tbody", "", rows);
        });
    }

    /** A heading over some of the lines. */
    void group(String title) throws XMLStreamException {
        page.element("tr", "group",
                () -> page.element("th", Map.of("colspan", Integer.toString(columns)), () -> page.text(title)));
    }

    /** A line. */
    void row(String styleClass, String name, List<String> values, String note) throws XMLStreamException {
        page.element("tr", styleClass, () -> {
            page.text("th", "", name);
            for (String value : values) {
                page.text("td", "value", value);
            }
            page.text("td", "note", note);
        });
    }

    /** A line about a memory, of which values may stand out. */
    void named(int number, String name, List<String> values, List<Boolean> strong, String note) throws XMLStreamException {
        page.element("tr", "", () -> {
            page.element("th", "", () -> {
                page.text(Text.of("%,d ", number));
                page.name(name);
            });
            for (int i = 0; i < values.size(); i++) {
                page.text("td", strong.get(i) ? "value strong" : "value", values.get(i));
            }
            page.text("td", "note", note);
        });
    }

    /** A word on a table, below it. */
    void note(String text) throws XMLStreamException {
        page.text("p", "note", text);
    }
}
