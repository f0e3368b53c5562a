package engram.export.numpy;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyZip;

/** Several arrays by name in one {@code .npz} file, as {@code numpy.savez} writes and {@code numpy.load} reads. */
public final class NumpyArchive {

    private static final String ENDING = NumpyZip.ENDING;

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
        return NumpyZip.open(file, NumpyZip::names);
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
        return NumpyZip.open(file, zip -> zip.read(name, form, NumpyReader::read));
    }
}
