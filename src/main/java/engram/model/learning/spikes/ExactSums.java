package engram.model.learning.spikes;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.spike.SpikeTrain;

/**
 * The sums of {@link SpikeHebbian} in whole numbers of any size: slow, and asked only for weights that came out so small
 * that rounding alone may have made them, where {@link Counting} cannot keep from rounding. May be asked by several threads
 * at once.
 */
final class ExactSums {

    private final List<StimulusPresentation> showings;
    private final List<int[]> inputs;
    private final int lookBack;
    private final int steps;
    private final Counting.Whole whole;
    /** Shape (neurons): the first neuron that did and received the same throughout. Made when first needed. */
    private volatile int[] kinds;

    /**
     * Makes ready.
     *
     * @param block what the neurons did
     */
    ExactSums(Presentations.Block block, SpikeHebbian rule) {
        showings = block.showings();
        inputs = block.counts();
        lookBack = rule.lookBack();
        steps = showings.getFirst().output().steps();
        whole = Counting.Whole.of(rule, steps);
    }

    /**
     * Puts the exact sums in the place of those that rounding may have made.
     *
     * @param column its sums, one for each receiver; modified
     * @param rounding up to which size a sum is looked at
     */
    void correct(int sender, double[] column, double rounding) {
        int[] receivers = doubtful(column, rounding);
        BigInteger[] sums = zeros(receivers.length);
        add(sender, receivers, sums);
        for (int k = 0; k < receivers.length; k++) {
            column[receivers[k]] = value(sums[k], whole, steps);
        }
    }

    /** The receivers whose sums rounding may have made. */
    private static int[] doubtful(double[] column, double rounding) {
        return IntStream.range(0, column.length).filter(i -> column[i] != 0 && Math.abs(column[i]) <= rounding).toArray();
    }

    private static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** Adds the exact sums of some receivers. */
    private void add(int sender, int[] receivers, BigInteger[] sums) {
        if (receivers.length == 0) {
            return;
        }
        List<Credits> credits = showings.stream().map(showing -> credits(showing, sender)).toList();
        Map<Integer, BigInteger> known = new HashMap<>();
        for (int k = 0; k < receivers.length; k++) {
            sums[k] = sums[k].add(known.computeIfAbsent(kind(receivers[k]), first -> sum(first, credits)));
        }
    }

    private static double value(BigInteger sum, Counting.Whole whole, int steps) {
        BigInteger parts = whole.multiple().multiply(BigInteger.valueOf(steps).pow(2));
        return new BigDecimal(sum).multiply(whole.digit()).divide(new BigDecimal(parts), MathContext.DECIMAL64).doubleValue();
    }

    /** The same where pictures come a block at a time: which sums are doubtful, and what of them is added up so far. */
    static final class Doubtful {

        /** For each sender, its receivers in question. */
        private final int[][] receivers;
        private final BigInteger[][] exact;

        /**
         * Finds them.
         *
         * @param sums of all blocks, shape (senders, receivers); not modified
         * @param rounding up to which size a sum is looked at
         */
        Doubtful(double[][] sums, double rounding) {
            receivers = Arrays.stream(sums).map(column -> doubtful(column, rounding)).toArray(int[][]::new);
            exact = Arrays.stream(receivers).map(those -> zeros(those.length)).toArray(BigInteger[][]::new);
        }

        boolean isEmpty() {
            return Arrays.stream(receivers).allMatch(those -> those.length == 0);
        }

        /** Adds a block's. */
        void add(ExactSums block, Progress progress) {
            Parallel.each(receivers.length, sender -> block.add(sender, receivers[sender], exact[sender]), progress);
        }

        /** Puts them into their places. */
        void correct(double[][] sums, Counting.Whole whole, int steps) {
            for (int sender = 0; sender < sums.length; sender++) {
                for (int k = 0; k < receivers[sender].length; k++) {
                    sums[sender][receivers[sender][k]] = value(exact[sender][k], whole, steps);
                }
            }
        }
    }

    /** What a sender gives to whoever fires in each step, and what is taken away for each input spike of a receiver. */
    private record Credits(BigInteger[] ofStep, BigInteger ofInput) {}

    private Credits credits(StimulusPresentation showing, int sender) {
        SpikeTrain output = showing.output();
        BigInteger[] before = new BigInteger[steps + 1];
        before[0] = BigInteger.ZERO;
        BigInteger agreement = BigInteger.ZERO;
        int firing = 0;
        for (int t = 0; t < steps; t++) {
            int now = Coincidences.bit(output, t, sender);
            firing += now - (t >= lookBack ? Coincidences.bit(output, t - lookBack, sender) : 0);
            int window = Math.min(t + 1, lookBack);
            int same = now == 1 ? firing : window - firing;
            BigInteger share = whole.multiple().divide(BigInteger.valueOf(window));
            BigInteger counted = whole.plus()
                    .multiply(BigInteger.valueOf(same))
                    .add(whole.minus().multiply(BigInteger.valueOf(window - same)));
            agreement = agreement.add(share.multiply(counted));
            before[t + 1] = now == 1 ? before[t].add(share) : before[t];
        }
        BigInteger times = BigInteger.valueOf(showing.times());
        BigInteger square = BigInteger.valueOf(steps).pow(2);
        BigInteger[] ofStep = new BigInteger[steps];
        for (int tau = 0; tau < steps; tau++) {
            BigInteger sign = Coincidences.bit(output, tau, sender) == 1 ? whole.plus() : whole.minus();
            int end = (int) Math.min(steps, (long) tau + lookBack);
            ofStep[tau] = before[end].subtract(before[tau]).multiply(sign).multiply(square).multiply(times);
        }
        BigInteger own = BigInteger.valueOf(inputs.get(showing.picture())[sender]);
        return new Credits(ofStep, agreement.multiply(own).multiply(times));
    }

    private BigInteger sum(int receiver, List<Credits> credits) {
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < credits.size(); s++) {
            StimulusPresentation showing = showings.get(s);
            for (int tau = 0; tau < steps; tau++) {
                if (Coincidences.bit(showing.output(), tau, receiver) == 1) {
                    sum = sum.add(credits.get(s).ofStep()[tau]);
                }
            }
            BigInteger received = BigInteger.valueOf(inputs.get(showing.picture())[receiver]);
            sum = sum.subtract(received.multiply(credits.get(s).ofInput()));
        }
        return sum;
    }

    private int kind(int neuron) {
        int[] all = kinds;
        return all == null ? makeKinds()[neuron] : all[neuron];
    }

    private synchronized int[] makeKinds() {
        if (kinds == null) {
            Map<List<Long>, Integer> firsts = new HashMap<>();
            int[] made = new int[inputs.getFirst().length];
            for (int i = 0; i < made.length; i++) {
                made[i] = firsts.merge(history(i), i, (first, _) -> first);
            }
            kinds = made;
        }
        return kinds;
    }

    /** All that a neuron did and received. */
    private List<Long> history(int neuron) {
        List<Long> history = new ArrayList<>();
        for (StimulusPresentation showing : showings) {
            history.add((long) inputs.get(showing.picture())[neuron]);
            long word = 0;
            for (int t = 0; t < steps; t++) {
                word = word << 1 | Coincidences.bit(showing.output(), t, neuron);
                if (t % 64 == 63 || t == steps - 1) {
                    history.add(word);
                    word = 0;
                }
            }
        }
        return history;
    }
}
