package engram.model.network;

import module java.base;
import engram.model.Progress;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Patterns and weights by the textbook, without the program's own learning rules. */
public final class Matrices {

    private Matrices() {}

    /** A pattern of +1 and -1 with equal chances. */
    public static BipolarState pattern(int neurons, RandomGenerator random) {
        double[] values = new double[neurons];
        Arrays.setAll(values, _ -> random.nextBoolean() ? 1 : -1);
        return BipolarState.of(values);
    }

    public static List<BipolarState> patterns(int count, int neurons, RandomGenerator random) {
        return Stream.generate(() -> pattern(neurons, random)).limit(count).toList();
    }

    /** A pattern with so many of its signs turned, drawn without repetition. */
    public static BipolarState damaged(BipolarState pattern, int turned, RandomGenerator random) {
        double[] values = pattern.values();
        int[] order = IntStream.range(0, values.length).toArray();
        for (int k = 0; k < turned; k++) {
            int other = k + random.nextInt(values.length - k);
            int drawn = order[other];
            order[other] = order[k];
            values[drawn] = -values[drawn];
        }
        return BipolarState.of(values);
    }

    /** Hebb's weights, {@code (1/N) sum xi xi'} with a zero diagonal. */
    public static Weights hebb(List<BipolarState> patterns) {
        double[][] values = patterns.stream().map(BipolarState::values).toArray(double[][]::new);
        int neurons = values[0].length;
        double[][] weights = new double[neurons][neurons];
        for (double[] xi : values) {
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < neurons; j++) {
                    weights[i][j] += xi[i] * xi[j];
                }
            }
        }
        for (int i = 0; i < neurons; i++) {
            weights[i][i] = 0;
            for (int j = 0; j < neurons; j++) {
                weights[i][j] /= neurons;
            }
        }
        return Weights.of(weights);
    }

    /** The projection on linearly independent patterns, with a zero diagonal. */
    public static Weights projection(List<BipolarState> patterns) {
        RealMatrix xi = new Array2DRowRealMatrix(patterns.stream().map(BipolarState::values).toArray(double[][]::new), false);
        RealMatrix overlaps = xi.multiply(xi.transpose());
        RealMatrix projection = xi.transpose().multiply(new CholeskyDecomposition(overlaps).getSolver().solve(xi));
        double[][] weights = projection.getData();
        for (int i = 0; i < weights.length; i++) {
            weights[i][i] = 0;
        }
        return Weights.of(weights);
    }

    /** Weights without any order, of mean 0 and standard deviation {@code scale}; with zero diagonal. */
    public static Weights random(int neurons, double scale, RandomGenerator random) {
        double[][] weights = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                weights[i][j] = i == j ? 0 : scale * random.nextGaussian();
            }
        }
        return Weights.of(weights);
    }

    /** The same, but as strong from one to the other as back. */
    public static Weights symmetric(int neurons, double scale, RandomGenerator random) {
        double[][] weights = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < i; j++) {
                weights[i][j] = scale * random.nextGaussian();
                weights[j][i] = weights[i][j];
            }
        }
        return Weights.of(weights);
    }

    public static SpikeTrain rateCoded(BipolarState pattern, int steps, double gain, RandomGenerator random) {
        return RateCode.encode(pattern, steps, gain, random, Progress.IGNORED);
    }

    /** The spikes or the state of a machine's newest step. */
    public static BipolarState newest(Recall recall, int neurons) {
        long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
        recall.copySpikes(row);
        return BipolarState.of(row, neurons);
    }
}
