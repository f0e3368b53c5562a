package engram.model.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrievalTheoryTest {

    @ParameterizedTest
    @CsvSource({"0.10, 0.9980", "0.12, 0.9932", "0.13, 0.9872", "0.135, 0.9808"})
    void overlapsOfHebbAreThoseOfAmitGutfreundAndSompolinsky(double load, double overlap) {
        assertEquals(overlap, RetrievalTheory.retrievalOverlap(load), 5e-5);
    }

    @Test
    void aboveTheCriticalLoadNothingRemains() {
        assertEquals(0, RetrievalTheory.retrievalOverlap(0.1385));
        assertEquals(0.967, RetrievalTheory.retrievalOverlap(RetrievalTheory.CRITICAL_LOAD), 0.002);
    }

    @ParameterizedTest
    @CsvSource({"0.105, 0.0010", "0.138, 0.0036", "0.185, 0.0100", "0.37, 0.0501"})
    void oneStepErrorsAreThoseOfTheGaussianTail(double load, double error) {
        assertEquals(error, RetrievalTheory.ofOneStep(load), 1e-4);
    }

    @Test
    void theProjectionRuleHoldsAsManyPatternsAsNeurons() {
        assertEquals(1, RetrievalTheory.OF_PROJECTION.overlap().applyAsDouble(1));
        assertEquals(0, RetrievalTheory.OF_PROJECTION.overlap().applyAsDouble(1.01));
        assertEquals(23.1, RetrievalTheory.exactCapacity(256), 0.05);
    }
}
