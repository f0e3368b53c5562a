package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.view.maps.MapsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** What is slid or chosen beside the parameters: the moment, and for how long spikes glow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlidersTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @AfterAll
    void close() {
        window.close();
    }

    private int trail() {
        return window.on(() -> ((MapsView) window.scene().lookup(".maps")).trail());
    }

    /** What the menu of the maps' look has a sign at, among the lines about the glow. */
    private List<String> chosenTrail() {
        return window.on(() -> window.node("#look", MenuButton.class)
                .getItems()
                .stream()
                .filter(item -> item instanceof RadioMenuItem line && line.isSelected() && line.getId().startsWith("trail-"))
                .map(MenuItem::getText)
                .toList());
    }

    @Test
    void theTrailIsChosenFromTheMenuOfTheMapsLook() {
        assertEquals(8, trail());
        assertEquals(List.of("8 steps"), chosenTrail());
        robot.clickOn("#look");
        Menus.choose(robot, "this step only");
        assertEquals(0, trail());
        assertEquals(List.of("this step only"), chosenTrail());
        robot.clickOn("#look");
        Menus.choose(robot, "30 steps");
        assertEquals(30, trail());
        assertEquals(List.of("30 steps"), chosenTrail());
    }

    @Test
    void theTimeLineIsMovedWithKeysStepByStep() {
        robot.interact(() -> window.node("#time-line").requestFocus());
        robot.type(KeyCode.HOME);
        window.awaitTime(0);
        robot.type(KeyCode.RIGHT, 2);
        window.awaitTime(2);
        robot.type(KeyCode.LEFT);
        window.awaitTime(1);
        robot.type(KeyCode.END);
        window.awaitTime(59);
        assertEquals("step 60 of 60", window.text("#where"));
        assertTrue(window.on(() -> window.node("#where").getAccessibleHelp()).contains("iteration 3 / 3"));
    }
}
