package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module javafx.controls;
import engram.Experiments;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** What is chosen from lists, clicked at as people do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoicesTest {

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
        robot.clickOn("#to-end").clickOn("#recall-rates");
    }

    @AfterAll
    void close() {
        window.close();
    }

    /** The pixels of a node, as a number that other pixels hardly have. */
    private int look(String query) {
        Node node = window.node(query);
        return window.on(() -> {
            WritableImage picture = node.snapshot(null, null);
            int width = (int) picture.getWidth();
            int height = (int) picture.getHeight();
            int[] pixels = new int[width * height];
            picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return Arrays.hashCode(pixels);
        });
    }

    private void awaitOtherLook(String query, int before) {
        window.eventually(query + " looks otherwise", () -> look(query) != before);
    }

    @ParameterizedTest
    @CsvSource({"race, race, Similarity", "trials, trials, Noise curve", "raster, raster, By rate", "raster, raster, Chosen only",
        "weights, weights, Numbers", "activity, statistics, Intervals"})
    void aViewShowsWhatIsChosenFromItsList(String tab, String view, String title) {
        robot.clickOn("#tab-" + tab);
        String box = tab.equals("raster") ? "#raster-order" : "#" + view + "-content";
        String shown = "#" + view;
        window.eventually("the list of " + tab + " is there", () -> window.scene().lookup(box) != null);
        int before = look(shown);
        Lists.choose(robot, box, title);
        window.awaitText(box + " > .list-cell", title);
        awaitOtherLook(shown, before);
    }

    @Test
    void moreDrawsAreChosenFromTheirList() {
        robot.clickOn("#tab-trials");
        window.eventually("the list is there", () -> window.scene().lookup("#trials-draws") != null);
        Lists.choose(robot, "#trials-draws", "100 draws");
        window.awaitText("#trials-draws > .list-cell", "100 draws");
    }

    @Test
    void otherColoursAreChosenFromTheirMenu() {
        int before = look("#recall-rates");
        Menus.choose(robot.clickOn("#look"), "Inferno");
        awaitOtherLook("#recall-rates", before);
    }

    @Test
    void escapeGivesBackWhatWasChosenBeforeTheListWasOpened() {
        ComboBox<?> box = window.node("#noise-kind", ComboBox.class);
        String before = window.text("#noise-kind > .list-cell");
        Lists.unfold(robot, "#noise-kind");
        robot.clickOn("#noise-kind");
        window.eventually("the list is open", box::isShowing);
        robot.type(KeyCode.END).type(KeyCode.ESCAPE);
        window.eventually("the list is closed", () -> !box.isShowing());
        window.awaitText("#noise-kind > .list-cell", before);
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void escapeClosesAMenuAndChoosesNothing() {
        MenuButton menu = window.node("#rule-a", MenuButton.class);
        robot.clickOn("#rule-a");
        window.eventually("the menu is open", menu::isShowing);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        window.eventually("the menu is closed", () -> !menu.isShowing());
        assertEquals("Learning rule of A: Spike Hebbian", window.on(menu::getAccessibleText));
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @ParameterizedTest
    @CsvSource({"#noise-kind, Occlusion", "#noise-kind, Gaussian"})
    void aParameterIsChosenFromItsList(String box, String title) {
        String before = window.text("#score-a");
        Lists.choose(robot, box, title);
        window.awaitText(box + " > .list-cell", title);
        window.awaitChange("#score-a", before);
        window.undoAll();
        window.awaitText("#score-a", before);
        assertNotEquals(title, window.text(box + " > .list-cell"));
    }

    @ParameterizedTest
    @CsvSource({"#rule-a, Hebb, #score-a", "#rule-a, Pseudo-inverse, #score-a", "#dynamics-a, Cue released, #score-a",
        "#dynamics-a, Dense associative, #score-a", "#rule-b, Hebb, #score-b", "#dynamics-b, Cue held, #score-b"})
    void ruleAndDynamicsAreChosenFromTheirMenus(String menu, String title, String score) {
        window.eventually("there is a score", () -> window.text(score).matches(".?\\d\\.\\d\\d"));
        String before = window.text(score);
        MenuButton button = window.node(menu, MenuButton.class);
        Menus.choose(robot.clickOn(menu), title);
        window.eventually("it is chosen", () -> button.getAccessibleText().endsWith(": " + title));
        window.awaitChange(score, before);
        window.undoAll();
        window.awaitText(score, before);
        assertFalse(window.on(button::getAccessibleText).endsWith(": " + title));
    }
}
