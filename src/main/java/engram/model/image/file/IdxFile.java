package engram.model.image.file;

import module java.base;
import engram.model.FileProblem;
import engram.model.Heap;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.decode.Orientation;
import engram.model.image.decode.Refusal;
import java.awt.image.BufferedImage;

/**
 * A file of many small grey pictures of one size, in the format that MNIST and its likes come in (IDX), plain or packed
 * with gzip. Immutable; it is read into memory once.
 *
 * <p>Such a file begins with two zero bytes, a byte that says what its values are, a byte that says how many axes they
 * have, and the length of each axis; then come the values. Files of labels look just like files of pictures, with one
 * axis instead of three.
 */
public final class IdxFile {

    /** Files whose pictures take more bytes than this, unpacked, are refused. */
    public static final int MOST_BYTES = 1 << 30;

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

    private final String name;
    private final int count;
    private final int width;
    private final int height;
    private final byte[] values;
    /** How to turn each picture upright. */
    private final Orientation orientation;

    private IdxFile(String name, int count, int width, int height, byte[] values, Orientation orientation) {
        this.name = name;
        this.count = count;
        this.width = width;
        this.height = height;
        this.values = values;
        this.orientation = orientation;
    }

    /** Whether a file begins like one of this format, of pictures or of anything else; false as well if it cannot be read. */
    public static boolean isIdx(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = unpacked(Files.newInputStream(file))) {
            return isMagic(in.readNBytes(MAGIC_BYTES));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a file of pictures.
     *
     * @param progress told how many bytes of pictures are read; its cancellation passes through
     */
    public static IdxFile open(Path file, Progress progress) throws FileProblem {
        String subject = FileProblem.nameOf(file);
        Refusal.requireOrdinary(file);
        try (InputStream raw = Files.newInputStream(file); InputStream in = unpacked(raw)) {
            return read(subject, in, in instanceof GZIPInputStream ? MOST_PACKING : 1, Files.size(file), progress);
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

    /** The number of pictures, at least 1. */
    public int count() {
        return count;
    }

    /** The columns of each picture. */
    public int width() {
        return orientation.width(width, height);
    }

    /** The rows of each picture. */
    public int height() {
        return orientation.height(width, height);
    }

    /**
     * Whether a file of that name holds its pictures column by column, so that its letters lie on their sides: those of
     * EMNIST do. The format itself does not tell.
     *
     * @param name any file's name
     */
    public static boolean isNamedLikeTransposed(String name) {
        return name.toLowerCase(Locale.ROOT).contains("emnist");
    }

    /** The same file with rows and columns of each picture exchanged; its values are not copied. */
    public IdxFile transposed() {
        return new IdxFile(name, count, width, height, values,
                orientation == Orientation.NORMAL ? Orientation.MIRRORED_ON_ITS_LEFT : Orientation.NORMAL);
    }

    /**
     * One of the pictures, called by the file's name and its number. Its values are those of the file: white on black
     * stays white on black.
     *
     * @param index its number, from 0 to {@link #count()} - 1
     * @throws IndexOutOfBoundsException if there is no such picture
     */
    public Picture picture(int index) {
        Objects.checkIndex(index, count);
        int size = width * height;
        byte[] levels = Arrays.copyOfRange(values, index * size, (index + 1) * size);
        String called = "#" + index + " of " + name;
        if (Math.max(width, height) > PictureReader.PREVIEW_SIDE) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setDataElements(0, 0, width, height, levels);
            return PictureReader.of(called, image, orientation, Progress.IGNORED);
        }
        // What is seen and what is learned are the file's own bytes: thousands of these are made in a moment.
        byte[] upright = orientation.turn(levels, 1, width, height);
        return new Picture(called, width(), height(), new GrayImage(width(), height(), Greys.of(upright, false)),
                new RgbImage(width(), height(), upright));
    }

    private static IdxFile read(String subject, InputStream in, long mostPacking, long fileSize, Progress progress)
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
        return new IdxFile(name, count, width, height, values, Orientation.NORMAL);
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

    /** The content of a file, looking through gzip if it is packed. */
    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in, STEP >> 4) : in;
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
