package engram.model.study.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.study.engine.Setting;
import engram.model.study.plan.Memories;
import org.junit.jupiter.api.Test;

class MemoryFindingsTest {

    private static String words(double mean, double low, double high, int better, int worse, int count) {
        return MemoryFindings.difference(new MemoryStudy.Difference(mean, new Interval(low, high), better, worse, count), "A",
                "B");
    }

    @Test
    void theBetterNetworkIsNamedWithItsInterval() {
        assertEquals("B is better by 0.08, 0.06 to 0.10, on the same 60 cues: better on 55, worse on 3.",
                words(0.08, 0.06, 0.1, 55, 3, 60));
        assertEquals("A is better by 0.08, 0.06 to 0.10, on the same 60 cues: better on 55, worse on 3.",
                words(-0.08, -0.1, -0.06, 3, 55, 60));
    }

    @Test
    void anIntervalThatHoldsZeroTellsNoDifference() {
        assertEquals("No difference that could be told: B less A is 0.01, -0.02 to 0.04, on the same 60 cues: B better on 30,"
                + " worse on 28.", words(0.01, -0.02, 0.04, 30, 28, 60));
        assertEquals("No difference: A and B are exactly as good on the same 12 cues.", words(0, 0, 0, 0, 0, 12));
    }

    @Test
    void oneCueTellsNoInterval() {
        assertEquals("B less A is 0.20 on the same 1 cue: from so few no interval can be told.",
                words(0.2, Double.NaN, Double.NaN, 1, 0, 1));
    }

    @Test
    void aSmallDifferenceHasTheDecimalsThatTellItFromNone() {
        assertEquals("B is better by 0.006, 0.002 to 0.010, on the same 900 cues: better on 500, worse on 300.",
                words(0.006, 0.002, 0.01, 500, 300, 900));
    }

    @Test
    void fixedPointsAndRightAnswersAreCounted() {
        Parameters binary = Parameters.DEFAULTS.withDynamics(Dynamics.BINARY)
                .withRule(RuleKind.PSEUDO_INVERSE)
                .withNoiseKind(NoiseKind.EXACT_FLIPS)
                .with(Parameter.SIDE, 12)
                .with(Parameter.NOISE, 0.1);
        MemoryStudy study = MemoryStudy.of(
                new MemoryQuestions(new Memories.OfChance(0.5, 5).of(new Setting(binary, 10, 0)), List.of(binary, binary), 3),
                Progress.IGNORED, Progress.IGNORED);
        assertEquals(
                "Asked without noise, A gives back all of 10 memories to the last pixel, B all."
                        + " With noise 0.1, A answers the right one to all of 30 cues, B to all.",
                MemoryFindings.held(study, List.of("A", "B")));
    }
}
