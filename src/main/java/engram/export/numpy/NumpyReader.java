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

    /** What Java itself may need beside the values. */
    private static final long MEMORY_TO_SPARE = 16 << 20;

    private NumpyReader() {}

    /** Reads a file. */
    static NumpyArray read(Path file) throws FileProblem {
        Place place = Place.of(file);
        requireOrdinary(file, place);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), place, NumpyHeader.Form.NUMBERS);
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, place, e);
        }
    }

    /** Reading a device or a pipe might never end. */
    static void requireOrdinary(Path file, Place place) throws FileProblem {
        if (Files.isDirectory(file)) {
            throw place.problem("is a folder", "Choose a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw place.problem("is not an ordinary file", "Save the array into one");
        }
    }

    /** Why a file cannot be opened or read. */
    static FileProblem unreadable(Path file, Place place, IOException reported) {
        return FileProblem.reading(file, reported).called(place.file());
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
        byte[] start = in.readNBytes(NumpyHeader.MAGIC.length + 2);
        if (!Arrays.equals(NumpyHeader.MAGIC, 0, NumpyHeader.MAGIC.length, start, 0,
                Math.min(start.length, NumpyHeader.MAGIC.length))) {
            throw place.problem("is not a NumPy array", "Save one with numpy.save");
        }
        if (start.length < NumpyHeader.MAGIC.length + 2) {
            throw cutOff(place);
        }
        int version = start[NumpyHeader.MAGIC.length];
        if (version < 1 || version > 3 || start[NumpyHeader.MAGIC.length + 1] != 0) {
            throw place.problem(
                    Text.of("is of format %d.%d, which is not known here", version, start[NumpyHeader.MAGIC.length + 1]),
                    "Save it with numpy.save");
        }
        byte[] counter = in.readNBytes(version == 1 ? Short.BYTES : Integer.BYTES);
        if (counter.length < (version == 1 ? Short.BYTES : Integer.BYTES)) {
            throw cutOff(place);
        }
        ByteBuffer count = ByteBuffer.wrap(counter).order(ByteOrder.LITTLE_ENDIAN);
        long characters = version == 1 ? Short.toUnsignedLong(count.getShort()) : Integer.toUnsignedLong(count.getInt());
        long left = length - start.length - counter.length;
        if (characters > left) {
            throw cutOff(place);
        }
        if (characters > NumpyHeader.MOST_CHARACTERS) {
            throw place.problem(Text.of("has a header of %d characters", characters), "Save it again with NumPy");
        }
        byte[] text = in.readNBytes((int) characters);
        NumpyHeader header = NumpyHeader.parse(new String(text, version == 3 ? UTF_8 : ISO_8859_1), place, form);
        return values(in, header, left - characters, place);
    }

    private static NumpyArray values(InputStream in, NumpyHeader header, long bytes, Place place) throws IOException {
        String shape = NumpyHeader.text(header.shape());
        long expected = header.elements() * header.type().bytes();
        if (bytes < expected) {
            throw place.problem(
                    Text.of("is cut off: its shape %s takes %d bytes of values, and %d are there", shape, expected, bytes),
                    "Copy or save it again");
        }
        if (bytes > expected) {
            throw place.problem(Text.of("has %d bytes behind the values of its shape %s", bytes - expected, shape),
                    "Save each array into a file of its own");
        }
        if (Arrays.stream(header.shape()).anyMatch(length -> length > Integer.MAX_VALUE)
                || header.elements() * Double.BYTES > memoryLeft() || header.elements() > Integer.MAX_VALUE - 8) {
            throw tooLarge(place, shape, header);
        }
        int[] lengths = Arrays.stream(header.shape()).mapToInt(Math::toIntExact).toArray();
        double[] values;
        try {
            values = new double[(int) header.elements()];
        } catch (OutOfMemoryError _) {
            throw tooLarge(place, shape, header);
        }
        fill(values, in, header, place);
        double[] ordered = values;
        return new NumpyArray(header.type(), lengths, index -> ordered[(int) index]);
    }

    private static FileProblem tooLarge(Place place, String shape, NumpyHeader header) {
        return NumpyHeader.tooLarge(place, Text.of("%s, more than memory holds: it takes %.1f GB, and there is room for %.1f GB",
                shape, 1e-9 * header.elements() * Double.BYTES, 1e-9 * memoryLeft()));
    }

    private static long memoryLeft() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()) - MEMORY_TO_SPARE;
    }

    private static void fill(double[] values, InputStream in, NumpyHeader header, Place place) throws IOException {
        Places places = new Places(header);
        byte[] bytes = new byte[CHUNK];
        int inChunk = CHUNK / header.type().bytes();
        for (int done = 0; done < values.length;) {
            int now = Math.min(inChunk, values.length - done);
            int length = now * header.type().bytes();
            try {
                if (in.readNBytes(bytes, 0, length) < length) {
                    throw cutOff(place);
                }
            } catch (EOFException _) {
                throw cutOff(place);
            }
            ByteBuffer chunk = ByteBuffer.wrap(bytes).order(header.order());
            for (int i = 0; i < now; i++) {
                values[places.next()] = header.type().get(chunk);
            }
            done += now;
        }
    }

    private static FileProblem cutOff(Place place) {
        return place.problem("is cut off", "Copy or save it again");
    }

    /** Where one value of a file after the other belongs when the last axis is to run fastest. */
    private static final class Places {

        private final boolean asTheyCome;
        private final int[] shape;
        private final int[] strides;
        private final int[] index;
        private int place;

        Places(NumpyHeader header) {
            shape = Arrays.stream(header.shape()).mapToInt(Math::toIntExact).toArray();
            asTheyCome = !header.columnMajor() || shape.length < 2;
            strides = new int[shape.length];
            index = new int[shape.length];
            int stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= shape[axis];
            }
        }

        int next() {
            int now = place;
            if (asTheyCome) {
                place++;
                return now;
            }
            for (int axis = 0; axis < shape.length; axis++) {
                place += strides[axis];
                if (++index[axis] < shape[axis]) {
                    break;
                }
                place -= shape[axis] * strides[axis];
                index[axis] = 0;
            }
            return now;
        }
    }
}
