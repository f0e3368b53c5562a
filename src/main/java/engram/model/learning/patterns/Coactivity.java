package engram.model.learning.patterns;

import module java.base;
import engram.model.Progress;
import engram.model.learning.rule.PatternRule;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;

/**
 * In how many patterns two neurons are on together: all that Hebb's rule and the covariance rule need to know.
 *
 * <p>The patterns' bits are turned round, so that a neuron has a bit for each pattern. Two neurons are then compared in 64
 * patterns at once. Immutable; may be asked by several threads at once.
 *
 * @param neurons how many neurons there are
 * @param patterns how many patterns
 * @param bits shape (words, neurons): bit {@code b} of word {@code w} is set where a neuron is on in pattern {@code 64 w + b}
 * @param on shape (neurons): in how many patterns a neuron is on
 */
record Coactivity(int neurons, int patterns, long[][] bits, int[] on) {

    /**
     * Counts.
     *
     * @throws IllegalArgumentException if there is no pattern or their sizes differ
     */
    static Coactivity of(List<BipolarState> patterns, Progress progress) {
        int neurons = PatternRule.neurons(patterns);
        long[][] bits = new long[Math.ceilDiv(patterns.size(), 64)][neurons];
        int[] on = new int[neurons];
        for (int p = 0; p < patterns.size(); p++) {
            BipolarState pattern = patterns.get(p);
            long[] word = bits[p >> 6];
            for (int i = 0; i < neurons; i++) {
                long bit = pattern.isOn(i) ? 1 : 0;
                word[i] |= bit << p;
                on[i] += (int) bit;
            }
            progress.report(p + 1, patterns.size());
        }
        return new Coactivity(neurons, patterns.size(), bits, on);
    }

    /** How many neurons are on in all patterns together. */
    long allOn() {
        return Arrays.stream(on).asLongStream().sum();
    }

    /** What becomes of the counts of two neurons. It must be the same when they change places. */
    @FunctionalInterface
    interface Weight {

        /**
         * A weight.
         *
         * @param together in how many patterns both neurons are on
         * @param each in how many the one is, plus in how many the other is
         */
        double of(int together, int each);
    }

    /**
     * Makes a weight of each two neurons' counts, and zero from each neuron to itself.
     *
     * @param weight what becomes of the counts; called by several threads
     */
    Weights weights(Weight weight, Progress progress) {
        return Weights.of(neurons, () -> {
            int[] together = new int[neurons];
            return (sender, column) -> {
                count(sender, together);
                for (int i = 0; i < neurons; i++) {
                    column[i] = weight.of(together[i], on[i] + on[sender]);
                }
                column[sender] = 0;
            };
        }, progress);
    }

    /** Counts for each neuron in how many patterns it is on together with {@code other}, into {@code together}. */
    private void count(int other, int[] together) {
        long[] first = bits[0];
        long mine = first[other];
        for (int i = 0; i < neurons; i++) {
            together[i] = Long.bitCount(first[i] & mine);
        }
        for (int w = 1; w < bits.length; w++) {
            long[] word = bits[w];
            mine = word[other];
            for (int i = 0; i < neurons; i++) {
                together[i] += Long.bitCount(word[i] & mine);
            }
        }
    }
}
