package engram.model.image.table.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;
import engram.model.array.NumpyHeader;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.decode.Refusal;
import engram.model.image.table.Arrangement;
import engram.model.image.table.NamedArrays;
import engram.model.image.table.NumberStore;
import engram.model.image.table.PictureTable;
import engram.model.image.table.TableContents;

/**
 * MATLAB's files of version 5 to 7 as pictures: matrices of numbers, also in structures, and what they show in matrices of
 * numbers, lines of letters, or cells of texts. They are read from beginning to end, and never twice.
 */
final class MatlabFile {

    private static final String FETCH_AGAIN = "Copy or download it again";
    private static final int HEADER = 128;
    private static final int ORDER = 126;
    private static final int CHUNK = 1 << 12;
    private static final int DEEPEST = 8;

    private final NamedArrays arrays;
    private final Place place;
    private final String name;

    private MatlabFile(Path file) {
        place = Place.of(file);
        arrays = new NamedArrays(place);
        name = TableKind.stem(file);
    }

    /** Whether a file begins as one of MATLAB's does, of a version that can be read or of another. */
    static boolean isOne(byte[] head) {
        return head.length >= HEADER && new String(head, 0, HEADER, ISO_8859_1).matches("(?s)MATLAB \\d+\\.\\d+ MAT-file.*");
    }

    /** Reads all matrices that can be taken for pictures, the likeliest first. */
    static List<PictureTable> open(Path file, Progress progress) throws FileProblem {
        Refusal.requireOrdinary(file);
        MatlabFile matlab = new MatlabFile(file);
        try (InputStream raw = Files.newInputStream(file)) {
            InputStream in = new BufferedInputStream(raw);
            byte[] header = in.readNBytes(HEADER);
            if (new String(header, ISO_8859_1).startsWith("MATLAB 7.3")) {
                throw matlab.place.problem("is of MATLAB's version 7.3, which is HDF5", "Save it there with save -v7");
            }
            if (header.length < HEADER) {
                throw new EOFException();
            }
            boolean small = header[ORDER] == 'I';
            matlab.elements(new MatlabStream(in, Files.size(file) - HEADER,
                    small ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, progress));
            return matlab.arrays.tables();
        } catch (EOFException _) {
            throw matlab.place.problem("is cut off before its end", FETCH_AGAIN);
        } catch (ZipException | MatlabStream.Damage e) {
            throw matlab.damaged().because(e);
        } catch (IOException e) {
            throw Refusal.opening(file, e);
        }
    }

    private FileProblem damaged() {
        return place.problem("is a MATLAB file that is damaged or of a rare sort", "Save it again with save -v7");
    }

    /** Reads what lies at the top of the file, which alone may be packed. */
    private void elements(MatlabStream in) throws IOException {
        while (in.left() > 0) {
            MatlabStream.Tag tag = in.tag();
            MatlabStream within = in.part(tag.bytes());
            if (tag.type() == MatlabStream.PACKED) {
                try (MatlabStream unpacked = within.unpacked()) {
                    matrix(unpacked.part(unpacked.tag(MatlabStream.MATRIX).bytes()), "", 0);
                }
            } else if (tag.type() == MatlabStream.MATRIX) {
                matrix(within, "", 0);
            }
            // What was of no use is passed over.
            within.pass(within.left());
        }
    }

    /** Reads a matrix, whatever it is of. */
    private void matrix(MatlabStream in, String parent, int depth) throws IOException {
        if (in.left() == 0) {
            return;
        }
        Matrix matrix = Matrix.read(in, parent);
        String shape = NumpyHeader.text(matrix.shape);
        if (matrix.isNumbers() && !matrix.complex) {
            numbers(in, matrix, shape);
        } else if (matrix.type == Matrix.CHARACTERS) {
            if (NamedArrays.areLabels(matrix.name, new long[] {matrix.shape[0]})) {
                arrays.labels(matrix.name, lines(in, matrix));
            }
        } else if (matrix.type == Matrix.CELLS && matrix.elements() <= TableKind.MOST_LABELS && depth < DEEPEST) {
            arrays.labels(matrix.name, texts(in, matrix));
        } else if (matrix.type == Matrix.STRUCTURE && matrix.elements() == 1 && depth < DEEPEST) {
            for (String field : in.fieldNames()) {
                MatlabStream within = in.part(in.tag(MatlabStream.MATRIX).bytes());
                matrix(within, matrix.name + "." + field, depth + 1);
                within.pass(within.left());
            }
        } else {
            arrays.other(matrix.name, matrix.complex ? "of complex numbers" : shape + " of another type");
        }
    }

