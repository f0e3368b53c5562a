package engram.model.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.image.GrayImage;
import org.junit.jupiter.api.Test;

class ScoreCardTest {

    private static ScoreCard card(List<GrayImage> memories, double[] answer) {
        return Scorer.of(memories.getFirst(), memories).score(answer, answer, answer);
    }

    @Test
    void theRunnerUpIsTheOneThatTheMarginIsAheadOf() {
        List<GrayImage> memories = ScoreMaking.randomGreys(7, 9, new SplittableRandom(4));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 50; i++) {
            double[] noise = ScoreMaking.times(0.5, ScoreMaking.gaussian(81, random));
            ScoreCard card = card(memories, ScoreMaking.sum(value -> value, ScoreMaking.pattern(memories.get(i % 7)), noise));
            double ahead = card.overlaps().get(card.winner()) - card.overlaps().get(card.runnerUp());
            assertEquals(card.margin(), ahead);
        }
    }

    @Test
    void aMemoryWithTheWinnersPatternIsNoRunnerUp() {
        List<GrayImage> greys = ScoreMaking.randomGreys(2, 9, new SplittableRandom(6));
        List<GrayImage> memories = List.of(greys.get(0), greys.get(0), greys.get(1));
        ScoreCard card = card(memories, ScoreMaking.pattern(greys.get(0)));
        assertEquals(0, card.winner());
        assertEquals(2, card.runnerUp());
    }

    @Test
    void theOnlyMemoryAndSilenceHaveNoRunnerUp() {
        List<GrayImage> greys = ScoreMaking.randomGreys(2, 9, new SplittableRandom(7));
        assertEquals(-1, card(greys.subList(0, 1), ScoreMaking.pattern(greys.get(0))).runnerUp());
        assertEquals(-1, card(greys, new double[81]).runnerUp());
    }
}
