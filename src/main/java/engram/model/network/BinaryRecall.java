package engram.model.network;

import module java.base;
import engram.model.Text;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.StateFields;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;

/**
 * Hopfield's network: neurons are +1 or -1 and follow the sign of what drives them, {@code s_i = sign(sum_j W_ij s_j -
 * theta)}; at 0 they stay as they are. Either one after the other in random order (Hopfield, 1982), or all in the same
 * moment (Little, 1974).
 *
 * <p>Weights are rounded to multiples of a small number (see {@link Weights}), so a field that is truly 0 can come out as
 * a little less or more. Whatever the rounding of all of a neuron's weights can make counts as 0.
 *
 * <p>Changing one at a time, with symmetric weights of which none from a neuron to itself is negative, {@link #energy}
 * never rises: a neuron that turns from {@code s_i} to {@code -s_i} changes it by {@code 2 s_i (sum_j W_ij s_j - theta) - 2
 * W_ii}, and it turns only where the first term is negative. So it ends in a fixed point. Changing all at once it may
 * rise; what never rises there with symmetric weights is {@code -s(t)' W s(t-1) + theta sum (s(t) + s(t-1))}, and it ends in a
 * fixed point or in two states in turn (Goles, Fogelman and Pellegrin, 1985). With other weights it may go on for ever.
 *
 * <p>Neurons that are silent are off, stay off, and count 0 in all sums rather than -1.
 */
public final class BinaryRecall implements Recall {

    /** In how many steps at most all neurons are visited once, where they change one after the other. */
    public static final int STEPS_PER_SWEEP = 16;

    private final int neurons;
    private final double threshold;
    /** How much chance there is in what a neuron does; 0 for none. */
    private final double temperature;
    private final StateFields fields;
    /** In which order neurons change; where all change at once, a step is a sweep. */
    private final Sweeps sweeps;
    private final boolean atOnce;
    /** A bit for each neuron that is silent, 64 to the word. */
    private final long[] silenced;
    /** The state, a bit where a neuron is +1. */
    private long[] state;
    /** Where all change at once, the state one step earlier. */
    private long[] before;

    private Settling settling = Settling.NOT_YET;
    private long time;

