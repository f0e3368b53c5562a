package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** The ways to the sheet of what can be taken away: the tool bar, the keys, and the menu of each map. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportMenusTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @AfterEach
    void closeSheet() {
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#export-sheet").tryQuery().isEmpty(), "Escape closes it");
    }

    @AfterAll
    void close() {
        window.close();
    }

    private String kind() {
        return window.on(() -> Stream.of("figure", "film", "numbers")
                .filter(kind -> ((ToggleButton) window.scene().lookup("#export-" + kind)).isSelected())
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#cue-spikes", "#recall-spikes", "#twin-spikes", "#cue-rates", "#recall-rates", "#twin-rates"})
    void theMenuOfEveryMapOpensTheSheetAndCopies(String map) {
        window.click(map.endsWith("spikes") ? "#map-content-1" : "#map-content-0");
        robot.rightClickOn(map);
        List<String> titles = new ArrayList<>(List.of("Export\u2026", "Copy picture"));
        if (!map.startsWith("#cue")) {
            titles.addAll(List.of("Silence neurons", "Wake all"));
        }
        assertEquals(titles, Menus.titles(robot).stream().filter(title -> !title.isEmpty()).toList());
        Menus.choose(robot, "Export");
        assertEquals("figure", kind());
    }

    @Test
    void theMenuOfAMapCopiesThePicture() {
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.rightClickOn("#recall-rates");
        Menus.choose(robot, "Copy picture");
        window.eventually("a picture is on the clipboard", () -> Clipboard.getSystemClipboard().getImage() != null);
    }

    @Test
    void theToolBarOpensTheSheet() {
        robot.clickOn("#export");
        assertEquals("figure", kind());
    }

    @Test
    void keysChooseTheKindAlsoWhileItIsOpen() {
        window.shortcut(KeyCode.G);
        assertEquals("film", kind());
        window.shortcut(KeyCode.E);
        assertEquals("figure", kind());
        window.shortcut(KeyCode.G);
        assertEquals("film", kind());
    }

    @Test
    void theWindowsOwnKeysRestWhileItIsOpen() {
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.shortcut(KeyCode.E);
        assertEquals("figure", kind());
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.N);
        window.shortcut(KeyCode.V);
        assertEquals(0, window.time());
        assertEquals(List.of(), window.messages());
    }
}
