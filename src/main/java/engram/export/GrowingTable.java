package engram.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that is written row by row over a long time, and gone on with after an interruption. A row is in the file as
 * soon as it is known. One that was cut off in the middle has no end of line, and is taken away when the file is opened
 * again.
 */
public final class GrowingTable implements Closeable {

    private final Path target;
    private final FileChannel file;
    private final List<List<String>> rows;

    private GrowingTable(Path target, FileChannel file, List<List<String>> rows) {
        this.target = target;
        this.file = file;
        this.rows = rows;
    }

    /**
     * Opens a table, or begins one. A file that holds anything else is left as it is.
     *
     * @param target the file
     * @param header the names of the columns
     * @param anew whether to begin again where there is a file already
     * @throws ExportProblem if the file holds anything but such a table, is being written by somebody else, or the
     *     system refuses
     */
    public static GrowingTable open(Path target, List<String> header, boolean anew) throws ExportProblem {
        if (Files.isDirectory(target)) {
            throw new ExportProblem(target, "is a folder", "Choose a name for a file in it");
        }
        FileChannel file = null;
        try {
            file = FileChannel.open(
                    target, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            requireAlone(target, file);
            List<List<String>> rows = anew ? List.of() : wholeRows(target, header);
            GrowingTable table = new GrowingTable(target, file, rows);
            if (rows.isEmpty()) {
                file.truncate(0);
                table.write(header);
            } else {
                long whole = wholeLines(Files.readAllBytes(target));
                file.truncate(whole).position(whole);
            }
            return table;
        } catch (IOException e) {
            close(file);
            throw e instanceof ExportProblem known ? known : problem(target, e);
        }
    }

    /** The rows that were there when the table was opened, without the header. */
    public List<List<String>> rows() {
        return rows;
    }

    /**
     * Writes one more row. When this returns, the system has it.
     *
     * @param row as many texts as there are columns
     * @throws ExportProblem if it cannot be written
     */
    public void append(List<String> row) throws ExportProblem {
        try {
            write(row);
        } catch (IOException e) {
            throw problem(target, e);
        }
    }

    @Override
    public void close() throws ExportProblem {
        try {
            file.close();
        } catch (IOException e) {
            throw problem(target, e);
        }
    }

    private void write(List<String> row) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(CsvTable.bytes(row));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static void requireAlone(Path target, FileChannel file) throws ExportProblem {
        boolean alone;
        try {
            alone = file.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            alone = false;
        } catch (IOException _) {
            // Some disks know no locks.
            alone = true;
        }
        if (!alone) {
            throw new ExportProblem(target, "is just being written by another Engram", "Wait for it, or name another file");
        }
    }

    private static List<List<String>> wholeRows(Path target, List<String> header) throws IOException {
        byte[] bytes = Files.readAllBytes(target);
        String text = new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8);
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser parser = CsvTable.FORMAT.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                lines.add(line.toList());
            }
        } catch (IOException | UncheckedIOException _) {
            throw anotherTable(target);
        }
        boolean onlyBegun = lines.isEmpty()
                && new String(CsvTable.bytes(header), StandardCharsets.UTF_8)
                        .startsWith(new String(bytes, StandardCharsets.UTF_8));
        if (onlyBegun) {
            return List.of();
        }
        if (lines.isEmpty()
                || !lines.getFirst().equals(header)
                || lines.stream().anyMatch(line -> line.size() != header.size())) {
            throw anotherTable(target);
        }
        return List.copyOf(lines.subList(1, lines.size()));
    }

    /** The bytes up to the last end of a line. */
    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static ExportProblem anotherTable(Path target) {
        return new ExportProblem(target, "is there already and holds something else", "Name another file, or overwrite it");
    }

    private static ExportProblem problem(Path target, IOException reported) {
        return ExportProblem.writing(target, reported, WholeFile.room(target));
    }

    private static void close(FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException _) {
            // What went wrong before matters more.
        }
    }
}
