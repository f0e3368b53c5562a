package engram.model.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.image.GrayImage;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final GrayImage A = ScoreMaking.randomGrey(100, new SplittableRandom(1));
    private static final GrayImage B = ScoreMaking.randomGrey(100, new SplittableRandom(2));
    private static final GrayImage C = ScoreMaking.randomGrey(100, new SplittableRandom(3));

    private static RaceRecording recording(GrayImage... memories) {
        return new RaceRecording(Scorer.of(A, List.of(memories)), Race.MOST_SAMPLES);
    }

    private static Race race(RaceRecording recording, double[][] samples) {
        for (int i = 0; i < samples.length; i++) {
            recording.append(10 * i + 9, samples[i]);
        }
        return recording.soFar();
    }

    @Test
    void theLeadChangesAndTheLastLeaderHasLedSinceItTookOverForGood() {
        Race race = race(recording(A, B, C), new double[][] {{0, 0, 0}, {.3, .1, .0}, {.3, .4, .1}, {.5, .45, .1}, {.5, .49, .2},
            {.6, .5, .2}, {.8, .4, .3},});

        List<Integer> leaders = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < race.samples(); i++) {
            leaders.add(race.leader(i));
            from.add(race.leadsFrom(i));
        }
        assertEquals(List.of(-1, 0, 1, 0, -1, 0, 0), leaders);
        assertEquals(List.of(-1, 19, 29, 39, -1, 59, 59), from);
        assertEquals(59, race.leadsFrom());
        assertTrue(Double.isNaN(race.margin(0)));
        assertEquals(.2, race.margin(1), 1e-15);
        assertEquals(.01, race.margin(4), 1e-15);
        assertEquals(.4, race.overlap(2, 1));
    }

    @Test
    void theExtentIsThatOfAllMemoriesButSome() {
        Race race = race(recording(A, B, C), new double[][] {{.1, -.4, .9}});
        assertArrayEquals(new double[] {-.4, .9}, race.extent(0, new int[0]));
        assertArrayEquals(new double[] {.1, .9}, race.extent(0, new int[] {1}));
        assertArrayEquals(new double[] {-.4, -.4}, race.extent(0, new int[] {0, 2}));
        assertArrayEquals(new double[] {1, -1}, race.extent(0, new int[] {0, 1, 2}));
    }

    @Test
    void whoeverIsAheadByNoMoreThanChanceMakesDoesNotLead() {
        // Two memories with nothing in common, in an answer half of whose square they explain: 2 sqrt(2 / 2 / 9997).
        double correlation = ScoreMaking.pearson(ScoreMaking.pattern(A), ScoreMaking.pattern(B));
        double chance = 2 * Math.sqrt(2 * (1 - correlation) * 0.5 / 9997);
        Race race = race(recording(A, B), new double[][] {{.5, .5 - .9 * chance}, {.5, .5 - 1.1 * chance}});

        assertEquals(0.02, chance, 0.0005);
        assertEquals(-1, race.leader(0));
        assertEquals(0, race.leader(1));
    }

    @Test
    void theWinnerOfAMomentLeadsFromThenOnIfItDidNotBefore() {
        Race race = race(recording(A, B), new double[][] {{.5, .1}, {.5, .1}, {.1, .5}});

        assertEquals(-1, race.leadsFrom(-1, 25));
        assertEquals(9, race.leadsFrom(0, 25));
        assertEquals(25, race.leadsFrom(1, 25));
        assertEquals(29, race.leadsFrom(1, 31));
        assertEquals(5, race.leadsFrom(1, 5));
    }

    @Test
    void nobodyLeadsForGoodIfNobodyLeadsAtTheEnd() {
        assertEquals(-1, race(recording(A, B), new double[][] {{.5, .1}, {.5, .495}}).leadsFrom());
        assertEquals(-1, race(recording(A, B), new double[][] {}).leadsFrom());
        assertEquals(-1, race(recording(), new double[][] {{}, {}}).leadsFrom());
    }

    @Test
    void memoriesWithOnePatternTieAndTheFirstLeads() {
        Scorer yardstick = Scorer.of(A, List.of(B, A, A));
        RaceRecording recording = new RaceRecording(yardstick, 5);
        recording.append(0, yardstick.overlaps(A.values()));
        Race race = recording.soFar();

        assertEquals(race.overlap(0, 1), race.overlap(0, 2));
        assertEquals(1, race.leader(0));
        assertEquals(race.overlap(0, 1) - race.overlap(0, 0), race.margin(0));
    }

    @Test
    void aMemoryWithoutRivalLeadsFromWhereThereIsAnythingOfIt() {
        Race race = race(recording(A), new double[][] {{0}, {-.3}, {.01}, {.2}, {.5}});

        assertEquals(-1, race.leader(2));
        assertEquals(0, race.leader(3));
        assertEquals(39, race.leadsFrom());
        assertTrue(Double.isNaN(race.margin(4)));
    }

    @Test
    void theSampleOfATimeIsTheNewestUpToIt() {
        Race race = race(recording(A, B), new double[][] {{0, 0}, {0, 0}, {0, 0}});

        assertEquals(-1, race.sampleAt(8));
        assertEquals(0, race.sampleAt(9));
        assertEquals(0, race.sampleAt(18));
        assertEquals(1, race.sampleAt(19));
        assertEquals(2, race.sampleAt(1000));
        assertEquals(29, race.time(2));
    }

    @Test
    void whatIsAppendedLaterDoesNotShow() {
        RaceRecording recording = recording(A, B);
        double[] sample = {.5, .1};
        recording.append(3, sample);
        Race early = recording.soFar();
        sample[0] = -1;
        recording.append(4, sample);

        assertEquals(1, early.samples());
        assertEquals(.5, early.overlap(0, 0));
        assertEquals(0, early.sampleAt(100));
        assertEquals(3, early.leadsFrom());
        assertEquals(4, recording.soFar().leadsFrom());
    }

    @Test
    void readersSeeWholeRacesWhileTheWriterGoesOn() {
        RaceRecording recording = recording(A, B);
        List<CompletableFuture<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < Race.MOST_SAMPLES; i++) {
            recording.append(i, i < 300 ? new double[] {.5, .1} : new double[] {.1, .5});
            Race race = recording.soFar();
            readers.add(CompletableFuture.supplyAsync(race::leadsFrom));
        }
        for (int i = 0; i < readers.size(); i++) {
            assertEquals(i < 300 ? 0 : 300, readers.get(i).join());
        }
    }

    @Test
    void theRaceOfAYardstickHasItsWinnersAndMargins() {
        Scorer yardstick = Scorer.of(A, List.of(A, B, C));
        RaceRecording recording = new RaceRecording(yardstick, 50);
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 50; i++) {
            double[] rates = ScoreMaking.gaussian(10_000, random);
            recording.append(i, yardstick.overlaps(rates));
            ScoreCard card = yardstick.score(rates, rates, rates);
            Race race = recording.soFar();
            assertEquals(card.margin(), race.margin(i));
            assertEquals(card.winner(), race.leader(i));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        RaceRecording recording = new RaceRecording(Scorer.of(A, List.of(A, B)), 2);

        assertThrows(IllegalArgumentException.class, () -> recording.append(-1, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> recording.append(5, new double[3]));
        recording.append(5, new double[2]);
        assertThrows(IllegalArgumentException.class, () -> recording.append(5, new double[2]));
        recording.append(6, new double[2]);
        assertThrows(IllegalStateException.class, () -> recording.append(7, new double[2]));
        assertEquals(2, recording.soFar().samples());
        Scorer yardstick = Scorer.of(A, List.of());
        assertThrows(IllegalArgumentException.class, () -> new RaceRecording(yardstick, -1));
        assertThrows(IllegalArgumentException.class, () -> new RaceRecording(yardstick, Race.MOST_SAMPLES + 1));
    }
}
