package engram.cli.report;

import module java.base;
import engram.cli.run.TerminalText;

/** A table to read on a terminal: columns as wide as they need to be, numbers at the right. */
public final class TextTable {

    private TextTable() {}

    /**
     * Prints a table.
     *
     * @param rows as many texts as there are columns each
     */
    public static void print(PrintWriter out, List<String> header, List<List<String>> rows) {
        printPlain(out, header, rows.stream().map(row -> row.stream().map(TerminalText::oneLine).toList()).toList());
    }

    private static void printPlain(PrintWriter out, List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        boolean[] numbers = new boolean[header.size()];
        for (int column = 0; column < widths.length; column++) {
            int c = column;
            widths[c] = Math.max(length(header.get(c)), rows.stream().mapToInt(row -> length(row.get(c))).max().orElse(0));
            numbers[c] = rows.stream().allMatch(row -> row.get(c).matches("[-+]?\\d.*"));
        }
        out.println(line(header, widths, numbers));
        for (List<String> row : rows) {
            out.println(line(row, widths, numbers));
        }
    }

    private static String line(List<String> cells, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String room = " ".repeat(widths[c] - length(cells.get(c)));
            line.append(numbers[c] ? room + cells.get(c) : cells.get(c) + room).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
