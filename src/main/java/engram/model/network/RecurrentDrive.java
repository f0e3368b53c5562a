package engram.model.network;

import java.util.Arrays;

/**
 * The current that the neurons send one another, {@code W s}, kept up to date as spikes change.
 *
 * <p>From step to step most neurons do what they did before, so only the columns of those that changed are added or
 * taken away; where more changed than fire, the sum starts afresh. Both ways give the same bits because {@link Weights}
 * makes every sum exact. The cost is 8 bytes read for each changed neuron and each receiving one; columns go four at a
 * time so that the sums are loaded and stored once for the four.
 */
final class RecurrentDrive {

    private final Weights weights;
    private final double[] drive;
    private final long[] spikes;
    private final int[] columns;
    private final double[] signs;

    RecurrentDrive(Weights weights) {
        this.weights = weights;
        int neurons = weights.neurons();
        drive = new double[neurons];
        spikes = new long[(neurons + 63) >>> 6];
        columns = new int[neurons];
        signs = new double[neurons];
    }

    private RecurrentDrive(RecurrentDrive other) {
        weights = other.weights;
        drive = other.drive.clone();
        spikes = other.spikes.clone();
        columns = other.columns.clone();
        signs = other.signs.clone();
    }

    RecurrentDrive copy() {
        return new RecurrentDrive(this);
    }

    /**
     * The current into each neuron, shape (neurons), for the spikes given last. Live: the next update overwrites
     * it.
     */
    double[] current() {
        return drive;
    }

    /**
     * Brings the current up to date.
     *
     * @param now the spikes of the newest step, 64 neurons to the word; not modified
     */
    void update(long[] now) {
        int changed = 0;
        int firing = 0;
        for (int w = 0; w < spikes.length; w++) {
            changed += Long.bitCount(now[w] ^ spikes[w]);
            firing += Long.bitCount(now[w]);
        }
        if (changed > firing) {
            Arrays.fill(drive, 0);
            Arrays.fill(spikes, 0);
        }
        int count = 0;
        for (int w = 0; w < spikes.length; w++) {
            for (long rest = now[w] ^ spikes[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                columns[count] = (w << 6) + bit;
                signs[count++] = (now[w] >>> bit & 1) != 0 ? 1 : -1;
            }
            spikes[w] = now[w];
        }
        int done = 0;
        for (; done + 4 <= count; done += 4) {
            addFour(done);
        }
        for (; done < count; done++) {
            addOne(done);
        }
    }

    private void addFour(int first) {
        int n = drive.length;
        int a = columns[first] * n;
        int b = columns[first + 1] * n;
        int c = columns[first + 2] * n;
        int d = columns[first + 3] * n;
        double signA = signs[first];
        double signB = signs[first + 1];
        double signC = signs[first + 2];
        double signD = signs[first + 3];
        double[] w = weights.bySender();
        double[] sum = drive;
        for (int i = 0; i < n; i++) {
            sum[i] += (signA * w[a + i] + signB * w[b + i]) + (signC * w[c + i] + signD * w[d + i]);
        }
    }

    private void addOne(int index) {
        int n = drive.length;
        int a = columns[index] * n;
        double sign = signs[index];
        double[] w = weights.bySender();
        double[] sum = drive;
        for (int i = 0; i < n; i++) {
            sum[i] += sign * w[a + i];
        }
    }
}
