package engram.view.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.plot.Axis;
import engram.plot.Extent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TimeSightTest {

    private TimeSight sight;

    @BeforeEach
    void make() {
        sight = new TimeSight("test", TimeSight.Span.FIRST);
        sight.setLength(10_000);
    }

    @Test
    void opensOnTheFirstStepsAndOnAllOfAShorterRun() {
        assertEquals(Extent.whole(120), sight.axis().extent());
        assertEquals(0, sight.from());
        assertEquals(120, sight.to());
        assertTrue(sight.setLength(60));
        assertEquals(Extent.whole(60), sight.axis().extent());
        assertFalse(sight.setLength(60));
    }

    @Test
    void allStepsAreSeenEvenlyOrAlongALogarithmicAxis() {
        sight.span().setValue(TimeSight.Span.ALL);
        assertEquals(Extent.whole(10_000), sight.axis().extent());
        sight.span().setValue(TimeSight.Span.LOG);
        assertEquals(Axis.Rule.LOGARITHMIC, sight.axis().rule());
        assertEquals(0, sight.from());
        assertEquals(10_000, sight.to());
        assertEquals(0.5, sight.axis().share(sight.axis().middle(99)), 1e-12, "step 100 is halfway to 10,000");
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointerAndStaysInTheRun() {
        for (TimeSight.Span span : TimeSight.Span.values()) {
            sight.span().setValue(span);
            double there = sight.axis().at(0.3);
            sight.zoom(0.5, 0.3);
            assertEquals(there, sight.axis().at(0.3), 1e-6 * there, span.toString());
            assertTrue(sight.isMoved());
            sight.zoom(1e6, 0.9);
            assertEquals(0, sight.from());
            assertEquals(10_000, sight.to(), "no further than the run goes");
            sight.showAll();
            assertFalse(sight.isMoved());
        }
    }

    @Test
    void zoomingEndsAtAFewSteps() {
        sight.zoom(1e-6, 0.5);
        assertEquals(10, sight.axis().extent().length(), 1e-9);
        assertEquals(60, sight.axis().at(0.5), 1e-9);
    }

    @Test
    void aStepThatIsToBeSeenIsMovedIntoSight() {
        assertFalse(sight.shows(5_000));
        sight.show(5_000);
        assertTrue(sight.shows(5_000));
        assertEquals(120, sight.axis().extent().length(), 1e-9, "as much is seen as before");
        sight.show(5_010);
        assertTrue(sight.from() <= 4_950, "what is in sight does not move it");
        sight.show(9_999);
        assertEquals(10_000, sight.to());
    }
}
