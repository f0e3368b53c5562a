package engram.controller;

import engram.Experiments;
import engram.model.image.Sample;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Takes samples from the menu as people do: opens it, opens a group, clicks at a picture. */
@ExtendWith(ApplicationExtension.class)
class SamplesMenuTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void awaitRecall() {
        window.awaitRecall();
    }

    @Test
    void samplesOfEachGroupAreLearnedOneByOne(FxRobot robot) {
        Menus.choose(robot.clickOn("#samples"), "Digits", "digit 0");
        Menus.choose(robot.clickOn("#samples"), "Letters", "letter Z");
        Menus.choose(robot.clickOn("#samples"), "Shapes", "heart");
        Menus.choose(robot.clickOn("#samples"), "Pictures", "cat");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "digit 0", "letter Z", "heart", "cat");
    }

    @Test
    void aWholeGroupIsLearnedAtOnce(FxRobot robot) {
        Menus.choose(robot.clickOn("#samples"), "Pictures", "All 3");
        window.awaitMemories("digit 4", "digit 6", "digit 7", "sailboat", "lighthouse", "cat");
        robot.clickOn("#undo");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    @Test
    void theMenuShowsEverySample(FxRobot robot) {
        robot.clickOn("#samples");
        for (Sample.Group group : Sample.groups()) {
            robot.moveTo(Menus.entry(robot, group.title()));
            for (Sample sample : group.samples()) {
                ImageView picture = robot.from(Menus.entry(robot, sample.title())).lookup(".image-view").queryAs(ImageView.class);
                window.eventually("the picture of " + sample.title() + " is there", () ->
                        picture.getImage().getProgress() == 1 && !picture.getImage().isError());
            }
        }
    }
}
