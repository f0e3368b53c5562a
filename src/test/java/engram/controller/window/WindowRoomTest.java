package engram.controller.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.settings.Setting;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowRoomTest {

    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 30, 1920, 1050), new Rectangle2D(1920, 0, 1280, 1024));

    private static Optional<Rectangle2D> within(double x, double y, double width, double height) {
        return WindowRoom.within(new Setting.Place(x, y, width, height, false), SCREENS);
    }

    @Test
    void aWindowComesBackWhereItWas() {
        assertEquals(Optional.of(new Rectangle2D(100, 50, 1280, 800)), within(100, 50, 1280, 800));
        assertEquals(Optional.of(new Rectangle2D(2000, 10, 1100, 800)), within(2000, 10, 1100, 800), "the second screen");
        assertEquals(Optional.of(new Rectangle2D(-300, 100, 1280, 800)), within(-300, 100, 1280, 800), "part of it");
    }

    @ParameterizedTest
    @CsvSource({"4000, 100", "-1270, 100", "100, 1070", "100, -200", "100, 5000"})
    void whereNobodyCouldTakeHoldOfItItDoesNot(double x, double y) {
        assertEquals(Optional.empty(), within(x, y, 1280, 800));
    }

    @ParameterizedTest
    @CsvSource({"800, 500, 800, 500", "911, 512, 911, 512", "960, 540, 960, 540", "1920, 1080, 980, 640", "1366, 600, 980, 600"})
    void theLeastWindowIsNoLargerThanItsScreen(double width, double height, double leastWidth, double leastHeight) {
        assertEquals(new Dimension2D(leastWidth, leastHeight), WindowRoom.least(new Rectangle2D(0, 0, width, height)));
    }

    @ParameterizedTest
    @CsvSource({"30, 20, 800, 500, true", "30, 20, 700, 400, true", "0, 0, 800, 500, false", "-8, -8, 816, 516, false"})
    void aMaximisedWindowThatIsNotWholeOnItsScreenIsAstray(double x, double y, double width, double height, boolean astray) {
        assertEquals(astray, WindowRoom.isAstray(new Rectangle2D(x, y, width, height), new Rectangle2D(0, 0, 800, 500)));
    }

    @Test
    void aWindowIsNoLargerThanItsScreenNorTooSmall() {
        assertEquals(Optional.of(new Rectangle2D(0, 40, 1920, 1050)), within(0, 40, 3840, 2160));
        assertEquals(Optional.of(new Rectangle2D(0, 40, 980, 640)), within(0, 40, 200, 100));
    }
}
