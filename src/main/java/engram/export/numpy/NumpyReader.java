package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyInput;

/** Keeps all numbers of an array in memory, where they have room. */
final class NumpyReader {

    /** What Java itself may need beside the values. */
    private static final long MEMORY_TO_SPARE = 16 << 20;

    private NumpyReader() {}

    /** Reads a file. */
    static NumpyArray read(Path file) throws FileProblem {
        NumpyInput.requireOrdinary(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(NumpyInput.open(in, Files.size(file), Place.of(file), NumpyHeader.Form.NUMBERS));
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw NumpyInput.unreadable(file, e);
        }
    }

    /**
     * Reads an array to its end.
     *
     * @throws FileProblem if there is no room for it, or its data end early
     * @throws IOException if the system refuses
     */
    static NumpyArray read(NumpyInput in) throws IOException {
        NumpyHeader header = in.header();
        requireRoom(in, header.elements() * Double.BYTES);
        if (header.elements() > Integer.MAX_VALUE - 8) {
            throw tooLarge(in, header.elements() * Double.BYTES);
        }
        int[] lengths = Arrays.stream(header.shape()).mapToInt(Math::toIntExact).toArray();
        try {
            double[] values = new double[(int) header.elements()];
            in.read(values);
            return new NumpyArray(header.type(), lengths,
                    header.columnMajor() ? index -> values[firstAxisFastest((int) index, lengths)]
                            : index -> values[(int) index]);
        } catch (OutOfMemoryError _) {
            throw tooLarge(in, header.elements() * Double.BYTES);
        }
    }

    /**
     * Makes sure that what is kept of an array has room.
     *
     * @param bytes how much it takes
     */
    static void requireRoom(NumpyInput in, long bytes) throws FileProblem {
        if (Arrays.stream(in.header().shape()).anyMatch(length -> length > Integer.MAX_VALUE) || bytes > memoryLeft()) {
            throw tooLarge(in, bytes);
        }
    }

    private static FileProblem tooLarge(NumpyInput in, long bytes) {
        return NumpyHeader.tooLarge(in.place(),
                Text.of("%s, more than memory holds: it takes %.1f GB, and there is room for %.1f GB",
                        NumpyHeader.text(in.header().shape()), 1e-9 * bytes, 1e-9 * memoryLeft()));
    }

    private static long memoryLeft() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()) - MEMORY_TO_SPARE;
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
