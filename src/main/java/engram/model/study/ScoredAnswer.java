package engram.model.study;

import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.score.Settled;
import engram.model.trial.Answer;
import java.util.List;

/**
 * What a study keeps of an answer when its spikes are forgotten: its scores.
 *
 * @param cell what was asked
 * @param card the answer's score card
 * @param leadsFrom the step from which on the winner has led without a break; -1 where nobody leads at the end
 */
public record ScoredAnswer(Study.Cell cell, ScoreCard card, int leadsFrom) {

    /** What is kept of an answer to one question of a study. */
    public static ScoredAnswer of(Study.Cell cell, Answer answer) {
        return new ScoredAnswer(cell, answer.card(), answer.leadsFrom());
    }

    /**
     * The same without a number for each memory, for where many are kept: among thousands of memories those are what
     * takes the room.
     */
    Brief brief() {
        return new Brief(card.scores(), card.constantAnswer(), card.partial(), card.wrongPixels(), isRight(), isRecalled());
    }

    /**
     * The same without a number for each memory, but still on one answer. Of memories that nothing can tell apart the one
     * asked about counts as the winner, so that the answer stays right without the overlaps.
     */
    ScoredAnswer slim() {
        int winner = isRight() ? cell.picture() : card.winner();
        return new ScoredAnswer(cell, new ScoreCard(card.scores(), List.of(), List.of(), winner, card.margin(),
                card.constantAnswer(), card.partial(), card.wrongPixels(), card.settled()), leadsFrom);
    }

    /** What an average is taken over. */
    record Brief(Scores scores, double constantAnswer, double partial, double wrongPixels, boolean right, boolean recalled) {}

    /** Whether the picture asked about is a memory, and no other has more in common with the answer. */
    public boolean isRight() {
        return cell.picture() >= 0 && card.isWinner(cell.picture());
    }

    /** Whether the answer has settled on the picture asked about, or on one with the very same pattern. */
    public boolean isRecalled() {
        return card.settled().kind() == Settled.Kind.MEMORY && isRight();
    }
}
