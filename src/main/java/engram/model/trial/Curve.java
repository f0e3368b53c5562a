package engram.model.trial;

import module java.base;

/**
 * Similarities, each from -1 to 1, over the time of a recall. What happens early is decided within a few steps, so every one
 * of the first is sampled; from there on the next sample is later by about the same share of the time that is gone, as it is
 * seen along a logarithmic axis. Immutable.
 */
public final class Curve {

    /** The most samples that a curve has. */
    public static final int MOST_SAMPLES = 600;

    /** So many of the first steps are sampled, every one. */
    private static final int ALL_OF_FIRST = 200;

    private final List<Sample> all;
    private final boolean hasEnergy;

    /** What there is after a time step, from 0 on; the energy is not a number where the dynamics has none. */
    record Sample(int time, double recalled, double withoutMemory, double cueAlone, double energy) {}

    Curve(List<Sample> all, boolean hasEnergy) {
        this.all = List.copyOf(all);
        this.hasEnergy = hasEnergy;
    }

    /**
     * The time steps, from 0 on, after which samples are taken in a recall of so many steps; the last one is among them.
     *
     * @param steps at least 1
     * @return from the least on, at most {@value #MOST_SAMPLES}
     */
    public static int[] times(int steps) {
        if (steps <= MOST_SAMPLES) {
            return IntStream.range(0, steps).toArray();
        }
        int[] times = new int[MOST_SAMPLES];
        int later = MOST_SAMPLES - ALL_OF_FIRST;
        for (int i = 0; i < MOST_SAMPLES; i++) {
            // Counted from 1. Where steps are closer than one, it is the next one; that soon catches up.
            double number = ALL_OF_FIRST * Math.pow((double) steps / ALL_OF_FIRST, (i + 1.0 - ALL_OF_FIRST) / later);
            times[i] = i < ALL_OF_FIRST ? i : Math.max(times[i - 1] + 1, (int) Math.round(number) - 1);
        }
        return times;
    }

    /** The same, to be asked for a single time step. */
    static BitSet sampled(int steps) {
        BitSet sampled = new BitSet(steps);
        Arrays.stream(times(steps)).forEach(sampled::set);
        return sampled;
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
