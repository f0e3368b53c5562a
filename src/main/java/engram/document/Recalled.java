package engram.document;

import module java.base;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;

/**
 * What a recall came to, in so few letters that a file can hold it: whoever opens the file computes the recall again, and sees
 * whether it is the same to the last spike.
 *
 * @param steps how many steps were recalled
 * @param spikes a sum over every spike of every step, as {@code sha256:...}
 */
public record Recalled(int steps, String spikes) {

    private static final String KIND = "sha256:";

    /**
     * The sum of a whole recall. Takes a third of a second for a hundred thousand steps of 4096 neurons.
     *
     * @return empty while it is not at its end
     */
    public static Optional<Recalled> of(Trial trial) {
        return trial.isComplete() ? Optional.of(of(trial.recalled())) : Optional.empty();
    }

    /**
     * The sum of spikes: SHA-256 over step after step, each in so many bytes that every neuron has a bit, neuron 0 the lowest
     * of the first. In NumPy: {@code hashlib.sha256(numpy.packbits(spikes, axis=1, bitorder="little"))}.
     */
    static Recalled of(SpikeTrain spikes) {
        MessageDigest digest = sha256();
        ByteBuffer step = ByteBuffer.allocate(Long.BYTES * spikes.wordsPerStep()).order(ByteOrder.LITTLE_ENDIAN);
        for (int number = 0; number < spikes.steps(); number++) {
            step.clear();
            for (int word = 0; word < spikes.wordsPerStep(); word++) {
                step.putLong(spikes.word(number, word));
            }
            digest.update(step.array(), 0, Math.ceilDiv(spikes.neurons(), Byte.SIZE));
        }
        return new Recalled(spikes.steps(), KIND + HexFormat.of().formatHex(digest.digest()));
    }

    /** The sum that files are told apart by; every Java has it. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
