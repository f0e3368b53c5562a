package engram.export.numpy;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyInput;
import engram.model.array.NumpyType;
import engram.model.image.GrayImage;
import engram.model.network.weights.DenseWeights;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.network.weights.Weights;
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

    /** Makes an array of float64 of as many values as the shape says, the last axis running fastest; they are kept. */
    public static NumpyArray ofDoubles(int[] shape, double[] values) {
        if (elements(shape) != values.length) {
            throw new IllegalArgumentException(
                    Text.of("NumpyArray: %d values do not make the shape %s", values.length, Arrays.toString(shape)));
        }
        return new NumpyArray(NumpyType.FLOAT64, shape, index -> values[(int) index]);
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
        NumpyArray texts = ofTexts(List.of(text));
        return new NumpyArray(texts.type, new int[] {texts.shape[1]}, texts.values, texts.descriptor, 0);
    }

    /**
     * Texts as NumPy strings of shape (texts). Here they have the shape (texts, characters of the longest): the numbers
     * of their characters in Unicode, with zeros behind the shorter ones.
     */
    public static NumpyArray ofTexts(List<String> texts) {
        int[][] characters = texts.stream().map(text -> text.codePoints().toArray()).toArray(int[][]::new);
        // NumPy knows no strings of length 0.
        int width = Math.max(1, Arrays.stream(characters).mapToInt(text -> text.length).max().orElse(1));
        LongToDoubleFunction character = index -> {
            int[] text = characters[(int) (index / width)];
            int place = (int) (index % width);
            return place < text.length ? text[place] : 0;
        };
        return new NumpyArray(NumpyType.UINT32, new int[] {characters.length, width}, character, "<U" + width, 1);
    }

    /** The texts of which these are the characters, as {@link #ofTexts} makes them. */
    List<String> texts() {
        return NumpyHeader.texts(values(), shape[shape.length - 1]);
    }

    /** Spikes as uint8 of shape (steps, neurons): 1 where a neuron fires, else 0. */
    public static NumpyArray of(SpikeTrain spikes) {
        return table(NumpyType.UINT8, (step, neuron) -> spikes.spiked(step, neuron) ? 1 : 0, spikes.steps(), spikes.neurons());
    }

    /** Weights as float64 of shape (receiving neuron, sending neuron). */
    public static NumpyArray of(Weights weights) {
        UnwrittenWeightsException.check(weights);
        return switch (weights) {
            case DenseWeights matrix -> table(NumpyType.FLOAT64, matrix::weight, matrix.neurons(), matrix.neurons());
            case PatternWeights patterns -> table(NumpyType.FLOAT64, new Rows(patterns), patterns.neurons(), patterns.neurons());
        };
    }

    /** Grey pictures, at least one, all of one shape, as float64 of shape (pictures, rows, columns), each value in [0, 1]. */
    public static NumpyArray ofPictures(List<GrayImage> pictures) {
        GrayImage first = pictures.getFirst();
        return table(NumpyType.FLOAT64, (picture, pixel) -> pictures.get(picture).value(pixel), pictures.size(), first.height(),
                first.width());
    }

    /** Patterns, at least one, all of one square, as int8 of shape (pictures, rows, columns), each value -1 or +1. */
    public static NumpyArray ofPatterns(List<BipolarState> patterns) {
        int side = (int) Math.sqrt(patterns.getFirst().neurons());
        return table(NumpyType.INT8, (pattern, neuron) -> patterns.get(pattern).sign(neuron), patterns.size(), side, side);
    }

    /** States of binary neurons, at least one, all of one size, as int8 of shape (patterns, neurons), each -1 or +1. */
    public static NumpyArray ofSigns(List<BipolarState> patterns) {
        return table(NumpyType.INT8, (pattern, neuron) -> patterns.get(pattern).sign(neuron), patterns.size(),
                patterns.getFirst().neurons());
    }

    /** The state of binary neurons as int8, shape (neurons), each -1 or +1. */
    public static NumpyArray of(BipolarState state) {
        return new NumpyArray(NumpyType.INT8, new int[] {state.neurons()}, index -> state.sign((int) index));
    }

    /** An array of which each part along its first axis has its values by number. */
    private static NumpyArray table(NumpyType type, Cell cell, int... shape) {
        int size = (int) (elements(shape) / Math.max(1, shape[0]));
        return new NumpyArray(type, shape, index -> cell.value((int) (index / size), (int) (index % size)));
    }

    /** Weights that are not written down, made row by row; asked by one thread. */
    private static final class Rows implements Cell {

        private final PatternWeights weights;
        private final double[] row;
        private int receiver = -1;

        Rows(PatternWeights weights) {
            this.weights = weights;
            row = new double[weights.neurons()];
        }

        @Override
        public double value(int part, int place) {
            if (part != receiver) {
                weights.copyIncoming(part, row);
                receiver = part;
            }
            return row[place];
        }
    }

    private interface Cell {
        double value(int part, int place);
    }

    /** Reads a {@code .npy} file of format 1.0, 2.0 or 3.0, of plain numbers of any kind, either byte order, either order of axes. */
    public static NumpyArray read(Path file) throws FileProblem {
        return NumpyReader.read(file);
    }

    /** The same of bytes in memory; what is wrong is told of the given place. */
    public static NumpyArray read(byte[] bytes, FileProblem.Place place) throws FileProblem {
        try {
            return NumpyReader
                    .read(NumpyInput.open(new ByteArrayInputStream(bytes), bytes.length, place, NumpyHeader.Form.NUMBERS));
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.reading(place.toString(), e);
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
     * @throws FileProblem if it cannot be written; then everything is as before
     */
    public void write(Path target, Progress progress) throws FileProblem {
        AtomicFile.write(target, out -> writeTo(AtomicFile.stream(out), progress));
    }

    /** The bytes of this array in a file. */
    public long bytes() {
        return headerBytes().length + size() * type.bytes();
    }

    private byte[] headerBytes() {
        return NumpyHeader.bytes(descriptor, Arrays.stream(shape, 0, axesInFile).mapToLong(length -> length).toArray());
    }

    /** Writes header and values, chunk by chunk, into a stream that stays open; {@code progress} may cancel. */
    public void writeTo(OutputStream out, Progress progress) throws IOException {
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
