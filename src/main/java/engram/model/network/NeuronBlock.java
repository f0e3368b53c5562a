package engram.model.network;

import engram.model.spike.SpikeTrain;

/**
 * Some neighbours of a large {@link Population}, few enough that all that a step reads and writes of them stays in the
 * processor's nearest memory; what they do is the same to the last bit. Each loop runs over whole arrays: only then it is
 * compiled to vector instructions. Not for several threads at once; those next to each other may be stepped by several.
 */
final class NeuronBlock {

    private final LeakyNeuron neuron;
    private final int firstWord;
    private final double[] potential;
    /** 1 where the neuron fired in the newest step, else 0. */
    private final double[] fired;
    /** The input of the step at hand, 1 or 0; null before the first step with input. */
    private double[] input;
    private final long[] inputBits;

    /**
     * Makes neurons at rest: potential 0, no spike.
     *
     * @param start the number of the first, a multiple of 64
     * @param size how many, at least 1
     */
    NeuronBlock(LeakyNeuron neuron, int start, int size) {
        this.neuron = neuron;
        firstWord = start >>> 6;
        potential = new double[size];
        fired = new double[size];
        inputBits = new long[SpikeTrain.wordsPerStep(size)];
    }

    /**
     * Goes one step in time, as {@link Population#step} does.
     *
     * @param drive shape (neurons of the block), a further current into each; not modified
     * @param spikes of all neurons, 64 to the word; those of the block are written
     */
    void step(SpikeTrain external, int step, double[] drive, long[] spikes) {
        if (input == null) {
            input = new double[potential.length];
        }
        for (int w = 0; w < inputBits.length; w++) {
            long word = external.word(step, firstWord + w);
            write(inputBits[w] ^ word, word, w << 6, input);
            inputBits[w] = word;
        }
        go(potential, input, drive, fired, neuron.beta(), neuron.threshold());
        fire(spikes);
    }

    /**
     * Goes one step in time without external input, as {@link Population#stepFloored} does.
     *
     * @param drive shape (neurons of the block), the current into each; not modified
     * @param spikes of all neurons, 64 to the word; those of the block are written
     */
    void stepFloored(double[] drive, long[] spikes) {
        input = null;
        goFloored(potential, drive, fired, neuron.beta(), neuron.threshold());
        fire(spikes);
    }

    private static void go(double[] potential, double[] input, double[] drive, double[] fired, double beta, double threshold) {
        for (int i = 0; i < potential.length; i++) {
            potential[i] = beta * potential[i] + (input[i] + drive[i]) - threshold * fired[i];
        }
    }

    private static void goFloored(double[] potential, double[] drive, double[] fired, double beta, double threshold) {
        for (int i = 0; i < potential.length; i++) {
            potential[i] = Math.max(beta * potential[i] + drive[i] - threshold * fired[i], -threshold);
        }
    }

    /** Has those fire whose potential is above the threshold. */
    private void fire(long[] spikes) {
        // The sign of the distance, and no branch: which neurons fire cannot be foretold.
        compare(potential, neuron.threshold(), fired);
        for (int w = 0; w < inputBits.length; w++) {
            spikes[firstWord + w] = word(fired, w << 6);
        }
    }

    private static void compare(double[] potential, double threshold, double[] fired) {
        for (int i = 0; i < potential.length; i++) {
            fired[i] = Math.max(Math.signum(potential[i] - threshold), 0);
        }
    }

    private static long word(double[] fired, int first) {
        long word = 0;
        int end = Math.min(fired.length, first + Long.SIZE);
        for (int i = first; i < end; i++) {
            // The highest bit of the exponent's lower ones is set in 1 and not in 0.
            word |= (Double.doubleToRawLongBits(fired[i]) >>> 61) << i;
        }
        return word;
    }

    /** Writes as numbers those bits of a word that have changed. */
    private static void write(long changed, long word, int first, double[] numbers) {
        for (long rest = changed; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            numbers[first + bit] = word >>> bit & 1;
        }
    }

    /** 1 where a neuron fired in the newest step, else 0: shape (neurons of the block); for reading only. */
    double[] fired() {
        return fired;
    }

    /** Copies the membrane potentials to where they belong among those of all neurons. */
    void copyPotentials(double[] all) {
        System.arraycopy(potential, 0, all, firstWord << 6, potential.length);
    }
}
