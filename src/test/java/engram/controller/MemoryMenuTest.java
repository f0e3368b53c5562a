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

/** What can be done with a memory, chosen from its menu under the right button. */
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

    private FxRobot menu(int place) {
        robot.rightClickOn(window.cell(place));
        return robot;
    }

    @Test
    void askMakesItTheCue() {
        Menus.choose(menu(1), "Ask about it");
        window.awaitCue("digit 6");
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
    void moveLeftAndMoveRightChangeTheOrder() {
        Menus.choose(menu(2), "Move left");
        window.awaitMemories("digit 4", "digit 7", "digit 6");
        Menus.choose(menu(0), "Move right");
        window.awaitMemories("digit 7", "digit 4", "digit 6");
    }

    @Test
    void theFrameIsAroundWhatIsAskedWhateverBecomesOfTheOthers() {
        Menus.choose(menu(0), "Move right");
        window.awaitMemories("digit 6", "digit 4", "digit 7");
        assertAsked("digit 4");
        Menus.choose(menu(2), "Move left");
        window.awaitMemories("digit 6", "digit 7", "digit 4");
        assertAsked("digit 4");
        Menus.choose(menu(0), "Remove  ");
        window.awaitMemories("digit 7", "digit 4");
        assertAsked("digit 4");
        Menus.choose(menu(1), "Rename");
        robot.write("four").type(KeyCode.ENTER);
        window.awaitMemories("digit 7", "four");
        assertAsked("four");
        Menus.choose(menu(0), "Ask about it");
        assertAsked("digit 7");
        robot.clickOn("#undo");
        assertAsked("four");
    }

    private void assertAsked(String name) {
        window.awaitPulses(2);
        List<String> framed = window.on(() -> window.node("#memories")
                .lookupAll(".memory-tile")
                .stream()
                .filter(tile -> tile.isVisible() && tile.getPseudoClassStates().contains(PseudoClass.getPseudoClass("asked")))
                .map(tile -> ((Labeled) tile.lookup(".memory-name")).getText())
                .toList());
        assertEquals(List.of(name), framed);
        window.awaitCue(name);
    }

    @Test
    void removeTakesItOut() {
        Menus.choose(menu(0), "Remove  ");
        window.awaitMemories("digit 6", "digit 7");
    }

    @Test
    void removeAllTakesAllOutAndIsUndoneInOneStep() {
        Menus.choose(menu(1), "Remove all");
        window.awaitMemories();
        robot.clickOn("#undo");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void removeAllIsTakenBackWhereItIsTold() {
        Menus.choose(menu(1), "Remove all");
        window.awaitMemories();
        assertEquals(List.of("3 pictures removed"), window.messages());
        robot.clickOn("Undo");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertEquals(List.of(), window.messages());
    }

    @Test
    void theFirstCannotGoLeftNorTheLastRight() {
        menu(0);
        assertFalse(Menus.offers(robot, "Move left"));
        assertTrue(Menus.offers(robot, "Move right"));
        robot.type(KeyCode.ESCAPE);
        menu(2);
        assertTrue(Menus.offers(robot, "Move left"));
        assertFalse(Menus.offers(robot, "Move right"));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theMenuNamesItsKeysAndItsRenameCanBeTypedAtOnce() {
        robot.rightClickOn(window.cell(1));
        assertEquals(List.of("Ask about it  (Enter)", "Rename  (F2)", "Invert light and dark  (I)", "Move left  (Alt+\u2190)",
                "Move right  (Alt+\u2192)", "Remove  (Delete)", "Remove all  (Shift+Delete)"), Menus.titles(robot));
        Menus.choose(robot, "Rename");
        robot.write("six").type(KeyCode.ENTER);
        window.awaitMemories("digit 4", "six", "digit 7");
    }

    @Test
    void whereThereIsNoMemoryARightClickOpensNothing() {
        window.select(0);
        window.type(KeyCode.DELETE, KeyCode.SHIFT);
        window.awaitMemories();
        robot.moveTo(window.node("#memories")).clickOn(MouseButton.SECONDARY);
        assertEquals(List.of(), Menus.titles(robot));
    }
}
