package engram.golden;

import module java.base;

/**
 * The rules of the reference study written down as slowly and as obviously as possible: the oracle for every fast
 * kernel. Shares no code with the program.
 */
public final class ReferenceNetwork {

    private final double beta;
    private final double threshold;

    /** Membrane potentials, shape (neurons). */
    public final double[] potential;

    /** The newest step's spikes, shape (neurons), 0 or 1. */
    public double[] fired;

    public ReferenceNetwork(int neurons, double beta, double threshold) {
        this.beta = beta;
        this.threshold = threshold;
        potential = new double[neurons];
        fired = new double[neurons];
    }

    /** Rule 5: one step of the leaky integrate-and-fire neurons. */
    public void step(double[] current) {
        double[] now = new double[potential.length];
        for (int i = 0; i < potential.length; i++) {
            double reset = potential[i] > threshold ? threshold : 0;
            potential[i] = beta * potential[i] + current[i] - reset;
            now[i] = potential[i] > threshold ? 1 : 0;
        }
        fired = now;
    }

    /** Rule 6: weights, shape (receiver, sender), from input spikes, shape (pictures, steps, neurons). */
    public static double[][] train(boolean[][][] pictures, double beta, double threshold, double learningRate, int lookBack,
            int epochs, double plus, double minus) {
        int neurons = pictures[0][0].length;
        double[][] weights = new double[neurons][neurons];
        ReferenceNetwork network = new ReferenceNetwork(neurons, beta, threshold);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (boolean[][] picture : pictures) {
                double[] rate = new double[neurons];
                for (boolean[] step : picture) {
                    for (int i = 0; i < neurons; i++) {
                        rate[i] += (step[i] ? 1.0 : 0.0) / picture.length;
                    }
                }
                List<double[]> outputs = new ArrayList<>();
                for (boolean[] step : picture) {
                    network.step(asNumbers(step));
                    outputs.add(network.fired);
                    List<double[]> newest = outputs.subList(Math.max(0, outputs.size() - lookBack), outputs.size());
                    for (int i = 0; i < neurons; i++) {
                        for (int j = 0; j < neurons; j++) {
                            double change = 0;
                            for (double[] past : newest) {
                                double factor = past[j] == network.fired[j] ? plus : minus;
                                change += (past[i] * network.fired[j] - rate[i] * rate[j]) * factor;
                            }
                            weights[i][j] += learningRate * change / newest.size();
                        }
                    }
                }
                for (int i = 0; i < neurons; i++) {
                    weights[i][i] = 0;
                }
            }
        }
        for (double[] row : weights) {
            for (int j = 0; j < neurons; j++) {
                row[j] /= pictures.length * (double) pictures[0].length;
            }
        }
        return weights;
    }

    /** Rule 7: the spikes of all steps of a recall, shape (iterations * steps, neurons). */
    public static boolean[][] recall(double[][] weights, boolean[][] cue, double beta, double threshold, int iterations,
            double[] finalPotential) {
        int neurons = weights.length;
        ReferenceNetwork network = new ReferenceNetwork(neurons, beta, threshold);
        network.fired = asNumbers(cue[0]);
        boolean[][] spikes = new boolean[iterations * cue.length][neurons];
        for (int t = 0; t < spikes.length; t++) {
            double[] current = asNumbers(cue[t % cue.length]);
            for (int i = 0; i < neurons; i++) {
                double drive = 0;
                for (int j = 0; j < neurons; j++) {
                    drive += weights[i][j] * network.fired[j];
                }
                current[i] += drive;
            }
            network.step(current);
            for (int i = 0; i < neurons; i++) {
                spikes[t][i] = network.fired[i] == 1;
            }
        }
        System.arraycopy(network.potential, 0, finalPotential, 0, neurons);
        return spikes;
    }

    private static double[] asNumbers(boolean[] spikes) {
        double[] numbers = new double[spikes.length];
        for (int i = 0; i < spikes.length; i++) {
            numbers[i] = spikes[i] ? 1 : 0;
        }
        return numbers;
    }
}
