package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.Experiments;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class InsufficientMemoryExceptionTest {

    /** Recordings of the largest network and the longest recall: more of them than any memory holds. */
    private static final Parameters LARGE = Parameters.DEFAULTS.with(Parameter.SIDE, Parameter.SIDE.most())
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
