package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module javafx.controls;
import engram.Experiments;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** What can be done with a memory, chosen from its menu: by its small button, and by a right click. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryMenuTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
    }

    @AfterEach
    void undo() {
        window.undoAll();
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @AfterAll
    void close() {
        window.close();
    }

    /** Opens the menu of a memory by its small button. */
    private FxRobot menu(int place) {
        Node more = window.on(() -> window.cell(place)
                .lookupAll(".button")
                .stream()
                .filter(button -> button.getAccessibleText().startsWith("More"))
                .findFirst()
                .orElseThrow());
        robot.clickOn(more);
        return robot;
    }

    @Test
    void askMakesItTheCue() {
        Menus.choose(menu(1), "Ask the network about this");
        window.eventually("the cue is digit 6", () -> window.text(".map-title").startsWith("Cue: digit 6"));
    }

    @Test
    void renameWritesAnotherName() {
        Menus.choose(menu(2), "Rename");
        robot.write("seven").type(KeyCode.ENTER);
        window.awaitMemories("digit 4", "digit 6", "seven");
    }

    @Test
    void invertExchangesLightAndDark() {
        Menus.choose(menu(1), "Invert");
        window.eventually("digit 6 is inverted", () -> window.memory(1).inverted());
    }

    @Test
    void moveUpAndMoveDownChangeTheOrder() {
        Menus.choose(menu(2), "Move up");
        window.awaitMemories("digit 4", "digit 7", "digit 6");
        Menus.choose(menu(0), "Move down");
        window.awaitMemories("digit 7", "digit 4", "digit 6");
    }

    @Test
    void theBoxAtTheCueNamesWhatIsAskedWhateverBecomesOfTheList() {
        Menus.choose(menu(0), "Move down");
        window.awaitMemories("digit 6", "digit 4", "digit 7");
        assertAsked("digit 4");
        Menus.choose(menu(2), "Move up");
        window.awaitMemories("digit 6", "digit 7", "digit 4");
        assertAsked("digit 4");
        Menus.choose(menu(0), "Remove");
        window.awaitMemories("digit 7", "digit 4");
        assertAsked("digit 4");
        Menus.choose(menu(1), "Rename");
        robot.write("four").type(KeyCode.ENTER);
        window.awaitMemories("digit 7", "four");
        assertAsked("four");
        Menus.choose(menu(0), "Ask the network about this");
        assertAsked("digit 7");
        robot.clickOn("#undo");
        assertAsked("four");
    }

    private void assertAsked(String name) {
        window.awaitPulses(2);
        assertEquals(name, window.text("#cue-subject > .list-cell"));
        window.eventually("the cue is " + name, () -> window.text(".map-title").startsWith("Cue: " + name));
    }

    @Test
    void removeTakesItOut() {
        Menus.choose(menu(0), "Remove");
        window.awaitMemories("digit 6", "digit 7");
    }

    @Test
    void theFirstCannotGoUpNorTheLastDown() {
        menu(0);
        assertFalse(Menus.offers(robot, "Move up"));
        assertTrue(Menus.offers(robot, "Move down"));
        robot.type(KeyCode.ESCAPE);
        menu(2);
        assertTrue(Menus.offers(robot, "Move up"));
        assertFalse(Menus.offers(robot, "Move down"));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aRightClickOpensTheSameMenuAndItsRenameCanBeTypedAtOnce() {
        robot.rightClickOn(window.cell(1));
        assertEquals(List.of("Ask the network about this", "Rename", "Invert", "Move up", "Move down", "Remove"),
                Menus.titles(robot));
        Menus.choose(robot, "Rename");
        robot.write("six").type(KeyCode.ENTER);
        window.awaitMemories("digit 4", "six", "digit 7");
    }

    @Test
    void whereThereIsNoMemoryARightClickOpensNothing() {
        robot.moveTo(window.node("#memories")).moveBy(0, 150).clickOn(MouseButton.SECONDARY);
        assertEquals(List.of(), Menus.titles(robot));
    }
}
