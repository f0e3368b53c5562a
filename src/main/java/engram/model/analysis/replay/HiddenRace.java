package engram.model.analysis.replay;

import module java.base;
import engram.model.Progress;
import engram.model.network.hidden.SpikingDenseRecall;

/**
 * How the hidden neurons of a spiking dense memory race against the falling bar: those that were ahead, and where it was
 * decided. Immutable to whoever holds it; arrays are handed out as they are, and nobody modifies them.
 *
 * @param leaders the hidden neurons that are shown, by the memories that they have learned: the one that fired and those with the
 *     greatest potentials at the decision, or, where there is none, those that came to the greatest at any time; the first is ahead. At most
 *     {@value #MOST}, at least one
 * @param potentials shape (leaders, steps): their potentials after each step, before that step's spike has its effect
 * @param bar shape (steps): what a potential has to be above for a spike, falling to its lower end
 * @param fired shape (steps): the memory whose hidden neuron fired in each step; -1 where none did
 * @param decision the step, from 0 on, in which a hidden neuron fired for the first time; -1 where none did
 * @param lead how far the first is ahead of the second at that moment, {@code (m1 - m2) / m1}: 0 for none, 1 and more where
 *     all others are silent; not a number where there is no decision or only one memory
 */
public record HiddenRace(int[] leaders, float[][] potentials, float[] bar, int[] fired, int decision, double lead) {

    /** The most that are shown, and still told apart. */
    public static final int MOST = 8;

    /**
     * Has a recall go through once more, and takes down what hidden neurons do.
     *
     * @param begin gives the machine before its first step, the same each time
     * @param steps how many steps to go, at least 1
     */
    public static HiddenRace of(Supplier<SpikingDenseRecall> begin, int steps, Progress progress) {
        SpikingDenseRecall machine = begin.get();
        float[] bar = new float[steps];
        int[] fired = new int[steps];
        double[] greatest = new double[machine.hidden()];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        int decision = -1;
        double lead = Double.NaN;
        for (int step = 0; step < steps; step++) {
            machine.step();
            bar[step] = (float) machine.falling();
            fired[step] = machine.fired();
            if (decision < 0) {
                boolean decided = fired[step] >= 0;
                for (int hidden = 0; hidden < greatest.length; hidden++) {
                    double now = machine.hiddenPotential(hidden);
                    greatest[hidden] = decided ? now : Math.max(greatest[hidden], now);
                }
                decision = decided ? step : -1;
                if (decided) {
                    // Whoever fired is the first, also where another came higher within the step.
                    greatest[fired[step]] = Double.POSITIVE_INFINITY;
                }
                lead = decided ? machine.lead() : lead;
            }
            progress.report(step + 1, 2L * steps);
        }
        int[] leaders = IntStream.range(0, greatest.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer hidden) -> -greatest[hidden]).thenComparingInt(hidden -> hidden))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] potentials = potentials(begin.get(), leaders, steps, progress);
        return new HiddenRace(Arrays.stream(leaders).map(machine::memory).toArray(), potentials, bar,
                Arrays.stream(fired).map(hidden -> hidden < 0 ? -1 : machine.memory(hidden)).toArray(), decision, lead);
    }

    private static float[][] potentials(SpikingDenseRecall machine, int[] leaders, int steps, Progress progress) {
        float[][] potentials = new float[leaders.length][steps];
        for (int step = 0; step < steps; step++) {
            machine.step();
            for (int place = 0; place < leaders.length; place++) {
                potentials[place][step] = (float) machine.hiddenPotential(leaders[place]);
            }
            progress.report((long) steps + step + 1, 2L * steps);
        }
        return potentials;
    }

    /** The number of steps. */
    public int steps() {
        return bar.length;
    }

    /** Whether no hidden neuron has fired. */
    public boolean isSilent() {
        return decision < 0;
    }
}
