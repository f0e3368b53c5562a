package engram.model.score;

import static engram.model.score.ScoreMaking.gaussian;
import static engram.model.score.ScoreMaking.randomGreys;
import static engram.model.score.ScoreMaking.relatedGreys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.image.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is quickly told of many memories is what the slow and obvious comparison with all of them says, to the last digit. */
class ThousandsOfMemoriesTest {

    /** Random and related ones, and equal, opposite and constant ones among them. */
    private static List<GrayImage> memories(int count, int side, RandomGenerator random) {
        List<GrayImage> memories = new ArrayList<>(randomGreys(count / 2, side, random));
        memories.addAll(relatedGreys(count - memories.size(), side, random));
        memories.set(3, memories.get(count - 1));
        memories.set(count / 3, memories.get(count / 2 + 1));
        memories.set(count / 4, memories.get(5).inverted());
        memories.set(7, new GrayImage(side, side, new double[side * side]));
        return memories;
    }

    /** Spikes as they are counted: of a memory, of two, of its inverse, of noise, of nobody, each with some noise. */
    private static double[] counts(List<GrayImage> memories, int kind, double noise, RandomGenerator random) {
        GrayImage one = memories.get(random.nextInt(memories.size()));
        GrayImage other = memories.get(random.nextInt(memories.size()));
        double[] noisy = gaussian(one.size(), random);
        double[] counts = new double[one.size()];
        for (int i = 0; i < counts.length; i++) {
            double first = one.threshold().sign(i);
            double second = other.threshold().sign(i);
            double mean = switch (kind % 5) {
                case 0 -> first;
                case 1 -> (first + second) / 2;
                case 2 -> -first;
                case 3 -> 0;
                default -> 3 * first + second;
            };
            counts[i] = Math.max(0, Math.rint(30 * (1 + mean / 2 + noise * noisy[i])));
        }
        return kind % 7 == 6 ? new double[counts.length] : counts;
    }

    @ParameterizedTest
    @CsvSource({"200, 8", "700, 5", "150, 16", "63, 9", "1, 4"})
    void aBriefCardSaysTheSameAndNamesTheNearest(int count, int side) {
        SplittableRandom random = new SplittableRandom(count);
        List<GrayImage> memories = count == 1 ? randomGreys(1, side, random) : memories(count, side, random);
        Scorer scorer = Scorer.of(memories.getFirst(), memories);
        for (int round = 0; round < 200; round++) {
            double[] rates = counts(memories, round, random.nextDouble(), random);
            int asked = random.nextInt(-1, count);
            Scorer about = asked < 0 ? scorer : scorer.about(memories.get(asked));
            ScoreCard all = about.score(rates, rates, rates);
            Scorer.Brief brief = about.brief(rates, rates, rates, asked, 5);
            boolean right = asked >= 0 && all.isWinner(asked);
            assertEquals(all.winner(), brief.leader());
            assertEquals(right ? asked : all.winner(), brief.card().winner());
            assertEquals(new ScoreCard(all.scores(), List.of(), List.of(), right ? asked : all.winner(), all.margin(),
                    all.constantAnswer(), all.partial(), all.wrongPixels(), all.settled()), brief.card());
            List<Scorer.Nearest> slowly = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparing(all.overlaps()::get).reversed())
                    .limit(5)
                    .map(m -> new Scorer.Nearest(m, all.toMemories().get(m), all.overlaps().get(m)))
                    .toList();
            assertEquals(slowly, brief.nearest());
        }
    }

    /** An answer wanders from one memory to another, as fast or as slowly as it likes. */
    @ParameterizedTest
    @CsvSource({"300, 8, 0.02", "300, 8, 0.3", "1500, 6, 0.05", "40, 7, 0.1"})
    void theWinnerHasLedSinceTheRaceSaysSo(int count, int side, double speed) {
        SplittableRandom random = new SplittableRandom(side);
        List<GrayImage> memories = memories(count, side, random);
        Scorer scorer = Scorer.of(memories.getFirst(), memories);
        int led = 0;
        for (int round = 0; round < 12; round++) {
            double[] from = counts(memories, round, 0.3, random);
            double[] to = counts(memories, 5 * round, 0.1, random);
            Lead lead = new Lead(scorer, 80);
            RaceRecording race = new RaceRecording(scorer, 80);
            for (int sample = 0; sample < 80; sample++) {
                double share = Math.min(1, speed * sample);
                double[] now = new double[from.length];
                Arrays.setAll(now, i -> Math.rint(from[i] + share * (to[i] - from[i]) + 3 * random.nextDouble()));
                lead.append(2 * sample, now);
                race.append(2 * sample, scorer.overlaps(now));
            }
            int winner = race.soFar().leader(79);
            assertEquals(race.soFar().leadsFrom(winner, 200), lead.since(winner, 200));
            assertEquals(200, lead.since(winner == 0 ? 1 : 0, 200));
            assertEquals(-1, lead.since(-1, 200));
            for (int sample = 79; sample >= 0; sample--) {
                assertEquals(race.soFar().leader(sample), lead.leader(sample), "sample " + sample);
            }
            led += winner >= 0 ? 1 : 0;
        }
        assertTrue(led > 0);
    }

    @Test
    void samplesComeOneAfterTheOtherAndAtMostSoMany() {
        Scorer scorer = Scorer.of(new GrayImage(1, 2, new double[] {0, 1}), List.of());
        Lead lead = new Lead(scorer, 2);
        lead.append(4, new double[2]);
        assertThrows(IllegalStateException.class, () -> lead.append(4, new double[2]));
        lead.append(5, new double[2]);
        assertThrows(IllegalStateException.class, () -> lead.append(6, new double[2]));
    }
}
