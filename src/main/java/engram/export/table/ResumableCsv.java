package engram.export.table;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.Text;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that is written row by row over a long time, and gone on with after an interruption. A row is in the file as
 * soon as it is known. One that was cut off in the middle has no end of line, and is taken away when the file is opened
 * again.
 */
public final class ResumableCsv implements Closeable {

    private static final int PIECE = 1 << 16;

    private final Path target;
    private final FileChannel file;
    private final int columns;
    /** The bytes of the whole lines that were there when the table was opened. */
    private final long length;

    private ResumableCsv(Path target, FileChannel file, int columns, long length) {
        this.target = target;
        this.file = file;
        this.columns = columns;
        this.length = length;
    }

    /**
     * Looks at a row that is there already.
     *
     * @param <E> what it throws where the row is not the one that it should be
     */
    @FunctionalInterface
    public interface Reader<E extends Exception> {

        /**
         * Looks at one row.
         *
         * @param number which row, from 0 on, the header not counted
         */
        void row(int number, List<String> row) throws E;
    }

    /**
     * Opens a table, or begins one. A file that holds anything else is left as it is.
     *
     * @param anew whether to begin again where there is a file already
     * @throws FileProblem if the file holds anything but such a table, is being written by somebody else, or the
     *     system refuses
     */
    public static ResumableCsv open(Path target, List<String> header, boolean anew) throws FileProblem {
        if (Files.isDirectory(target)) {
            throw new FileProblem(target, "is a folder", "Choose a name for a file in it");
        }
        FileChannel file = null;
        try {
            file = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            requireAlone(target, file);
            long length = anew ? 0 : wholeLines(target, file, CsvTable.bytes(header));
            ResumableCsv table = new ResumableCsv(target, file, header.size(), length);
            table.read((_, _) -> {});
            file.truncate(length).position(length);
            if (length == 0) {
                table.write(header);
            }
            return table;
        } catch (IOException e) {
            close(file);
            throw e instanceof FileProblem known ? known : problem(target, e);
        }
    }

    /** The rows that were there when the table was opened, without the header. */
    public List<List<String>> rows() throws FileProblem {
        List<List<String>> rows = new ArrayList<>();
        read((_, row) -> rows.add(row));
        return rows;
    }

    /**
     * Goes through the rows that were there when the table was opened, one at a time: there may be more than fit into
     * memory.
     */
    public <E extends Exception> void read(Reader<E> reader) throws FileProblem, E {
        try (CSVParser parser = CsvTable.FORMAT.parse(new InputStreamReader(start(file, length), StandardCharsets.UTF_8))) {
            int number = -1;
            for (CSVRecord line : parser) {
                if (line.size() != columns) {
                    throw number < 0 ? anotherTable(target) : damagedLine(number, line.size());
                }
                if (number >= 0) {
                    reader.row(number, line.toList());
                }
                number++;
            }
        } catch (FileProblem e) {
            throw e;
        } catch (IOException | UncheckedIOException _) {
            throw anotherTable(target);
        }
    }

    private FileProblem damagedLine(int number, int values) {
        return new FileProblem(target, Text.of("is damaged: line %d has %s, and the table has %d columns", number + 2,
                Text.count(values, "value"), columns), "Take out this line and all behind it, and run it again");
    }

    /**
     * Goes through the rows of a table that stays as it is: one that was cut off in the middle is passed over.
     *
     * @throws FileProblem if there is no such table, or it cannot be read
     */
    public static <E extends Exception> void read(Path target, List<String> header, Reader<E> reader) throws FileProblem, E {
        FileChannel file;
        long length;
        try {
            file = FileChannel.open(target, StandardOpenOption.READ);
            if (!begins(file, CsvTable.bytes(header))) {
                file.close();
                throw new FileProblem(target, "does not begin with its columns: another program has saved it, or another Engram",
                        "Get it as it was, or make it again with --overwrite");
            }
            length = wholeLines(target, file, CsvTable.bytes(header));
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.reading(target, e);
        }
        try (ResumableCsv table = new ResumableCsv(target, file, header.size(), length)) {
            table.read(reader);
        }
    }

    /** Writes one more row. When this returns, the system has it. */
    public void append(List<String> row) throws FileProblem {
        try {
            write(row);
        } catch (IOException e) {
            throw problem(target, e);
        }
    }

    @Override
    public void close() throws FileProblem {
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

    private static void requireAlone(Path target, FileChannel file) throws FileProblem {
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
            throw new FileProblem(target, "is just being written by another Engram", "Wait for it, or name another file");
        }
    }

    /**
     * How long a file is up to its last end of a line. Only a table of this header is looked through: anything else may be
     * of any size, or have no end.
     */
    private static long wholeLines(Path target, FileChannel file, byte[] header) throws IOException {
        if (!begins(file, header)) {
            throw anotherTable(target);
        }
        long end = file.size();
        while (end > 0) {
            long from = Math.max(0, end - PIECE);
            byte[] piece = read(file, from, end - from);
            for (int place = piece.length; place > 0; place--) {
                if (piece[place - 1] == '\n') {
                    return from + place;
                }
            }
            end = from;
        }
        return 0;
    }

    private static boolean begins(FileChannel file, byte[] header) throws IOException {
        byte[] start = read(file, 0, Math.min(file.size(), header.length));
        return Arrays.equals(start, 0, start.length, header, 0, start.length);
    }

    private static byte[] read(FileChannel file, long from, long size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // What is read stands in the buffer.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static FileProblem anotherTable(Path target) {
        return new FileProblem(target, "is there already and holds something else",
                "Name another place, or begin anew with --overwrite");
    }

    private static FileProblem problem(Path target, IOException reported) {
        return FileProblem.writing(target, reported, AtomicFile.room(target));
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

    /** The first bytes of a file, read beside whatever else is done with it; closing it closes nothing. */
    private static InputStream start(FileChannel file, long length) {
        return new InputStream() {

            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                if (count == 0 || at >= length) {
                    return count == 0 ? 0 : -1;
                }
                int read = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(count, length - at)), at);
                at += Math.max(0, read);
                return read;
            }
        };
    }
}
