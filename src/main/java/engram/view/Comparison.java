package engram.view;

import engram.model.Text;
import engram.model.score.ScoreCard;

/**
 * What the similarity is worth beside the baselines, in one plain sentence.
 *
 * @param words the sentence
 * @param warning whether the network would have done better otherwise
 */
record Comparison(String words, boolean warning) {

    /** Differences below this do not show in two digits. */
    private static final double SHOWN = 0.005;

    /**
     * Compares.
     *
     * @param card an answer's score card
     */
    static Comparison of(ScoreCard card) {
        double recalled = card.scores().recalled();
        boolean onlyMemory = card.overlaps().size() == 1 && card.constantAnswer() >= 1 - SHOWN;
        if (onlyMemory) {
            return new Comparison("With this one memory, a constant answer is always right.", false);
        }
        if (card.constantAnswer() - recalled >= SHOWN) {
            return new Comparison(
                    Text.of("A constant answer would score more: %s.", ScoresView.format(card.constantAnswer())), true);
        }
        double gain = recalled - card.scores().withoutMemory();
        if (Math.abs(gain) < SHOWN) {
            return new Comparison("The memory changes nothing.", false);
        }
        return gain > 0
                ? new Comparison(Text.of("The memory adds %s.", ScoresView.format(gain)), false)
                : new Comparison(Text.of("The memory takes away %s.", ScoresView.format(-gain)), true);
    }
}
