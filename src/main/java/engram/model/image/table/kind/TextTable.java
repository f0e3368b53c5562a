package engram.model.image.table.kind;

import module java.base;
import engram.model.image.table.Arrangement;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.decode.Refusal;
import engram.model.image.table.PictureTable;
import java.nio.channels.SeekableByteChannel;

/**
 * A table in a text file as pictures, one a line: numbers with blanks, commas, semicolons or tabs between them, with or
 * without a line of headings, with or without a first or last column that says what the picture shows. Plain or packed with
 * gzip. Lines that begin with # or % are passed over.
 */
final class TextTable {

    private static final String SAME_LENGTH = "Save as many numbers in each line";

    /** Longer lines are none of a table. */
    private static final int LONGEST_LINE = 1 << 26;

    /** A picture has at least so many numbers, and one that nobody named at least so many. */
    private static final int FEWEST = 4;
    private static final int FEWEST_UNNAMED = 16;

    private static final Pattern CALLED_SO = Pattern.compile("(?i).+\\.(csv|tsv)(\\.gz)?");

    private TextTable() {}

    /** Whether a file is such a table, by its first lines; one that somebody named may hold fewer numbers. */
    static boolean isOne(Path file, byte[] head, boolean named) {
        if (named && head.length > 0 && CALLED_SO.matcher(FileProblem.nameOf(file)).matches()) {
            return true;
        }
        try (LineReader lines = new LineReader(Packed.stream(new ByteArrayInputStream(head)), LONGEST_LINE)) {
            List<String> first = new ArrayList<>();
            for (String line = lines.next(); line != null && first.size() < FEWEST; line = lines.next()) {
                if (line.indexOf('\0') >= 0 || line.indexOf('\uFFFD') >= 0) {
                    return false;
                }
                first.add(line);
            }
            return isTable(first, named ? FEWEST : FEWEST_UNNAMED);
        } catch (IOException _) {
            // It is no text, or packed so that its beginning cannot be had.
            return false;
        }
    }

    private static boolean isTable(List<String> lines, int fewest) throws IOException {
        if (lines.isEmpty()) {
            return false;
        }
        String line = lines.get(Math.min(1, lines.size() - 1));
        TableLine.Mark mark = TableLine.Mark.of(line);
        TableLine cells = TableLine.of(line, mark);
        int numbers = cells.cells().size() - cells.words(mark);
        if (numbers == 1 && cells.cells().size() == 1) {
            return fewest == FEWEST && lines.size() == FEWEST;
        }
        return numbers >= fewest && cells.words(mark) <= 1
                && (fewest == FEWEST || Arrangement.isSquare(numbers) || Arrangement.isSquare(numbers - 1));
    }

    /**
     * Reads a table.
     *
     * @param progress told how many bytes are read; its cancellation passes through
     */
    static PictureTable open(Path file, Progress progress) throws FileProblem {
        Refusal.requireOrdinary(file);
        Place place = Place.of(file);
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                LineReader lines = new LineReader(Packed.stream(Channels.newInputStream(channel)), LONGEST_LINE)) {
            long size = Math.max(1, channel.size());
            return new Reading(place, TableKind.stem(file)).table(lines, () -> progress.report(channel.position(), size));
        } catch (EOFException | ZipException _) {
            throw place.problem("is packed with gzip and cut off or damaged", "Copy or download it again");
        } catch (IOException e) {
            throw Refusal.opening(file, e);
        }
    }

    private interface Step {
        void taken() throws IOException;
    }

    /** What is known of a table while its lines come. */
    private static final class Reading {

        private final Place place;
        private final String name;
        private TableLine.Mark mark;
        private List<String> headings = List.of();
        private TableColumns columns;

        Reading(Place place, String name) {
            this.place = place;
            this.name = name;
        }

        PictureTable table(LineReader lines, Step step) throws IOException {
            String first = lines.next();
            int firstNumber = lines.number();
            String second = lines.next();
            if (first == null) {
                throw place.problem("holds no numbers", "Save a table with a picture in each line");
            }
            begin(first, second);
            if (headings.isEmpty()) {
                add(TableLine.of(first, mark), firstNumber);
            }
            for (String line = second; line != null; line = lines.next()) {
                add(TableLine.of(line, mark), lines.number());
                step.taken();
            }
            if (columns == null) {
                throw place.problem("holds no numbers below its headings", "Save a table with a picture in each line");
            }
            return columns.contents(name, headings).likeliest();
        }

        /** Finds out how the cells of all lines are kept apart, and whether the first line has headings. */
        private void begin(String first, String second) throws IOException {
            mark = TableLine.Mark.of(second == null ? first : second);
            TableLine cells = TableLine.of(first, mark);
            boolean words = second != null && cells.words(mark) > TableLine.of(second, mark).words(mark);
            if (words || second != null && areCounted(cells.cells())) {
                headings = cells.cells();
            }
        }

        /** Whether these are the numbers of the columns, which some programs write above them. */
        private static boolean areCounted(List<String> cells) {
            int from = cells.getFirst().equals("1") ? 1 : 0;
            return cells.size() >= FEWEST
                    && IntStream.range(0, cells.size()).allMatch(i -> cells.get(i).equals(Integer.toString(i + from)));
        }

        private void add(TableLine line, int number) throws FileProblem {
            List<String> cells = line.cells();
            if (columns == null) {
                columns = new TableColumns(place, cells.size());
            }
            if (cells.size() != columns.count()) {
                throw place.in("line " + number)
                        .problem(Text.of("has %s, and those before it have %,d", Text.count(cells.size(), "number"),
                                columns.count()), SAME_LENGTH);
            }
            double[] numbers = new double[cells.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = TableLine.number(cells.get(i), mark);
                boolean edge = i == 0 || i == numbers.length - 1;
                if (!Double.isFinite(numbers[i]) && !edge) {
                    throw wrong(cells.get(i), number, i);
                }
            }
            columns.add(numbers, cells.getFirst(), cells.getLast(), problem -> wrong(cells.get(problem), number, problem));
        }

        private FileProblem wrong(String cell, int line, int column) {
            return place.in("line " + line)
                    .problem(cell.isBlank() ? Text.of("has no number in column %,d", column + 1)
                            : Text.of("holds \u201C%s\u201D in column %,d, which is no number", Text.shortened(cell, 40),
                                    column + 1),
                            "Write a number there, or leave the column out");
        }
    }
}
