package engram.model.score;

import static engram.model.score.ScoreMaking.gaussian;
import static engram.model.score.ScoreMaking.pattern;
import static engram.model.score.ScoreMaking.pearson;
import static engram.model.score.ScoreMaking.randomGrey;
import static engram.model.score.ScoreMaking.randomGreys;
import static engram.model.score.ScoreMaking.relatedGreys;
import static engram.model.score.ScoreMaking.sum;
import static engram.model.score.ScoreMaking.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.score.Settled.Kind;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettledTest {

    private static final Settled MIXTURE = new Settled(Kind.MIXTURE, -1);
    private static final Settled NOTHING = new Settled(Kind.NOTHING, -1);

    private static Settled settled(List<GrayImage> memories, double[] rates) {
        return Scorer.of(memories.getFirst(), memories).score(rates, rates, rates).settled();
    }

    private static Settled memory(int which) {
        return new Settled(Kind.MEMORY, which);
    }

    private static Settled inverse(int which) {
        return new Settled(Kind.INVERSE, which);
    }

    private static double[] majority(List<GrayImage> greys) {
        return sum(Math::signum, greys.stream().map(ScoreMaking::pattern).toArray(double[][]::new));
    }

    /** With as much noise as takes the overlap of a clean answer to the given one. */
    private static double[] noisy(double[] clean, double overlap, SplittableRandom random) {
        double[] noise = gaussian(clean.length, random);
        double strength = Math.sqrt(1 / (overlap * overlap) - 1) * deviation(clean);
        return sum(value -> value, clean, times(strength, noise));
    }

    private static double deviation(double[] values) {
        return Math.sqrt(StatUtils.populationVariance(values));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60, 200})
    void eachMemoryAndItsInverseAreRecognisedBesideSpikeNoise(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<GrayImage> memories = randomGreys(count, 16, random);
        for (int m = 0; m < Math.min(count, 20); m++) {
            double[] answer = noisy(pattern(memories.get(m)), 0.95, random);
            assertEquals(memory(m), settled(memories, answer));
            assertEquals(inverse(m), settled(memories, times(-1, answer)));
        }
    }

    @Test
    void memoriesThatAreMuchAlikeAreRecognisedToo() {
        SplittableRandom random = new SplittableRandom(1);
        List<GrayImage> memories = relatedGreys(6, 30, random);
        assertTrue(pearson(pattern(memories.get(0)), pattern(memories.get(1))) > 0.3);
        for (int m = 0; m < 6; m++) {
            assertEquals(memory(m), settled(memories, noisy(pattern(memories.get(m)), 0.95, random)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 9})
    void theMajorityOfAnOddNumberOfMemoriesIsAMixture(int many) {
        SplittableRandom random = new SplittableRandom(many);
        List<GrayImage> memories = randomGreys(12, 40, random);
        double[] majority = majority(memories.subList(0, many));

        assertEquals(MIXTURE, settled(memories, majority));
        assertEquals(MIXTURE, settled(memories, times(-1, majority)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void theMeanOfMemoriesIsAMixtureHoweverAlikeTheyAre(int many) {
        SplittableRandom random = new SplittableRandom(many);
        List<List<GrayImage>> families = List.of(randomGreys(6, 20, random), relatedGreys(6, 20, random));
        for (List<GrayImage> memories : families) {
            double[] mean = sum(value -> value / many,
                    memories.subList(0, many).stream().map(ScoreMaking::pattern).toArray(double[][]::new));
            assertEquals(MIXTURE, settled(memories, mean));
            assertEquals(MIXTURE, settled(memories, noisy(mean, 0.9, random)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, false", "0.6, false", "0.65, false", "0.75, true", "0.9, true", "1, true"})
    void threePartsOfOneAndOneOfAnotherAreEnoughForOneMemory(double share, boolean one) {
        SplittableRandom random = new SplittableRandom(2);
        for (List<GrayImage> memories : List.of(randomGreys(2, 40, random), relatedGreys(2, 40, random))) {
            double[] answer =
                    sum(value -> value, times(share, pattern(memories.get(0))), times(1 - share, pattern(memories.get(1))));
            assertEquals(one ? memory(0) : MIXTURE, settled(memories, answer));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 128, 200, 250, 255, 300})
    void noiseIsNothingHoweverManyMemoriesThereAre(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<GrayImage> memories = randomGreys(count, 16, random);
        Scorer yardstick = Scorer.of(memories.getFirst(), memories);
        int alarms = 0;
        for (int trial = 0; trial < 300; trial++) {
            double[] rates = gaussian(256, random);
            alarms += yardstick.score(rates, rates, rates).settled().equals(NOTHING) ? 0 : 1;
        }
        // One in ten thousand is let through: among 300, two or more once in 2000 such tests.
        assertTrue(alarms <= 1, alarms + " false alarms");
    }

    @Test
    void aPictureThatWasNeverLearnedIsNothing() {
        SplittableRandom random = new SplittableRandom(3);

        assertEquals(NOTHING, settled(randomGreys(5, 16, random), pattern(randomGrey(16, random))));
    }

    @Test
    void anAnswerThatIsMostlyNoiseIsNothingEvenIfTheRightMemoryWins() {
        SplittableRandom random = new SplittableRandom(4);
        List<GrayImage> memories = randomGreys(3, 20, random);
        double[] rates = noisy(pattern(memories.get(1)), 0.5, random);
        ScoreCard card = Scorer.of(memories.get(1), memories).score(rates, rates, rates);

        assertEquals(1, card.winner());
        assertTrue(card.margin() > 0.2);
        assertEquals(NOTHING, card.settled());
    }

    @Test
    void ofAPictureAndItsNegativeEachIsItselfAndNoInverse() {
        SplittableRandom random = new SplittableRandom(5);
        GrayImage picture = randomGrey(12, random);
        List<GrayImage> memories = List.of(picture, picture.inverted(), randomGrey(12, random));

        assertEquals(memory(0), settled(memories, pattern(picture)));
        assertEquals(memory(1), settled(memories, times(-1, pattern(picture))));
    }

    @Test
    void repeatedMemoriesAreTheFirstOfThem() {
        SplittableRandom random = new SplittableRandom(6);
        GrayImage twice = randomGrey(12, random);
        List<GrayImage> memories = List.of(randomGrey(12, random), twice, twice);

        assertEquals(memory(1), settled(memories, pattern(twice)));
        assertEquals(inverse(1), settled(memories, times(-1, pattern(twice))));
    }

    @Test
    void theMultipleCorrelationIsThatOfLeastSquares() {
        SplittableRandom random = new SplittableRandom(7);
        for (List<GrayImage> memories : List.of(randomGreys(7, 8, random), relatedGreys(7, 8, random))) {
            double[] rates = noisy(majority(memories), 0.95, random);
            double[][] rows = new double[64][7];
            for (int i = 0; i < 64; i++) {
                for (int m = 0; m < 7; m++) {
                    rows[i][m] = pattern(memories.get(m))[i];
                }
            }
            OLSMultipleLinearRegression slow = new OLSMultipleLinearRegression();
            slow.newSampleData(rates, rows);
            StoredPatterns stored = stored(memories);
            double[] overlaps = overlaps(stored, rates);

            assertEquals(Math.sqrt(slow.calculateRSquared()), stored.multipleCorrelation(Standing.Overlaps.known(overlaps)),
                    1e-10);
            assertEquals(Math.sqrt(slow.calculateAdjustedRSquared()),
                    stored.madeOfPatterns(Standing.Overlaps.known(overlaps), new ArrayRealVector(overlaps).getLInfNorm()), 1e-10);
        }
    }

    @Test
    void repeatedOppositeDependentAndConstantPatternsAddNothingToTheMultipleCorrelation() {
        SplittableRandom random = new SplittableRandom(8);
        List<GrayImage> memories = randomGreys(3, 10, random);
        List<GrayImage> more = new ArrayList<>(memories);
        more.add(memories.get(0));
        more.add(memories.get(1).inverted());
        more.add(new GrayImage(10, 10, new double[100]));
        more.addAll(Collections.nCopies(20, memories.get(2)));
        double[] rates = noisy(majority(memories), 0.8, random);

        StoredPatterns few = stored(memories);
        StoredPatterns many = stored(more);
        assertEquals(3, few.rank());
        assertEquals(3, many.rank());
        assertEquals(few.multipleCorrelation(known(few, rates)), many.multipleCorrelation(known(many, rates)), 1e-12);
        assertEquals(1, many.multipleCorrelation(known(many, pattern(memories.get(2)))), 1e-12);
    }

    @Test
    void patternsThatAreSumsOfOthersAreDependent() {
        // The first three add up to the fourth, but for a constant.
        List<GrayImage> memories =
                List.of(ScoreMaking.grey(3, 1, 0, 0, 0, 0, 0, 0, 0, 0), ScoreMaking.grey(3, 0, 1, 0, 0, 0, 0, 0, 0, 0),
                        ScoreMaking.grey(3, 0, 0, 1, 0, 0, 0, 0, 0, 0), ScoreMaking.grey(3, 1, 1, 1, 0, 0, 0, 0, 0, 0));

        assertEquals(3, stored(memories).rank());
    }

    @Test
    void correlationsOfPatternsAreThoseOfTheirValues() {
        List<GrayImage> memories = relatedGreys(5, 7, new SplittableRandom(9));
        StoredPatterns stored = stored(memories);
        for (int m = 0; m < 5; m++) {
            assertEquals(1, stored.correlation(m, m));
            for (int n = 0; n < 5; n++) {
                double slow = pearson(pattern(memories.get(m)), pattern(memories.get(n)));
                assertEquals(slow, stored.correlation(m, n), 1e-12);
            }
        }
    }

    @Test
    void aKindWithoutAMemoryNamesNone() {
        assertThrows(IllegalArgumentException.class, () -> new Settled(Kind.MEMORY, -1));
        assertThrows(IllegalArgumentException.class, () -> new Settled(Kind.INVERSE, -1));
        assertThrows(IllegalArgumentException.class, () -> new Settled(Kind.MIXTURE, 0));
        assertThrows(IllegalArgumentException.class, () -> new Settled(Kind.NOTHING, 2));
        assertThrows(IllegalArgumentException.class, () -> new Settled(Kind.UNKNOWN, -2));
    }

    /** A table of all pairs of so many would take 7 GB. */
    @Test
    void thousandsOfMemoriesNeedNoTableOfAllPairs() {
        SplittableRandom random = new SplittableRandom(8);
        List<GrayImage> memories =
                Stream.generate(() -> new GrayImage(4, 4, random.doubles(16).toArray())).limit(30_000).toList();
        Scorer yardstick = Scorer.of(memories.getFirst(), memories);
        double[] answer = memories.get(17).values();
        assertEquals(30_000, yardstick.overlaps(answer).length);
        AtomicInteger reports = new AtomicInteger();
        assertThrows(CancellationException.class, () -> Scorer.of(memories.getFirst(), memories, (done, total) -> {
            if (reports.incrementAndGet() == 30_005) {
                throw new CancellationException();
            }
        }));
    }

    private static Standing.Overlaps known(StoredPatterns patterns, double[] rates) {
        return Standing.Overlaps.known(overlaps(patterns, rates));
    }

    private static StoredPatterns stored(List<GrayImage> memories) {
        return new StoredPatterns(memories.stream().map(GrayImage::threshold).toList(), memories.getFirst().size(),
                Progress.IGNORED);
    }

    private static double[] overlaps(StoredPatterns stored, double[] rates) {
        return stored.overlaps(Centred.of(rates));
    }
}
