package engram.model.experiment;

import engram.model.score.Scores;
import engram.model.score.Similarity;
import engram.model.spike.SpikeTrain;

/**
 * What there is to see of a trial at one moment. Rates are those of the newest {@code steps} steps, so that at the end
 * of a round they are that round's rates, and at the end of the last round the reference study's result.
 *
 * <p>Arrays are handed out as they are, for speed of drawing; nobody modifies them.
 *
 * @param trial the recall that is looked at
 * @param time the time step, from 0 on
 * @param cueGlow shape (neurons): 1 where the cue has a spike now, less the longer ago its newest one was, down to 0
 * @param recallGlow the same of the network's own spikes
 * @param cueRates shape (neurons), spikes per step, in [0, 1]
 * @param recallRates shape (neurons), spikes per step, in [0, 1]
 * @param scores the scores of these rates
 */
public record Frame(
        Trial trial,
        int time,
        float[] cueGlow,
        float[] recallGlow,
        double[] cueRates,
        double[] recallRates,
        Scores scores) {

    /** How strong a spike still glows at the end of its trail. */
    private static final double GLOW_AT_THE_END = 0.04;

    /**
     * Looks at one moment.
     *
     * @param trial a recall of at least one step
     * @param time the time step, from 0 on; beyond the newest one, the newest is shown
     * @param trail for how many steps a spike goes on glowing, from 0 (not at all) on
     */
    public static Frame of(Trial trial, int time, int trail) {
        int moment = Math.clamp(time, 0, trial.recorded() - 1);
        int steps = trial.parameters().steps();
        int from = Math.max(0, moment + 1 - steps);
        SpikeTrain cue = trial.question().spikes();
        double[] cueRates = cueRates(trial, moment);
        double[] recallRates = trial.recalled().rates(from, moment + 1);
        Similarity similarity = new Similarity(trial.question().original());
        Scores scores = new Scores(
                similarity.of(recallRates),
                similarity.of(cueRates),
                similarity.of(trial.withoutMemory().rates(from, moment + 1)),
                trial.question().ceiling());
        return new Frame(
                trial,
                moment,
                glow(cue, moment, trail, steps),
                glow(trial.recalled(), moment, trail, trial.recorded()),
                cueRates,
                recallRates,
                scores);
    }

    /** Rows and columns of the network. */
    public int side() {
        return trial.parameters().side();
    }

    /** Which round of the cue is playing, from 1 on. */
    public int iteration() {
        return time / trial.parameters().steps() + 1;
    }

    /** Which step of the round it is, from 1 on. */
    public int step() {
        return time % trial.parameters().steps() + 1;
    }

    /** The rate at the upper end of the colour scale that cue and recall share. */
    public double rateTop() {
        return trial.rateTop();
    }

    private static double[] cueRates(Trial trial, int moment) {
        SpikeTrain cue = trial.question().spikes();
        return cue.rates(0, Math.min(moment + 1, cue.steps()));
    }

    /**
     * How long ago each neuron fired, as light.
     *
     * @param train the spikes; one shorter than the moment is played round after round
     * @param moment the time step, from 0 on
     * @param trail for how many steps a spike goes on glowing, from 0 (not at all) on
     * @param period the steps of a round, at most those of the train
     * @return shape (neurons): 1 where there is a spike now, less the longer ago its newest one was, down to 0
     */
    public static float[] glow(SpikeTrain train, int moment, int trail, int period) {
        float[] glow = new float[train.neurons()];
        for (int w = 0; w < train.wordsPerStep(); w++) {
            long seen = 0;
            for (int age = 0; age <= Math.min(trail, moment); age++) {
                long fresh = train.word((moment - age) % period, w) & ~seen;
                seen |= fresh;
                float light = age == 0 ? 1 : (float) Math.pow(GLOW_AT_THE_END, (double) age / trail);
                for (; fresh != 0; fresh &= fresh - 1) {
                    glow[(w << 6) + Long.numberOfTrailingZeros(fresh)] = light;
                }
            }
        }
        return glow;
    }
}
