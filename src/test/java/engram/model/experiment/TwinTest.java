package engram.model.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinTest {

    private static final Experiment FIRST = Experiments.small();

    private static Trial trial(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(parameters.side())).toList();
        Experiment.Cue cue = experiment.cue().orElseThrow();
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters);
        Run run = new Run(question, Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys), parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    /** Another value that the parameter may have. */
    private static Parameters changed(Parameters parameters, Parameter parameter) {
        double value = parameters.real(parameter);
        return parameters.with(parameter, parameter.whole() ? value + 1 : value + 0.01);
    }

    private static boolean makesTheCue(Parameter parameter) {
        return switch (parameter) {
            case NOISE, SIDE, STEPS, GAIN -> true;
            default -> false;
        };
    }

    @Test
    void toBeginWithOnlyRuleAndDynamicsAreItsOwn() {
        Experiment twin = Twin.DEFAULT.of(FIRST);
        assertEquals(FIRST.parameters().withRule(RuleKind.PSEUDO_INVERSE).withDynamics(Dynamics.RELEASED), twin.parameters());
        assertEquals(FIRST.with(twin.parameters()), twin);
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesTheCueIsTheFirstsAndTheRestIsItsOwnOnceCopied(Parameter parameter) {
        Twin twin = Twin.copyOf(FIRST.parameters());
        Parameters later = changed(FIRST.parameters(), parameter);
        assertEquals(makesTheCue(parameter) ? later : FIRST.parameters(), twin.beside(later));
    }

    @ParameterizedTest
    @EnumSource
    void whileItFollowsAllNumbersAreTheFirsts(Parameter parameter) {
        Parameters later = changed(FIRST.parameters(), parameter);
        assertEquals(later.real(parameter), Twin.DEFAULT.beside(later).real(parameter));
    }

    @Test
    void kindOfNoiseSeedDrawAndSubjectAreTheFirsts() {
        Twin twin = Twin.copyOf(FIRST.parameters());
        Parameters other = FIRST.parameters().withNoiseKind(NoiseKind.OCCLUSION).withSeed(77);
        Experiment later = FIRST.with(other).redrawn().asking(FIRST.memories().getLast());
        assertEquals(later, twin.of(later));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsAskedTheIdenticalCue(RuleKind rule) {
        Trial first = trial(FIRST);
        for (Dynamics dynamics : Dynamics.values()) {
            Trial second = trial(Twin.copyOf(FIRST.parameters()).withRule(rule).withDynamics(dynamics).of(FIRST));
            assertEquals(first.question(), second.question());
            assertEquals(rule, second.parameters().rule());
        }
    }

    @Test
    void aCopyAnswersTheSameAndAnotherRuleDoesNot() {
        Frame first = Frame.of(trial(FIRST), 59, 3);
        Twin copy = Twin.copyOf(FIRST.parameters());
        FramePair same = new FramePair(first, Frame.of(trial(copy.of(FIRST)), 59, 3));
        assertArrayEquals(new double[64], same.differences());
        assertEquals(first.rateTop(), same.rateTop());
        Frame other = Frame.of(trial(copy.withRule(RuleKind.PSEUDO_INVERSE).of(FIRST)), 59, 3);
        FramePair pair = new FramePair(first, other);
        double[] differences = pair.differences();
        assertTrue(Arrays.stream(differences).anyMatch(difference -> difference != 0));
        for (int i = 0; i < differences.length; i++) {
            assertEquals(other.recallRates()[i], first.recallRates()[i] + differences[i], 1e-15);
        }
        assertArrayEquals(first.cueRates(), other.cueRates());
        assertEquals(Math.max(first.rateTop(), other.rateTop()), pair.rateTop());
    }

    @Test
    void networksOfDifferentSidesAreNoPair() {
        Frame small = Frame.of(trial(FIRST), 0, 0);
        Frame large = Frame.of(trial(Experiments.with(FIRST, Parameter.SIDE, 9)), 0, 0);
        assertThrows(IllegalArgumentException.class, () -> new FramePair(small, large));
    }

    @Test
    void whoIsSilencedByHandIsSilentInBoth() {
        Parameters first = FIRST.parameters();
        SilencedByHand silenced = SilencedByHand.NONE.with(8, new int[] {5, 6}, true);
        Parameters silent = first.withSilencedByHand(silenced);
        for (Twin twin : List.of(Twin.DEFAULT, Twin.copyOf(first), Twin.copyOf(silent), Twin.DEFAULT.keeping(silent))) {
            assertEquals(silenced, twin.beside(silent).silencedByHand());
            assertEquals(SilencedByHand.NONE, twin.beside(first).silencedByHand());
        }
        assertEquals(Twin.copyOf(first), Twin.copyOf(silent));
    }

    @Test
    void whoSwapsTwiceIsWhereOneWas() {
        Parameters first = FIRST.parameters();
        Twin kept = Twin.copyOf(first.with(Parameter.THRESHOLD, 0.7)).withRule(RuleKind.STORKEY);
        for (Twin twin : List.of(Twin.DEFAULT, kept)) {
            Parameters second = twin.beside(first);
            Twin swapped = twin.swapped(first);
            assertEquals(first, swapped.beside(second));
            assertEquals(twin.own().isPresent(), swapped.own().isPresent());
            assertEquals(first, swapped.swapped(second).swapped(first).beside(second));
            assertEquals(second, swapped.swapped(second).beside(first));
        }
    }

    @Test
    void whatIsWantedOfItIsItsOwnOnlyWhereItsNumbersAre() {
        Parameters first = FIRST.parameters();
        Parameters otherRule = Twin.DEFAULT.beside(first).withRule(RuleKind.STORKEY);
        assertEquals(Twin.DEFAULT.withRule(RuleKind.STORKEY), Twin.DEFAULT.being(otherRule, first));
        Parameters shorter = otherRule.with(Parameter.FREE_STEPS, 70);
        Twin own = Twin.DEFAULT.being(shorter, first);
        assertEquals(Optional.of(shorter), own.own());
        assertEquals(shorter, own.beside(first));
    }

    @Test
    void keepingChangesNothingUntilTheFirstIsChanged() {
        Parameters first = FIRST.parameters();
        Twin kept = Twin.DEFAULT.keeping(first);
        assertEquals(Twin.DEFAULT.beside(first), kept.beside(first));
        Parameters later = first.with(Parameter.RECURRENCE, 0.5);
        assertNotEquals(Twin.DEFAULT.beside(later), kept.beside(later));
        assertEquals(Twin.DEFAULT, kept.following());
    }

    @Test
    void itTellsInWhichNumbersThatMatterItDiffers() {
        Parameters first = FIRST.parameters();
        assertEquals(List.of(), Twin.DEFAULT.differences(first));
        Twin kept = Twin.DEFAULT.keeping(first);
        Parameters later =
                first.with(Parameter.THRESHOLD, 0.7).with(Parameter.NOISE, 0.9).with(Parameter.INVERSE_TEMPERATURE, 0.5);
        assertEquals(List.of(Parameter.THRESHOLD), kept.differences(later));
        assertFalse(later.uses(Parameter.INVERSE_TEMPERATURE));
    }
}
