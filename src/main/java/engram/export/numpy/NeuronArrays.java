package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyInput;
import engram.model.image.GrayImage;
import engram.model.spike.BipolarState;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/** Reads grey pictures, states and spike trains from NumPy arrays of whatever type of numbers. */
public final class NeuronArrays {

    private NeuronArrays() {}

    /**
     * Reads grey pictures.
     *
     * @param file a {@code .npy} file of values in [0, 1] of shape (pictures, rows, columns); or (rows, columns), or (neurons)
     *     for neurons that form no rectangle, for a single one
     * @return at least one picture, all of one shape
     */
    public static List<GrayImage> greys(Path file) throws FileProblem {
        return greys(NumpyArray.read(file), Place.of(file));
    }

    static List<GrayImage> greys(NumpyArray array, Place place) throws FileProblem {
        int[] shape = array.shape();
        if (shape.length < 1 || shape.length > 3 || array.size() == 0) {
            throw place.problem(
                    Text.of("has the shape %s, not (pictures, rows, columns), (rows, columns) or (neurons)", array.shapeText()),
                    "Save grey pictures of such a shape");
        }
        int columns = shape[shape.length - 1];
        int rows = shape.length == 1 ? 1 : shape[shape.length - 2];
        List<GrayImage> greys = new ArrayList<>();
        for (double[] values : parts(array, rows * columns)) {
            for (double value : values) {
                if (!(value >= 0 && value <= 1)) {
                    throw place.problem(Text.of("holds %s; grey values lie in [0, 1]", array.type().format(value)),
                            "Divide 8-bit pictures by 255");
                }
            }
            greys.add(new GrayImage(columns, rows, values));
        }
        return greys;
    }

    /**
     * Reads patterns.
     *
     * @param file a {@code .npy} file of -1 and +1 of shape (patterns, neurons)
     * @return at least one, all of one size
     */
    public static List<BipolarState> patterns(Path file) throws FileProblem {
        return patterns(NumpyArray.read(file), Place.of(file));
    }

    static List<BipolarState> patterns(NumpyArray array, Place place) throws FileProblem {
        return signs(array, "(patterns, neurons)", 2, "Save patterns of that shape, at least one", place);
    }

    /** Reads one state from a {@code .npy} file of -1 and +1 of shape (neurons). */
    public static BipolarState state(Path file) throws FileProblem {
        return signs(NumpyArray.read(file), "(neurons)", 1, "Save one sign for each neuron", Place.of(file)).getFirst();
    }

    private static List<BipolarState> signs(NumpyArray array, String wanted, int axes, String remedy, Place place)
            throws FileProblem {
        if (array.shape().length != axes || array.size() == 0) {
            throw place.problem(Text.of("has the shape %s, not %s", array.shapeText(), wanted), remedy);
        }
        List<BipolarState> states = new ArrayList<>();
        for (double[] values : parts(array, array.shape()[axes - 1])) {
            for (int i = 0; i < values.length; i++) {
                if (Math.abs(values[i]) != 1) {
                    String where = axes == 1 ? "at" : Text.of("in pattern %d,", states.size());
                    throw place.problem(
                            Text.of("holds %s %s neuron %d; signs are -1 or 1", array.type().format(values[i]), where, i),
                            "Save only those: numpy.where(array > 0, 1, -1).astype('int8')");
                }
            }
            states.add(BipolarState.of(values));
        }
        return states;
    }

    /** Reads one spike train from a {@code .npy} file of 0 and 1 of shape (steps, neurons). */
    public static SpikeTrain spikeTrain(Path file) throws FileProblem {
        return spikes(file, "(steps, neurons)", 2).getFirst();
    }

    /**
     * Reads the spike trains of several pictures.
     *
     * @param file a {@code .npy} file of 0 and 1 of shape (pictures, steps, neurons)
     * @return at least one train, all of one shape
     */
    public static List<SpikeTrain> spikeTrains(Path file) throws FileProblem {
        return spikes(file, "(pictures, steps, neurons)", 3);
    }

    /** Spikes are packed as they are read, so that they never take more than a bit each; of what is ordered otherwise, all at once. */
    private static List<SpikeTrain> spikes(Path file, String wanted, int axes) throws FileProblem {
        NumpyInput.requireOrdinary(file);
        try (InputStream in = Files.newInputStream(file)) {
            NumpyInput input = NumpyInput.open(in, Files.size(file), Place.of(file), NumpyHeader.Form.NUMBERS);
            requireSpikes(input, wanted, axes);
            long[] shape = input.header().shape();
            if (input.header().columnMajor()) {
                Iterator<double[]> rows = parts(NumpyReader.read(input), (int) shape[axes - 1]).iterator();
                return spikes(shape, rows::next, input);
            }
            double[] row = new double[(int) shape[axes - 1]];
            return spikes(shape, () -> {
                input.read(row);
                return row;
            }, input);
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw NumpyInput.unreadable(file, e);
        }
    }

    private static void requireSpikes(NumpyInput input, String wanted, int axes) throws FileProblem {
        long[] shape = input.header().shape();
        String shown = NumpyHeader.text(shape);
        if (shape.length != axes) {
            throw input.place().problem(Text.of("has the shape %s, not %s", shown, wanted), "Save spikes of that shape");
        }
        if (input.header().elements() == 0) {
            throw input.place()
                    .problem(Text.of("has the shape %s, in which there is nothing", shown),
                            "Save spikes of at least one step and neuron");
        }
        NumpyReader.requireRoom(input, input.header().elements() / Byte.SIZE);
    }

    /** Gives the neurons of one step after the other. */
    private interface Rows {

        double[] next() throws IOException;
    }

    private static List<SpikeTrain> spikes(long[] shape, Rows rows, NumpyInput input) throws IOException {
        int neurons = (int) shape[shape.length - 1];
        int steps = (int) shape[shape.length - 2];
        long pictures = shape.length == 2 ? 1 : shape[0];
        List<SpikeTrain> spikes = new ArrayList<>();
        for (long picture = 0; picture < pictures; picture++) {
            Recording recording = new Recording(steps, neurons);
            for (int step = 0; step < steps; step++) {
                recording.append(packed(rows.next(), step, input));
            }
            spikes.add(recording.soFar());
        }
        return spikes;
    }

    private static long[] packed(double[] values, int step, NumpyInput input) throws FileProblem {
        long[] row = new long[SpikeTrain.wordsPerStep(values.length)];
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 1) {
                row[i >> 6] |= 1L << i;
            } else if (values[i] != 0) {
                throw input.place()
                        .problem(
                                Text.of("holds %s in step %d, neuron %d; spikes are 0 or 1",
                                        input.header().type().format(values[i]), step, i),
                                "Save only those: (array > 0).astype('uint8')");
            }
        }
        return row;
    }

    /** The values of an array in parts of one size, one after the other. */
    private static Iterable<double[]> parts(NumpyArray array, int size) {
        return LongStream.range(0, array.size() / size)
                .mapToObj(part -> LongStream.range(0, size).mapToDouble(i -> array.value(part * size + i)).toArray())::iterator;
    }
}
