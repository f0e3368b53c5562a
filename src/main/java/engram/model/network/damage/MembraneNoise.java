package engram.model.network.damage;

import module java.base;

/**
 * A current that chance sends into each neuron in each step: Gaussian, of mean 0, independent of all others. Every 64 neurons
 * of a step have a generator of their own, so that it is the same in whatever order, and on however many threads, they are
 * stepped; and so that the noise of one neuron can be had again.
 *
 * @param deviation the standard deviation, in the unit of the membrane potential, at least 0
 * @param chance gives the generator of a number, that of 64 neurons in a step; asked again, the same. It is not asked where the
 *     deviation is 0
 */
public record MembraneNoise(double deviation, LongFunction<RandomGenerator> chance) {

    /** No noise. */
    public static final MembraneNoise NONE = new MembraneNoise(0, _ -> {
        throw new IllegalStateException("MembraneNoise: there is none");
    });

    /** Checks the range. */
    public MembraneNoise {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("MembraneNoise: deviation is at least 0 and finite, not " + deviation);
        }
        Objects.requireNonNull(chance, "chance");
    }

    /** Whether there is none. */
    public boolean isNone() {
        return deviation == 0;
    }

    /**
     * Adds the noise of a step to currents.
     *
     * @param step from 0 on
     * @param first the first neuron, a multiple of 64
     * @param count how many neurons, from the first one on
     * @param currents shape (count, or more), the current into each of them; modified
     */
    public void add(long step, int first, int count, double[] currents) {
        for (int from = 0; from < count; from += Long.SIZE) {
            RandomGenerator random = of64(step, first + from);
            int to = Math.min(count, from + Long.SIZE);
            for (int i = from; i < to; i++) {
                currents[i] += deviation * random.nextGaussian();
            }
        }
    }

    /** The noise of one neuron in a step; 0 where there is none. */
    public double of(long step, int neuron) {
        if (isNone()) {
            return 0;
        }
        RandomGenerator random = of64(step, neuron);
        for (int before = neuron % Long.SIZE; before > 0; before--) {
            random.nextGaussian();
        }
        return deviation * random.nextGaussian();
    }

    private RandomGenerator of64(long step, int neuron) {
        return chance.apply((step << Integer.SIZE) + neuron / Long.SIZE);
    }
}
