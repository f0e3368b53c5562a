package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.spike.BipolarState;

/** Reads patterns and states from NumPy arrays of -1 and +1, of whatever type of numbers. */
public final class SignArrays {

    private SignArrays() {}

    /**
     * Reads patterns.
     *
     * @param file a {@code .npy} file of shape (patterns, neurons)
     * @return at least one, all of one size
     * @throws FileProblem if there is no such array in it, or other values than -1 and +1
     */
    public static List<BipolarState> readAll(Path file) throws FileProblem {
        return patterns(NumpyArray.read(file), Place.of(file));
    }

    /**
     * Reads one state.
     *
     * @param file a {@code .npy} file of shape (neurons)
     * @throws FileProblem if there is no such array in it, or other values than -1 and +1
     */
    public static BipolarState readOne(Path file) throws FileProblem {
        NumpyArray array = NumpyArray.read(file);
        Place place = Place.of(file);
        if (array.shape().length != 1 || array.size() == 0) {
            throw place.problem(Text.of("has the shape %s, not (neurons)", array.shapeText()), "Save one sign for each neuron");
        }
        return signs(array, 0, array.shape()[0], place);
    }

    /** The patterns in an array; the place is told to people. */
    static List<BipolarState> patterns(NumpyArray array, Place place) throws FileProblem {
        int[] shape = array.shape();
        if (shape.length != 2 || array.size() == 0) {
            throw place.problem(Text.of("has the shape %s, not (patterns, neurons)", array.shapeText()),
                    "Save patterns of that shape, at least one");
        }
        List<BipolarState> patterns = new ArrayList<>();
        for (int pattern = 0; pattern < shape[0]; pattern++) {
            patterns.add(signs(array, (long) pattern * shape[1], shape[1], place));
        }
        return patterns;
    }

    private static BipolarState signs(NumpyArray array, long start, int neurons, Place place) throws FileProblem {
        double[] values = new double[neurons];
        for (int i = 0; i < neurons; i++) {
            values[i] = array.value(start + i);
            if (Math.abs(values[i]) != 1) {
                throw place.problem(Text.of("holds %s at neuron %d; signs are -1 or 1", array.type().format(values[i]), i),
                        "Save only those: numpy.where(array > 0, 1, -1).astype('int8')");
            }
        }
        return BipolarState.of(values);
    }
}
