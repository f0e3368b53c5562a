package engram.model.experiment;

import engram.model.score.Scores;

/**
 * What is kept of an answer when the spikes are forgotten.
 *
 * @param cell what was asked
 * @param scores the answer's score and its baselines
 * @param winner the place of the memory that the answer is most similar to, from 0 on, the first of equals
 */
public record Verdict(Study.Cell cell, Scores scores, int winner) {

    /** The verdict on an answer. */
    public static Verdict of(Study.Cell cell, Answer answer) {
        return new Verdict(cell, answer.scores(), answer.winner());
    }

    /** Whether the answer is more similar to the picture asked about than to any other memory. */
    public boolean isRight() {
        return winner == cell.picture();
    }
}
