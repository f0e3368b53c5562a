package engram.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Tables as comma-separated values in UTF-8, one line a row, the first with the names of the columns. */
public final class CsvTable {

    static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private CsvTable() {}

    /**
     * Writes a whole table.
     *
     * @param header the names of the columns
     * @param rows as many texts as there are columns each
     * @param target the file; what is there already is replaced
     * @throws ExportProblem if it cannot be written; then everything is as before
     */
    public static void write(List<String> header, List<List<String>> rows, Path target) throws ExportProblem {
        WholeFile.write(target, out -> {
            out.write(bytes(header));
            for (List<String> row : rows) {
                out.write(bytes(row));
            }
        });
    }

    /** One row as it stands in the file, its line's end with it. */
    static byte[] bytes(List<String> row) throws IOException {
        StringBuilder line = new StringBuilder();
        FORMAT.printRecord(line, row.toArray());
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }
}
