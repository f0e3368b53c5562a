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

    /** How many columns go in one pass over the sums. */
    private static final int FUSED = 4;

    private final Weights weights;
    private final double[] drive;
    private final long[] spikes;
    /** Room for the neurons that began to fire, and for those that ceased. */
    private final int[] comers;

    private final int[] goers;

    RecurrentDrive(Weights weights) {
        this.weights = weights;
        int neurons = weights.neurons();
        drive = new double[neurons];
        spikes = new long[(neurons + 63) >>> 6];
        comers = new int[neurons];
        goers = new int[neurons];
    }

    private RecurrentDrive(RecurrentDrive other) {
        weights = other.weights;
        drive = other.drive.clone();
        spikes = other.spikes.clone();
        comers = other.comers.clone();
        goers = other.goers.clone();
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
        int coming = 0;
        int going = 0;
        for (int w = 0; w < spikes.length; w++) {
            coming = list(now[w] & ~spikes[w], w << 6, comers, coming);
            going = list(spikes[w] & ~now[w], w << 6, goers, going);
            spikes[w] = now[w];
        }
        add(comers, coming);
        takeAway(goers, going);
    }

    private static int list(long bits, int first, int[] neurons, int count) {
        int end = count;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            neurons[end++] = first + Long.numberOfTrailingZeros(rest);
        }
        return end;
    }

    private void add(int[] senders, int count) {
        int n = drive.length;
        double[] w = weights.bySender();
        double[] sum = drive;
        int done = 0;
        for (; done + FUSED <= count; done += FUSED) {
            int a = senders[done] * n;
            int b = senders[done + 1] * n;
            int c = senders[done + 2] * n;
            int d = senders[done + 3] * n;
            for (int i = 0; i < n; i++) {
                sum[i] += (w[a + i] + w[b + i]) + (w[c + i] + w[d + i]);
            }
        }
        for (; done < count; done++) {
            int a = senders[done] * n;
            for (int i = 0; i < n; i++) {
                sum[i] += w[a + i];
            }
        }
    }

    private void takeAway(int[] senders, int count) {
        int n = drive.length;
        double[] w = weights.bySender();
        double[] sum = drive;
        int done = 0;
        for (; done + FUSED <= count; done += FUSED) {
            int a = senders[done] * n;
            int b = senders[done + 1] * n;
            int c = senders[done + 2] * n;
            int d = senders[done + 3] * n;
            for (int i = 0; i < n; i++) {
                sum[i] -= (w[a + i] + w[b + i]) + (w[c + i] + w[d + i]);
            }
        }
        for (; done < count; done++) {
            int a = senders[done] * n;
            for (int i = 0; i < n; i++) {
                sum[i] -= w[a + i];
            }
        }
    }
}
