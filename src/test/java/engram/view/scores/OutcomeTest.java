package engram.view.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.score.Settled.Kind;
import engram.view.Cards;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final List<String> NAMES = List.of("seven", "two", "one");

    private static Outcome outcome(Kind kind, int memory, int asked, double... overlaps) {
        return Outcome.of(Cards.card(new Settled(kind, memory), overlaps), asked, NAMES);
    }

    @Test
    void thePictureAskedAboutIsRemembered() {
        assertEquals(new Outcome(Outcome.Kind.REMEMBERED, "Remembered: two", "Ahead of seven by 0.60"),
                outcome(Kind.MEMORY, 1, 1, 0.35, 0.95, 0.1));
    }

    @Test
    void anotherMemoryIsWrong() {
        assertEquals(new Outcome(Outcome.Kind.WRONG, "Wrong memory: two", "Ahead of seven by 0.60"),
                outcome(Kind.MEMORY, 1, 2, 0.35, 0.95, 0.1));
    }

    @Test
    void aMemoryWithTheSamePatternIsAsGoodAsTheOneAskedAbout() {
        assertEquals("Remembered: one", outcome(Kind.MEMORY, 0, 2, 0.95, 0.35, 0.95).words());
    }

    @Test
    void whatIsNoMemoryCannotBeRemembered() {
        assertEquals(new Outcome(Outcome.Kind.TAKEN_FOR, "Taken for seven", "Ahead of two by 0.25"),
                outcome(Kind.MEMORY, 0, -1, 0.75, 0.5, 0.1));
    }

    @Test
    void aMixtureNamesItsGreatestPart() {
        assertEquals(new Outcome(Outcome.Kind.MIXTURE, "A mixture, most like one", "Ahead of two by 0.25"),
                outcome(Kind.MIXTURE, -1, 2, 0.25, 0.5, 0.75));
    }

    @Test
    void withinChanceNobodyWins() {
        ScoreCard card = new ScoreCard(Cards.card(new Settled(Kind.MIXTURE, -1), 0.1).scores(), List.of(0.5, 0.5),
                List.of(0.71, 0.7), -1, 0.01, 0.7, 0, 0.5, new Settled(Kind.MIXTURE, -1));
        assertEquals(new Outcome(Outcome.Kind.MIXTURE, "A mixture of memories", "No winner: 0.01 is within chance"),
                Outcome.of(card, 0, NAMES));
    }

    @Test
    void aLeadIsTheDifferenceOfTheNumbersThatAreSeen() {
        assertEquals("Ahead of seven by 0.05", outcome(Kind.MEMORY, 1, 1, 0.664, 0.706).lead());
    }

    @Test
    void aSmallLeadIsNotSaidToBeNone() {
        assertEquals("Ahead of seven by less than 0.01", outcome(Kind.MEMORY, 1, 1, 0.946, 0.95).lead());
    }

    @Test
    void anInverseNamesWhatItIsTheInverseOf() {
        assertEquals(new Outcome(Outcome.Kind.INVERSE, "The inverse of seven", "Nearest is one, ahead of two by 0.25"),
                outcome(Kind.INVERSE, 0, 0, -0.9, 0.0, 0.25));
    }

    @Test
    void nothingThatWasLearnedStillSaysWhatIsNearest() {
        assertEquals(new Outcome(Outcome.Kind.NOTHING, "Nothing that was learned", "Nearest is two, ahead of seven by 0.25"),
                outcome(Kind.NOTHING, -1, 0, 0.25, 0.5, 0));
    }

    @Test
    void whoDoesNotAnswerIsNearNothing() {
        ScoreCard silent = new ScoreCard(Cards.card(new Settled(Kind.NOTHING, -1), 0.1).scores(), List.of(0.0, 0.0),
                List.of(0.0, 0.0), -1, Double.NaN, 0.7, 0, 0.5, new Settled(Kind.NOTHING, -1));
        assertEquals(new Outcome(Outcome.Kind.NOTHING, "Nothing that was learned", ""), Outcome.of(silent, 0, NAMES));
    }

    @Test
    void theOnlyMemoryIsAheadOfNobody() {
        ScoreCard only = Cards.card(new Settled(Kind.MEMORY, 0), 0.95);
        assertEquals(new Outcome(Outcome.Kind.REMEMBERED, "Remembered: seven", ""), Outcome.of(only, 0, List.of("seven")));
    }

    @Test
    void ofUnknownMemoriesNothingIsSaid() {
        assertEquals("", outcome(Kind.UNKNOWN, -1, -1).words());
    }
}
