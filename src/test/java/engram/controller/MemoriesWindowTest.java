package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module javafx.controls;
import engram.Experiments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MemoriesWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void awaitRecall() {
        window.awaitRecall();
    }

    private void awaitNameField() {
        window.eventually("the name can be written",
                () -> window.scene().getFocusOwner() instanceof TextField field && field.getSkin() != null);
    }

    private void awaitCue(String name) {
        window.awaitCue(name);
    }

    @Test
    void removingIsUndoneAndRedone() {
        window.select(1);
        window.type(KeyCode.DELETE);
        window.awaitMemories("digit 4", "digit 7");
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        window.shortcut(KeyCode.Z, KeyCode.SHIFT);
        window.awaitMemories("digit 4", "digit 7");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Y);
        window.awaitMemories("digit 4", "digit 7");
    }

    @Test
    void aClickAsksAboutIt() {
        window.click(window.cell(2));
        awaitCue("digit 7");
        assertEquals(2, window.selected());
        window.shortcut(KeyCode.Z);
        awaitCue("digit 4");
    }

    @Test
    void arrowsGoFromOneToAnotherWithoutAsking() {
        window.select(0);
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.RIGHT);
        assertEquals(2, window.selected());
        window.type(KeyCode.RIGHT);
        assertEquals(2, window.selected());
        window.type(KeyCode.HOME);
        assertEquals(0, window.selected());
        awaitCue("digit 4");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void shiftAndDeleteRemoveAllAsOneStep() {
        window.select(1);
        window.type(KeyCode.DELETE, KeyCode.SHIFT);
        window.awaitMemories();
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void renamingWithF2IsUndone() {
        window.select(1);
        window.type(KeyCode.F2);
        awaitNameField();
        window.shortcut(KeyCode.A);
        window.type("ninth i");
        window.type(KeyCode.ENTER);
        window.awaitMemories("digit 4", "ninth i", "digit 7");
        assertTrue(window.has("#memories", "focused"));
        // Letters typed into the name are letters, not the list's keys.
        assertFalse(window.memory(1).inverted());
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void aDoubleClickOnTheNameRenames() {
        Node name = window.on(() -> window.cell(0).lookup(".memory-name"));
        window.doubleClick(name);
        awaitNameField();
        window.shortcut(KeyCode.A);
        window.type("four");
        window.type(KeyCode.ENTER);
        window.awaitMemories("four", "digit 6", "digit 7");
        awaitCue("four");
    }

    @Test
    void escapeLeavesTheNameAsItWas() {
        window.select(0);
        window.type(KeyCode.F2);
        awaitNameField();
        window.type("nonsense");
        window.type(KeyCode.ESCAPE);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        window.type(KeyCode.F2);
        awaitNameField();
        window.shortcut(KeyCode.A);
        window.type(KeyCode.BACK_SPACE);
        window.type(KeyCode.ENTER);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void leavingTheNameKeepsIt() {
        window.select(0);
        window.type(KeyCode.F2);
        awaitNameField();
        window.shortcut(KeyCode.A);
        window.type("four");
        window.click("#field-noise");
        window.awaitMemories("four", "digit 6", "digit 7");
    }

    @Test
    void invertingIsUndone() {
        window.select(0);
        window.type(KeyCode.I);
        assertTrue(window.memory(0).inverted());
        window.shortcut(KeyCode.Z);
        assertFalse(window.memory(0).inverted());
    }

    @Test
    void altAndArrowsReorderAndTheMovedOneStaysSelected() {
        window.select(2);
        window.type(KeyCode.LEFT, KeyCode.ALT);
        window.awaitMemories("digit 4", "digit 7", "digit 6");
        window.type(KeyCode.LEFT, KeyCode.ALT);
        window.awaitMemories("digit 7", "digit 4", "digit 6");
        window.type(KeyCode.LEFT, KeyCode.ALT);
        window.awaitMemories("digit 7", "digit 4", "digit 6");
        window.type(KeyCode.RIGHT, KeyCode.ALT);
        window.awaitMemories("digit 4", "digit 7", "digit 6");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 7", "digit 6");
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void aMemoryDraggedToAnotherPlaceStaysSelected() {
        window.select(2);
        assertTrue(window.on(() -> Drops.move(window.cell(2), 2, window.cell(0))));
        window.awaitMemories("digit 7", "digit 4", "digit 6");
        assertEquals(0, window.on(() -> window.selected()));
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertEquals(2, window.on(() -> window.selected()));
    }

    @Test
    void enterAsksAboutTheSelectedMemory() {
        window.select(1);
        window.type(KeyCode.ENTER);
        awaitCue("digit 6");
        window.shortcut(KeyCode.Z);
        awaitCue("digit 4");
    }

    @Test
    void whatIsAskedStaysWithItsMemory() {
        window.select(1);
        window.type(KeyCode.ENTER);
        awaitCue("digit 6");
        window.type(KeyCode.DELETE);
        window.awaitMemories("digit 4", "digit 7");
        awaitCue("digit 4");
    }

    @Test
    void withoutMemoriesThereIsAnEmptyStateAndAddingWorksAgain() {
        window.standStill();
        window.select(0);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.awaitMemories();
        window.awaitText("#score-a", "\u2013");
        window.awaitText("#where", "nothing recalled yet");
        window.awaitText("#story", "Nothing was learned yet. Drop pictures anywhere, or take some of the samples.");
        window.awaitText("#link-memory-value", "empty");
        assertTrue(window.on(() -> window.node("#memories").lookup(".empty-state").isVisible()));
        assertTrue(window.on(() -> window.scene().lookup("#time-line").isDisabled()));
        // None of these has anything to do now; none may fail.
        window.type(KeyCode.SPACE);
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.END);
        window.type(KeyCode.N);
        window.type(KeyCode.L);
        window.pointAt(window.node("#recall-rates"));

        takeSample("shapes", "#sample-shapes-heart");
        window.awaitMemories("heart");
        window.awaitRecall();
        awaitCue("heart");
        for (int i = 0; i < 4; i++) {
            window.shortcut(KeyCode.Z);
        }
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        window.awaitRecall();
    }

    @Test
    void allSamplesOfAGroupAreLearnedAtOnce() {
        takeSample("shapes", "#samples-all");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "circle", "square", "triangle", "cross", "star", "heart");
        window.shortcut(KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    /** Chooses in the gallery and adds: a group, and what is clicked at there. */
    private void takeSample(String group, String query) {
        window.click("#samples");
        window.click("#samples-" + group);
        window.click(query);
        window.click("#samples-add");
    }

    @Test
    void everyStepSinceTheStartCanBeUndone() {
        window.select(0);
        window.type(KeyCode.I);
        window.select(2);
        window.type(KeyCode.LEFT, KeyCode.ALT);
        window.type(KeyCode.DELETE);
        window.write("#field-noise", "0.5");
        window.click("#play");
        int steps = 0;
        while (!window.on(() -> window.scene().lookup("#undo").isDisabled())) {
            window.click("#undo");
            steps++;
        }
        assertEquals(4, steps);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertFalse(window.memory(0).inverted());
        assertEquals("0.3", window.text("#field-noise"));
        while (!window.on(() -> window.scene().lookup("#redo").isDisabled())) {
            window.click("#redo");
            steps--;
        }
        assertEquals(0, steps);
        window.awaitMemories("digit 4", "digit 6");
        assertEquals("0.5", window.text("#field-noise"));
    }
}
