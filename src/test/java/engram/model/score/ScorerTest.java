package engram.model.score;

import static engram.model.score.ScoreMaking.gaussian;
import static engram.model.score.ScoreMaking.grey;
import static engram.model.score.ScoreMaking.pattern;
import static engram.model.score.ScoreMaking.pearson;
import static engram.model.score.ScoreMaking.randomGrey;
import static engram.model.score.ScoreMaking.randomGreys;
import static engram.model.score.ScoreMaking.relatedGreys;
import static engram.model.score.ScoreMaking.sum;
import static engram.model.score.ScoreMaking.times;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.image.GrayImage;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTest {

    private static final double EXACT = 1e-12;

    private static ScoreCard score(GrayImage original, List<GrayImage> memories, double[] rates) {
        return Scorer.of(original, memories).score(rates, rates, rates);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16})
    void everyNumberIsWhatAPlainReckoningGives(int side) {
        SplittableRandom random = new SplittableRandom(side);
        List<GrayImage> memories = relatedGreys(4, side, random);
        GrayImage original = memories.get(2);
        double[] rates = random.doubles((long) side * side).toArray();
        double[] cue = random.doubles((long) side * side).toArray();
        double[] without = random.doubles((long) side * side).toArray();

        ScoreCard card = Scorer.of(original, memories).score(rates, cue, without);

        Similarity similarity = new Similarity(original);
        assertEquals(new Scores(similarity.of(rates), similarity.of(cue), similarity.of(without), similarity.ceiling()),
                card.scores());
        assertEquals(pearson(rates, original.values()), card.scores().recalled(), EXACT);
        double[] overlaps = new double[4];
        for (int m = 0; m < 4; m++) {
            overlaps[m] = pearson(rates, pattern(memories.get(m)));
            assertEquals(pearson(rates, memories.get(m).values()), card.toMemories().get(m), EXACT);
            assertEquals(overlaps[m], card.overlaps().get(m), EXACT);
        }
        double[] ranked = Arrays.stream(overlaps).sorted().toArray();
        assertTrue(card.winner() < 0 || ranked[3] == overlaps[card.winner()]);
        assertEquals(ranked[3] - ranked[2], card.margin(), EXACT);
        double[] mean = sum(value -> value / 4, memories.stream().map(GrayImage::values).toArray(double[][]::new));
        assertEquals(pearson(mean, original.values()), card.constantAnswer(), EXACT);
        assertEquals(pearson(beyond(rates, mean), beyond(original.values(), mean)), card.partial(), 1e-10);
        double level = DoubleStream.of(rates).average().orElseThrow();
        double originalLevel = DoubleStream.of(original.values()).average().orElseThrow();
        long wrong = IntStream.range(0, rates.length).filter(i -> rates[i] > level != original.value(i) > originalLevel).count();
        assertEquals((double) wrong / rates.length, card.wrongPixels());
    }

    /** What a straight line through the known values leaves over. */
    private static double[] beyond(double[] values, double[] known) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < values.length; i++) {
            line.addData(known[i], values[i]);
        }
        double[] rest = new double[values.length];
        Arrays.setAll(rest, i -> values[i] - line.predict(known[i]));
        return rest;
    }

    @Test
    void partialIsTheFormulaOfTheThreeCorrelations() {
        SplittableRandom random = new SplittableRandom(3);
        List<GrayImage> memories = relatedGreys(3, 8, random);
        double[] target = memories.getFirst().values();
        double[] answer = sum(value -> value, target, gaussian(64, random));
        double[] mean = sum(value -> value / 3, memories.stream().map(GrayImage::values).toArray(double[][]::new));
        double at = pearson(answer, target);
        double am = pearson(answer, mean);
        double tm = pearson(target, mean);

        assertEquals((at - am * tm) / Math.sqrt((1 - am * am) * (1 - tm * tm)),
                score(memories.getFirst(), memories, answer).partial(), EXACT);
    }

    @Test
    void aHandfulOfPixelsScoresWhatOneFindsByHand() {
        GrayImage first = grey(2, 1, 1, 0, 0);
        GrayImage second = grey(2, 1, 0, 1, 0);
        ScoreCard card = score(first, List.of(first, second), new double[] {3, 1, 1, 1});

        assertEquals(1 / Math.sqrt(3), card.overlaps().get(0), EXACT);
        assertEquals(1 / Math.sqrt(3), card.overlaps().get(1), EXACT);
        assertEquals(0, card.margin(), EXACT);
        assertEquals(1 / Math.sqrt(2), card.constantAnswer(), EXACT);
        assertEquals(0, card.partial(), EXACT);
        assertEquals(0.25, card.wrongPixels());
    }

    @Test
    void aPerfectRecallOfThePatternHasItsCeilingAndNoWrongPixels() {
        List<GrayImage> memories = relatedGreys(5, 9, new SplittableRandom(1));
        ScoreCard card = score(memories.get(3), memories, pattern(memories.get(3)));

        assertEquals(card.scores().ceiling(), card.scores().recalled(), EXACT);
        assertEquals(card.scores().ceiling(), card.toMemories().get(3), EXACT);
        assertTrue(card.scores().ceiling() < 0.95);
        assertEquals(1, card.overlaps().get(3), EXACT);
        assertEquals(3, card.winner());
        assertEquals(0, card.wrongPixels());
        assertEquals(new Settled(Settled.Kind.MEMORY, 3), card.settled());
    }

    @Test
    void aPerfectRecallWinsEvenWhereAnotherPicturesGreysAreMoreLikeIt() {
        // Two patterns that differ in two pixels; the greys of the first hardly follow its pattern.
        GrayImage dull = grey(4, 1, .3, .3, .3, .3, .3, .3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        GrayImage clear = grey(4, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
        ScoreCard card = score(dull, List.of(dull, clear), pattern(dull));

        assertTrue(card.toMemories().get(1) > card.toMemories().get(0));
        assertEquals(0, card.winner());
        assertTrue(card.isWinner(0));
        assertFalse(card.isWinner(1));
        assertEquals(new Settled(Settled.Kind.MEMORY, 0), card.settled());
    }

    @Test
    void theMeanOfAllMemoriesScoresTheConstantAnswerAndKnowsNothingBeyondIt() {
        List<GrayImage> memories = relatedGreys(6, 8, new SplittableRandom(2));
        double[] mean = sum(value -> value / 6, memories.stream().map(GrayImage::values).toArray(double[][]::new));
        for (GrayImage original : memories) {
            ScoreCard card = score(original, memories, mean);
            assertEquals(card.constantAnswer(), card.scores().recalled(), EXACT);
            assertTrue(card.constantAnswer() > 0.6);
            assertEquals(0, card.partial());
        }
    }

    @Test
    void theOriginalItselfHasEverythingBeyondTheMean() {
        List<GrayImage> memories = relatedGreys(6, 8, new SplittableRandom(2));
        double[] original = memories.get(1).values();

        assertEquals(1, score(memories.get(1), memories, original).partial(), EXACT);
        assertEquals(-1, score(memories.get(1), memories, times(-1, original)).partial(), EXACT);
    }

    @Test
    void pastTheMeanOfAPictureAndItsNegativeThereIsEverythingToKnow() {
        GrayImage picture = randomGrey(7, new SplittableRandom(4));
        double[] rates = new SplittableRandom(5).doubles(49).toArray();
        ScoreCard card = score(picture, List.of(picture, picture.inverted()), rates);

        assertEquals(0, card.constantAnswer());
        assertEquals(card.scores().recalled(), card.partial(), EXACT);
    }

    @Test
    void withOneMemoryTheConstantAnswerIsPerfectAndNothingIsBeyondIt() {
        GrayImage only = randomGrey(6, new SplittableRandom(6));
        ScoreCard card = score(only, List.of(only), pattern(only));

        assertEquals(1, card.constantAnswer(), EXACT);
        assertTrue(Double.isNaN(card.partial()));
        assertTrue(Double.isNaN(card.margin()));
        assertEquals(0, card.winner());
        assertEquals(new Settled(Settled.Kind.MEMORY, 0), card.settled());
    }

    @Test
    void aPictureThatWasNotLearnedCanBeAskedAbout() {
        SplittableRandom random = new SplittableRandom(7);
        List<GrayImage> memories = randomGreys(3, 8, random);
        GrayImage other = randomGrey(8, random);
        ScoreCard card = score(other, memories, other.values());

        assertEquals(1, card.scores().recalled(), EXACT);
        assertEquals(1, card.partial(), EXACT);
        assertEquals(Settled.Kind.NOTHING, card.settled().kind());
    }

    @Test
    void whereMemoriesAreNotKnownTheRestIsScored() {
        GrayImage original = randomGrey(6, new SplittableRandom(8));
        ScoreCard card = score(original, List.of(), original.values());

        assertEquals(1, card.scores().recalled(), EXACT);
        assertEquals(0, card.wrongPixels());
        assertEquals(List.of(), card.toMemories());
        assertEquals(List.of(), card.overlaps());
        assertEquals(-1, card.winner());
        assertFalse(card.isWinner(0));
        assertTrue(Double.isNaN(card.margin()));
        assertTrue(Double.isNaN(card.constantAnswer()));
        assertTrue(Double.isNaN(card.partial()));
        assertEquals(new Settled(Settled.Kind.UNKNOWN, -1), card.settled());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1.0 / 3, 7})
    void whoDoesNotAnswerHasNoWinnerAndScoresNothing(double rate) {
        List<GrayImage> memories = relatedGreys(3, 7, new SplittableRandom(9));
        double[] rates = new double[49];
        Arrays.fill(rates, rate);
        ScoreCard card = score(memories.getFirst(), memories, rates);

        assertEquals(0, card.scores().recalled());
        assertEquals(List.of(0.0, 0.0, 0.0), card.toMemories());
        assertEquals(List.of(0.0, 0.0, 0.0), card.overlaps());
        assertEquals(-1, card.winner());
        assertTrue(Double.isNaN(card.margin()));
        assertEquals(0, card.partial());
        long on = DoubleStream.of(pattern(memories.getFirst())).filter(value -> value > 0).count();
        assertEquals(on / 49.0, card.wrongPixels());
        assertEquals(new Settled(Settled.Kind.NOTHING, -1), card.settled());
    }

    @Test
    void picturesOfOneColourAreLikeNothing() {
        GrayImage flat = grey(5, DoubleStream.generate(() -> 0.1).limit(25).toArray());
        GrayImage other = randomGrey(5, new SplittableRandom(10));
        ScoreCard asked = score(flat, List.of(flat, other), pattern(other));
        assertEquals(new Scores(0, 0, 0, 0), asked.scores());
        assertEquals(0, asked.constantAnswer());
        assertTrue(Double.isNaN(asked.partial()));
        assertEquals(0, asked.overlaps().getFirst());
        assertEquals(new Settled(Settled.Kind.MEMORY, 1), asked.settled());

        ScoreCard alone = score(other, List.of(flat, flat), pattern(other));
        assertEquals(-1, alone.winner());
        assertEquals(Settled.Kind.NOTHING, alone.settled().kind());
        assertEquals(0, alone.constantAnswer());
    }

    @Test
    void memoriesWithTheWinnersPatternTieAndAreNoRunnersUp() {
        SplittableRandom random = new SplittableRandom(11);
        GrayImage twice = randomGrey(8, random);
        GrayImage samePattern = grey(8, Arrays.stream(pattern(twice)).map(sign -> sign > 0 ? 0.9 : 0.2).toArray());
        GrayImage other = randomGrey(8, random);
        double[] rates = sum(value -> value, pattern(twice), times(0.1, gaussian(64, random)));
        ScoreCard card = score(twice, List.of(other, twice, samePattern, twice), rates);

        assertEquals(1, card.winner());
        assertEquals(card.overlaps().get(1), card.overlaps().get(2));
        assertTrue(card.isWinner(1) && card.isWinner(2) && card.isWinner(3) && !card.isWinner(0));
        assertEquals(card.overlaps().get(1) - card.overlaps().get(0), card.margin());
        assertEquals(new Settled(Settled.Kind.MEMORY, 1), card.settled());
        assertTrue(Double.isNaN(score(twice, List.of(twice, samePattern), rates).margin()));
    }

    @Test
    void thatNobodyWinsIsSaidWhereTheMarginIsWithinChance() {
        SplittableRandom random = new SplittableRandom(21);
        List<GrayImage> memories = relatedGreys(2, 20, random);
        Scorer yardstick = Scorer.of(memories.getFirst(), memories);
        int winners = 0;
        for (int trial = 0; trial < 2000; trial++) {
            double[] rates =
                    sum(value -> value, pattern(memories.get(0)), pattern(memories.get(1)), times(2, gaussian(400, random)));
            winners += yardstick.score(rates, rates, rates).winner() >= 0 ? 1 : 0;
        }
        // Two standard deviations: 4.6 %, and the binomial's own standard deviation is half of a per cent.
        assertEquals(0.046, winners / 2000.0, 0.025);
    }

    @Test
    void whatHasNothingToDoWithAMemoryHasAnOverlapOfZeroAndNoWinner() {
        for (int side : new int[] {4, 6, 8, 12}) {
            int size = side * side;
            GrayImage rows = grey(side, IntStream.range(0, size).mapToDouble(i -> i / side % 2).toArray());
            double[] columns = IntStream.range(0, size).mapToDouble(i -> i % side % 2 == 0 ? 0.1 : 0.7).toArray();
            ScoreCard card = score(rows, List.of(rows), columns);

            assertEquals(List.of(0.0), card.overlaps());
            assertEquals(0, card.scores().recalled());
            assertEquals(-1, card.winner());
            assertEquals(Settled.Kind.NOTHING, card.settled().kind());
        }
    }

    @Test
    void scaleAndOffsetOfTheRatesDoNotMatter() {
        SplittableRandom random = new SplittableRandom(12);
        Scorer yardstick = Scorer.of(randomGrey(8, random), relatedGreys(4, 8, random));
        double[] rates = gaussian(64, random);
        ScoreCard card = yardstick.score(rates, rates, rates);
        for (double scale : new double[] {1e-3, 40, 1e6}) {
            double[] other = Arrays.stream(rates).map(rate -> scale * (rate + 3)).toArray();
            ScoreCard same = yardstick.score(other, other, other);
            assertEquals(card.scores().recalled(), same.scores().recalled(), EXACT);
            assertArrayEquals(yardstick.overlaps(rates), yardstick.overlaps(other), EXACT);
            assertEquals(card.winner(), same.winner());
            assertEquals(card.margin(), same.margin(), EXACT);
            assertEquals(card.partial(), same.partial(), EXACT);
            assertEquals(card.wrongPixels(), same.wrongPixels());
            assertEquals(card.settled(), same.settled());
        }
    }

    /** Each correlation of a random answer has a standard deviation of 1 / sqrt(N - 1): 5 of them once in 2 million. */
    @Test
    void randomAnswersScoreAboutNothing() {
        SplittableRandom random = new SplittableRandom(13);
        List<GrayImage> memories = relatedGreys(5, 20, random);
        Scorer yardstick = Scorer.of(memories.getFirst(), memories);
        double five = 5 / Math.sqrt(399);
        double sumOfPartials = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] rates = gaussian(400, random);
            ScoreCard card = yardstick.score(rates, rates, rates);
            assertEquals(0, card.scores().recalled(), five);
            assertEquals(0, card.partial(), five);
            assertEquals(0, Collections.max(card.overlaps()), five);
            assertEquals(0.5, card.wrongPixels(), 5 * 0.5 / 20);
            assertEquals(Settled.Kind.NOTHING, card.settled().kind());
            sumOfPartials += card.partial();
        }
        assertEquals(0, sumOfPartials / 200, five / Math.sqrt(200));
    }

    @Test
    void theSameMemoriesCanBeHeldAgainstAnotherPicture() {
        SplittableRandom random = new SplittableRandom(14);
        List<GrayImage> memories = relatedGreys(4, 6, random);
        double[] rates = gaussian(36, random);
        Scorer first = Scorer.of(memories.getFirst(), memories);

        for (GrayImage original : memories) {
            assertEquals(score(original, memories, rates), first.about(original).score(rates, rates, rates));
        }
    }

    @Test
    void noScoreModifiesWhatItIsGiven() {
        SplittableRandom random = new SplittableRandom(15);
        double[] rates = gaussian(36, random);
        double[] before = rates.clone();
        Scorer yardstick = Scorer.of(randomGrey(6, random), randomGreys(3, 6, random));
        yardstick.score(rates, rates, rates);
        yardstick.overlaps(rates);

        assertArrayEquals(before, rates);
    }

    @Test
    void picturesAndRatesOfAnotherSizeAreRefused() {
        SplittableRandom random = new SplittableRandom(16);
        GrayImage four = randomGrey(4, random);
        GrayImage five = randomGrey(5, random);
        Scorer yardstick = Scorer.of(four, List.of(four));
        double[] right = new double[16];
        double[] wrong = new double[25];

        assertThrows(IllegalArgumentException.class, () -> Scorer.of(four, List.of(four, five)));
        assertThrows(IllegalArgumentException.class, () -> yardstick.about(five));
        assertThrows(IllegalArgumentException.class, () -> yardstick.similarity(wrong));
        assertThrows(IllegalArgumentException.class, () -> yardstick.overlaps(wrong));
        assertThrows(IllegalArgumentException.class, () -> yardstick.score(wrong, right, right));
        assertThrows(IllegalArgumentException.class, () -> yardstick.score(right, wrong, right));
        assertThrows(IllegalArgumentException.class, () -> yardstick.score(right, right, wrong));
    }

    @Test
    void neuronsNeedNotFormASquare() {
        GrayImage two = new GrayImage(2, 1, new double[] {0, 1});
        ScoreCard card = Scorer.of(two, List.of(two)).score(new double[] {0.1, 0.4}, new double[] {0, 1}, new double[] {1, 0});

        assertEquals(1, card.scores().recalled(), 1e-12);
        assertEquals(0, card.wrongPixels());
        assertEquals(0, card.winner());
    }
}
