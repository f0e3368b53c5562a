package engram.view.maps;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.Experiments;
import engram.controller.Lists;
import engram.controller.Menus;
import engram.controller.OpenWindow;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** What the twin is, chosen in its bar as people choose it: from lists and a menu that are opened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinBarTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
        robot.clickOn("#twin");
        window.eventually("there is a twin", () -> window.scene().lookup("#twin-menu") != null);
    }

    @AfterEach
    void undo() {
        window.undoAll();
    }

    @AfterAll
    void close() {
        window.close();
    }

    private String about() {
        return window.on(() -> window.scene().lookup("#twin-name").getAccessibleHelp());
    }

    private void awaitChosen(String box, String title) {
        window.eventually(box + " says " + title, () -> Lists.chosen(window, box).equals(title));
    }

    @Test
    void itsRuleAndItsDynamicsAreChosenFromTheirLists() {
        Lists.choose(robot, "#twin-rule", "Storkey");
        Lists.choose(robot, "#twin-dynamics", "Cue released");
        awaitChosen("#twin-rule", "Storkey");
        awaitChosen("#twin-dynamics", "Cue released");
        awaitChosen("#rule", "Spike Hebbian");
    }

    @Test
    void swapLetsTheTwoChangePlaces() {
        Lists.choose(robot, "#twin-rule", "Covariance");
        Menus.choose(robot.clickOn("#twin-menu"), "Swap the two");
        awaitChosen("#rule", "Covariance");
        awaitChosen("#twin-rule", "Spike Hebbian");
    }

    @Test
    void copyMakesItWhatTheFirstIs() {
        Lists.choose(robot, "#twin-rule", "Hebb");
        Lists.choose(robot, "#rule", "Storkey");
        Menus.choose(robot.clickOn("#twin-menu"), "Copy all parameters from the first");
        awaitChosen("#twin-rule", "Storkey");
    }

    @Test
    void itsNumbersFollowTheFirstsOrStayAsTheMenuSays() {
        Supplier<Boolean> follows = () -> about().contains("All its numbers follow the first's.");
        assertTrue(follows.get());
        Menus.choose(robot.clickOn("#twin-menu"), "Numbers follow the first");
        assertFalse(follows.get());
        assertTrue(about().contains("Its numbers are its own"), about());
        Menus.choose(robot.clickOn("#twin-menu"), "Numbers follow the first");
        assertTrue(follows.get());
    }
}
