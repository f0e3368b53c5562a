package engram.model.learning.spikes;

import module java.base;
import engram.model.Progress;
import engram.model.spike.SpikeTrain;

/**
 * What one showing of a picture adds to the weights of {@link SpikeHebbian}, a sender's column at a time.
 *
 * <p>Only neurons that took part, with a spike of their own or of their pixel, have anything to add: for a picture half
 * of whose pixels are on, a quarter of the weights. Bound by one table look-up and one addition for each of these
 * weights and each eight steps; the tables of four times eight steps (8 kB) stay in the nearest cache. Immutable; may
 * be asked by several threads at once.
 */
final class Coincidences {

    /** How many tables go in one pass over the receivers, so that their sums are loaded and stored once for the four. */
    private static final int FUSED = 4;

    /** The sums of one table. */
    private static final int TABLE = 256;

    /** From so many sums on they are copied, and then added to: that can be done by vector instructions. */
    private static final int COPIED_FROM = 32;

    private final SpikeTrain output;
    /** Shape (neurons): how often each neuron's pixel gave it a spike. */
    private final int[] inputs;
    private final Counting counting;
    /** The neurons that took part. */
    private final int[] active;
    /** Shape (neurons): which of these a neuron is, or -1. */
    private final int[] places;
    /** The input spikes of the active neurons. */
    private final double[] activeInputs;
    /** Each active neuron's spikes, eight steps to the byte, step {@code 8 g + b} being bit b; shape (groups, active). */
    private final byte[][] octets;
    /** What a step's coincidences count, times how often the showing counts; shape (steps). */
    private final double[] share;

    /**
     * Makes ready.
     *
     * @param inputs shape (neurons): how many spikes each got from its pixel; not modified
     */
    Coincidences(StimulusPresentation showing, int[] inputs, Counting counting, Progress progress) {
        this.output = showing.output();
        this.inputs = inputs;
        this.counting = counting;
        int steps = output.steps();
        active = active(output, inputs);
        activeInputs = Arrays.stream(active).mapToDouble(i -> inputs[i]).toArray();
        octets = new byte[Math.ceilDiv(steps, 8)][active.length];
        places = new int[inputs.length];
        Arrays.fill(places, -1);
        for (int a = 0; a < active.length; a++) {
            places[active[a]] = a;
        }
        long[] row = new long[output.wordsPerStep()];
        for (int t = 0; t < steps; t++) {
            for (int w = 0; w < row.length; w++) {
                row[w] = output.word(t, w);
            }
            byte[] group = octets[t >> 3];
            for (int a = 0; a < active.length; a++) {
                group[a] |= (byte) ((row[active[a] >> 6] >>> active[a] & 1) << (t & 7));
            }
            progress.report(t + 1, steps);
        }
        share = new double[steps];
        Arrays.setAll(share, t -> showing.times() * counting.share(t));
    }

    private static int[] active(SpikeTrain output, int[] inputs) {
        boolean[] takesPart = new boolean[inputs.length];
        for (int i = 0; i < takesPart.length; i++) {
            takesPart[i] = inputs[i] != 0;
        }
        for (int t = 0; t < output.steps(); t++) {
            for (int w = 0; w < output.wordsPerStep(); w++) {
                for (long rest = output.word(t, w); rest != 0; rest &= rest - 1) {
                    takesPart[(w << 6) + Long.numberOfTrailingZeros(rest)] = true;
                }
            }
        }
        return IntStream.range(0, takesPart.length).filter(i -> takesPart[i]).toArray();
    }

    static int bit(SpikeTrain train, int step, int neuron) {
        return (int) (train.word(step, neuron >> 6) >>> neuron) & 1;
    }

    /** Room that {@link #addColumn} needs, for one thread and showings of one length; what is in it does not matter. */
    static final class Room {

        private final int[] spikes;
        /** The sender's shares of all steps before each. */
        private final double[] before;
        private final double[] credit;
        /** Those of four times eight steps in one array; shape (groups by fours, 4 x 256). */
        private final double[][] tables;
        private final double[] sums;

