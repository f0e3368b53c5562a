package engram.model.network;

import engram.model.network.damage.MembraneNoise;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Blocks;
import engram.model.spike.SpikeBytes;
import engram.model.spike.SpikeTrain;

/**
 * Some neighbours of a large {@link Population}, few enough that all that a step reads and writes of them stays in the
 * processor's nearest memory; what they do is the same to the last bit. Of a million neurons only potentials and bits are
 * kept: what a step makes of them goes into a {@link Room}, which all blocks share that one thread steps. Each loop runs
 * over whole arrays: only then it is compiled to vector instructions.
 */
final class NeuronBlock {

    private final LeakyNeuron neuron;
    private final int firstWord;
    private final double[] potential;
    /** Those that never fire, counted from the first of the block on; mostly none. */
    private final int[] silenced;
    private final MembraneNoise noise;
    /** How many steps are gone. */
    private long time;

    /**
     * Arrays for passing use, each of a block's size.
     *
     * @param drive the current into each neuron
     * @param input 1 where there is a spike from outside, else 0
     * @param fired 1 where the neuron fired in the newest step, else 0
     * @param bytes for the way between these and words
     */
    record Room(double[] drive, double[] input, double[] fired, SpikeBytes bytes) {

        Room() {
            this(new double[Blocks.SIZE], new double[Blocks.SIZE], new double[Blocks.SIZE],
                    new SpikeBytes(SpikeTrain.wordsPerStep(Blocks.SIZE)));
        }
    }

    /**
     * Makes neurons at rest: potential 0.
     *
     * @param start the number of the first, a multiple of 64
     * @param size how many, at least 1
     * @param damage what is wrong with all neurons of the population
     */
    NeuronBlock(LeakyNeuron neuron, int start, int size, NeuronDamage damage) {
        this.neuron = neuron;
        firstWord = start >>> 6;
        potential = new double[size];
        silenced = damage.silencedOf(start, size);
        noise = damage.noise();
    }

    /**
     * Goes one step in time, as {@link Population#step} does.
     *
     * @param room with the drive, which is modified, and which neurons fired: then with which fire now; what comes from outside
     *     is overwritten
     * @param spikes of all neurons, 64 to the word; those of the block are written
     */
    void step(SpikeTrain external, int step, Room room, long[] spikes) {
        SpikeBytes bytes = room.bytes();
        for (int w = 0; w < words(); w++) {
            bytes.put(w, external.word(step, firstWord + w));
        }
        bytes.copyTo(room.input(), words() << 6);
        addNoise(room);
        go(potential, room.input(), room.drive(), room.fired(), neuron.beta(), neuron.threshold());
        pack(room, spikes);
    }

    /**
     * Goes one step in time without external input, as {@link Population#stepFloored} does.
     *
     * @param room with the current into each neuron, which is modified, and which fired: then with which fire now
     * @param spikes of all neurons, 64 to the word; those of the block are written
     */
    void stepFloored(Room room, long[] spikes) {
        addNoise(room);
        goFloored(potential, room.drive(), room.fired(), neuron.beta(), neuron.threshold());
        pack(room, spikes);
    }

    private static void go(double[] potential, double[] input, double[] drive, double[] fired, double beta, double threshold) {
        for (int i = 0; i < potential.length; i++) {
            double u = beta * potential[i] + (input[i] + drive[i]) - threshold * fired[i];
            potential[i] = u;
            fired[i] = Population.above(u, threshold);
        }
    }

    private static void goFloored(double[] potential, double[] drive, double[] fired, double beta, double threshold) {
        for (int i = 0; i < potential.length; i++) {
            double u = Math.max(beta * potential[i] + drive[i] - threshold * fired[i], -threshold);
            potential[i] = u;
            fired[i] = Population.above(u, threshold);
        }
    }

    private int words() {
        return SpikeTrain.wordsPerStep(potential.length);
    }

    private void addNoise(Room room) {
        if (!noise.isNone()) {
            noise.add(time++, firstWord << 6, potential.length, room.drive());
        }
    }

    /** Has the silent ones at rest, and packs what fired to words. */
    private void pack(Room room, long[] spikes) {
        for (int i : silenced) {
            potential[i] = 0;
            room.fired()[i] = 0;
        }
        room.bytes().become(room.fired(), words() << 6);
        for (int w = 0; w < words(); w++) {
            spikes[firstWord + w] = room.bytes().word(w);
        }
    }

    /** Writes into {@link Room#fired} which neurons of the block fire by some bits. */
    void write(long[] bits, Room room) {
        for (int w = 0; w < words(); w++) {
            room.bytes().put(w, bits[firstWord + w]);
        }
        room.bytes().copyTo(room.fired(), words() << 6);
    }

    /** Copies the membrane potentials to where they belong among those of all neurons. */
    void copyPotentials(double[] all) {
        System.arraycopy(potential, 0, all, firstWord << 6, potential.length);
    }
}
