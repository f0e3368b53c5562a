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
import java.util.Arrays;
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
            byte[] lines = anew ? new byte[0] : wholeLines(target, file, CsvTable.bytes(header));
            GrowingTable table = new GrowingTable(target, file, rows(target, header, lines));
            file.truncate(lines.length).position(lines.length);
            if (lines.length == 0) {
                table.write(header);
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
        long before = file.position();
        ByteBuffer bytes = ByteBuffer.wrap(CsvTable.bytes(row));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            takeAway(before, e);
            throw e;
        }
    }

    /** A full disk takes a part of a row; the rows before it are a table by themselves. */
    private void takeAway(long before, IOException why) {
        try {
            file.truncate(before);
        } catch (IOException e) {
            // A row that is cut off is noticed when the table is opened again.
            why.addSuppressed(e);
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

    /**
     * What is in a file up to its last end of a line. Only a table of this header is read whole: anything else may be of
     * any size, or have no end.
     */
    private static byte[] wholeLines(Path target, FileChannel file, byte[] header) throws IOException {
        byte[] start = read(file, Math.min(file.size(), header.length));
        if (!Arrays.equals(start, 0, start.length, header, 0, start.length)) {
            throw anotherTable(target);
        }
        byte[] all = read(file, file.size());
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(all, end);
    }

    private static byte[] read(FileChannel file, long size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
        file.position(0);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // What is read stands in the buffer.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static List<List<String>> rows(Path target, List<String> header, byte[] lines) throws ExportProblem {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CsvTable.FORMAT.parse(new StringReader(new String(lines, StandardCharsets.UTF_8)))) {
            for (CSVRecord line : parser) {
                rows.add(line.toList());
            }
        } catch (IOException | UncheckedIOException _) {
            throw anotherTable(target);
        }
        if (rows.stream().anyMatch(row -> row.size() != header.size())) {
            throw anotherTable(target);
        }
        return rows.isEmpty() ? List.of() : List.copyOf(rows.subList(1, rows.size()));
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
