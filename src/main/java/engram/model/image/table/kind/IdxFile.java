package engram.model.image.table.kind;

import module java.base;
import engram.model.FileProblem;
import engram.model.Heap;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.decode.Refusal;
import engram.model.image.table.Arrangement;
import engram.model.image.table.LabelsBeside;
import engram.model.image.table.PictureTable;
import engram.model.image.table.TableContents;
import engram.model.image.table.ValueRange;

/**
 * A file of many small grey pictures of one size, in the format that MNIST and its likes come in (IDX), plain or packed
 * with gzip. It is read into memory once.
 *
 * <p>Such a file begins with two zero bytes, a byte that says what its values are, a byte that says how many axes they
 * have, and the length of each axis; then come the values. Files of labels look just like files of pictures, with one
 * axis instead of three.
 */
final class IdxFile {

    /** Files whose pictures take more bytes than this, unpacked, are refused. */
    static final int MOST_BYTES = 1 << 30;

    private static final String FETCH_AGAIN = "Copy or download it again";
    private static final String FEWER = "Use a file with fewer pictures";

    private static final int MAGIC_BYTES = 4;
    private static final int HEADER_BYTES = 16;
    private static final int UNSIGNED_BYTES = 0x08;
    private static final int PICTURE_AXES = 3;
    private static final int LABEL_AXES = 1;
    private static final int STEP = 1 << 20;

    // Deflate packs 258 equal bytes into two bits at best.
    private static final long MOST_PACKING = 1032;

    private IdxFile() {}

    /** Whether a file begins like one of this format, of pictures or of anything else; false as well if it cannot be read. */
    static boolean isIdx(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Packed.stream(Files.newInputStream(file))) {
            return isMagic(in.readNBytes(MAGIC_BYTES));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a file of pictures, and the names of what they show from the file of labels beside it, where that is there.
     *
     * @param progress told how many bytes of pictures are read; its cancellation passes through
     */
    static PictureTable open(Path file, Progress progress) throws FileProblem {
        String subject = FileProblem.nameOf(file);
        Refusal.requireOrdinary(file);
        try (InputStream raw = Files.newInputStream(file); InputStream in = Packed.stream(raw)) {
            TableContents pictures =
                    read(subject, in, in instanceof GZIPInputStream ? MOST_PACKING : 1, Files.size(file), progress);
            int count = pictures.arrangements().getFirst().count();
            return pictures.labelled(LabelsBeside.of(file, beside -> labels(beside, count), count)).likeliest();
        } catch (EOFException e) {
            throw new FileProblem(subject, "is cut off within its first bytes", FETCH_AGAIN);
        } catch (ZipException e) {
            throw damaged(subject);
        } catch (IOException e) {
            throw Refusal.opening(file, e);
        } catch (OutOfMemoryError e) {
            throw new FileProblem(subject, "needs more memory than there is", FEWER);
        }
    }

    /**
     * Whether a file of that name holds its pictures column by column, so that its letters lie on their sides: those of
     * EMNIST do. The format itself does not tell.
     */
    static boolean isNamedLikeTransposed(String name) {
        return name.toLowerCase(Locale.ROOT).contains("emnist");
    }

    /** The labels in a file of this format, if it is one of so many bytes along one axis. */
    private static List<String> labels(Path file, int count) throws IOException {
        try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(Packed.stream(raw))) {
            byte[] magic = in.readNBytes(MAGIC_BYTES);
            if (!isMagic(magic) || magic[2] != UNSIGNED_BYTES || magic[3] != LABEL_AXES || in.readInt() != count) {
                return List.of();
            }
            byte[] labels = in.readNBytes(count);
            return IntStream.range(0, labels.length).mapToObj(i -> Integer.toString(Byte.toUnsignedInt(labels[i]))).toList();
        }
    }

