package engram.model.trial;

import engram.model.Parallel;
import engram.model.Progress;
import engram.model.dynamics.Phase;
import engram.model.experiment.Parameters;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.spike.Rates;
import engram.model.spike.SpikeTrain;
import java.util.List;

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
 * @param cue firing rates of the cue
 * @param recall firing rates of the network
 * @param card the score card of these rates
 */
public record Frame(Trial trial, int time, float[] cueGlow, float[] recallGlow, Rates cue, Rates recall, ScoreCard card) {

    /** Of so many neurons a frame takes milliseconds, and is worth more than one core. */
    private static final int MANY_NEURONS = 1 << 15;

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
        return of(trial, time, trail, null);
    }

    /**
     * The same, in less time where another frame was made of the same recall: what a cue comes to once all of it has been played
     * stays what it was.
     *
     * @param before a frame of any recall; null for none
     */
    public static Frame of(Trial trial, int time, int trail, Frame before) {
        int moment = Math.clamp(time, 0, trial.recorded() - 1);
        boolean cueIsKnown = before != null && before.trial.question() == trial.question() && before.cueIsPlayed()
                && moment + 1 >= trial.parameters().cueSpan();
        Rates[] rates = new Rates[2];
        double[] alone = new double[2];
        float[][] glow = new float[2][];
        each(trial, List.of(() -> rates[0] = trial.recallRates(moment),
                () -> alone[0] = trial.yardstick().similarity(trial.ratesWithoutMemory(moment)), () -> {
                    rates[1] = cueIsKnown ? before.cue : trial.cueRates(moment);
                    alone[1] = cueIsKnown ? before.scores().cueAlone() : trial.yardstick().similarity(rates[1]);
                }, () -> glow[0] = glow(trial.recalled(), moment, trail, trial.recorded(), Integer.MAX_VALUE),
                () -> glow[1] = glow(trial.cue(), moment, trail, trial.cue().steps(), trial.release())));
        ScoreCard card = trial.yardstick().score(rates[0], new Scorer.Beside(alone[1], alone[0]));
        return new Frame(trial, moment, glow[1], glow[0], rates[1], rates[0], card);
    }

    /** The cue's rates, shape (neurons), spikes per step, in [0, 1]. */
    public double[] cueRates() {
        return cue.all();
    }

    /** The network's rates, shape (neurons), spikes per step, in [0, 1]. */
    public double[] recallRates() {
        return recall.all();
    }

    private boolean cueIsPlayed() {
        return time + 1 >= trial.parameters().cueSpan();
    }

    private static void each(Trial trial, List<Runnable> parts) {
        if (trial.parameters().neurons() < MANY_NEURONS) {
            parts.forEach(Runnable::run);
        } else {
            Parallel.eachInTurn(parts.size(), part -> parts.get(part).run(), Progress.IGNORED);
        }
    }

    /** The score that the reference study knows, and what it has to be measured against. */
    public Scores scores() {
        return card.scores();
    }

    /** Rows and columns of the network. */
    public int side() {
        return trial.parameters().side();
    }

    /** Which stretch of the recall this moment is in. */
    public Phase phase() {
        return phase(trial, time);
    }

    /** Which stretch of a recall a moment is in. */
    public static Phase phase(Trial trial, int time) {
        Parameters parameters = trial.parameters();
        return parameters.dynamics().procedure().phase(time, trial.length(), parameters.numbers());
    }

    /** The rate at the upper end of the colour scale that cue and recall share. */
    public double rateTop() {
        return trial.rateTop();
    }

    /**
     * How long ago each neuron fired, as light.
     *
     * @param train the spikes; one shorter than the moment is played round after round
     * @param moment the time step, from 0 on
     * @param trail for how many steps a spike goes on glowing, from 0 (not at all) on
     * @param period the steps of a round, at most those of the train
     * @param end the first step in which nothing is played any more
     * @return shape (neurons): 1 where there is a spike now, less the longer ago its newest one was, down to 0
     */
    public static float[] glow(SpikeTrain train, int moment, int trail, int period, int end) {
        float[] glow = new float[train.neurons()];
        int oldest = Math.min(trail, moment);
        float[] lights = new float[oldest + 1];
        for (int age = 0; age <= oldest; age++) {
            lights[age] = age == 0 ? 1 : (float) Math.pow(GLOW_AT_THE_END, (double) age / trail);
        }
        for (int w = 0; w < train.wordsPerStep(); w++) {
            long seen = 0;
            for (int age = Math.max(0, moment + 1 - end); age <= oldest; age++) {
                long fresh = train.word((moment - age) % period, w) & ~seen;
                seen |= fresh;
                for (; fresh != 0; fresh &= fresh - 1) {
                    glow[(w << 6) + Long.numberOfTrailingZeros(fresh)] = lights[age];
                }
            }
        }
        return glow;
    }
}
