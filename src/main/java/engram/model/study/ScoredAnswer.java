package engram.model.study;

import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.score.Settled;
import engram.model.trial.Answer;
import java.util.List;

/**
 * What a study keeps of an answer when its spikes are forgotten: its scores.
 *
 * @param cell what was asked
 * @param card the answer's score card
 * @param nearest the memories that it is most like, where only few of them were wanted; else empty
 * @param leadsFrom the step from which on the winner has led without a break; -1 where nobody leads at the end
 */
public record ScoredAnswer(Study.Cell cell, ScoreCard card, List<Scorer.Nearest> nearest, int leadsFrom) {

    /** Copies the list. */
    public ScoredAnswer {
        nearest = List.copyOf(nearest);
    }

    /** What is kept of an answer to one question of a study. */
    public static ScoredAnswer of(Study.Cell cell, Answer answer) {
        return new ScoredAnswer(cell, answer.card(), answer.nearest(), answer.leadsFrom());
    }

    /**
     * The same without a number for each memory, for where many are kept: among thousands of memories those are what
     * takes the room.
     */
    Brief brief() {
        return new Brief(card.scores(), card.constantAnswer(), card.partial(), card.wrongPixels(), isRight(), isRecalled());
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
