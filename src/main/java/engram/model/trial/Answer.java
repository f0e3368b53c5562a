package engram.model.trial;

import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.score.RaceRecording;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.spike.SpikeTrain;
import java.util.BitSet;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a network answered to a question, measured at the end of its recall, as the reference study does.
 *
 * @param question what was asked
 * @param parameters the parameters of the experiment
 * @param cue what came from outside: the cue's spikes as far as they were played, or the state that binary neurons
 *     started from
 * @param recollection what it came to
 * @param card how well
 * @param leadsFrom the step from which on the winner has led without a break, from 0 on; -1 where nobody leads at the end
 */
public record Answer(CueStimulus question, Parameters parameters, SpikeTrain cue, RecallOutcome recollection, ScoreCard card,
        int leadsFrom) {

    /**
     * Asks a network.
     *
     * @param question what it is asked
     * @param network what it has learned
     * @param parameters dynamics and neuron
     */
    public static Answer of(CueStimulus question, Network network, Parameters parameters, Progress progress) {
        Probe probe = Probe.of(question, network, parameters);
        Scorer yardstick = network.yardstick(question.original());
        int steps = parameters.recallSteps();
        BitSet sampled = Curve.sampled(steps);
        RaceRecording race = new RaceRecording(yardstick, sampled.cardinality());
        RecallOutcome recalled = probe.recall().toTheEnd(loop -> {
            if (sampled.get(loop.time() - 1) || loop.isOver()) {
                race.append(loop.time() - 1, yardstick.overlaps(loop.counts()));
            }
        }, progress);
        ScoreCard card = probe.score(question.original(), recalled, progress);
        return new Answer(question, parameters, probe.cue(), recalled, card, race.soFar().leadsFrom(card.winner(), steps - 1));
    }

    /** The score that the reference study knows, and what it has to be measured against. */
    public Scores scores() {
        return card.scores();
    }

    /** The cue's firing rates, shape (neurons), spikes per step, in [0, 1]; a fresh array. */
    public double[] cueRates() {
        return cue.rates();
    }

    /** The network's firing rates at the end, shape (neurons), spikes per step, in [0, 1]; a fresh array. */
    public double[] recallRates() {
        return recollection.newest().rates();
    }

    /** The rate at the upper end of a colour scale for cue and recall: the largest, rounded up to a tenth. */
    public double rateTop() {
        return rateTop(cueRates(), recallRates());
    }

    static double rateTop(double[] cueRates, double[] recallRates) {
        double most = Math.max(StatUtils.max(cueRates), StatUtils.max(recallRates));
        return Math.max(0.1, Math.ceil(most * 10 - 1e-9) / 10);
    }
}
