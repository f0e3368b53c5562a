package engram.export.numpy;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;

/** Several arrays by name in one {@code .npz} file, as {@code numpy.savez} writes and {@code numpy.load} reads. */
public final class NumpyArchive {

    private static final String ENDING = ".npy";

    /** Names of arrays that are told take so many letters at most. */
    private static final int MOST_LISTED = 160;

    private static final byte[] START = {'P', 'K', 3, 4};

    /** Deflate packs 258 equal bytes into two bits at best: what claims more is no honest file. */
    private static final long MOST_PACKING = 1032;

    private NumpyArchive() {}

    /**
     * Writes arrays.
     *
     * @param target the file; what is there already is replaced
     * @param arrays by name, in the order in which they are to stand in the file; a name has no {@code .npy} and no slash
     * @param progress told about the bytes packed, of all; may cancel
     * @throws FileProblem if it cannot be written; then everything is as before
     */
    public static void write(Path target, Map<String, NumpyArray> arrays, Progress progress) throws FileProblem {
        for (String name : arrays.keySet()) {
            if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.endsWith(ENDING)) {
                throw new IllegalArgumentException(Text.of("NumpyArchive: no array is called \u201C%s\u201D", name));
            }
        }
        long total = Math.max(1, arrays.values().stream().mapToLong(NumpyArray::bytes).sum());
        AtomicFile.write(target, out -> {
            ZipOutputStream zip = new ZipOutputStream(AtomicFile.stream(out));
            // Packing weights takes seconds and saves a quarter at best.
            zip.setLevel(Deflater.NO_COMPRESSION);
            long before = 0;
            for (Map.Entry<String, NumpyArray> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + ENDING);
                // The same arrays give the same file, whenever they are written; and NumPy itself writes this date.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                long start = before;
                array.getValue().writeTo(zip, (done, _) -> progress.report(start + done, total));
                zip.closeEntry();
                before += array.getValue().bytes();
            }
            zip.finish();
        });
    }

    /** The names of a file's arrays, in its order. */
    public static List<String> names(Path file) throws FileProblem {
        return open(file, NumpyArchive::names);
    }

    /** Reads one array by its name, which is without {@code .npy}. */
    public static NumpyArray read(Path file, String name) throws FileProblem {
        return read(file, name, NumpyHeader.Form.NUMBERS);
    }

    /** Reads an array of texts, or a single one. */
    public static List<String> readTexts(Path file, String name) throws FileProblem {
        return read(file, name, NumpyHeader.Form.TEXTS).texts();
    }

    /** Reads a single whole number of 64 bits, to the last bit. */
    public static long readLong(Path file, String name) throws FileProblem {
        NumpyArray halves = read(file, name, NumpyHeader.Form.LONGS);
        if (halves.size() != 2) {
            throw Place.of(file).in(name).problem("is not a single number", "Save a single one");
        }
        return (long) halves.value(0) | (long) halves.value(1) << 32;
    }

    private static NumpyArray read(Path file, String name, NumpyHeader.Form form) throws FileProblem {
        return open(file, zip -> read(zip, file, name, form));
    }

    private static List<String> names(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    private static NumpyArray read(ZipFile zip, Path file, String name, NumpyHeader.Form form) throws IOException {
        ZipEntry entry = zip.getEntry(name + ENDING);
        if (entry == null) {
            throw Place.of(file)
                    .problem(Text.of("has no array \u201C%s\u201D", name), "It has: " + Text.some(names(zip), MOST_LISTED));
        }
        Place place = Place.of(file).in(name);
        long packed = entry.getCompressedSize();
        long length = entry.getSize();
        if (packed < 0 || packed > Files.size(file) || length < 0 || length / MOST_PACKING > packed) {
            throw damaged(place);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return NumpyReader.read(in, length, place, form);
        } catch (ZipException | EOFException _) {
            throw damaged(place);
        }
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

    private interface Reading<T> {
        T from(ZipFile zip) throws IOException;
    }

    private static <T> T open(Path file, Reading<T> reading) throws FileProblem {
        Place place = Place.of(file);
        NumpyReader.requireOrdinary(file);
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(place.file());
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return reading.from(zip);
            }
        } catch (FileProblem e) {
            throw e;
        } catch (ZipException _) {
            throw startsLikeOne(file) ? place.problem("is cut off or damaged", "Copy or save it again")
                    : place.problem("is not a NumPy archive", "Save one with numpy.savez");
        } catch (IOException e) {
            throw NumpyReader.unreadable(file, e);
        }
    }
}
