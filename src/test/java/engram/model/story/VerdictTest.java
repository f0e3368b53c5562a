package engram.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import module java.base;
import engram.model.experiment.Parameters;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.score.Settled;
import engram.model.story.Verdict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Names NAMES = new Names(List.of("digit 4", "digit 6", "digit 7"));
    private static final Scores SCORES = new Scores(0.85, 0.5, 0.6, 0.9);
    private static final double CONSTANT = 0.7;

    /** A card of an answer with these overlaps; the first of the greatest has won. */
    private static ScoreCard card(Settled settled, Scores scores, double constant, double... overlaps) {
        List<Double> list = Arrays.stream(overlaps).boxed().toList();
        List<Double> sorted = list.stream().sorted(Comparator.reverseOrder()).toList();
        int winner = list.isEmpty() ? -1 : list.indexOf(sorted.getFirst());
        double margin = overlaps.length < 2 ? Double.NaN : sorted.get(0) - sorted.get(1);
        return new ScoreCard(scores, list, list, winner, margin, constant, 0.4, 0.1, settled);
    }

    private static Verdict verdict(ScoreCard card, int asked, boolean ended) {
        return Verdict.of(new Reply(Parameters.DEFAULTS, card, 0.5, 0.1, card.winner() < 0 ? -1 : 0, 99, ended, Optional.empty()),
                asked, NAMES);
    }

    private static Verdict verdict(Settled.Kind kind, int memory, int asked, double... overlaps) {
        return verdict(card(new Settled(kind, memory), SCORES, CONSTANT, overlaps), asked, true);
    }

    private static void says(String words, String worth, String lead, Verdict verdict) {
        assertEquals(List.of(words, worth, lead), List.of(verdict.words(), verdict.worth(), verdict.lead()));
    }

    @Test
    void thePictureAskedAboutIsRemembered() {
        says("Remembered digit 6", "Better than a constant answer by 0.15", "Leads digit 4 by 0.60, since step 1",
                verdict(Settled.Kind.MEMORY, 1, 1, 0.35, 0.95, 0.1));
    }

    @Test
    void anotherMemoryStandsFirstInItsSentence() {
        says("Digit 6 instead", "Better than a constant answer by 0.15", "Leads digit 4 by 0.60, since step 1",
                verdict(Settled.Kind.MEMORY, 1, 2, 0.35, 0.95, 0.1));
    }

    @Test
    void aMemoryWithTheSamePatternIsAsGoodAsTheOneAskedAbout() {
        assertEquals("Remembered digit 7", verdict(Settled.Kind.MEMORY, 0, 2, 0.95, 0.35, 0.95).words());
    }

    @Test
    void whatIsNoMemoryCannotBeRemembered() {
        says("Taken for digit 4", "Better than a constant answer by 0.15", "Leads digit 6 by 0.25, since step 1",
                verdict(Settled.Kind.MEMORY, 0, -1, 0.75, 0.5, 0.1));
    }

    @Test
    void aMixtureNamesItsGreatestPart() {
        Verdict mixture = verdict(Settled.Kind.MIXTURE, -1, 2, 0.25, 0.5, 0.75);
        says("Mixture, mostly digit 7", "Better than a constant answer by 0.15", "Leads digit 6 by 0.25, since step 1", mixture);
        assertEquals("Mostly digit 7", mixture.brief());
    }

    @Test
    void withinChanceNobodyWins() {
        ScoreCard card = new ScoreCard(SCORES, List.of(0.5, 0.5), List.of(0.71, 0.7), -1, 0.01, CONSTANT, 0, 0.5,
                new Settled(Settled.Kind.MIXTURE, -1));
        says("Mixture of memories", "Better than a constant answer by 0.15", "A lead of 0.01 is within chance",
                verdict(card, 0, true));
    }

    @Test
    void aLeadIsTheDifferenceOfTheNumbersThatAreSeen() {
        assertEquals("Leads digit 4 by 0.05, since step 1", verdict(Settled.Kind.MEMORY, 1, 1, 0.664, 0.706).lead());
    }

    @Test
    void aSmallLeadIsNotSaidToBeNone() {
        assertEquals("Leads digit 4 by less than 0.01, since step 1", verdict(Settled.Kind.MEMORY, 1, 1, 0.946, 0.95).lead());
    }

    @Test
    void aNegativeNamesWhatItIsTheNegativeOf() {
        says("Negative of digit 4", "Better than a constant answer by 0.15", "Nearest is digit 7, 0.25 ahead of digit 6",
                verdict(Settled.Kind.INVERSE, 0, 0, -0.9, 0.0, 0.25));
    }

    @Test
    void whatIsNoMemoryStillSaysWhatIsNearest() {
        says("Not settled, nearest digit 6", "Better than a constant answer by 0.15", "Nearest is digit 6, 0.25 ahead of digit 4",
                verdict(Settled.Kind.NOTHING, -1, 0, 0.25, 0.5, 0));
    }

    @Test
    void whoDoesNotAnswerIsNearNothing() {
        ScoreCard silent = new ScoreCard(new Scores(0, 0.5, 0.5, 0.9), List.of(0.0, 0.0), List.of(0.0, 0.0), -1, Double.NaN,
                CONSTANT, 0, 0.5, new Settled(Settled.Kind.NOTHING, -1));
        says("None of the memories", "No better than a constant answer", "", verdict(silent, 0, true));
    }

    @Test
    void theOnlyMemoryProvesNothing() {
        ScoreCard only = card(new Settled(Settled.Kind.MEMORY, 0), SCORES, 1, 0.95);
        says("Most like digit 4", "The mean is this very picture", "Above chance since step 1", verdict(only, 0, true));
    }

    @Test
    void ofUnknownMemoriesNothingElseIsSaid() {
        says("Not known what was learned", "", "", verdict(Settled.Kind.UNKNOWN, -1, -1));
    }

    @Test
    void whileItRunsSomebodyLeads() {
        ScoreCard card = card(new Settled(Settled.Kind.MEMORY, 0), SCORES, CONSTANT, 0.9, 0.3, 0.62);
        says("Digit 4 leads", "by 0.28, since step 1", "Next is digit 7", verdict(card, 0, false));
        assertEquals(Kind.LEADS, verdict(card, 1, false).kind());
    }

    @Test
    void whileItRunsNobodyNeedLead() {
        ScoreCard card = new ScoreCard(SCORES, List.of(0.5, 0.5), List.of(0.31, 0.3), -1, 0.01, CONSTANT, 0, 0.5,
                new Settled(Settled.Kind.NOTHING, -1));
        says("No picture leads", "a lead of 0.01 is within chance", "", verdict(card, 0, false));
    }

    /** Two lines would lie over what stands below the score. */
    @Test
    void whileItRunsAVerdictHasFewWordsForNarrowColumns() {
        ScoreCard leads = card(new Settled(Settled.Kind.MEMORY, 0), SCORES, CONSTANT, 0.9, 0.3, 0.62);
        assertEquals("by 0.28", verdict(leads, 0, false).briefWorth());
        ScoreCard open = new ScoreCard(SCORES, List.of(0.5, 0.5), List.of(0.31, 0.3), -1, 0.01, CONSTANT, 0, 0.5,
                new Settled(Settled.Kind.NOTHING, -1));
        assertEquals("lead within chance", verdict(open, 0, false).briefWorth());
        ScoreCard only = card(new Settled(Settled.Kind.MEMORY, 0), SCORES, CONSTANT, 0.95);
        assertEquals("above chance", verdict(only, 0, false).briefWorth());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.90  | 0.50 | 0.80 | Remembered digit 4 | As good as a perfect recall
            0.894 | 0.50 | 0.80 | Remembered digit 4 | As good as a perfect recall
            0.91  | 0.50 | 0.80 | Remembered digit 4 | As good as a perfect recall
            0.93  | 0.50 | 0.80 | Remembered digit 4 | Better than a constant answer by 0.13
            0.88  | 0.50 | 0.80 | Remembered digit 4 | Better than a constant answer by 0.08
            0.83  | 0.50 | 0.80 | Remembered digit 4 | Better than a constant answer by 0.03
            0.82  | 0.50 | 0.80 | Most like digit 4  | No better than a constant answer
            0.70  | 0.50 | 0.80 | Most like digit 4  | No better than a constant answer
            0.90  | 0.50 | 0.95 | Most like digit 4  | No better than a constant answer
            0.86  | 0.87 | 0.80 | Remembered digit 4 | No better than the cue
            0.86  | 0.86 | 0.80 | Remembered digit 4 | No better than the cue
            """)
    void aScoreIsWorthWhatItIsBesideWhatNeedsNoNetwork(double recalled, double cue, double constant, String words, String worth) {
        Verdict verdict = verdict(
                card(new Settled(Settled.Kind.MEMORY, 0), new Scores(recalled, cue, 0.6, 0.9), constant, 1, 0.4, 0.3), 0, true);
        assertEquals(List.of(words, worth), List.of(verdict.words(), verdict.worth()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIXTURE    | 0.80  | 0.60 | The memory adds 0.20.
            MIXTURE    | 0.706 | 0.664| The memory adds 0.05.
            WRONG      | 0.80  | 0.60 | It scores 0.20 more than without memory.
            REMEMBERED | 0.80  | 0.801| It scores as much without memory.
            NONE       | 0.80  | 0.90 | It scores 0.10 less than without memory.
            """)
    void whatMemoryAddsGoesWithTheVerdict(String kind, double recalled, double without, String words) {
        ScoreCard card = card(new Settled(Settled.Kind.MEMORY, 0), new Scores(recalled, 0.5, without, 0.9), CONSTANT, 1, 0.4);
        assertEquals(words, Verdict.gain(card, kind.equals("WRONG") ? Kind.INSTEAD : Kind.valueOf(kind)));
    }

    @Test
    void whatHasALongNameIsCalledByItsPlace() {
        assertEquals("picture 2", new Names(List.of("a", "a name of more than sixteen letters")).of(1));
        assertEquals("picture 1", new Names(List.of(" ")).of(0));
    }

    @Test
    void thousandsStandApartFromOneAnother() {
        ScoreCard card = card(new Settled(Settled.Kind.MEMORY, 0), SCORES, CONSTANT, 0.9, 0.3, 0.62);
        Verdict verdict =
                Verdict.of(new Reply(Parameters.DEFAULTS, card, 0.5, 0.1, 4209, 9999, true, Optional.empty()), 0, NAMES);
        assertEquals("Leads digit 7 by 0.28, since step 4\u00A0210", verdict.lead());
        assertNotEquals(Verdict.NOTHING_YET, verdict);
    }
}
