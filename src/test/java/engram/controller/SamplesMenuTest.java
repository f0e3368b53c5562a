package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module javafx.controls;
import engram.Experiments;
import engram.model.image.file.Sample;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** Takes samples from the menu as people do: opens it, opens a group, clicks at a picture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesMenuTest {

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
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void samplesOfEachGroupAreLearnedOneByOne() {
        Menus.choose(robot.clickOn("#samples"), "Digits", "digit 0");
        Menus.choose(robot.clickOn("#samples"), "Letters", "letter Z");
        Menus.choose(robot.clickOn("#samples"), "Shapes", "heart");
        Menus.choose(robot.clickOn("#samples"), "Pictures", "cat");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "digit 0", "letter Z", "heart", "cat");
    }

    @Test
    void aWholeGroupIsLearnedAtOnce() {
        Menus.choose(robot.clickOn("#samples"), "Pictures", "All 8");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "sailboat", "lighthouse", "cat", "face", "fish",
                "house", "mountain", "tree");
        robot.clickOn("#undo");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void theMenuShowsEverySample() {
        robot.clickOn("#samples");
        for (Sample.Group group : Sample.groups()) {
            robot.moveTo(Menus.entry(robot, group.title()));
            for (Sample sample : group.samples()) {
                ImageView picture = robot.from(Menus.entry(robot, sample.title())).lookup(".image-view").queryAs(ImageView.class);
                window.eventually("the picture of " + sample.title() + " is there",
                        () -> picture.getImage().getProgress() == 1 && !picture.getImage().isError());
            }
        }
        robot.type(KeyCode.ESCAPE, 2);
        assertEquals(List.of(), Menus.titles(robot));
    }
}
