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

    /**
     * The same spikes of the same chance, drawn where the pattern is +1 alone, and on all cores where they are many.
     *
     * @param draws the chance; afterwards as many draws further as there are neurons and steps
     */
    public static SpikeTrain encode(BipolarState pattern, int steps, double gain, NumberedDraws draws, Progress progress) {
        int neurons = pattern.neurons();
        long limit = limit(gain);
        long[] on = new long[SpikeTrain.wordsPerStep(neurons)];
        pattern.copyTo(on);
        SpikeTrain spikes = Recording.of(steps, neurons,
                (step, row, from) -> draw(on, draws.place((long) step * neurons), limit, row, from), progress);
        draws.skip((long) steps * neurons);
        return spikes;
    }

    /** A draw is a whole number of 2^53rds: whether it is below the gain is told by whole numbers, those below this one. */
    static long limit(double gain) {
        return (long) Math.ceil(gain * 0x1.0p53);
    }

    /**
     * Draws a step.
     *
     * @param on who may have a spike
     * @param first where the draw of the first neuron is
     * @param limit below which a draw is a spike
     * @param row the words that spikes are added to
     * @param from the first of them
     */
    static void draw(long[] on, long first, long limit, long[] row, int from) {
        for (int w = 0; w < on.length; w++) {
            long place = first + (long) Long.SIZE * w * NumberedDraws.APART;
            long spikes = 0;
            for (long rest = on[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                // The sign of the difference, without a branch: half of all would be foreseen wrongly.
                spikes |= NumberedDraws.fraction(place + bit * NumberedDraws.APART) - limit >>> Long.SIZE - 1 << bit;
            }
            row[from + w] |= spikes;
        }
    }
}
