package engram.model.study.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.study.engine.Setting;
import engram.model.study.plan.Memories;
import org.junit.jupiter.api.Test;

class MemoryStudyTest {

    private static final Parameters BINARY = Parameters.DEFAULTS.withDynamics(Dynamics.BINARY)
            .withRule(RuleKind.PSEUDO_INVERSE)
            .withNoiseKind(NoiseKind.EXACT_FLIPS)
            .with(Parameter.SIDE, 12)
            .with(Parameter.NOISE, 0.1);

    private static List<Memory> random(int count) {
        return new Memories.OfChance(0.5, 5).of(new Setting(BINARY, count, 0));
    }

    private static MemoryStudy study(List<Memory> memories, int draws, Parameters... networks) {
        return MemoryStudy.of(new MemoryQuestions(memories, List.of(networks), draws), Progress.IGNORED, Progress.IGNORED);
    }

    @Test
    void theProjectionRuleMakesEveryMemoryAFixedPointAndHebbDoesNot() {
        MemoryStudy study = study(random(40), 2, BINARY, BINARY.withRule(RuleKind.HEBB));
        assertEquals(40, study.networks().get(0).fixedPoints());
        assertTrue(study.networks().get(1).fixedPoints() < 20, "Hebb at a load of .28");
        assertEquals(0.0, study.networks().get(0).lost().get(3));
    }

    @Test
    void everyQuestionStandsInTheRowOfWhatWasAskedAbout() {
        MemoryStudy.OfNetwork network = study(random(10), 3, BINARY).networks().getFirst();
        for (List<Integer> row : network.confusion()) {
            assertEquals(11, row.size());
            assertEquals(3, row.stream().mapToInt(Integer::intValue).sum());
        }
        assertEquals(30, network.right());
        assertEquals(30, network.settled().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void theFirstDrawOfAnAnswerIsTheOneInWhichItCameFirst() {
        MemoryStudy.OfNetwork network = study(random(40), 3, BINARY.withRule(RuleKind.HEBB)).networks().getFirst();
        for (int asked = 0; asked < 40; asked++) {
            for (int answered = 0; answered <= 40; answered++) {
                int winner = answered == 40 ? -1 : answered;
                List<Integer> draws = new ArrayList<>();
                for (int draw = 0; draw < 3; draw++) {
                    if (network.winners().get(40 * draw + asked) == winner) {
                        draws.add(draw);
                    }
                }
                assertEquals(network.confused(asked, answered), draws.size());
                OptionalInt first = draws.isEmpty() ? OptionalInt.empty() : OptionalInt.of(draws.getFirst());
                assertEquals(first, network.firstDraw(asked, answered));
            }
        }
    }

    @Test
    void overlapsAreOneOfEachWithItselfAndTheSameBothWays() {
        List<List<Double>> overlaps = study(random(5), 1, BINARY).overlaps();
        for (int a = 0; a < 5; a++) {
            assertEquals(1, overlaps.get(a).get(a));
            for (int b = 0; b < 5; b++) {
                assertEquals(overlaps.get(a).get(b), overlaps.get(b).get(a));
                assertTrue(a == b || Math.abs(overlaps.get(a).get(b)) < 0.5);
            }
        }
    }

    @Test
    void aNetworkDiffersInNothingFromItself() {
        MemoryStudy.Difference same = study(random(6), 2, BINARY, BINARY).difference().orElseThrow();
        assertEquals(0, same.mean());
        assertEquals(0, same.better() + same.worse());
        assertEquals(12, same.count());
        assertTrue(study(random(6), 2, BINARY).difference().isEmpty());
    }

    @Test
    void differencesArePairedByTheSameCue() {
        MemoryStudy study = study(random(40), 2, BINARY.withRule(RuleKind.HEBB), BINARY);
        MemoryStudy.Difference difference = study.difference().orElseThrow();
        double mean = 0;
        for (int cue = 0; cue < 80; cue++) {
            mean += (study.networks().get(1).similarities().get(cue) - study.networks().get(0).similarities().get(cue)) / 80;
        }
        assertEquals(mean, difference.mean(), 1e-12);
        assertTrue(difference.interval().low() > 0, "the projection rule is better: " + difference);
    }

    @Test
    void tooManyOrNoMemoriesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MemoryQuestions(List.of(), List.of(BINARY), 1));
        assertThrows(IllegalArgumentException.class, () -> new MemoryQuestions(random(1001), List.of(BINARY), 1));
        assertThrows(IllegalArgumentException.class,
                () -> new MemoryQuestions(random(3), List.of(BINARY, BINARY.with(Parameter.SIDE, 8)), 1));
    }
}
