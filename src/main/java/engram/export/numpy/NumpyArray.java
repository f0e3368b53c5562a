package engram.export.numpy;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.file.ExportProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.GrayImage;
import engram.model.network.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/**
 * An array as NumPy has it: a type, a shape, and values, the last axis running fastest. Immutable, if what it was made
 * of is. Values are asked for one by one when the array is written, so that large ones need no second copy.
 */
public final class NumpyArray {

    private static final int CHUNK = 1 << 16;

    private final NumpyType type;
    private final int[] shape;
    private final LongToDoubleFunction values;
    private final long size;
    /** What an element is called in a file: of the type, or of several of them that stand on the last axis. */
    private final String descriptor;

    private final int axesInFile;

    /**
     * Makes an array of values that are computed when they are asked for.
     *
     * @param type what the elements are in a file
     * @param shape the length of each axis, outermost first, each at least 0; empty for a single number; copied
     * @param values gives the value at an index, the last axis running fastest; whole numbers inside the type's range
     *     where that has no others
     */
    public NumpyArray(NumpyType type, int[] shape, LongToDoubleFunction values) {
        this(type, shape, values, type.descriptor(), shape.length);
    }

    private NumpyArray(NumpyType type, int[] shape, LongToDoubleFunction values, String descriptor, int axesInFile) {
        this.type = Objects.requireNonNull(type, "type");
        this.shape = shape.clone();
        this.values = Objects.requireNonNull(values, "values");
        this.descriptor = descriptor;
        this.axesInFile = axesInFile;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("NumpyArray: no axis is of length " + length);
            }
        }
        size = elements(shape);
    }

    /**
     * Makes an array of float64.
     *
     * @param shape the length of each axis, outermost first; copied
     * @param values as many as the shape says, the last axis running fastest; kept, not modified
     */
    public static NumpyArray ofDoubles(int[] shape, double[] values) {
        requireCount(shape, values.length);
        return new NumpyArray(NumpyType.FLOAT64, shape, index -> values[(int) index]);
    }

    /**
     * Makes an array of uint8.
     *
     * @param shape the length of each axis, outermost first; copied
     * @param values as many as the shape says, the last axis running fastest, taken as 0 to 255; kept, not modified
     */
    public static NumpyArray ofBytes(int[] shape, byte[] values) {
        requireCount(shape, values.length);
        return new NumpyArray(NumpyType.UINT8, shape, index -> Byte.toUnsignedInt(values[(int) index]));
    }

    /** A single number of a type that has it. */
    public static NumpyArray ofNumber(NumpyType type, double number) {
        return new NumpyArray(type, new int[0], _ -> number);
    }

    /** A single whole number as int64, to the last bit. Here it has the shape (2): its lower and its upper half. */
    public static NumpyArray ofLong(long number) {
        return new NumpyArray(NumpyType.UINT32, new int[] {2}, index -> index == 0 ? number & 0xFFFFFFFFL : number >>> 32, "<i8",
                0);
    }

    /** A text as a single NumPy string. Here it has the shape (characters): the numbers of its characters in Unicode. */
    public static NumpyArray ofText(String text) {
        int[] characters = text.codePoints().toArray();
        // NumPy knows no strings of length 0.
        int width = Math.max(1, characters.length);
        return ofCharacters(new int[] {width}, new int[][] {characters});
    }

    /**
     * Texts as NumPy strings of shape (texts). Here they have the shape (texts, characters of the longest): the numbers
     * of their characters in Unicode, with zeros behind the shorter ones.
     */
    public static NumpyArray ofTexts(List<String> texts) {
        int[][] characters = texts.stream().map(text -> text.codePoints().toArray()).toArray(int[][]::new);
        int width = Arrays.stream(characters).mapToInt(text -> text.length).max().orElse(1);
        return ofCharacters(new int[] {characters.length, Math.max(1, width)}, characters);
    }

    private static NumpyArray ofCharacters(int[] shape, int[][] texts) {
        int axes = shape.length - 1;
        int width = shape[axes];
        LongToDoubleFunction character = index -> {
            int[] text = texts[(int) (index / width)];
            int place = (int) (index % width);
            return place < text.length ? text[place] : 0;
        };
        return new NumpyArray(NumpyType.UINT32, shape, character, "<U" + width, axes);
    }

    /** The texts of which these are the characters, as {@link #ofTexts} makes them. */
    List<String> texts() {
        int width = shape[shape.length - 1];
        List<String> texts = new ArrayList<>();
        int count = Arrays.stream(shape, 0, shape.length - 1).reduce(1, (one, other) -> one * other);
        for (int number = 0; number < count; number++) {
            StringBuilder text = new StringBuilder();
            for (int place = 0; place < width; place++) {
                double character = values.applyAsDouble((long) number * width + place);
                text.appendCodePoint(character <= Character.MAX_CODE_POINT ? (int) character : 0xFFFD);
            }
            texts.add(text.toString().replaceFirst("\0+$", ""));
        }
        return texts;
    }

    /** Spikes as uint8 of shape (steps, neurons): 1 where a neuron fires, else 0. */
    public static NumpyArray of(SpikeTrain spikes) {
        int neurons = spikes.neurons();
        return new NumpyArray(NumpyType.UINT8, new int[] {spikes.steps(), neurons},
                index -> spikes.spiked((int) (index / neurons), (int) (index % neurons)) ? 1 : 0);
    }

    /** Weights as float64 of shape (receiving neuron, sending neuron). */
    public static NumpyArray of(Weights weights) {
        int neurons = weights.neurons();
        return new NumpyArray(NumpyType.FLOAT64, new int[] {neurons, neurons},
                index -> weights.weight((int) (index / neurons), (int) (index % neurons)));
    }

    /** A grey picture as float64 of shape (rows, columns), each value in [0, 1]. */
    public static NumpyArray of(GrayImage picture) {
        return new NumpyArray(NumpyType.FLOAT64, new int[] {picture.height(), picture.width()},
                index -> picture.value((int) index));
    }

    /**
     * Grey pictures of one shape as float64 of shape (pictures, rows, columns), each value in [0, 1].
     *
     * @param pictures at least one; kept, not modified
     */
    public static NumpyArray ofPictures(List<GrayImage> pictures) {
        GrayImage first = pictures.getFirst();
        int size = first.size();
        return new NumpyArray(NumpyType.FLOAT64, new int[] {pictures.size(), first.height(), first.width()},
                index -> pictures.get((int) (index / size)).value((int) (index % size)));
    }

    /**
     * Patterns of one side as int8 of shape (pictures, rows, columns), each value -1 or +1.
     *
     * @param patterns at least one; kept, not modified
     */
    public static NumpyArray ofPatterns(List<BipolarState> patterns) {
        int side = (int) Math.sqrt(patterns.getFirst().neurons());
        return ofSigns(patterns).reshaped(patterns.size(), side, side);
    }

    /**
     * Patterns, or states of binary neurons, as int8.
     *
     * @param patterns at least one, all of one size
     * @return shape (patterns, neurons), each -1 or +1
     */
    public static NumpyArray ofSigns(List<BipolarState> patterns) {
        int neurons = patterns.getFirst().neurons();
        return new NumpyArray(NumpyType.INT8, new int[] {patterns.size(), neurons},
                index -> patterns.get((int) (index / neurons)).sign((int) (index % neurons)));
    }

    /** The state of binary neurons as int8, shape (neurons), each -1 or +1. */
    public static NumpyArray of(BipolarState state) {
        return new NumpyArray(NumpyType.INT8, new int[] {state.neurons()}, index -> state.sign((int) index));
    }

    /** The same values in another shape; copies nothing. */
    NumpyArray reshaped(int... other) {
        if (elements(other) != size) {
            throw new IllegalArgumentException(
                    Text.of("NumpyArray: %s has not as many places as %s", Arrays.toString(other), Arrays.toString(shape)));
        }
        return new NumpyArray(type, other, values);
    }

    /**
     * Reads a {@code .npy} file of format 1.0, 2.0 or 3.0, of plain numbers of any kind, either byte order, either
     * order of axes.
     *
     * @param file any path
     * @throws NumpyProblem if there is no array to be had from it
     */
    public static NumpyArray read(Path file) throws NumpyProblem {
        return NumpyReader.read(file);
    }

    private static void requireCount(int[] shape, int count) {
        if (elements(shape) != count) {
            throw new IllegalArgumentException(
                    Text.of("NumpyArray: %d values do not make the shape %s", count, Arrays.toString(shape)));
        }
    }

    private static long elements(int[] shape) {
        return Arrays.stream(shape).mapToLong(length -> length).reduce(1, Math::multiplyExact);
    }

    /** What the elements are in a file. */
    public NumpyType type() {
        return type;
    }

    /** The length of each axis, outermost first; empty for a single number. A fresh copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** The shape as Python writes it: {@code (3, 100, 256)}. */
    String shapeText() {
        return NumpyHeader.text(Arrays.stream(shape).mapToLong(length -> length).toArray());
    }

    /** The number of elements. */
    public long size() {
        return size;
    }

    /** The value at an index from 0 to {@link #size} - 1, the last axis running fastest. */
    public double value(long index) {
        return values.applyAsDouble(Objects.checkIndex(index, size));
    }

    /**
     * All values in a fresh array, the last axis running fastest.
     *
     * @throws ArithmeticException if there are more than a Java array has places
     */
    public double[] values() {
        double[] all = new double[Math.toIntExact(size())];
        Arrays.setAll(all, values::applyAsDouble);
        return all;
    }

    /**
     * Writes a {@code .npy} file, low bytes first, the last axis running fastest.
     *
     * @param target the file; what is there already is replaced
     * @param progress told about the bytes written, of all; may cancel
     * @throws ExportProblem if it cannot be written; then everything is as before
     * @throws java.util.concurrent.CancellationException as {@code progress} decides; then everything is as before
     */
    public void write(Path target, Progress progress) throws ExportProblem {
        AtomicFile.write(target, out -> writeTo(AtomicFile.stream(out), progress));
    }

    /** The bytes of this array in a file. */
    long bytes() {
        return headerBytes().length + size() * type.bytes();
    }

    private byte[] headerBytes() {
        return NumpyHeader.bytes(descriptor, Arrays.stream(shape, 0, axesInFile).mapToLong(length -> length).toArray());
    }

    /** Writes header and values, chunk by chunk. */
    void writeTo(OutputStream out, Progress progress) throws IOException {
        long total = bytes();
        byte[] header = headerBytes();
        out.write(header);
        long done = header.length;
        progress.report(done, total);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (long index = 0; index < size;) {
            for (chunk.clear(); chunk.hasRemaining() && index < size; index++) {
                type.put(chunk, values.applyAsDouble(index));
            }
            out.write(chunk.array(), 0, chunk.position());
            done += chunk.position();
            progress.report(done, total);
        }
    }
}