    private void numbers(MatlabStream in, Matrix matrix, String shape) throws IOException {
        List<Arrangement> arrangements = Arrangement.of(matrix.shape, true, true);
        boolean labels = NamedArrays.areLabels(matrix.name, matrix.shape) && matrix.elements() <= TableKind.MOST_LABELS;
        if (arrangements.isEmpty() && !labels) {
            arrays.other(matrix.name, shape);
            return;
        }
        NumberStore store = new NumberStore(place.in(matrix.name), CHUNK);
        MatlabStream.Tag tag = in.tag();
        if (tag.bytes() != matrix.elements() * tag.size()) {
            throw new MatlabStream.Damage();
        }
        try {
            for (long done = 0; done < matrix.elements(); done += CHUNK) {
                store.add(in.next(tag.type(), (int) Math.min(CHUNK, matrix.elements() - done)));
            }
            if (labels) {
                arrays.labels(matrix.name,
                        LongStream.range(0, matrix.elements()).mapToObj(i -> TableKind.label(store.value(i))).toList());
            } else {
                arrays.pictures(new TableContents(name, matrix.name, store::value, arrangements, store.ranges(), List.of(),
                        arrangements.getFirst().folded()));
            }
        } catch (FileProblem problem) {
            arrays.problem(problem);
        }
    }

    /** Lines of letters, each of which stands column by column. */
    private static List<String> lines(MatlabStream in, Matrix matrix) throws IOException {
        String letters = in.letters();
        int lines = (int) matrix.shape[0];
        if (matrix.shape.length != 2 || letters.length() != matrix.elements()) {
            return List.of();
        }
        return IntStream.range(0, lines)
                .mapToObj(line -> IntStream.range(0, (int) matrix.shape[1])
                        .mapToObj(column -> letters.substring(column * lines + line, column * lines + line + 1))
                        .collect(Collectors.joining())
                        .strip())
                .toList();
    }

    /** The texts in cells; none at all where one of them is something else. */
    private static List<String> texts(MatlabStream in, Matrix matrix) throws IOException {
        List<String> texts = new ArrayList<>();
        for (long cell = 0; cell < matrix.elements(); cell++) {
            MatlabStream within = in.part(in.tag(MatlabStream.MATRIX).bytes());
            Matrix text = within.left() == 0 ? null : Matrix.read(within, "");
            if (text == null || text.type != Matrix.CHARACTERS) {
                return List.of();
            }
            texts.add(within.letters());
            within.pass(within.left());
        }
        return texts;
    }

    /**
     * What stands before a matrix's contents.
     *
     * @param type what it is of, by MATLAB's number
     * @param complex whether its numbers have two parts
     * @param shape the length of each axis, the first of which runs fastest
     * @param name its name, or where in which structure it is
     */
    private record Matrix(int type, boolean complex, long[] shape, String name) {

        static final int CELLS = 1;
        static final int STRUCTURE = 2;
        static final int CHARACTERS = 4;
        private static final int FIRST_NUMBERS = 6;
        private static final int LAST_NUMBERS = 15;
        private static final int COMPLEX = 0x800;
        private static final int MOST_AXES = 32;

        static Matrix read(MatlabStream in, String parent) throws IOException {
            double[] words = in.numbers(MatlabStream.UNSIGNED_32, 2);
            double[] lengths = in.numbers(MatlabStream.SIGNED_32, MOST_AXES);
            String name = in.letters();
            if (words.length < 2 || lengths.length < 2 || Arrays.stream(lengths).anyMatch(length -> length < 0)
                    || Arrays.stream(lengths).reduce(1, (one, other) -> one * other) > Long.MAX_VALUE / Double.BYTES) {
                throw new MatlabStream.Damage();
            }
            int flags = (int) (long) words[0];
            return new Matrix(flags & 0xFF, (flags & COMPLEX) != 0,
                    Arrays.stream(lengths).mapToLong(length -> (long) length).toArray(), parent.isEmpty() ? name : parent);
        }

        boolean isNumbers() {
            return type >= FIRST_NUMBERS && type <= LAST_NUMBERS;
        }

        long elements() {
            return Arrays.stream(shape).reduce(1, (one, other) -> one * other);
        }
    }
}
