package engram.model.trial;

import java.util.List;

/** Similarities, each from -1 to 1, over the time of a recall, at even distances. Immutable. */
public final class Curve {

    /** The most samples that a curve has. */
    public static final int MOST_SAMPLES = 600;

    private final List<Sample> all;
    private final boolean hasEnergy;

    /** What there is after a time step, from 0 on; the energy is not a number where the dynamics has none. */
    record Sample(int time, double recalled, double withoutMemory, double cueAlone, double energy) {}

    Curve(List<Sample> all, boolean hasEnergy) {
        this.all = List.copyOf(all);
        this.hasEnergy = hasEnergy;
    }

    /** How far apart samples are in a recall of so many steps. */
    static int stride(int steps) {
        return Math.ceilDiv(steps, MOST_SAMPLES);
    }

    /** The number of samples so far. */
    public int samples() {
        return all.size();
    }

    /** The time step, from 0 on, after which a sample was taken. */
    public int time(int sample) {
        return all.get(sample).time();
    }

    /** The network's similarity to the original. */
    public double recalled(int sample) {
        return all.get(sample).recalled();
    }

    /** The same without memory. */
    public double withoutMemory(int sample) {
        return all.get(sample).withoutMemory();
    }

    /** The cue's own similarity to the original. */
    public double cueAlone(int sample) {
        return all.get(sample).cueAlone();
    }

    /** Whether the dynamics has an energy. */
    public boolean hasEnergy() {
        return hasEnergy;
    }

    /** The energy of the state, where there is one. */
    public double energy(int sample) {
        return all.get(sample).energy();
    }
}
