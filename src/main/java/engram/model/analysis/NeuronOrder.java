package engram.model.analysis;

import module java.base;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** In which order neurons are listed, one to a row. Immutable. */
public final class NeuronOrder {

    /** In place of a row, where a neuron has none. */
    public static final int NO_ROW = -1;

    private final int[] neurons;
    private final int[] rows;

    private NeuronOrder(int[] neurons, int all) {
        this.neurons = neurons;
        rows = new int[all];
        Arrays.fill(rows, NO_ROW);
        for (int row = 0; row < neurons.length; row++) {
            rows[neurons[row]] = row;
        }
    }

    /** As the pixels stand in the picture, row by row. */
    public static NeuronOrder byPixel(int neurons) {
        return new NeuronOrder(IntStream.range(0, neurons).toArray(), neurons);
    }

    /**
     * First the neurons that are on in the first memory, then those of the others that are on in the second, and so on;
     * last those that are on in none. Within each group by pixel.
     *
     * @param memories of {@code neurons} neurons each; others are left out
     */
    public static NeuronOrder byMemory(int neurons, List<BipolarState> memories) {
        List<BipolarState> fitting = memories.stream().filter(memory -> memory.neurons() == neurons).toList();
        int[] group = new int[neurons];
        for (int i = 0; i < neurons; i++) {
            while (group[i] < fitting.size() && !fitting.get(group[i]).isOn(i)) {
                group[i]++;
            }
        }
        return sorted(neurons, Comparator.comparingInt(i -> group[i]));
    }

    /** First the neurons that are on in a pattern, then those that are off, within each by pixel. */
    public static NeuronOrder byPattern(BipolarState pattern) {
        return byMemory(pattern.neurons(), List.of(pattern));
    }

    /** Those that fire most first; equals by pixel. */
    public static NeuronOrder byRate(SpikeTrain spikes) {
        int[] counts = spikes.counts(0, spikes.steps());
        return sorted(counts.length, Comparator.comparingInt(i -> -counts[i]));
    }

    /**
     * Some neurons only.
     *
     * @param neurons how many there are in all
     * @param some which ones have rows, in the order of these; none twice
     */
    public static NeuronOrder ofSome(int neurons, List<Integer> some) {
        return new NeuronOrder(some.stream().mapToInt(Integer::intValue).toArray(), neurons);
    }

    private static NeuronOrder sorted(int neurons, Comparator<Integer> comparator) {
        return ofSome(neurons, IntStream.range(0, neurons).boxed().sorted(comparator).toList());
    }

    /**
     * Every so many of them, from the first on: fewer rows, in the same order.
     *
     * @param stride how many rows become one, at least 1
     */
    public NeuronOrder every(int stride) {
        int count = Math.ceilDiv(neurons.length, stride);
        return stride == 1 ? this
                : new NeuronOrder(IntStream.range(0, count).map(row -> neurons[row * stride]).toArray(), rows.length);
    }

    /** How many rows there are. */
    public int size() {
        return neurons.length;
    }

    /** The neuron in a row, from 0 on. */
    public int neuron(int row) {
        return neurons[row];
    }

    /** The row of a neuron, from 0 on; {@link #NO_ROW} where it has none. */
    public int row(int neuron) {
        return neuron < rows.length ? rows[neuron] : NO_ROW;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeuronOrder that && Arrays.equals(neurons, that.neurons) && rows.length == that.rows.length;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(neurons);
    }
}
