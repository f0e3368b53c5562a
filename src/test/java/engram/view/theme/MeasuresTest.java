package engram.view.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource({"1024, 680, 240, 1, 0.24", "1280, 800, 304, 1, 0.27", "1920, 1080, 384, 2, 0.42", "2560, 1440, 560, 2, 0.50",
        "2560, 1080, 384, 2, 0.31", "3440, 1440, 560, 2, 0.37", "3840, 2160, 912, 2, 0.60"})
    void mapsAreAsLargeAsTheDesignHasThem(double width, double height, double map, int rows, double share) {
        Measures measures = Measures.of(width, height, 1);
        assertEquals(map, measures.map());
        assertEquals(rows, measures.rows());
        assertTrue(3 * rows * map * map / (width * height) >= share);
    }

    @ParameterizedTest
    @CsvSource({"1023, 0, 0", "1024, 216, 0", "1199, 216, 0", "1200, 264, 0", "1499, 264, 0", "1500, 288, 400", "2199, 288, 400",
        "2200, 288, 824", "2600, 288, 840", "3840, 288, 840"})
    void columnsFollowTheWidth(double width, double left, double right) {
        Measures measures = Measures.of(width, 1000, 1);
        assertEquals(left, measures.left());
        assertEquals(right, measures.right());
        assertEquals(left == 0, measures.drawer());
    }

    /** What stands empty below the maps is less than a row of cells more would take. */
    @ParameterizedTest
    @CsvSource({"2200, 1240", "2560, 1440", "2560, 1080", "3440, 1440", "3840, 2160"})
    void aWideWindowUsesItsHeight(double width, double height) {
        Measures measures = Measures.of(width, height, 1);
        double room = height - Measures.BAR - Measures.CHAIN - Measures.FOOT;
        assertTrue(room - measures.height() < 2 * 16, room + " " + measures.height());
    }

    @Test
    void largerLettersAreASmallerWindow() {
        Measures measures = Measures.of(2560, 1600, 2);
        Measures half = Measures.of(1280, 800, 1);
        assertEquals(2 * half.left(), measures.left());
        // Larger pixels have more whole cells.
        assertTrue(measures.map() >= 2 * half.map());
    }

    @ParameterizedTest
    @CsvSource({"1024, 680, 1", "1280, 800, 1", "1280, 800, 1.75", "1920, 1080, 1", "1920, 700, 1", "2560, 1440, 1.25",
        "3840, 2160, 1.5"})
    void theColumnsFitBetweenTheSides(double width, double height, double text) {
        Measures measures = Measures.of(width, height, text);
        double room = width - measures.left() - measures.right() - 2 * measures.scaled(Measures.LEAST_PADDING);
        assertTrue(measures.columns() <= room);
    }

    @Test
    void aLowWideWindowHasOneRowOfLargeMaps() {
        assertEquals(1, Measures.of(1920, 700, 1).rows());
        assertTrue(Measures.of(1920, 700, 1).map() > 300);
    }

    @Test
    void belowTheSmallestDesignedHeightViewsCloseToTheirTabs() {
        assertFalse(Measures.of(1280, 680, 1).viewsClosed());
        assertTrue(Measures.of(1280, 679, 1).viewsClosed());
        assertFalse(Measures.of(1920, 600, 1).viewsClosed());
    }

    @ParameterizedTest
    @CsvSource({"1024, 680, 1.75", "1190, 680, 1.75", "980, 640, 1.75", "1218, 680, 1.75", "560, 400, 1"})
    void columnsNarrowerThanALineOfTheirHeadingsStandBesideOneAnotherAllTheSame(double width, double height, double text) {
        Measures measures = Measures.of(width, height, text);
        assertEquals(width / text < 696, measures.stacked());
        double scrollBar = 10 * text;
        assertTrue(measures.columns() + 2 * measures.scaled(8) <= width - scrollBar, measures.toString());
        assertTrue(measures.map() >= measures.scaled(160));
        assertEquals(0, measures.map() % 16, 1e-9, "whole cells");
    }

    @Test
    void whereColumnsAreNarrowAllPartsAreScrolledTo() {
        Measures measures = Measures.of(1024, 680, 1.75);
        assertTrue(measures.stacked());
        assertFalse(measures.viewsClosed());
        assertTrue(measures.height() > 680 - 1.75 * (Measures.BAR + Measures.CHAIN + Measures.FOOT));
        // Headings and maps are seen together.
        assertTrue(measures.above() + measures.map() <= 680 - 1.75 * (Measures.BAR + Measures.CHAIN + Measures.FOOT));
        assertEquals(160, Measures.of(400, 400, 1).map(), "never smaller than the words above and below");
    }
}