    private BinaryRecall(Weights weights, BipolarState start, double threshold, double temperature, NeuronDamage damage,
            boolean atOnce, LongFunction<RandomGenerator> chanceOfSweep) {
        if (start.neurons() != weights.neurons()) {
            throw new IllegalArgumentException(
                    Text.of("BinaryRecall: the weights are for %d neurons, the start is %s", weights.neurons(), start));
        }
        if (!(Math.abs(threshold) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("BinaryRecall: threshold is finite, not " + threshold);
        }
        if (!(temperature >= 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("BinaryRecall: temperature is at least 0 and finite, not " + temperature);
        }
        neurons = weights.neurons();
        this.threshold = threshold;
        this.temperature = temperature;
        this.atOnce = atOnce;
        sweeps = new Sweeps(neurons, temperature > 0, chanceOfSweep);
        silenced = damage.bits(neurons);
        state = new long[(neurons + 63) >>> 6];
        start.copyTo(state);
        damage.silence(state);
        before = state.clone();
        fields = StateFields.of(weights, silenced);
        fields.update(state);
    }

    /**
     * A network whose neurons change one after the other. In every sweep each is visited once; a step visits the next
     * sixteenth of them, rounded up.
     *
     * @param start the state to begin in, as many neurons as the weights have
     * @param threshold {@code theta}, what has to drive a neuron for it to be +1; any finite number
     * @param chanceOfSweep gives, for the number of a sweep from 0 on, what shuffles its order; asked again, the same
     */
    public static BinaryRecall asynchronous(Weights weights, BipolarState start, double threshold,
            LongFunction<RandomGenerator> chanceOfSweep) {
        return asynchronous(weights, start, threshold, 0, chanceOfSweep);
    }

    /**
     * The same with chance in what neurons do (Glauber, 1963; Amit, Gutfreund and Sompolinsky, 1985): one that {@code h}
     * drives is +1 with the chance {@code 1 / (1 + exp(-2 h / T))}. At 0 it follows the sign of {@code h}. It never comes to
     * rest otherwise.
     *
     * @param temperature {@code T}, in the unit of what drives a neuron, at least 0
     */
    public static BinaryRecall asynchronous(Weights weights, BipolarState start, double threshold, double temperature,
            LongFunction<RandomGenerator> chanceOfSweep) {
        return asynchronous(weights, start, threshold, temperature, NeuronDamage.NONE, chanceOfSweep);
    }

    /** The same, where some neurons are silent. */
    public static BinaryRecall asynchronous(Weights weights, BipolarState start, double threshold, double temperature,
            NeuronDamage damage, LongFunction<RandomGenerator> chanceOfSweep) {
        return new BinaryRecall(weights, start, threshold, temperature, damage, false, chanceOfSweep);
    }

    /**
     * A network whose neurons all change at once, in every step.
     *
     * @param start the state to begin in, as many neurons as the weights have
     * @param threshold {@code theta}, what has to drive a neuron for it to be +1; any finite number
     */
    public static BinaryRecall synchronous(Weights weights, BipolarState start, double threshold) {
        return synchronous(weights, start, threshold, 0, NeuronDamage.NONE, _ -> {
            throw new IllegalStateException("BinaryRecall: at temperature 0 nothing is left to chance");
        });
    }

    /**
     * The same with chance in what neurons do (Little, 1974), and where some neurons are silent.
     *
     * @param temperature as in {@link #asynchronous}; above 0 it never comes to rest
     * @param chanceOfStep gives, for the number of a step from 0 on, what chance says to the neurons; asked again, the same. It
     *     is not asked at temperature 0
     */
    public static BinaryRecall synchronous(Weights weights, BipolarState start, double threshold, double temperature,
            NeuronDamage damage, LongFunction<RandomGenerator> chanceOfStep) {
        return new BinaryRecall(weights, start, threshold, temperature, damage, true, chanceOfStep);
    }

    @Override
    public void step() {
        time++;
        if (settling == Settling.FIXED_POINT) {
            return;
        }
        if (atOnce) {
            changeAll();
        } else {
            changeSome();
        }
    }

    private void changeAll() {
        long[] next = new long[state.length];
        if (temperature > 0) {
            double[] tosses = sweeps.tosses();
            for (int i = 0; i < neurons; i++) {
                next[i >> 6] |= (isTossedOn(i, tosses[i]) ? 1L : 0L) << i;
            }
        } else {
            for (int i = 0; i < neurons; i++) {
                next[i >> 6] |= (isDrivenOn(i) ? 1L : 0L) << i;
            }
        }
        for (int w = 0; w < next.length; w++) {
            next[w] &= ~silenced[w];
        }
        settle(next);
        before = state;
        state = next;
        fields.update(state);
    }

    private void settle(long[] next) {
        if (temperature > 0) {
            return;
        }
        if (Arrays.equals(next, state)) {
            settling = Settling.FIXED_POINT;
        } else if (Arrays.equals(next, before)) {
            settling = Settling.TWO_CYCLE;
        }
    }

    private void changeSome() {
        for (int visits = Math.ceilDiv(neurons, STEPS_PER_SWEEP); visits > 0; visits--) {
            int neuron = sweeps.next();
            boolean on = temperature > 0 ? isTossedOn(neuron, sweeps.toss()) : isDrivenOn(neuron);
            if ((on && !isSilent(neuron)) != isOn(neuron)) {
                state[neuron >> 6] ^= 1L << neuron;
                fields.turn(neuron, state);
                sweeps.changed = true;
            }
            if (sweeps.isOver()) {
                settling = sweeps.changed || temperature > 0 ? Settling.NOT_YET : Settling.FIXED_POINT;
                return;
            }
        }
    }

    private boolean isOn(int neuron) {
        return (state[neuron >> 6] >>> neuron & 1) != 0;
    }

    private boolean isSilent(int neuron) {
        return (silenced[neuron >> 6] >>> neuron & 1) != 0;
    }

    private boolean isDrivenOn(int neuron) {
        double field = fields.cleared(fields.of(neuron) - threshold);
        return field == 0 ? isOn(neuron) : field > 0;
    }

    private boolean isTossedOn(int neuron, double toss) {
        double field = fields.cleared(fields.of(neuron) - threshold);
        return toss < 1 / (1 + Math.exp(-2 * field / temperature));
    }

    @Override
    public long time() {
        return time;
    }

    /** The newest state. */
    public BipolarState state() {
        return BipolarState.of(state, neurons);
    }

    @Override
    public int neurons() {
        return neurons;
    }

    @Override
    public void copySpikes(long[] row) {
        System.arraycopy(state, 0, row, 0, state.length);
    }

    /** The local fields {@code sum_j W_ij s_j - theta}. */
    @Override
    public double[] potentials() {
        double[] potentials = new double[neurons];
        Arrays.setAll(potentials, i -> fields.cleared(fields.of(i) - threshold));
        return potentials;
    }

    /**
     * A fixed point once a whole sweep, or a step of all at once, has changed nothing; a 2-cycle once the state is that of
     * two steps ago.
     */
    @Override
    public Settling settling() {
        return settling;
    }

    /**
     * {@code -1/2 s' W s + theta sum s}, always there. It never rises where neurons change one after the other, without
     * chance, and the weights are symmetric; elsewhere it is a number to look at, no more.
     */
    @Override
    public OptionalDouble energy() {
        double energy = 0;
        for (int i = 0; i < neurons; i++) {
            int sign = isSilent(i) ? 0 : isOn(i) ? 1 : -1;
            energy += sign * (threshold - fields.of(i) / 2);
        }
        return OptionalDouble.of(fields.clearedEnergy(energy));
    }

    /**
     * The order in which all neurons are visited once, and what chance says to each of them.
     *
     * @param order shape (neurons), each of them once
     * @param tosses shape (neurons), each in [0, 1), in the order of visits; empty where there is no chance in what they do
     */
    public record Visits(int[] order, double[] tosses) {

        /** Fisher and Yates' shuffle, inside out, and then the tosses. */
        public static Visits of(int neurons, boolean tossing, RandomGenerator random) {
            int[] order = new int[neurons];
            for (int i = 0; i < neurons; i++) {
                int other = random.nextInt(i + 1);
                order[i] = order[other];
                order[other] = i;
            }
            double[] tosses = new double[tossing ? neurons : 0];
            Arrays.setAll(tosses, _ -> random.nextDouble());
            return new Visits(order, tosses);
        }
    }

    /** The order in which neurons are visited: all of them once, then all of them again in another order. */
    private static final class Sweeps {

        private final LongFunction<RandomGenerator> chanceOfSweep;
        private final int neurons;
        private final boolean tossing;
        /** Those of the sweep at hand; null before the first. */
        private Visits visits;
        private int visited;
        private long number;
        /** Whether a neuron has changed in the sweep at hand. */
        private boolean changed;

        private Sweeps(int neurons, boolean tossing, LongFunction<RandomGenerator> chanceOfSweep) {
            this.chanceOfSweep = chanceOfSweep;
            this.neurons = neurons;
            this.tossing = tossing;
        }

        private int next() {
            if (isOver()) {
                visited = 0;
            }
            if (visited == 0) {
                visits = Visits.of(neurons, tossing, chanceOfSweep.apply(number++));
                changed = false;
            }
            return visits.order()[visited++];
        }

        private boolean isOver() {
            return visited == neurons;
        }

        /** What chance says to all neurons of the next sweep, by their numbers: there is no order. */
        private double[] tosses() {
            return Visits.of(neurons, true, chanceOfSweep.apply(number++)).tosses();
        }

        /** What chance says about the neuron that is visited now. */
        private double toss() {
            return visits.tosses()[visited - 1];
        }

    }
}
