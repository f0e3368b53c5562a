package engram.model.spike;

import engram.model.Progress;
import java.util.Arrays;

/**
 * Rate code of patterns that follow one another and have their spikes from the same draws, as the cues of somebody who drags a
 * slider of noise: what was drawn for a neuron is kept, and only those that were never on before are drawn. For any number of
 * threads.
 */
public final class KeptDraws {

    /** More is not kept. */
    private static final long MOST_BYTES = 64L << 20;

    /** All that a draw's outcome depends on. */
    private record Chance(long first, int neurons, int steps, double gain) {}

    private Chance chance;
    /** Shape (neurons), a bit each: whose spikes are known. */
    private long[] known = {};
    /** Shape (steps, words): the spikes of all that are known. */
    private long[][] spikes = {};

    /**
     * Rate-codes a pattern: the same spikes as {@link RateCode#encode(BipolarState, int, double, NumberedDraws, Progress)} draws.
     *
     * @param progress told about the steps; may cancel
     */
    public synchronized SpikeTrain encode(BipolarState pattern, int steps, double gain, NumberedDraws draws, Progress progress) {
        int neurons = pattern.neurons();
        if (Recording.bytes(steps, neurons) > MOST_BYTES) {
            return RateCode.encode(pattern, steps, gain, draws, progress);
        }
        Chance wanted = new Chance(draws.place(0), neurons, steps, gain);
        if (!wanted.equals(chance)) {
            chance = wanted;
            known = new long[SpikeTrain.wordsPerStep(neurons)];
            spikes = new long[steps][known.length];
        }
        long[] on = new long[known.length];
        pattern.copyTo(on);
        long[] fresh = new long[known.length];
        Arrays.setAll(fresh, w -> on[w] & ~known[w]);
        // What is drawn of a step that comes to nothing is drawn once more, and is the same.
        SpikeTrain train = Recording.of(steps, neurons, (step, row, from) -> {
            RateCode.draw(fresh, draws.place((long) step * neurons), RateCode.limit(gain), spikes[step], 0);
            for (int w = 0; w < on.length; w++) {
                row[from + w] = spikes[step][w] & on[w];
            }
        }, progress);
        Arrays.setAll(known, w -> known[w] | on[w]);
        draws.skip((long) steps * neurons);
        return train;
    }
}
