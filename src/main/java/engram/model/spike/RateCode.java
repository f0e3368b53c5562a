package engram.model.spike;

import module java.base;
import engram.model.Progress;

/** Turns a pattern into spikes: the brighter neuron fires at random with a fixed chance in every step. */
public final class RateCode {

    private RateCode() {}

    /**
     * Rate-codes a pattern: in each step a neuron whose pattern is +1 receives a spike with probability {@code gain},
     * independently of all others; one whose pattern is -1 receives none.
     *
     * @param pattern one sign for each neuron
     * @param steps how many steps to draw, at least 1
     * @param gain the probability of a spike, from 0 to 1
     * @param random the chance; one number is drawn for every neuron and step, whatever the pattern, so that pictures
     *     that differ in a few pixels get the same spikes everywhere else
     * @return a train of {@code steps} steps
     */
    public static SpikeTrain encode(BipolarState pattern, int steps, double gain, RandomGenerator random, Progress progress) {
        int neurons = pattern.neurons();
        Recording recording = new Recording(steps, neurons);
        long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
        for (int t = 0; t < steps; t++) {
            Arrays.fill(row, 0);
            for (int i = 0; i < neurons; i++) {
                boolean drawn = random.nextDouble() < gain;
                if (drawn && pattern.isOn(i)) {
                    row[i >> 6] |= 1L << i;
                }
            }
            recording.append(row);
            progress.report(t + 1, steps);
        }
        return recording.soFar();
    }
}
