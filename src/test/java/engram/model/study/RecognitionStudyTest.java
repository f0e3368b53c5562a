package engram.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.noise.Noise;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.study.recognition.BestReading;
import engram.model.study.recognition.CueKind;
import engram.model.study.recognition.RecognitionStudy;
import engram.model.study.recognition.RecognitionTally;
import org.junit.jupiter.api.Test;

class RecognitionStudyTest {

    private static final Parameters PARAMETERS =
            Parameters.DEFAULTS.withDynamics(Dynamics.SPIKING_DENSE).with(Parameter.SIDE, 12);

    /** Blots: grey values fall off from some places, so that there are sure pixels and unsure ones. */
    private static GrayImage blots(SplittableRandom random) {
        double[] values = new double[144];
        for (int blot = 0; blot < 4; blot++) {
            double x = 12 * random.nextDouble();
            double y = 12 * random.nextDouble();
            for (int i = 0; i < 144; i++) {
                double square = Math.pow(i % 12 - x, 2) + Math.pow(i / 12 - y, 2);
                values[i] = Math.max(values[i], Math.exp(-square / 4));
            }
        }
        return new GrayImage(12, 12, values);
    }

    private static List<GrayImage> pictures(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> blots(random)).limit(count).toList();
    }

    private static RecognitionStudy study(int memories) {
        return new RecognitionStudy(pictures(memories, 1), pictures(30, 2), PARAMETERS, Progress.IGNORED);
    }

    @Test
    void withoutNoiseAndWithSomeTheRightMemoryComesToTheLastPixel() {
        RecognitionStudy study = study(60);
        for (double level : new double[] {0, 0.2}) {
            RecognitionTally known = study.ask(CueKind.KNOWN, level, 60, Progress.IGNORED);
            assertEquals(60, known.cues());
            assertTrue(known.exact() >= 55, known.toString());
            assertEquals(0, known.silent());
            assertTrue(known.step() > 15 && known.step() < 45, known.toString());
        }
    }

    @Test
    void whatIsLearnedFromSpikesInOneShotIsRemembered() {
        RecognitionStudy study =
                new RecognitionStudy(pictures(60, 1), List.of(), PARAMETERS.withRule(RuleKind.ONE_SHOT), Progress.IGNORED);
        RecognitionTally known = study.ask(CueKind.KNOWN, 0.2, 60, Progress.IGNORED);
        assertTrue(known.exact() >= 50, known.toString());
    }

    @Test
    void whatWasNotLearnedIsNeverExactAndOftenUnsure() {
        RecognitionStudy study = study(60);
        RecognitionTally known = study.ask(CueKind.KNOWN, 0.2, 60, Progress.IGNORED);
        RecognitionTally other = study.ask(CueKind.NEW, 0.2, 60, Progress.IGNORED);
        assertEquals(0, other.exact());
        assertTrue(other.unsure() + other.silent() > known.unsure() + known.silent(), known + ", " + other);
    }

    @Test
    void whoKnowsGreysAndNoiseReadsBetterThanWhoKnowsPatterns() {
        RecognitionTally known = study(200).ask(CueKind.KNOWN, 0.5, 400, Progress.IGNORED);
        assertTrue(known.best() >= known.nearest(), known.toString());
        assertTrue(known.interval(known.exact()).low() <= known.share(known.best()), known.toString());
    }

    /** The definition, with every threshold that the mean may have been, in small steps. */
    @Test
    void theBestReadingIsTheMostLikelyMemory() {
        double level = 0.4;
        List<GrayImage> memories = pictures(12, 3);
        BestReading best = new BestReading(memories, level);
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 40; trial++) {
            BipolarState cue = new Noise(NoiseKind.SALT_AND_PEPPER, 0.6).applyTo(memories.get(trial % 12), random).threshold();
            double[] likelihoods = memories.stream().mapToDouble(memory -> likelihood(memory, cue, level)).toArray();
            int most = IntStream.range(0, 12).boxed().max(Comparator.comparingDouble(m -> likelihoods[m])).orElseThrow();
            assertEquals(likelihoods[most], likelihoods[best.of(cue)], 1e-3 * likelihoods[most]);
        }
    }

    private static double likelihood(GrayImage memory, BipolarState cue, double level) {
        double[] greys = memory.values();
        double mean = Arrays.stream(greys).map(grey -> (1 - level) * grey + level / 2).average().orElseThrow();
        double variance = Arrays.stream(greys)
                .map(grey -> (1 - level) * grey * grey + level / 2 - Math.pow((1 - level) * grey + level / 2, 2))
                .sum() / Math.pow(greys.length, 2);
        double sum = 0;
        for (double z = -4; z <= 4; z += 0.001) {
            double threshold = mean + z * Math.sqrt(variance);
            double product = Math.exp(-z * z / 2);
            for (int i = 0; i < greys.length; i++) {
                product *= greys[i] > threshold == cue.isOn(i) ? 1 - level / 2 : level / 2;
            }
            sum += product;
        }
        return sum;
    }

    @Test
    void itDoesNotDependOnChanceThatIsNotInTheSeed() {
        RecognitionTally first = study(40).ask(CueKind.KNOWN, 0.5, 50, Progress.IGNORED);
        assertEquals(first, study(40).ask(CueKind.KNOWN, 0.5, 50, Progress.IGNORED));
    }

    @Test
    void cuesAreMadeAsTheirKindSays() {
        GrayImage picture = pictures(1, 5).getFirst();
        Noise none = new Noise(NoiseKind.SALT_AND_PEPPER, 0);
        SplittableRandom random = new SplittableRandom(6);
        BipolarState pattern = picture.threshold();
        assertEquals(pattern, CueKind.KNOWN.cue(picture, none, random));
        assertEquals(pattern.inverse(), CueKind.INVERSE.cue(picture, none, random));
        BipolarState half = CueKind.HALF.cue(picture, none, random);
        assertTrue(IntStream.range(72, 144).noneMatch(half::isOn));
        assertFalse(half.isEmpty());
        assertTrue(CueKind.SHIFTED_1.cue(picture, none, random).distance(pattern) > 0);
        assertEquals(72, CueKind.RANDOM.cue(picture, none, random).onCount(), 30);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        RecognitionStudy alone = new RecognitionStudy(pictures(2, 1), List.of(), PARAMETERS, Progress.IGNORED);
        assertFalse(alone.has(CueKind.NEW));
        assertThrows(IllegalArgumentException.class, () -> alone.ask(CueKind.NEW, 0.3, 5, Progress.IGNORED));
        assertThrows(IllegalArgumentException.class, () -> alone.ask(CueKind.KNOWN, 0.3, 0, Progress.IGNORED));
        assertThrows(IllegalArgumentException.class, () -> new BestReading(pictures(2, 1), 0));
        assertThrows(CancellationException.class, () -> alone.ask(CueKind.KNOWN, 0.3, 5, (_, _) -> {
            throw new CancellationException();
        }));
    }
}
