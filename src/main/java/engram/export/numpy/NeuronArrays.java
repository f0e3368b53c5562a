package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.array.NumpyType;
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

    private static List<SpikeTrain> spikes(Path file, String wanted, int axes) throws FileProblem {
        NumpyArray array = NumpyArray.read(file);
        Place place = Place.of(file);
        int[] shape = array.shape();
        if (shape.length != axes) {
            throw place.problem(Text.of("has the shape %s, not %s", array.shapeText(), wanted), "Save spikes of that shape");
        }
        if (array.size() == 0) {
            throw place.problem(Text.of("has the shape %s, in which there is nothing", array.shapeText()),
                    "Save spikes of at least one step and neuron");
        }
        int neurons = shape[axes - 1];
        int steps = shape[axes - 2];
        List<SpikeTrain> spikes = new ArrayList<>();
        for (double[] values : parts(array, steps * neurons)) {
            spikes.add(train(values, steps, neurons, array.type(), place));
        }
        return spikes;
    }

    private static SpikeTrain train(double[] values, int steps, int neurons, NumpyType type, Place place) throws FileProblem {
        Recording recording = new Recording(steps, neurons);
        for (int t = 0; t < steps; t++) {
            long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
            for (int i = 0; i < neurons; i++) {
                double value = values[t * neurons + i];
                if (value == 1) {
                    row[i >> 6] |= 1L << i;
                } else if (value != 0) {
                    throw place.problem(Text.of("holds %s in step %d, neuron %d; spikes are 0 or 1", type.format(value), t, i),
                            "Save only those: (array > 0).astype('uint8')");
                }
            }
            recording.append(row);
        }
        return recording.soFar();
    }

    /** The values of an array in parts of one size, one after the other. */
    private static Iterable<double[]> parts(NumpyArray array, int size) {
        return LongStream.range(0, array.size() / size)
                .mapToObj(part -> LongStream.range(0, size).mapToDouble(i -> array.value(part * size + i)).toArray())::iterator;
    }
}
