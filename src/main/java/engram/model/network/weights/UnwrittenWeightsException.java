package engram.model.network.weights;

import engram.model.Heap;
import engram.model.Text;

/** Something needs each single weight of a network, and there are too many of them to go through: said in one line for people. */
public final class UnwrittenWeightsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private UnwrittenWeightsException(String line) {
        super(line, null, false, false);
    }

    /**
     * Asks before all weights are gone through, one by one.
     *
     * @throws UnwrittenWeightsException if there are more than those of {@link Weights#MOST_GONE_THROUGH} neurons
     */
    public static void check(Weights weights) {
        if (!weights.canBeGoneThrough()) {
            throw new UnwrittenWeightsException(refusal(weights.neurons()));
        }
    }

    /** Why the whole matrix of so many neurons is not to be had, in a line. */
    public static String refusal(int neurons) {
        return Text.of("The weight matrix of %,d neurons would take %s. Choose a side up to %d.", neurons,
                Heap.amount((double) Double.BYTES * neurons * neurons), (int) Math.sqrt(Weights.MOST_GONE_THROUGH));
    }
}
