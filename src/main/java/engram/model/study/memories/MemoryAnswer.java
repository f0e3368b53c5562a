package engram.model.study.memories;

import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.trial.Answer;

/**
 * What is kept of one answer. Immutable.
 *
 * @param winner the memory that the answer has most in common with, from 0 on; -1 for none
 * @param similarity to the grey values of the memory asked about
 * @param wrongPixels the share of wrong pixels
 * @param settled what it has settled on
 */
public record MemoryAnswer(int winner, double similarity, double wrongPixels, Settled.Kind settled) {

    /** Of an answer as {@link Answer#brief} gives it. */
    static MemoryAnswer of(Answer answer) {
        ScoreCard card = answer.card();
        return new MemoryAnswer(card.winner(), card.scores().recalled(), card.wrongPixels(), card.settled().kind());
    }
}