    private static TableContents read(String subject, InputStream in, long mostPacking, long fileSize, Progress progress)
            throws IOException {
        byte[] magic = in.readNBytes(MAGIC_BYTES);
        if (!isMagic(magic)) {
            throw new FileProblem(subject, "is not a file of pictures in MNIST's format (IDX)",
                    "Choose a picture or such a file");
        }
        requirePictures(subject, magic[2], magic[3]);
        DataInputStream axes = new DataInputStream(in);
        int count = axes.readInt();
        int height = axes.readInt();
        int width = axes.readInt();
        if (count == 0) {
            throw new FileProblem(subject, "holds no pictures", "Choose another file");
        }
        if (count < 0 || height < 1 || width < 1) {
            throw damaged(subject);
        }
        long size = (long) width * height;
        if (size > MOST_BYTES / count) {
            throw new FileProblem(subject, Text.of("says it holds %s of %,d x %,d pixels; all together at most %,d can be read",
                    Text.count(count, "picture"), width, height, MOST_BYTES), FEWER);
        }
        // Before there is memory for what the header claims, the file must be long enough to hold it.
        if (count * size > fileSize * mostPacking) {
            throw cutOff(subject, count, Math.max(0, fileSize - HEADER_BYTES) / size, mostPacking == 1);
        }
        if (count * size > Heap.forPictures()) {
            String shortage = Heap.shortage(count == 1 ? "needs" : "need", count * size, Heap.forPictures(), "pictures");
            throw new FileProblem(subject, Text.of("holds %s, which %s", Text.count(count, "picture"), shortage), FEWER);
        }
        byte[] values = new byte[(int) (count * size)];
        int done = readAll(in, values, progress);
        if (done < values.length) {
            throw cutOff(subject, count, done / size, true);
        }
        // Asking beyond the end makes gzip compare its check sum, too.
        if (in.read() >= 0) {
            throw damaged(subject);
        }
        String name = subject.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)[.-]idx3-ubyte$", "");
        return new TableContents(name, "", place -> Byte.toUnsignedInt(values[(int) place]),
                List.of(Arrangement.frames(count, width, height)), List.of(ValueRange.BYTES), List.of(),
                isNamedLikeTransposed(subject));
    }

    /** Reads until the values are full or the file ends, and returns how many there were. */
    private static int readAll(InputStream in, byte[] values, Progress progress) throws IOException {
        int done = 0;
        try {
            for (int read = 0; read >= 0 && done < values.length; done += Math.max(0, read)) {
                progress.report(done, values.length);
                read = in.read(values, done, Math.min(STEP, values.length - done));
            }
        } catch (EOFException e) {
            // gzip's way to say that the file ends before it should.
            return done;
        }
        progress.report(done, values.length);
        return done;
    }

    private static boolean isMagic(byte[] magic) {
        return magic.length == MAGIC_BYTES && magic[0] == 0 && magic[1] == 0 && switch (magic[2]) {
            case UNSIGNED_BYTES, 0x09, 0x0B, 0x0C, 0x0D, 0x0E -> magic[3] >= 1 && magic[3] <= 8;
            default -> false;
        };
    }

    private static void requirePictures(String subject, int type, int axes) throws FileProblem {
        if (axes == LABEL_AXES) {
            throw new FileProblem(subject, "holds labels, not pictures", "Choose the images file that belongs to it");
        }
        if (axes != PICTURE_AXES) {
            throw new FileProblem(subject, "holds values along " + axes + " axes; pictures have 3",
                    "Choose a file of grey pictures");
        }
        if (type != UNSIGNED_BYTES) {
            throw new FileProblem(subject, "holds values that are not bytes from 0 to 255",
                    "Choose a file of 8-bit grey pictures");
        }
    }

    private static FileProblem damaged(String subject) {
        return new FileProblem(subject, "is a file in MNIST's format (IDX) that is damaged", FETCH_AGAIN);
    }

    private static FileProblem cutOff(String subject, int count, long whole, boolean known) {
        return new FileProblem(subject,
                known ? Text.of("is cut off: only %,d of its %s %s whole", whole, Text.count(count, "picture"),
                        whole == 1 ? "is" : "are")
                        : Text.of("is cut off: it is far too short for its %s", Text.count(count, "picture")),
                FETCH_AGAIN);
    }
}
