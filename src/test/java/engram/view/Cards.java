package engram.view;

import module java.base;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.score.Settled;
import engram.view.scores.Score;

/** Score cards that tests of words need. */
public final class Cards {

    private Cards() {}

    /** A card of an answer with these overlaps; the first of the greatest has won. */
    public static ScoreCard card(Settled settled, double... overlaps) {
        int winner = -1;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < overlaps.length; i++) {
            if (overlaps[i] > most) {
                second = most;
                most = overlaps[i];
                winner = i;
            } else {
                second = Math.max(second, overlaps[i]);
            }
        }
        List<Double> list = Arrays.stream(overlaps).boxed().toList();
        double margin = overlaps.length < 2 ? Double.NaN : most - second;
        return new ScoreCard(new Scores(0.8, 0.5, 0.6, 0.9), list, list, winner, margin, 0.7, 0.4, 0.1, settled);
    }

    /** A card with these scores and nothing else of interest. */
    public static ScoreCard card(int memories, double recalled, double withoutMemory, double constantAnswer) {
        List<Double> overlaps = Collections.nCopies(memories, 0.5);
        return new ScoreCard(new Scores(recalled, 0.5, withoutMemory, 0.9), overlaps, overlaps, 0, 0, constantAnswer, 0.4, 0.1,
                new Settled(Settled.Kind.MIXTURE, -1));
    }
}
