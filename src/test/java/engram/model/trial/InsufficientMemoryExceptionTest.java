package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.Experiments;
import engram.model.Heap;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.network.hidden.Shifts;
import engram.model.parameter.Parameter;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InsufficientMemoryExceptionTest {

    /** Recordings of a large network and the longest recall: more of them than any memory holds. */
    private static final Parameters LARGE = Parameters.DEFAULTS.with(Parameter.SIDE, 128)
            .with(Parameter.STEPS, Parameter.STEPS.most())
            .with(Parameter.ITERATIONS, Parameter.ITERATIONS.most());

    private static boolean fits(int recordings) {
        try {
            InsufficientMemoryException.check(LARGE, recordings);
            return true;
        } catch (InsufficientMemoryException e) {
            return false;
        }
    }

    @Test
    void twoThatFitEachByItselfNeedNotFitTogether() {
        int recordings = 1;
        while (fits(2 * recordings)) {
            recordings *= 2;
        }
        int most = recordings;
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.checkTwin(LARGE, LARGE, most));
        assertTrue(refusal.getMessage().startsWith("Two networks of side 128 need "), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\n"));
    }

    @Test
    void aDynamicsWithoutWeightsNeedsNoRoomForAnyWhateverTheRule() {
        Parameters storkey = Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(RuleKind.STORKEY);
        assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.check(storkey, 0));
        assertDoesNotThrow(() -> InsufficientMemoryException.check(storkey.withDynamics(Dynamics.DENSE), 0));
    }

    @Test
    void hiddenNeuronsThatKnowTooManyPlacesAreRefusedAndFewerShiftsOffered() {
        Parameters wanted =
                Parameters.DEFAULTS.with(Parameter.SIDE, 256).withDynamics(Dynamics.SPIKING_DENSE).with(Parameter.SHIFTS, 2);
        int pictures = (int) (Heap.usable() / (4.0 * 256 * 256) / 6);
        Memory memory = Experiments.small().memories().getFirst();
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class,
                () -> InsufficientMemoryException.check(Collections.nCopies(pictures, memory), wanted, 1));
        assertTrue(refusal.getMessage()
                .matches("Hidden neurons for .* pictures at side 256, known at 25 places each, need .* of memory, and Engram"
                        + " has .* for them\\. Choose fewer shifts, fewer pictures or a smaller side\\."),
                refusal.getMessage());
        InsufficientMemoryException.Instead instead = refusal.instead().orElseThrow();
        assertEquals("0 shifts", instead.words());
        assertEquals(wanted.with(Parameter.SHIFTS, 0), instead.parameters());
        assertThrows(InsufficientMemoryException.class,
                () -> InsufficientMemoryException.checkHidden(256, pictures, new Shifts(2)));
        assertDoesNotThrow(() -> InsufficientMemoryException.checkHidden(256, pictures, Shifts.NONE));
    }

    /** Said before anything is tried; the nearest rules that go are named. */
    @ParameterizedTest
    @EnumSource(value = RuleKind.class, names = {"STORKEY", "DELTA", "SPIKE_HEBBIAN", "CLIPPED_HEBB"})
    void aRuleThatNeedsAMatrixOfAMillionNeuronsIsRefusedAndAnotherNamed(RuleKind rule) {
        Parameters million = Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(rule);
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.check(million, 0));
        assertTrue(refusal.getMessage()
                .matches(Pattern.quote(rule.title())
                        + " at side 1024 needs 6\\.6 TB of memory, and Engram has .* for its weights\\. Choose Pseudo-inverse or"
                        + " Hebb, which need no matrix, or a smaller side\\."),
                refusal.getMessage());
        InsufficientMemoryException ofPatterns = assertThrows(InsufficientMemoryException.class,
                () -> InsufficientMemoryException.checkTraining(1 << 20, 2, million));
        assertTrue(ofPatterns.getMessage().startsWith("1\u00A0048\u00A0576 neurons"), ofPatterns.getMessage());
    }

    /** A million neurons need no matrix, and no more with silent ones and noise; only weights that are cut or rounded do. */
    @ParameterizedTest
    @EnumSource(value = Parameter.class, names = {"CUT", "BITS"})
    void weightsThatHaveNoRoomForAMatrixAreNotCutOrRounded(Parameter parameter) {
        Parameters million = Parameters.DEFAULTS.with(Parameter.SIDE, 1024)
                .withRule(RuleKind.HEBB)
                .withDynamics(Dynamics.RELEASED)
                .with(Parameter.SILENCED, 0.1)
                .with(Parameter.MEMBRANE_NOISE, 0.1);
        assertDoesNotThrow(() -> InsufficientMemoryException.check(million, 1));
        Parameters damaged = million.with(parameter, parameter.most());
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.check(damaged, 1));
        assertTrue(refusal.getMessage()
                .matches("To cut or round weights at side 1024 needs 6\\.6 TB of memory, and Engram has .* for them\\. Choose a"
                        + " smaller side, or weights neither cut nor rounded\\."),
                refusal.getMessage());
        assertEquals(Optional.of(million), refusal.instead().map(InsufficientMemoryException.Instead::parameters));
        assertDoesNotThrow(() -> InsufficientMemoryException.check(damaged.withDynamics(Dynamics.DENSE), 1));
    }

    @ParameterizedTest
    @EnumSource(value = RuleKind.class, names = {"HEBB", "COVARIANCE", "PSEUDO_INVERSE"})
    void aMillionNeuronsFitByRulesThatNeedNone(RuleKind rule) {
        Parameters million = Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(rule).withDynamics(Dynamics.RELEASED);
        Memory memory = Experiments.small().memories().getFirst();
        assertDoesNotThrow(() -> InsufficientMemoryException.check(Collections.nCopies(3, memory), million, 1));
    }

    /** 10,000 steps of a million neurons, with and without memory: 2.6 GB, and that twice. */
    @Test
    void recordingsOfAMillionNeuronsAreAskedForBefore() {
        Parameters million = Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(RuleKind.HEBB);
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.check(million, 2));
        assertTrue(refusal.getMessage()
                .matches("Side 1024 with 10\u00A0000 steps needs .* GB of memory, and Engram has .* for it\\. Choose \\d+"
                        + " iterations? \\([\\d\u00A0]+ steps\\), or a smaller side\\."),
                refusal.getMessage());
    }

    /** Whoever takes what is offered is not refused again. */
    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void whatIsOfferedInsteadFits(RuleKind rule) {
        Parameters million = Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(rule);
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.check(million, 2));
        InsufficientMemoryException.Instead instead = refusal.instead().orElseThrow();
        assertDoesNotThrow(() -> InsufficientMemoryException.check(instead.parameters(), 2));
        assertEquals(1024, instead.parameters().side());
        assertEquals(Dynamics.HELD, instead.parameters().dynamics());
        boolean needsMatrix = InsufficientMemoryException.ofRule(million, 3).isPresent();
        assertEquals(needsMatrix ? RuleKind.PSEUDO_INVERSE : rule, instead.parameters().rule());
        String words = instead.parameters().whole(Parameter.ITERATIONS) + " iterations";
        assertEquals(needsMatrix ? "Pseudo-inverse with " + words : words, instead.words());
    }

    @Test
    void whereFewerStepsDoNotHelpNoneAreOffered() {
        Parameters million = Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(RuleKind.HEBB);
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> InsufficientMemoryException.check(million, 100_000));
        assertTrue(refusal.instead().isEmpty());
        assertTrue(refusal.getMessage().endsWith(" for it. Choose a smaller side or fewer steps."), refusal.getMessage());
    }

    @Test
    void aRuleForWhichThereIsNoRoomBesideTheFirstHasTheNearestOffered() {
        Parameters first =
                Parameters.DEFAULTS.with(Parameter.SIDE, 1024).withRule(RuleKind.PSEUDO_INVERSE).withDynamics(Dynamics.RELEASED);
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class,
                () -> InsufficientMemoryException.checkTwin(first, first.withRule(RuleKind.STORKEY), 2));
        assertEquals("Pseudo-inverse", refusal.instead().orElseThrow().words());
        assertDoesNotThrow(() -> InsufficientMemoryException.checkTwin(first, refusal.instead().orElseThrow().parameters(), 2));
    }

    /** To be read beside the name of a rule, before anybody tries it. */
    @Test
    void whatARuleNeedsAndDoesNotGetIsSaidBesideItsName() {
        Parameters large = Parameters.DEFAULTS.with(Parameter.SIDE, 1024);
        assertEquals(Optional.of("needs 6.6 TB of memory"),
                InsufficientMemoryException.ofRule(large.withRule(RuleKind.STORKEY), 4));
        assertEquals(Optional.empty(), InsufficientMemoryException.ofRule(large.withRule(RuleKind.COVARIANCE), 4));
        assertEquals(Optional.empty(), InsufficientMemoryException.ofRule(large.withRule(RuleKind.HEBB), 0));
        assertEquals(Optional.empty(), InsufficientMemoryException.ofRule(Parameters.DEFAULTS, 4));
        String note = InsufficientMemoryException.rulesThatGo(large, 4);
        assertTrue(note.matches("Engram has .* of memory\\. At side 1024, Pseudo-inverse and Hebb do without a matrix\\."), note);
    }

    @Test
    void twoOfTheUsualSizeFit() {
        assertDoesNotThrow(() -> InsufficientMemoryException.checkTwin(Parameters.DEFAULTS, Parameters.DEFAULTS, 2));
    }

    /** A table of all pairs of these would take three times the memory that any machine has; they themselves do not. */
    @Test
    void thousandsOfPicturesAreAskedForAsOftenAsTheyAreThere() {
        Memory memory = Experiments.small().memories().getFirst();
        Parameters quick = Parameters.DEFAULTS.withRule(RuleKind.HEBB).with(Parameter.SIDE, 4);
        assertDoesNotThrow(() -> InsufficientMemoryException.check(Collections.nCopies(10_000, memory), quick, 0));
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class,
                () -> InsufficientMemoryException.check(Collections.nCopies(10_000_000, memory), Parameters.DEFAULTS, 0));
        assertTrue(refusal.getMessage()
                .matches("10\u00A0000\u00A0000 pictures at side 16 need [\\d\u00A0]+\\.\\d GB of memory, and Engram has"
                        + " .* for that\\. Choose fewer pictures, or a smaller side\\."),
                refusal.getMessage());
    }
}
