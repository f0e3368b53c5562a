package engram.model.network;

import module java.base;
import engram.model.Text;
import engram.model.network.damage.NeuronDamage;
import engram.model.spike.BipolarState;

/**
 * Dense associative memory (Krotov and Hopfield, 2016), in the form of Ramsauer and others (2020) with neurons of +1 and
 * -1: {@code s = sign(X softmax(beta X' s))}, all neurons at once, one update a step. The columns of {@code X} are the
 * memories; a memory counts by the exponential of its overlap with the state, so that the nearest soon outweighs all
 * others. At 0 neurons stay as they are.
 *
 * <p>The energy {@code E(s) = -(1/beta) log sum_mu exp(beta x_mu' s)} never rises. The logarithm of a sum of exponentials
 * is convex, so {@code -E} lies above each of its tangents: {@code E(s) - E(s') >= f' (s' - s)}, with {@code f} the gradient
 * of {@code -E} at {@code s}, and that is {@code X softmax(beta X' s)}, the very field whose signs are the next state. Each
 * neuron that turns adds {@code 2 |f_i|} to the right side, the others 0. So each step that changes anything lowers the
 * energy, and as there are finitely many states it ends in a fixed point.
 *
 * <p>Neurons that are silent are off, stay off, and are no part of any overlap.
 *
 * <p>Not for weights: there is no matrix, and the memories themselves are what is kept.
 */
public final class DenseRecall implements Recall {

    private final List<BipolarState> memories;
    private final double inverseTemperature;
    /** Fields up to this size count as 0: a sum of so many shares, each of at most 1 in all, rounds by no more. */
    private final double zero;
    /** The neurons that are silent. */
    private final BitSet silenced = new BitSet();
    /** Shape (memories), the overlap of each with silent neurons as if they were minus. */
    private final int[] ofSilent;
    private BipolarState state;
    /** Shape (neurons), the field of the state, each in [-1, 1]. */
    private double[] field;

    private double energy;
    private Settling settling = Settling.NOT_YET;
    private long time;

    /**
     * Sets a network up before its first step.
     *
     * @param memories what it can remember, at least one, all of the same size; one that is there twice counts twice
     * @param start the state to begin in, of the memories' size
     * @param inverseTemperature {@code beta}, how much nearer memories count more, above 0
     */
    public DenseRecall(List<BipolarState> memories, BipolarState start, double inverseTemperature) {
        this(memories, start, inverseTemperature, NeuronDamage.NONE);
    }

    /** The same, where some neurons are silent. */
    public DenseRecall(List<BipolarState> memories, BipolarState start, double inverseTemperature, NeuronDamage damage) {
        if (memories.isEmpty()) {
            throw new IllegalArgumentException("DenseRecall: there is no memory");
        }
        for (BipolarState memory : memories) {
            if (memory.neurons() != start.neurons()) {
                throw new IllegalArgumentException(Text.of("DenseRecall: a memory is %s, the start is %s", memory, start));
            }
        }
        if (!(inverseTemperature > 0 && inverseTemperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "DenseRecall: inverseTemperature is above 0 and finite, not " + inverseTemperature);
        }
        this.memories = List.copyOf(memories);
        this.inverseTemperature = inverseTemperature;
        zero = (memories.size() + 4) * Math.ulp(1.0);
        Arrays.stream(damage.silenced()).forEach(silenced::set);
        BipolarState those = BipolarState.of(damage.bits(start.neurons()), start.neurons());
        ofSilent = memories.stream().mapToInt(memory -> silenced.cardinality() - 2 * memory.onInBoth(those)).toArray();
        state = start.with(silenced, new BitSet());
        look();
    }

    @Override
    public void step() {
        time++;
        if (settling == Settling.FIXED_POINT) {
            return;
        }
        double[] next = new double[field.length];
        Arrays.setAll(next, i -> Math.abs(field[i]) <= zero ? state.sign(i) : field[i]);
        BipolarState successor = BipolarState.of(next).with(silenced, new BitSet());
        if (successor.equals(state)) {
            settling = Settling.FIXED_POINT;
            return;
        }
        state = successor;
        look();
    }

    /** Computes field and energy of the state. */
    private void look() {
        int neurons = state.neurons();
        int[] overlaps = new int[memories.size()];
        Arrays.setAll(overlaps, mu -> neurons - 2 * memories.get(mu).distance(state) - ofSilent[mu]);
        int largest = Arrays.stream(overlaps).max().orElseThrow();
        double[] shares = new double[overlaps.length];
        double sum = 0;
        for (int mu = 0; mu < shares.length; mu++) {
            // The largest is taken out of the exponentials: none overflows, and one of them is 1.
            shares[mu] = Math.exp(inverseTemperature * (overlaps[mu] - largest));
            sum += shares[mu];
        }
        energy = -largest - Math.log(sum) / inverseTemperature;
        // A fresh array: copies may share the last.
        field = new double[neurons];
        for (int mu = 0; mu < shares.length; mu++) {
            BipolarState memory = memories.get(mu);
            double share = shares[mu] / sum;
            for (int i = 0; i < neurons; i++) {
                field[i] += memory.isOn(i) ? share : -share;
            }
        }
    }

    @Override
    public long time() {
        return time;
    }

    /** The newest state. */
    public BipolarState state() {
        return state;
    }

    @Override
    public int neurons() {
        return memories.getFirst().neurons();
    }

    @Override
    public void copySpikes(long[] row) {
        state.copyTo(row);
    }

    /** The field {@code X softmax(beta X' s)} of the newest state, each in [-1, 1]. */
    @Override
    public double[] potentials() {
        return field.clone();
    }

    /** A fixed point once a step has changed nothing. */
    @Override
    public Settling settling() {
        return settling;
    }

    /** {@code -(1/beta) log sum_mu exp(beta x_mu' s)}, always there; it never rises. */
    @Override
    public OptionalDouble energy() {
        return OptionalDouble.of(energy);
    }
}
