package engram.model.trial;

import engram.model.Text;

/**
 * What there is to see of two networks that are asked the same: the first, and its twin.
 *
 * @param first a moment of the first
 * @param twin the same moment of the twin, or its last where it has none so late; where the first is at its last, any later one;
 *     as many neurons
 */
public record FramePair(Frame first, Frame twin) {

    /**
     * Checks that the two can be compared.
     *
     * @throws IllegalArgumentException if one has more neurons
     */
    public FramePair {
        if (first.side() != twin.side()) {
            throw new IllegalArgumentException(Text.of("FramePair: sides are %d and %d", first.side(), twin.side()));
        }
    }

    /** The rate at the upper end of the colour scale that both share. */
    public double rateTop() {
        return Math.max(first.rateTop(), twin.rateTop());
    }

    /** By how much each neuron of the twin fires more than the same of the first: shape (neurons), from -1 to 1. */
    public double[] differences() {
        double[] differences = twin.recallRates().clone();
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= first.recallRates()[i];
        }
        return differences;
    }
}
