package engram.model.story;

import module java.base;
import engram.model.experiment.Parameters;
import engram.model.network.Recall;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.score.TwoDigits;
import engram.model.spike.Rates;
import engram.model.trial.Answer;
import engram.model.trial.Frame;

/**
 * What one network answers at one moment, as far as words are made of it. Immutable.
 *
 * @param parameters how the network was made and asked
 * @param card the answer's score card
 * @param always the share of neurons that fire in nearly every step, from 0 to 1
 * @param silent the share of neurons that do not fire at all, from 0 to 1
 * @param leadsFrom the time step, from 0 on, from which the winner has led without a break; -1 where there is none
 * @param time the moment, a time step from 0 on
 * @param ended whether it is the last of the run
 * @param decision what hidden neurons had decided by then; empty where the dynamics has none
 */
public record Reply(Parameters parameters, ScoreCard card, double always, double silent, int leadsFrom, int time, boolean ended,
        Optional<Recall.Decision> decision) {

    /** The firing rate from which on a neuron says nothing about the picture any more. */
    private static final double NEARLY_ALWAYS = 0.95;

    /** The share of neurons that makes something true of the network. */
    private static final double MOST_NEURONS = 0.85;

    /** A cue that scores less by itself holds next to nothing. */
    private static final double NEXT_TO_NOTHING = 0.2;

    /** Less than any difference that shows in two digits, and more than what rounding leaves of none. */
    private static final double SHOWN = 0.005;

    /** What is seen at a moment of a run. */
    public static Reply of(Frame frame) {
        ScoreCard card = frame.card();
        return of(frame.trial().parameters(), card, frame.recall(), frame.trial().race().leadsFrom(card.winner(), frame.time()),
                frame.time(), frame.trial().isComplete() && frame.time() == frame.trial().recorded() - 1,
                frame.trial().decision());
    }

    /** What a run has come to. */
    public static Reply of(Answer answer) {
        return of(answer.parameters(), answer.card(), Rates.of(answer.recallRates()), answer.leadsFrom(),
                (int) answer.recollection().steps() - 1, true, answer.recollection().decision());
    }

    private static Reply of(Parameters parameters, ScoreCard card, Rates rates, int leadsFrom, int time, boolean ended,
            Optional<Recall.Decision> decision) {
        int always = rates.count(rate -> rate >= NEARLY_ALWAYS);
        int silent = rates.count(rate -> rate == 0);
        return new Reply(parameters, card, (double) always / rates.neurons(), (double) silent / rates.neurons(), leadsFrom, time,
                ended, decision.map(whole -> whole.at(time)));
    }

    /** Whether the cue is taken away in the course of the run. */
    boolean isReleased() {
        return release() < parameters.recallSteps();
    }

    /** The first step without the cue, from 0 on; beyond the end where it stays. */
    int release() {
        return parameters.dynamics().procedure().release(parameters.numbers());
    }

    /** Whether hidden neurons were to decide, and none has fired to the end: no memory fits, the network says of itself. */
    boolean isUndecided() {
        return ended && decision.filter(Recall.Decision::isOpen).isPresent();
    }

    /** Whether the answer is no memory, nor the negative of one. */
    boolean isNoMemory() {
        Settled.Kind kind = card.settled().kind();
        return kind == Settled.Kind.NOTHING || kind == Settled.Kind.MIXTURE;
    }

    /** Whether nearly all neurons fire nearly always, and spoil what they knew of the picture without any memory. */
    boolean isSaturated() {
        return always > MOST_NEURONS && isNoMemory() && card.scores().recalled() < card.scores().withoutMemory();
    }

    /** Whether almost no neuron fires, and not because the picture is dark. */
    boolean isSilent() {
        return silent > MOST_NEURONS && isNoMemory();
    }

    /** Whether next to nothing was known of the picture without a network. */
    boolean isCueEmpty() {
        return card.scores().cueAlone() < NEXT_TO_NOTHING;
    }

    /** Whether the cue by itself scores as much. */
    boolean gainsNothing() {
        return TwoDigits.difference(card.scores().recalled(), card.scores().cueAlone()) < SHOWN;
    }
}
