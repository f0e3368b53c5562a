package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module javafx.controls;
import engram.Experiments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** The sliders beside those of the parameters, pulled and moved with keys. */
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

    private void pull(String slider, int pixels) {
        Node thumb = window.node(slider + " .thumb");
        robot.drag(thumb).moveBy(pixels, 0).drop();
    }

    private String trail() {
        return window.on(() -> window.scene()
                .lookup(".maps")
                .lookupAll(".caption")
                .stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text.equals("off") || text.endsWith("step") || text.endsWith("steps"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theTrailIsPulledAndMovedWithKeys() {
        assertEquals("8 steps", trail());
        pull("#trail", -200);
        assertEquals("off", trail());
        robot.type(KeyCode.RIGHT);
        assertEquals("1 step", trail());
        robot.type(KeyCode.END);
        assertEquals("30 steps", trail());
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