        Room(int steps, int neurons) {
            spikes = new int[steps];
            before = new double[steps + 1];
            int groups = Math.ceilDiv(steps, 8);
            credit = new double[groups * 8];
            tables = new double[Math.ceilDiv(groups, FUSED)][FUSED * TABLE];
            sums = new double[neurons];
        }
    }

    /**
     * Adds this showing's part of a sender's weights, the weight to itself included, in the units of {@link Counting}.
     *
     * @param column its weights, one for each receiver; modified
     * @param room the calling thread's own; modified
     */
    void addColumn(int sender, double[] column, Room room) {
        int place = places[sender];
        if (place < 0) {
            return;
        }
        int[] spikes = room.spikes;
        int firing = 0;
        for (int t = 0; t < spikes.length; t++) {
            spikes[t] = octets[t >> 3][place] >> (t & 7) & 1;
            firing += spikes[t];
        }
        double[] sums = room.sums;
        double decay = inputs[sender] * counting.ofInputs() * agreement(spikes);
        for (int a = 0; a < active.length; a++) {
            sums[a] = -decay * activeInputs[a];
        }
        if (firing > 0) {
            fillTables(spikes, room);
            int g = 0;
            for (; g + FUSED <= octets.length; g += FUSED) {
                addFour(room.tables[g / FUSED], octets[g], octets[g + 1], octets[g + 2], octets[g + 3], sums);
            }
            for (; g < octets.length; g++) {
                addOne(room.tables[g / FUSED], g % FUSED * TABLE, octets[g], sums);
            }
        }
        for (int a = 0; a < active.length; a++) {
            column[active[a]] += sums[a];
        }
    }

    /** That the four tables are one array and at fixed places in it saves half of the checks of places. */
    private static void addFour(double[] tables, byte[] first, byte[] second, byte[] third, byte[] fourth, double[] sums) {
        for (int a = 0; a < first.length; a++) {
            sums[a] += (tables[first[a] & 0xFF] + tables[TABLE + (second[a] & 0xFF)])
                    + (tables[2 * TABLE + (third[a] & 0xFF)] + tables[3 * TABLE + (fourth[a] & 0xFF)]);
        }
    }

    private static void addOne(double[] tables, int start, byte[] group, double[] sums) {
        for (int a = 0; a < group.length; a++) {
            sums[a] += tables[start + (group[a] & 0xFF)];
        }
    }

    private void fillTables(int[] sender, Room room) {
        int steps = sender.length;
        int lookBack = counting.lookBack();
        double plus = counting.plus() * counting.ofSpikes();
        double minus = counting.minus() * counting.ofSpikes();
        double[] credit = room.credit;
        double[] before = room.before;
        for (int t = 0; t < steps; t++) {
            before[t + 1] = before[t] + sender[t] * share[t];
        }
        for (int tau = 0; tau < steps; tau++) {
            int end = (int) Math.min(steps, (long) tau + lookBack);
            credit[tau] = (sender[tau] == 1 ? plus : minus) * (before[end] - before[tau]);
        }
        for (int g = 0; g < octets.length; g++) {
            double[] tables = room.tables[g / FUSED];
            int start = g % FUSED * TABLE;
            for (int bit = 0; bit < 8; bit++) {
                addToSums(tables, start, 1 << bit, credit[8 * g + bit]);
            }
        }
    }

    /** Makes as many sums again as there are, each with a further number. */
    private static void addToSums(double[] tables, int start, int count, double number) {
        int next = start + count;
        if (count < COPIED_FROM) {
            for (int sum = 0; sum < count; sum++) {
                tables[next + sum] = tables[start + sum] + number;
            }
        } else {
            System.arraycopy(tables, start, tables, next, count);
            for (int sum = next; sum < next + count; sum++) {
                tables[sum] += number;
            }
        }
    }

    /** The sum over all steps t, and the newest steps k of each, of share(t) times plus or minus. */
    private double agreement(int[] sender) {
        int lookBack = counting.lookBack();
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
            sum += share[t] * (same * counting.plus() + (window - same) * counting.minus());
        }
        return sum;
    }
}
