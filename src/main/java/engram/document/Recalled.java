package engram.document;

import engram.model.trial.Trial;
import java.util.Optional;

/**
 * What a recall came to, in so few letters that a file can hold it: whoever opens the file computes the recall again, and sees
 * whether it is the same to the last spike.
 *
 * @param steps how many steps were recalled
 * @param spikes a sum over every spike of every step, as {@code sha256:...}
 */
public record Recalled(int steps, String spikes) {

    /**
     * The sum of a whole recall.
     *
     * @return empty while it is not at its end
     */
    public static Optional<Recalled> of(Trial trial) {
        throw new UnsupportedOperationException("not written yet");
    }
}
