package engram.model.network.hidden;

import module java.base;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/**
 * The spiking dense memory written down as slowly and obviously as possible: all sums anew in every step, by dense arrays in
 * double precision. What {@link SpikingDenseRecall} has to give, spike for spike.
 */
final class ReferenceSpikingDense {

    private final double[][] w;
    private final double[][] v;
    private final double theta;
    private final double[] u;
    private final double[] s;
    private final double[] z;
    private final double[] m;
    private double q;
    private int k = -1;

    /** What is written down as numbers of the network. */
    final double beta;
    final double threshold;
    final double feedback;
    final int cueSteps;

    ReferenceSpikingDense(double[][] greys, double grading, double beta, double threshold, double feedback, double theta,
            int cueSteps) {
        int memories = greys.length;
        int neurons = greys[0].length;
        w = new double[memories][neurons];
        v = new double[memories][neurons];
        for (int mu = 0; mu < memories; mu++) {
            double gm = mean(greys[mu]);
            double[] x = new double[neurons];
            for (int i = 0; i < neurons; i++) {
                double b = greys[mu][i] > gm ? 1 : 0;
                double r = Math.clamp((greys[mu][i] - Math.min(gm, 0.5)) / Math.max(Math.abs(0.5 - gm), 1e-6), 0, 1);
                x[i] = (1 - grading) * b + grading * r;
                v[mu][i] = 2 * b - 1;
            }
            double length = 0;
            for (double value : x) {
                length += Math.pow(value - mean(x), 2);
            }
            length = Math.sqrt(length);
            for (int i = 0; i < neurons; i++) {
                w[mu][i] = length < 1e-9 ? 0 : (x[i] - mean(x)) / (length * Math.sqrt(neurons) / 2);
            }
        }
        this.beta = beta;
        this.threshold = threshold;
        this.feedback = feedback;
        this.theta = theta;
        this.cueSteps = cueSteps;
        u = new double[neurons];
        s = new double[neurons];
        z = new double[neurons];
        m = new double[memories];
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Goes one step, t from 0 on; gives the spikes. */
    boolean[] step(SpikeTrain cue, int t) {
        for (int i = 0; i < u.length; i++) {
            double c = t < cueSteps && cue.spiked(t % cue.steps(), i) ? 1 : 0;
            double f = k >= 0 ? feedback * v[k][i] : 0;
            u[i] = beta * u[i] + c + f - threshold * s[i];
        }
        boolean nobodyYet = Arrays.stream(z).allMatch(trace -> trace == 0);
        boolean[] fires = new boolean[u.length];
        for (int i = 0; i < u.length; i++) {
            fires[i] = u[i] > threshold;
            s[i] = fires[i] ? 1 : 0;
            z[i] = Math.max(0.9 * z[i], s[i]);
        }
        if (nobodyYet && Arrays.stream(s).anyMatch(spike -> spike == 1)) {
            q = 5 * Math.pow(0.9, -cueSteps / 2.0);
        }
        double[] below = Arrays.stream(m).map(potential -> theta + q - potential).toArray();
        for (int mu = 0; mu < m.length; mu++) {
            double h = 0;
            for (int i = 0; i < u.length; i++) {
                h += w[mu][i] * z[i];
            }
            m[mu] = 0.9 * m[mu] + h;
        }
        q = 0.9 * q;
        k = -1;
        double first = 2;
        for (int mu = 0; mu < m.length; mu++) {
            double above = m[mu] - (theta + q);
            // From below the bar to above it, in a straight line: when is it crossed?
            double when = above <= 0 ? 2 : below[mu] <= 0 ? 0 : below[mu] / (below[mu] + above);
            if (when < first) {
                first = when;
                k = mu;
            }
        }
        for (int mu = 0; k >= 0 && mu < m.length; mu++) {
            m[mu] = mu == k ? 0 : m[mu] - 10;
        }
        return fires;
    }

    /** The hidden neuron that fired in the newest step; -1 where none did. */
    int fired() {
        return k;
    }

    /** A picture as its pattern. */
    static BipolarState pattern(double[] grey) {
        return BipolarState.above(mean(grey), grey);
    }
}
