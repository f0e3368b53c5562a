package engram.export.numpy;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/** Reads spike trains from NumPy arrays of 0 and 1, of whatever type of numbers. */
public final class SpikeArrays {

    private SpikeArrays() {}

    /**
     * Reads one spike train.
     *
     * @param file a {@code .npy} file of shape (steps, neurons)
     * @throws FileProblem if there is no such array in it, or other values than 0 and 1
     */
    public static SpikeTrain readOne(Path file) throws FileProblem {
        return read(file, "(steps, neurons)", 2).getFirst();
    }

    /**
     * Reads the spike trains of several pictures.
     *
     * @param file a {@code .npy} file of shape (pictures, steps, neurons)
     * @return at least one train, all of one shape
     * @throws FileProblem if there is no such array in it, or other values than 0 and 1
     */
    public static List<SpikeTrain> readAll(Path file) throws FileProblem {
        return read(file, "(pictures, steps, neurons)", 3);
    }

    private static List<SpikeTrain> read(Path file, String wanted, int axes) throws FileProblem {
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
        int trains = axes == 2 ? 1 : shape[0];
        List<SpikeTrain> spikes = new ArrayList<>();
        for (int train = 0; train < trains; train++) {
            spikes.add(train(array, (long) train * steps * neurons, steps, neurons, place));
        }
        return spikes;
    }

    private static SpikeTrain train(NumpyArray array, long start, int steps, int neurons, Place place) throws FileProblem {
        Recording recording = new Recording(steps, neurons);
        long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
        for (int t = 0; t < steps; t++) {
            Arrays.fill(row, 0);
            for (int i = 0; i < neurons; i++) {
                double value = array.value(start + (long) t * neurons + i);
                if (value == 1) {
                    row[i >> 6] |= 1L << i;
                } else if (value != 0) {
                    throw place.problem(
                            Text.of("holds %s in step %d, neuron %d; spikes are 0 or 1", array.type().format(value), t, i),
                            "Save only those: (array > 0).astype('uint8')");
                }
            }
            recording.append(row);
        }
        return recording.soFar();
    }
}
