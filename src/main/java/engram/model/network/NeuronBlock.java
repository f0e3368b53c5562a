package engram.model.network;

import engram.model.network.weights.Blocks;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some neighbours of a large {@link Population}, few enough that all that a step reads and writes of them stays in the
 * processor's nearest memory; what they do is the same to the last bit. Of a million neurons only potentials and bits are
 * kept: what a step makes of them goes into a {@link Room}, which all blocks share that one thread steps. Each loop runs
 * over whole arrays: only then it is compiled to vector instructions.
 */
final class NeuronBlock {

    /** 1, 2, 4, and so on. */
    private static final double[] POWERS = IntStream.range(0, 16).mapToDouble(k -> 1 << k).toArray();

    private final LeakyNeuron neuron;
    private final int firstWord;
    private final double[] potential;

    /**
     * Arrays for passing use, each of a block's size.
     *
     * @param drive the current into each neuron
     * @param input 1 where there is a spike from outside, else 0
     * @param fired 1 where the neuron fired in the step before, else 0
     */
    record Room(double[] drive, double[] input, double[] fired) {

        Room() {
            this(new double[Blocks.SIZE], new double[Blocks.SIZE], new double[Blocks.SIZE]);
        }
    }

    /**
     * Makes neurons at rest: potential 0.
     *
     * @param start the number of the first, a multiple of 64
     * @param size how many, at least 1
     */
    NeuronBlock(LeakyNeuron neuron, int start, int size) {
        this.neuron = neuron;
        firstWord = start >>> 6;
        potential = new double[size];
    }

    /** How many neurons there are. */
    int size() {
        return potential.length;
    }

    /**
     * Goes one step in time, as {@link Population#step} does.
     *
     * @param room with the drive, and which neurons fired; what comes from outside is overwritten
     * @param spikes of all neurons, 64 to the word; those of the block are written
     */
    void step(SpikeTrain external, int step, Room room, long[] spikes) {
        double[] input = room.input();
        Arrays.fill(input, 0);
        for (int w = 0; w < words(); w++) {
            set(external.word(step, firstWord + w), w << 6, input);
        }
        go(potential, input, room.drive(), room.fired(), neuron.beta(), neuron.threshold());
        fire(room.fired(), spikes);
    }

    /**
     * Goes one step in time without external input, as {@link Population#stepFloored} does.
     *
     * @param room with the current into each neuron, and which fired
     * @param spikes of all neurons, 64 to the word; those of the block are written
     */
    void stepFloored(Room room, long[] spikes) {
        goFloored(potential, room.drive(), room.fired(), neuron.beta(), neuron.threshold());
        fire(room.fired(), spikes);
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

    private int words() {
        return SpikeTrain.wordsPerStep(potential.length);
    }

    /** Has those fire whose potential is above the threshold. */
    private void fire(double[] fired, long[] spikes) {
        // No branch: which neurons fire cannot be foretold.
        compare(potential, neuron.threshold(), fired);
        for (int w = 0; w < words(); w++) {
            int first = w << 6;
            spikes[firstWord + w] = first + Long.SIZE <= potential.length ? word(fired, first) : restOf(fired, first);
        }
    }

    private static void compare(double[] potential, double threshold, double[] fired) {
        for (int i = 0; i < potential.length; i++) {
            fired[i] = Math.max(Math.signum(potential[i] - threshold), 0);
        }
    }

    /** 64 numbers, 1 or 0, as bits: a sum of powers of two for each 16, which is exact. */
    private static long word(double[] fired, int first) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int k = 0; k < POWERS.length; k++) {
            a += fired[first + k] * POWERS[k];
            b += fired[first + 16 + k] * POWERS[k];
            c += fired[first + 32 + k] * POWERS[k];
            d += fired[first + 48 + k] * POWERS[k];
        }
        return (long) a | (long) b << 16 | (long) c << 32 | (long) d << 48;
    }

    private long restOf(double[] fired, int first) {
        long word = 0;
        for (int i = first; i < potential.length; i++) {
            word |= (long) fired[i] << i;
        }
        return word;
    }

    /** Writes this block's bits as numbers, 1 or 0, into {@code numbers}, of a block's size. */
    void write(long[] bits, double[] numbers) {
        Arrays.fill(numbers, 0);
        for (int w = 0; w < words(); w++) {
            set(bits[firstWord + w], w << 6, numbers);
        }
    }

    private static void set(long word, int first, double[] numbers) {
        for (long rest = word; rest != 0; rest &= rest - 1) {
            numbers[first + Long.numberOfTrailingZeros(rest)] = 1;
        }
    }

    /** Copies the membrane potentials to where they belong among those of all neurons. */
    void copyPotentials(double[] all) {
        System.arraycopy(potential, 0, all, firstWord << 6, potential.length);
    }
}
