package engram.view.scores;

import engram.model.Text;
import engram.model.score.ScoreCard;

/**
 * What the similarity is worth beside the baselines, in one plain sentence.
 *
 * @param words the sentence
 * @param warning whether the network would have done better otherwise
 */
public record Comparison(String words, boolean warning) {

    /** Less than any difference that shows in two digits, and more than what rounding leaves of none. */
    private static final double SHOWN = 0.005;

    /**
     * Compares. What is said goes with what the answer has settled on: a memory that was remembered is told from the others,
     * which no constant answer does, whatever that scores; and what is no memory, or another, was not helped by memory.
     *
     * @param card an answer's score card
     * @param kind what it has settled on
     */
    public static Comparison of(ScoreCard card, Outcome.Kind kind) {
        double recalled = card.scores().recalled();
        if (card.overlaps().size() == 1) {
            return new Comparison("A constant answer is this one memory itself.", false);
        }
        if (card.constantIsOriginal()) {
            return new Comparison("The mean of all memories is this very picture.", false);
        }
        boolean remembered = kind == Outcome.Kind.REMEMBERED;
        if (ScoresView.difference(card.constantAnswer(), recalled) >= SHOWN) {
            String constant = ScoresView.format(card.constantAnswer());
            return remembered
                    ? new Comparison(Text.of("The mean has closer greys (%s), but cannot tell memories apart.", constant), false)
                    : new Comparison(Text.of("A constant answer would score more: %s.", constant), true);
        }
        return ofGain(ScoresView.difference(recalled, card.scores().withoutMemory()), kind);
    }

    private static Comparison ofGain(double gain, Outcome.Kind kind) {
        if (Math.abs(gain) < SHOWN) {
            return new Comparison("It scores as much without memory.", false);
        }
        boolean remembered = kind == Outcome.Kind.REMEMBERED;
        String by = ScoresView.format(Math.abs(gain));
        if (gain > 0) {
            boolean helped = switch (kind) {
                case REMEMBERED, TAKEN_FOR, MIXTURE, UNKNOWN -> true;
                case WRONG, INVERSE, NOTHING -> false;
            };
            return new Comparison(Text.of(helped ? "The memory adds %s." : "It scores %s more than without memory.", by), false);
        }
        return remembered ? new Comparison(Text.of("It scores %s less than without memory.", by), false)
                : new Comparison(Text.of("The memory takes away %s.", by), true);
    }
}
