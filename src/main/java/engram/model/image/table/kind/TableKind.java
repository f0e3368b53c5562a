package engram.model.image.table.kind;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.decode.PictureKind;
import engram.model.image.table.LabelsBeside;
import engram.model.image.table.PictureTable;

/** A kind of file that holds pictures in numbers, told by how its content begins. To add one: a class, and a line here. */
public enum TableKind {
    IDX((file, _, _) -> IdxFile.isIdx(file), (file, progress) -> List.of(IdxFile.open(file, progress))),
    NUMPY((_, head, _) -> NumpyFile.isOne(head), NumpyFile::open),
    MATLAB((_, head, _) -> MatlabFile.isOne(head), MatlabFile::open),
    TEXT(TextTable::isOne, (file, progress) -> List.of(TextTable.open(file, progress)));

    /** More labels than this are not read. */
    static final int MOST_LABELS = 10_000_000;

    /** How many of a file's first bytes are looked at. */
    private static final int HEAD = 1 << 16;

    private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)\\.\\p{Alnum}{1,5}(\\.gz)?$");

    private final Recognition recognition;
    private final Opening opening;

    TableKind(Recognition recognition, Opening opening) {
        this.recognition = recognition;
        this.opening = opening;
    }

    private interface Recognition {
        boolean knows(Path file, byte[] head, boolean named);
    }

    private interface Opening {
        List<PictureTable> open(Path file, Progress progress) throws FileProblem;
    }

    /**
     * The kind of a file. Reads its beginning only.
     *
     * @param file any file, there or not
     * @param named whether somebody named the file itself: then a text with some numbers is taken for a table, and a
     *     {@code .csv} file whatever it holds, so that it is told what is wrong with it. Of a folder's texts, those are taken
     *     that can be nothing else.
     * @return empty if it is none of these, or cannot be read
     */
    public static Optional<TableKind> of(Path file, boolean named) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (PictureKind.of(Arrays.copyOf(head, Math.min(head.length, PictureKind.HEAD))).isPresent()) {
                return Optional.empty();
            }
            return Arrays.stream(values()).filter(kind -> kind.recognition.knows(file, head, named)).findFirst();
        } catch (IOException _) {
            // Whoever reads it next says why it cannot be read.
            return Optional.empty();
        }
    }

    /**
     * Reads a file of this kind.
     *
     * @param progress told how far it is; its cancellation passes through
     * @return at least one table; more where the file has several arrays that can be pictures, the likeliest first
     * @throws FileProblem if there are no pictures to be had from it
     */
    public List<PictureTable> open(Path file, Progress progress) throws FileProblem {
        try {
            return opening.open(file, progress);
        } catch (OutOfMemoryError e) {
            throw new FileProblem(file, "needs more memory than there is", "Use a file with fewer pictures").because(e);
        }
    }

    /**
     * Which of many files hold no pictures, but what the pictures of another one show. They are read with that one.
     *
     * @param files any files
     */
    public static Set<Path> labelsAmong(Collection<Path> files) {
        Set<Path> labels = new HashSet<>(files);
        labels.retainAll(files.stream().flatMap(file -> LabelsBeside.file(file).stream()).collect(Collectors.toSet()));
        return labels;
    }

    /** What a file is called, without its ending. */
    static String stem(Path file) {
        return ENDING.matcher(FileProblem.nameOf(file)).replaceFirst("");
    }

    /** A number that stands for what a picture shows, as people write it. */
    static String label(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Text.of("%.0f", number) : Double.toString(number);
    }
}
