package engram.model.learning;

import engram.model.spike.SpikeTrain;

/**
 * What one showing of a picture adds to the weights of {@link SpikeHebbian}, a sender's column at a time.
 *
 * <p>Bound by one table look-up and one addition for each weight and each eight steps; the tables of one sender (2 kB
 * for each eight steps) stay in the nearest caches.
 */
final class Coincidences {

    private final SpikeTrain output;
    private final double[] inputRates;
    private final SpikeHebbian rule;
    private final int times;
    /** Each receiver's spikes, eight steps to the byte, step {@code 8 g + b} being bit b; shape (groups, neurons). */
    private final byte[][] octets;
    /** {@code learningRate / K_t} for each step t, times how often the showing counts. */
    private final double[] share;
    private final double[] credit;
    private final double[][] tables;

    Coincidences(Showing showing, double[] inputRates, SpikeHebbian rule) {
        this.output = showing.output();
        this.inputRates = inputRates;
        this.rule = rule;
        this.times = showing.times();
        int steps = output.steps();
        int groups = (steps + 7) / 8;
        octets = new byte[groups][output.neurons()];
        for (int t = 0; t < steps; t++) {
            byte[] group = octets[t >> 3];
            for (int i = 0; i < group.length; i++) {
                if (output.spiked(t, i)) {
                    group[i] |= (byte) (1 << (t & 7));
                }
            }
        }
        share = new double[steps];
        for (int t = 0; t < steps; t++) {
            share[t] = times * rule.learningRate() / Math.min(t + 1, rule.lookBack());
        }
        credit = new double[groups * 8];
        tables = new double[groups][256];
    }

    /**
     * Adds this showing's part of a sender's weights, the weight to itself included.
     *
     * @param sender the sending neuron
     * @param sum where its weights lie, one for each receiver from {@code start} on; modified
     */
    void addColumn(int sender, double[] sum, int start) {
        int[] spikes = new int[output.steps()];
        for (int t = 0; t < spikes.length; t++) {
            spikes[t] = output.spiked(t, sender) ? 1 : 0;
        }
        fillTables(spikes);
        int neurons = inputRates.length;
        for (int g = 0; g < tables.length; g++) {
            double[] table = tables[g];
            byte[] group = octets[g];
            for (int i = 0; i < neurons; i++) {
                sum[start + i] += table[group[i] & 0xFF];
            }
        }
        double decay = inputRates[sender] * agreement(spikes);
        for (int i = 0; i < neurons; i++) {
            sum[start + i] -= decay * inputRates[i];
        }
    }

    private void fillTables(int[] sender) {
        int steps = sender.length;
        int lookBack = rule.lookBack();
        for (int tau = 0; tau < steps; tau++) {
            double sum = 0;
            int end = (int) Math.min(steps, (long) tau + lookBack);
            for (int t = tau; t < end; t++) {
                sum += sender[t] * share[t];
            }
            credit[tau] = (sender[tau] == 1 ? rule.plus() : rule.minus()) * sum;
        }
        for (int g = 0; g < tables.length; g++) {
            double[] table = tables[g];
            for (int bit = 0; bit < 8; bit++) {
                double own = credit[8 * g + bit];
                int half = 1 << bit;
                for (int octet = 0; octet < half; octet++) {
                    table[half + octet] = table[octet] + own;
                }
            }
        }
    }

    /** The sum over all steps t, and the newest steps k of each, of share(t) times plus or minus. */
    private double agreement(int[] sender) {
        int lookBack = rule.lookBack();
        double sum = 0;
        // How many of the newest steps, t included, had a spike: kept up to date as the window moves.
        int firing = 0;
        for (int t = 0; t < sender.length; t++) {
            firing += sender[t];
            if (t >= lookBack) {
                firing -= sender[t - lookBack];
            }
            int window = Math.min(t + 1, lookBack);
            int same = sender[t] == 1 ? firing : window - firing;
            sum += share[t] * (same * rule.plus() + (window - same) * rule.minus());
        }
        return sum;
    }
}
