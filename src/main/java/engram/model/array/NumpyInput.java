package engram.model.array;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;

/**
 * An array in {@code .npy} data, its numbers taken one after the other. Nothing that stands in the header is trusted before
 * it has been held against the data's length. For one thread.
 */
public final class NumpyInput {

    private static final int CHUNK = 1 << 16;
    private static final int MAGIC = NumpyHeader.MAGIC.length;

    private final InputStream in;
    private final Place place;
    private final NumpyHeader.Form form;
    private NumpyHeader header;
    private long left;

    private NumpyInput(InputStream in, long length, Place place, NumpyHeader.Form form) {
        this.in = in;
        this.place = place;
        this.form = form;
        left = length;
    }

    /**
     * Reads what stands before the numbers.
     *
     * @param in stands at the array's beginning; read on as numbers are asked for, and left open
     * @param length how many bytes there are
     * @param place what people call it
     * @param form what is looked for
     * @throws FileProblem if it is no array that can be had, or shorter or longer than its shape says
     * @throws IOException if the system refuses
     */
    public static NumpyInput open(InputStream in, long length, Place place, NumpyHeader.Form form) throws IOException {
        NumpyInput input = new NumpyInput(in, length, place, form);
        input.header = input.readHeader();
        input.requireLength();
        return input;
    }

    /** Reading a device or a pipe might never end. */
    public static void requireOrdinary(Path file) throws FileProblem {
        if (Files.isDirectory(file)) {
            throw Place.of(file).problem("is a folder", "Choose a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw Place.of(file).problem("is not an ordinary file", "Save the array into one");
        }
    }

    /** Why a file cannot be opened or read. */
    public static FileProblem unreadable(Path file, IOException reported) {
        return FileProblem.reading(file, reported).called(FileProblem.nameOf(file));
    }

    /** Type, order and shape of the array. */
    public NumpyHeader header() {
        return header;
    }

    /** What was looked for. */
    public NumpyHeader.Form form() {
        return form;
    }

    /** What people call the array. */
    public Place place() {
        return place;
    }

    private NumpyHeader readHeader() throws IOException {
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

    private void requireLength() throws FileProblem {
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
    }

    /**
     * Takes the next numbers, in the file's own order.
     *
     * @param values filled with them; no more than are left
     */
    public void read(double[] values) throws IOException {
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
}
