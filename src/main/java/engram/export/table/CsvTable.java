package engram.export.table;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.Progress;
import org.apache.commons.csv.CSVFormat;

/**
 * Tables as comma-separated values in UTF-8, one line a row, the first with the names of the columns. No text in them is a
 * formula to a spreadsheet.
 */
public final class CsvTable {

    static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** What spreadsheets take for the beginning of a formula, also in the wide letters of East Asia. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}\\x{FEFF}]*[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]|^[\\t\\r\\n]");

    /** As Engram writes it: without a plus sign, so that a picture called +1 stays a name. */
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*([eE][+-]?\\d+)?|Infinity)");

    private static final int PARTS_LOOKED_AT = 64;

    private CsvTable() {}

    /**
     * A table that is made while it is written, part by part: it may be larger than memory.
     *
     * @param rows the rows of a part, from 0 on; as many texts as there are columns each
     */
    public record Table(List<String> header, int parts, IntFunction<List<List<String>>> rows) {}

    /**
     * Writes a table part by part.
     *
     * @param target the file; what is there already is replaced
     * @param progress told about the parts written; may cancel
     */
    public static void write(Table table, Path target, Progress progress) throws FileProblem {
        AtomicFile.write(target, out -> {
            out.write(bytes(table.header()));
            for (int part = 0; part < table.parts(); part++) {
                StringBuilder lines = new StringBuilder();
                for (List<String> row : table.rows().apply(part)) {
                    print(row, lines);
                }
                out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                progress.report(part + 1, table.parts());
            }
        });
    }

    /**
     * All of a table as text, for those who want no file.
     *
     * @param progress told about the parts made; may cancel
     */
    public static String text(Table table, Progress progress) throws IOException {
        return text(table, FORMAT, progress);
    }

    /** The same with tabulators between the cells, as spreadsheets take what is pasted. */
    public static String tabbed(Table table, Progress progress) throws IOException {
        return text(table, FORMAT.builder().setDelimiter('\t').get(), progress);
    }

    private static String text(Table table, CSVFormat format, Progress progress) throws IOException {
        StringBuilder lines = new StringBuilder();
        format.printRecord(lines, table.header().stream().map(CsvTable::harmless).toArray());
        for (int part = 0; part < table.parts(); part++) {
            for (List<String> row : table.rows().apply(part)) {
                format.printRecord(lines, row.stream().map(CsvTable::harmless).toArray());
            }
            progress.report(part + 1, table.parts());
        }
        return lines.toString();
    }

    /**
     * The first rows of a table.
     *
     * @param most how many at most
     */
    public static List<List<String>> first(Table table, int most) {
        return IntStream.range(0, table.parts()).mapToObj(table.rows()).flatMap(List::stream).limit(most).toList();
    }

    /**
     * How large a table is: exactly where it has few parts, else about, from some parts of it that lie evenly.
     *
     * @param progress told about the parts looked at; may cancel
     */
    public static Size size(Table table, Progress progress) throws IOException {
        int looked = Math.min(table.parts(), PARTS_LOOKED_AT);
        long rows = 0;
        long bytes = 0;
        for (int i = 0; i < looked; i++) {
            StringBuilder lines = new StringBuilder();
            List<List<String>> part = table.rows().apply((int) ((long) i * table.parts() / looked));
            for (List<String> row : part) {
                print(row, lines);
            }
            rows += part.size();
            bytes += lines.toString().getBytes(StandardCharsets.UTF_8).length;
            progress.report(i + 1, looked);
        }
        double scale = looked == 0 ? 0 : (double) table.parts() / looked;
        return new Size(Math.round(rows * scale), bytes(table.header()).length + Math.round(bytes * scale));
    }

    /**
     * How large a table is.
     *
     * @param rows without the names of the columns
     * @param bytes of its file
     */
    public record Size(long rows, long bytes) {}

    /** One row as it stands in the file, its line's end with it. */
    static byte[] bytes(List<String> row) throws IOException {
        StringBuilder line = new StringBuilder();
        print(row, line);
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(List<String> row, StringBuilder lines) throws IOException {
        FORMAT.printRecord(lines, row.stream().map(CsvTable::harmless).toArray());
    }

    /** A cell as it is read from a file that it was written to: texts that would be formulas have an apostrophe in front. */
    public static String readBack(String cell) {
        return new String(harmless(cell).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Pictures may be called anything: what a spreadsheet would carry out gets an apostrophe in front, and is text. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
