package engram.model.trial;

import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.network.Recall;
import engram.model.score.RaceRecording;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.spike.SpikeTrain;
import java.util.stream.DoubleStream;

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
     * @param progress told how far it is; may cancel
     */
    public static Answer of(CueStimulus question, Network network, Parameters parameters, Progress progress) {
        SpikeTrain cue = question.cue(parameters);
        Scorer yardstick = network.yardstick(question.original());
        int steps = parameters.recallSteps();
        int stride = Curve.stride(steps);
        RaceRecording race = new RaceRecording(yardstick, steps / stride);
        RecallOutcome recalled =
                RecallOutcome.of(network.ask(question, parameters), parameters.window(), steps, (time, counts) -> {
                    if (time % stride == 0) {
                        race.append((int) time - 1, yardstick.overlaps(counts.counts()));
                    }
                }, progress);
        SpikeTrain without = parameters.dynamics()
                .procedure()
                .withoutMemory(question.spikes(), parameters.numbers())
                .map(unaided -> withoutMemory(unaided, parameters.window(), steps, (_, _) -> progress.report(steps, steps)))
                .orElse(cue);
        ScoreCard card = yardstick.score(recalled.newest().rates(), cue.rates(), without.rates());
        return new Answer(question, parameters, cue, recalled, card, race.soFar().leadsFrom(card.winner(), steps - 1));
    }

    /**
     * What the same neurons do without memory, while the cue is held.
     *
     * @param unaided the machine of which no step is gone; stepped
     * @param window how many of the newest steps are kept
     * @param steps how many steps are gone in all
     * @param progress told about the steps gone; may cancel
     */
    public static SpikeTrain withoutMemory(Recall unaided, int window, int steps, Progress progress) {
        return RecallOutcome.of(unaided, window, steps, RecallOutcome.Onlooker.NONE, progress).newest();
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
        double most = DoubleStream.concat(DoubleStream.of(cueRates()), DoubleStream.of(recallRates())).max().orElseThrow();
        return Math.max(0.1, Math.ceil(most * 10 - 1e-9) / 10);
    }
}
