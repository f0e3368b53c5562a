package engram.export.numpy;

import module java.base;
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
     * @throws NumpyProblem if there is no such array in it, or other values than -1 and +1
     */
    public static List<BipolarState> readAll(Path file) throws NumpyProblem {
        return patterns(NumpyArray.read(file), NumpyProblem.name(file));
    }

    /**
     * Reads one state.
     *
     * @param file a {@code .npy} file of shape (neurons)
     * @throws NumpyProblem if there is no such array in it, or other values than -1 and +1
     */
    public static BipolarState readOne(Path file) throws NumpyProblem {
        NumpyArray array = NumpyArray.read(file);
        String subject = NumpyProblem.name(file);
        if (array.shape().length != 1 || array.size() == 0) {
            throw new NumpyProblem(subject, Text.of("has the shape %s, not (neurons)", array.shapeText()),
                    "Save one sign for each neuron");
        }
        return signs(array, 0, array.shape()[0], subject);
    }

    /** The patterns in an array; the subject names it to people. */
    static List<BipolarState> patterns(NumpyArray array, String subject) throws NumpyProblem {
        int[] shape = array.shape();
        if (shape.length != 2 || array.size() == 0) {
            throw new NumpyProblem(subject, Text.of("has the shape %s, not (patterns, neurons)", array.shapeText()),
                    "Save patterns of that shape, at least one");
        }
        List<BipolarState> patterns = new ArrayList<>();
        for (int pattern = 0; pattern < shape[0]; pattern++) {
            patterns.add(signs(array, (long) pattern * shape[1], shape[1], subject));
        }
        return patterns;
    }

    private static BipolarState signs(NumpyArray array, long start, int neurons, String subject) throws NumpyProblem {
        double[] values = new double[neurons];
        for (int i = 0; i < neurons; i++) {
            values[i] = array.value(start + i);
            if (Math.abs(values[i]) != 1) {
                throw new NumpyProblem(subject,
                        Text.of("holds %s at neuron %d; signs are -1 or 1", array.type().format(values[i]), i),
                        "Save only those: numpy.where(array > 0, 1, -1).astype('int8')");
            }
        }
        return BipolarState.of(values);
    }
}
