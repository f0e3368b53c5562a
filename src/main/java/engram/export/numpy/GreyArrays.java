package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.image.GrayImage;

/** Reads grey pictures from NumPy arrays of values in [0, 1]. */
public final class GreyArrays {

    private GreyArrays() {}

    /**
     * Reads pictures.
     *
     * @param file a {@code .npy} file of shape (pictures, rows, columns); or (rows, columns), or (neurons) for neurons that
     *     form no rectangle, for a single one
     * @return at least one picture, all of one shape
     * @throws FileProblem if there is no such array in it
     */
    public static List<GrayImage> read(Path file) throws FileProblem {
        return pictures(NumpyArray.read(file), Place.of(file));
    }

    /** The pictures in an array; the place is told to people. */
    static List<GrayImage> pictures(NumpyArray array, Place place) throws FileProblem {
        int[] shape = array.shape();
        if (shape.length < 1 || shape.length > 3 || array.size() == 0) {
            throw place.problem(
                    Text.of("has the shape %s, not (pictures, rows, columns), (rows, columns) or (neurons)", array.shapeText()),
                    "Save grey pictures of such a shape");
        }
        int columns = shape[shape.length - 1];
        int rows = shape.length == 1 ? 1 : shape[shape.length - 2];
        int pictures = shape.length < 3 ? 1 : shape[0];
        List<GrayImage> greys = new ArrayList<>();
        for (int picture = 0; picture < pictures; picture++) {
            double[] values = new double[rows * columns];
            for (int pixel = 0; pixel < values.length; pixel++) {
                double value = array.value((long) picture * values.length + pixel);
                if (!(value >= 0 && value <= 1)) {
                    throw place.problem(Text.of("holds %s; grey values lie in [0, 1]", array.type().format(value)),
                            "Divide 8-bit pictures by 255");
                }
                values[pixel] = value;
            }
            greys.add(new GrayImage(columns, rows, values));
        }
        return greys;
    }
}
