package engram.cli;

import module java.base;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.model.Progress;

/** Spikes and weights drawn at random, and written as NumPy arrays. */
public final class SpikeFiles {

    private SpikeFiles() {}

    /** Spikes of shape (steps, neurons); every third neuron, other ones for each number of silence, is silent. */
    public static boolean[][] draw(int steps, int neurons, int silence, SplittableRandom random) {
        boolean[][] spikes = new boolean[steps][neurons];
        for (boolean[] step : spikes) {
            for (int i = 0; i < neurons; i++) {
                boolean drawn = random.nextDouble() < 0.4;
                step[i] = drawn && (neurons == 1 || i % 3 != silence % 3);
            }
        }
        return spikes;
    }

    /** Writes (pictures, steps, neurons). */
    public static Path write(Path file, NumpyType type, boolean[][][] pictures) throws IOException {
        int steps = pictures[0].length;
        int neurons = pictures[0][0].length;
        new NumpyArray(type, new int[] {pictures.length, steps, neurons}, index -> {
            int step = (int) (index / neurons);
            return pictures[step / steps][step % steps][(int) (index % neurons)] ? 1 : 0;
        }).write(file, Progress.IGNORED);
        return file;
    }

    /** Writes (steps, neurons). */
    public static Path write(Path file, boolean[][] spikes) throws IOException {
        int neurons = spikes[0].length;
        new NumpyArray(NumpyType.UINT8, new int[] {spikes.length, neurons},
                index -> spikes[(int) (index / neurons)][(int) (index % neurons)] ? 1 : 0).write(file, Progress.IGNORED);
        return file;
    }

    /** Writes numbers of any type and shape. */
    public static Path write(Path file, NumpyType type, int[] shape, double... values) throws IOException {
        new NumpyArray(type, shape, index -> values[(int) index % values.length]).write(file, Progress.IGNORED);
        return file;
    }

    /** Rows of numbers, one after the other. */
    public static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
