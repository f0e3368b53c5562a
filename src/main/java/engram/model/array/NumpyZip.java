package engram.model.array;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;

/** The arrays of an archive, a {@code .npz} file as {@code numpy.savez} writes it, by their names. For one thread. */
public final class NumpyZip implements AutoCloseable {

    /** What the name of an array's own file in the archive ends in. */
    public static final String ENDING = ".npy";

    /** Names of arrays that are told take so many letters at most. */
    private static final int MOST_LISTED = 160;

    private static final byte[] START = {'P', 'K', 3, 4};

    /** Where the name of an archive's first file stands in it. */
    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;

    /** Deflate packs 258 equal bytes into two bits at best: what claims more is no honest file. */
    private static final long MOST_PACKING = 1032;

    private final Path file;
    private final ZipFile zip;

    private NumpyZip(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** What is done with an open archive. */
    @FunctionalInterface
    public interface Reading<T> {

        /** Reads something; whatever is thrown comes out told as a {@link FileProblem}. */
        T from(NumpyZip zip) throws IOException;
    }

    /** Whether a file begins as an archive whose first file is an array. */
    public static boolean isOne(byte[] head) {
        if (head.length < NAME || !Arrays.equals(START, 0, START.length, head, 0, START.length)) {
            return false;
        }
        int length = Byte.toUnsignedInt(head[NAME_LENGTH]) | Byte.toUnsignedInt(head[NAME_LENGTH + 1]) << Byte.SIZE;
        int end = Math.min(NAME + length, head.length);
        return new String(head, NAME, end - NAME, StandardCharsets.ISO_8859_1).endsWith(ENDING);
    }

    /** Opens a file, reads something of it, and closes it. */
    public static <T> T open(Path file, Reading<T> reading) throws FileProblem {
        Place place = Place.of(file);
        NumpyInput.requireOrdinary(file);
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(place.file());
            }
            try (NumpyZip zip = new NumpyZip(file, new ZipFile(file.toFile()))) {
                return reading.from(zip);
            }
        } catch (FileProblem e) {
            throw e;
        } catch (ZipException _) {
            throw startsLikeOne(file) ? place.problem("is cut off or damaged", "Copy or save it again")
                    : place.problem("is not a NumPy archive", "Save one with numpy.savez");
        } catch (IOException e) {
            throw NumpyInput.unreadable(file, e);
        }
    }

    /** The names of the arrays, in the file's order. */
    public List<String> names() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    /** What is done with one array. */
    @FunctionalInterface
    public interface ArrayReading<T> {

        /** Reads something of it. */
        T from(NumpyInput input) throws IOException;
    }

    /**
     * Reads something of an array.
     *
     * @param name without {@code .npy}
     * @param form what is looked for
     */
    public <T> T read(String name, NumpyHeader.Form form, ArrayReading<T> reading) throws IOException {
        ZipEntry entry = zip.getEntry(name + ENDING);
        if (entry == null) {
            throw Place.of(file)
                    .problem(Text.of("has no array \u201C%s\u201D", name), "It has: " + Text.some(names(), MOST_LISTED));
        }
        Place place = Place.of(file).in(name);
        long packed = entry.getCompressedSize();
        long length = entry.getSize();
        if (packed < 0 || packed > Files.size(file) || length < 0 || length / MOST_PACKING > packed) {
            throw damaged(place);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return reading.from(NumpyInput.open(in, length, place, form));
        } catch (ZipException | EOFException _) {
            throw damaged(place);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whether a file begins as an archive does; its table of contents stands at its end. */
    private static boolean startsLikeOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(START, in.readNBytes(START.length));
        } catch (IOException _) {
            return false;
        }
    }

    private static FileProblem damaged(Place place) {
        return place.problem("is damaged", "Copy or save it again");
    }
}
