package engram.model.experiment;

import module java.base;
import engram.model.spike.NumberedDraws;

/**
 * Where each stage of an experiment gets its chance from. Every use has a generator of its own, made from the
 * experiment's seed and from what it is for: so that drawing the cue anew leaves training alone, and nothing depends on
 * the order or the threads in which stages are computed. The generators are the same on every machine.
 *
 * @param seed the experiment's seed, any 64-bit number
 */
public record Seeds(long seed) {

    private static final int TRAINING = 1;
    private static final int NOISE = 2;
    private static final int CUE = 3;
    private static final int CELL = 4;
    private static final int ORDER = 5;
    private static final int PATTERN = 6;
    private static final int DRAW = 7;
    private static final int CUT = 8;
    private static final int SILENCED = 9;
    private static final int MEMBRANE = 10;

    /** For the input spikes of a picture in training, by its place in the list from 0 on. */
    public NumberedDraws training(int picture) {
        return new NumberedDraws(seedOf(TRAINING, picture));
    }

    /** For the noise on the cue, in its {@code draw}-th drawing. */
    public RandomGenerator noise(long draw) {
        return generator(NOISE, draw);
    }

    /** For the input spikes of the cue, in its {@code draw}-th drawing. */
    public NumberedDraws cue(long draw) {
        return new NumberedDraws(seedOf(CUE, draw));
    }

    /** For the order in which binary neurons are asked, in their {@code sweep}-th time. */
    public RandomGenerator order(long sweep) {
        return generator(ORDER, sweep);
    }

    /** For a random pattern that is learned, by its place from 0 on. */
    public RandomGenerator pattern(int place) {
        return generator(PATTERN, place);
    }

    /**
     * The seed of all that a draw of memories is about: the pictures, their training, their cues. The first draw has the seed
     * itself, so that it is the experiment with that seed.
     *
     * @param draw from 0 on
     */
    public long draw(int draw) {
        return draw == 0 ? seed : mix(mix(mix(seed) + DRAW) + draw);
    }

    /** For which of the weights from a neuron to others are cut. */
    public RandomGenerator cut(long sender) {
        return generator(CUT, sender);
    }

    /** For which neurons are silent. */
    public RandomGenerator silenced() {
        return generator(SILENCED, 0);
    }

    /** For the noise on membranes, by the number of a group of neurons in a step. */
    public RandomGenerator membrane(long group) {
        return generator(MEMBRANE, group);
    }

    /**
     * The seed of a study's cell: an experiment with it can be had again by itself. Seeds that follow one another are as
     * good as any, since every generator mixes its own.
     *
     * @param picture the place of the picture asked about, from 0 on
     * @param trial which of its trials, from 0 on
     */
    public long cell(int picture, int trial) {
        return mix(mix(mix(seed) + CELL) + picture) + trial;
    }

    private RandomGenerator generator(int purpose, long index) {
        return new SplittableRandom(seedOf(purpose, index));
    }

    private long seedOf(int purpose, long index) {
        return mix(mix(mix(seed) + purpose) + index);
    }

    /** Steele, Lea and Flood's SplitMix64 finaliser: seeds that differ in one bit end far apart. */
    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
