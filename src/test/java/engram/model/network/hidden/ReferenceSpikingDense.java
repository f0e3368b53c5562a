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
    /** Whose the rows of w are. */
    private final int[] owner;
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
            int cueSteps, int shifts) {
        int memories = greys.length;
        int neurons = greys[0].length;
        List<double[]> rows = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
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
            for (int down = -shifts; down <= shifts; down++) {
                for (int right = -shifts; right <= shifts; right++) {
                    rows.add(row(shifts == 0 ? x : moved(x, down, right), 1 - 0.05 * Math.max(Math.abs(down), Math.abs(right))));
                    owners.add(mu);
                }
            }
        }
        w = rows.toArray(double[][]::new);
        owner = owners.stream().mapToInt(mu -> mu).toArray();
        this.beta = beta;
        this.threshold = threshold;
        this.feedback = feedback;
        this.theta = theta;
        this.cueSteps = cueSteps;
        u = new double[neurons];
        s = new double[neurons];
        z = new double[neurons];
        m = new double[w.length];
    }

    private static double[] row(double[] x, double strength) {
        double length = 0;
        for (double value : x) {
            length += Math.pow(value - mean(x), 2);
        }
        length = Math.sqrt(length);
        double[] row = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            row[i] = length < 1e-9 ? 0 : strength * (x[i] - mean(x)) / (length * Math.sqrt(x.length) / 2);
        }
        return row;
    }

    /** On a square; what comes in at an edge is what was there. */
    static double[] moved(double[] x, int down, int right) {
        int side = (int) Math.sqrt(x.length);
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int row = Math.min(side - 1, Math.max(0, i / side - down));
            int column = Math.min(side - 1, Math.max(0, i % side - right));
            moved[i] = x[row * side + column];
        }
        return moved;
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
        int b = -1;
        double first = 2;
        for (int mu = 0; mu < m.length; mu++) {
            double above = m[mu] - (theta + q);
            // From below the bar to above it, in a straight line: when is it crossed?
            double when = above <= 0 ? 2 : below[mu] <= 0 ? 0 : below[mu] / (below[mu] + above);
            if (when < first) {
                first = when;
                b = mu;
            }
        }
        k = b < 0 ? -1 : owner[b];
        for (int mu = 0; k >= 0 && mu < m.length; mu++) {
            m[mu] = owner[mu] == k ? 0 : m[mu] - 10;
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
