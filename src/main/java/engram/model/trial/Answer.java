package engram.model.trial;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.score.Lead;
import engram.model.score.RaceRecording;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.spike.SpikeTrain;
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
 * @param nearest the memories that it is most like, where only few of them were wanted; else empty, and the card has them all
 * @param leadsFrom the step from which on the winner has led without a break, from 0 on; -1 where nobody leads at the end
 */
public record Answer(CueStimulus question, Parameters parameters, SpikeTrain cue, RecallOutcome recollection, ScoreCard card,
        List<Scorer.Nearest> nearest, int leadsFrom) {

    /** Counts of spikes may take so many bytes until it is known since when the winner has led; else all memories are followed. */
    private static final double MOST_FOR_COUNTS = 64e6;

    /** Copies the list. */
    public Answer {
        nearest = List.copyOf(nearest);
    }

    /**
     * Asks a network.
     *
     * @param question what it is asked
     * @param network what it has learned
     * @param parameters dynamics and neuron
     */
    public static Answer of(CueStimulus question, Network network, Parameters parameters, Progress progress) {
        return of(question, network, parameters, (probe, recalled) -> {
            ScoreCard card = probe.score(question.original(), recalled, progress);
            return new Scorer.Brief(card, card.winner(), List.of());
        }, progress);
    }

    /**
     * The same without a number for each memory: in far less time where there are thousands of them.
     *
     * @param asked the place of the memory asked about, from 0 on; -1 for another picture
     * @param nearest how many of the memories that it is most like are wanted
     */
    public static Answer brief(CueStimulus question, Network network, Parameters parameters, int asked, int nearest,
            Progress progress) {
        return of(question, network, parameters,
                (probe, recalled) -> probe.brief(question.original(), recalled, asked, nearest, progress), progress);
    }

    private static Answer of(CueStimulus question, Network network, Parameters parameters,
            BiFunction<Probe, RecallOutcome, Scorer.Brief> scoring, Progress progress) {
        Probe probe = Probe.of(question, network, parameters);
        Scorer yardstick = network.yardstick(question.original());
        int steps = parameters.recallSteps();
        network.prepare(parameters, (_, _) -> progress.report(0, steps));
        BitSet sampled = Curve.sampled(steps);
        int samples = sampled.cardinality();
        boolean counted = Lead.bytes(samples, network.neurons()) <= MOST_FOR_COUNTS;
        Lead lead = new Lead(yardstick, counted ? samples : 0);
        RaceRecording race = new RaceRecording(yardstick, counted ? 0 : samples);
        RecallOutcome recalled = probe.recall().toTheEnd(loop -> {
            if (!sampled.get(loop.time() - 1) && !loop.isOver()) {
                return;
            }
            if (counted) {
                lead.append(loop.time() - 1, loop.counts());
            } else {
                race.append(loop.time() - 1, yardstick.overlaps(loop.counts()));
            }
        }, progress);
        Scorer.Brief scored = scoring.apply(probe, recalled);
        int leadsFrom = counted ? lead.since(scored.leader(), steps - 1) : race.soFar().leadsFrom(scored.leader(), steps - 1);
        return new Answer(question, parameters, probe.cue(), recalled, scored.card(), scored.nearest(), leadsFrom);
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
        return rateTop(Math.max(StatUtils.max(cueRates), StatUtils.max(recallRates)));
    }

    /** The same where the largest of all rates is known. */
    static double rateTop(double most) {
        return Math.max(0.1, Math.ceil(most * 10 - 1e-9) / 10);
    }
}
