package engram.model.trial;

/**
 * Similarities over the time of a recall, at every {@code stride}-th step. Immutable to whoever holds it: later samples
 * are written behind its end.
 */
public final class Curve {

    /** The most samples that a curve has. */
    public static final int MOST_SAMPLES = 600;

    private final int stride;
    private final int samples;
    private final double[] recalled;
    private final double[] withoutMemory;
    private final double[] cueAlone;

    /** Null where there is none. */
    private final double[] energy;

    Curve(int stride, int samples, double[] recalled, double[] withoutMemory, double[] cueAlone, double[] energy) {
        this.stride = stride;
        this.samples = samples;
        this.recalled = recalled;
        this.withoutMemory = withoutMemory;
        this.cueAlone = cueAlone;
        this.energy = energy;
    }

    /** How far apart samples are in a recall of so many steps. */
    static int stride(int steps) {
        return Math.ceilDiv(steps, MOST_SAMPLES);
    }

    /** The number of samples so far. */
    public int samples() {
        return samples;
    }

    /** The time step, from 0 on, after which a sample was taken. */
    public int time(int sample) {
        return (sample + 1) * stride - 1;
    }

    /** The network's similarity to the original, from -1 to 1. */
    public double recalled(int sample) {
        return recalled[sample];
    }

    /** The same without memory, from -1 to 1. */
    public double withoutMemory(int sample) {
        return withoutMemory[sample];
    }

    /** The cue's own similarity to the original, from -1 to 1. */
    public double cueAlone(int sample) {
        return cueAlone[sample];
    }

    /** Whether the dynamics has an energy. */
    public boolean hasEnergy() {
        return energy != null;
    }

    /** The energy of the state, where there is one. */
    public double energy(int sample) {
        return energy[sample];
    }
}
