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
                    column(headings.get(i), network.toLowerCase(Locale.ROOT));
                }
            }));
            page.element("tbody", "", rows);
        });
    }

    /** A heading over some of the lines. */
    void group(String title) throws XMLStreamException {
        page.element("tr", "group",
                () -> page.element("th", heading("colspan", Integer.toString(columns), "rowgroup"), () -> page.text(title)));
    }

    /** A heading of a column; where it says nothing it heads nothing. */
    private void column(String title, String styleClass) throws XMLStreamException {
        page.element(title.isEmpty() ? "td" : "th", title.isEmpty() ? Map.of() : heading("class", styleClass, "col"),
                () -> page.text(title));
    }

    /** Says to those who are read a table aloud what a heading is of. */
    private static Map<String, String> heading(String name, String value, String scope) {
        return value.isEmpty() ? Map.of("scope", scope) : new TreeMap<>(Map.of(name, value, "scope", scope));
    }

    /** A line. */
    void row(String styleClass, String name, List<String> values, String note) throws XMLStreamException {
        page.element("tr", styleClass, () -> {
            page.element("th", Map.of("scope", "row"), () -> page.text(name));
            for (String value : values) {
                page.text("td", "value", value);
            }
            page.text("td", "note", note);
        });
    }

    /** A line about a memory, of which values may stand out. */
    void named(int number, String name, List<String> values, List<Boolean> strong, String note) throws XMLStreamException {
        page.element("tr", "", () -> {
            page.element("th", Map.of("scope", "row"), () -> {
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
