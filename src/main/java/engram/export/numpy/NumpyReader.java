package engram.export.numpy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;

/** Reads {@code .npy} data, trusting nothing that stands in it before it has been held against the data's length. */
final class NumpyReader {

    private static final int CHUNK = 1 << 16;
    private static final int MAGIC = NumpyHeader.MAGIC.length;

    /** What Java itself may need beside the values. */
    private static final long MEMORY_TO_SPARE = 16 << 20;

    private final InputStream in;
    private final Place place;
    private long left;

    private NumpyReader(InputStream in, long length, Place place) {
        this.in = in;
        this.place = place;
        left = length;
    }

    /** Reads a file. */
    static NumpyArray read(Path file) throws FileProblem {
        requireOrdinary(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), Place.of(file), NumpyHeader.Form.NUMBERS);
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reading a device or a pipe might never end. */
    static void requireOrdinary(Path file) throws FileProblem {
        if (Files.isDirectory(file)) {
            throw Place.of(file).problem("is a folder", "Choose a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw Place.of(file).problem("is not an ordinary file", "Save the array into one");
        }
    }

    /** Why a file cannot be opened or read. */
    static FileProblem unreadable(Path file, IOException reported) {
        return FileProblem.reading(file, reported).called(FileProblem.nameOf(file));
    }

    /**
     * Reads an array.
     *
     * @param in stands at its beginning; read to its end
     * @param length how many bytes there are
     * @param place what people call it
     * @param form what is looked for
     * @throws FileProblem if it is no array that can be had
     * @throws IOException if the system refuses
     */
    static NumpyArray read(InputStream in, long length, Place place, NumpyHeader.Form form) throws IOException {
        NumpyReader reader = new NumpyReader(in, length, place);
        return reader.values(reader.header(form));
    }

    private NumpyHeader header(NumpyHeader.Form form) throws IOException {
        byte[] start = in.readNBytes((int) Math.min(left, MAGIC + 2));
        left -= start.length;
        if (!Arrays.equals(NumpyHeader.MAGIC, 0, MAGIC, start, 0, Math.min(start.length, MAGIC))) {
            throw place.problem("is not a NumPy array", "Save one with numpy.save");
        }
        if (start.length < MAGIC + 2) {
            throw cutOff();
        }
        int version = start[MAGIC];
        if (version < 1 || version > 3 || start[MAGIC + 1] != 0) {
            throw place.problem(Text.of("is of format %d.%d, which is not known here", version, start[MAGIC + 1]),
                    "Save it with numpy.save");
        }
        ByteBuffer count = ByteBuffer.wrap(next(version == 1 ? Short.BYTES : Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        long characters = version == 1 ? Short.toUnsignedLong(count.getShort()) : Integer.toUnsignedLong(count.getInt());
        if (characters > left) {
            throw cutOff();
        }
        if (characters > NumpyHeader.MOST_CHARACTERS) {
            throw place.problem(Text.of("has a header of %d characters", characters), "Save it again with NumPy");
        }
        return NumpyHeader.parse(new String(next((int) characters), version == 3 ? UTF_8 : ISO_8859_1), place, form);
    }

    private NumpyArray values(NumpyHeader header) throws IOException {
        String shape = NumpyHeader.text(header.shape());
        long expected = header.elements() * header.type().bytes();
        if (left < expected) {
            throw place.problem(
                    Text.of("is cut off: its shape %s takes %d bytes of values, and %d are there", shape, expected, left),
                    "Copy or save it again");
        }
        if (left > expected) {
            throw place.problem(Text.of("has %d bytes behind the values of its shape %s", left - expected, shape),
                    "Save each array into a file of its own");
        }
        if (Arrays.stream(header.shape()).anyMatch(length -> length > Integer.MAX_VALUE)
                || header.elements() * Double.BYTES > memoryLeft() || header.elements() > Integer.MAX_VALUE - 8) {
            throw tooLarge(shape, header);
        }
        int[] lengths = Arrays.stream(header.shape()).mapToInt(Math::toIntExact).toArray();
        try {
            double[] values = new double[(int) header.elements()];
            fill(values, header);
            return new NumpyArray(header.type(), lengths,
                    header.columnMajor() ? index -> values[firstAxisFastest((int) index, lengths)]
                            : index -> values[(int) index]);
        } catch (OutOfMemoryError _) {
            throw tooLarge(shape, header);
        }
    }

    private FileProblem tooLarge(String shape, NumpyHeader header) {
        return NumpyHeader.tooLarge(place, Text.of("%s, more than memory holds: it takes %.1f GB, and there is room for %.1f GB",
                shape, 1e-9 * header.elements() * Double.BYTES, 1e-9 * memoryLeft()));
    }

    private static long memoryLeft() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()) - MEMORY_TO_SPARE;
    }

    private void fill(double[] values, NumpyHeader header) throws IOException {
        int size = header.type().bytes();
        for (int done = 0; done < values.length;) {
            int now = Math.min(CHUNK / size, values.length - done);
            ByteBuffer chunk = ByteBuffer.wrap(next(now * size)).order(header.order());
            for (int end = done + now; done < end; done++) {
                values[done] = header.type().get(chunk);
            }
        }
    }

    private byte[] next(int count) throws IOException {
        try {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw cutOff();
            }
            left -= count;
            return bytes;
        } catch (EOFException _) {
            throw cutOff();
        }
    }

    private FileProblem cutOff() {
        return place.problem("is cut off", "Copy or save it again");
    }

    /** Where the value at an index, the last axis running fastest, stands in a file in which the first one does. */
    private static int firstAxisFastest(int index, int[] shape) {
        int rest = index;
        int place = 0;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place = place * shape[axis] + rest % shape[axis];
            rest /= shape[axis];
        }
        return place;
    }
}
