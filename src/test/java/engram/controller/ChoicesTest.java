package engram.controller;

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
        robot.clickOn("#to-end").clickOn("#recall-spikes");
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
    @CsvSource({"scores, race, Similarity", "trials, trials, Noise curve", "raster, raster, By rate",
        "raster, raster, Chosen only", "weights, weights, Numbers", "statistics, statistics, Intervals"})
    void aViewShowsWhatIsChosenFromItsList(String tab, String view, String title) {
        robot.clickOn("#tab-" + tab);
        String box = tab.equals("raster") ? "#raster-order" : "#" + view + "-content";
        String shown = tab.equals("scores") ? ".time-plot" : "#" + view;
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
    void otherColoursAreChosenFromTheirList() {
        int before = look("#recall-rates");
        Lists.choose(robot, "#palette", "Inferno");
        awaitOtherLook("#recall-rates", before);
    }

    @Test
    void escapeGivesBackWhatWasChosenBeforeTheListWasOpened() {
        ComboBox<?> box = window.node("#rule", ComboBox.class);
        Lists.unfold(robot, "#rule");
        robot.clickOn("#rule");
        window.eventually("the list is open", box::isShowing);
        robot.type(KeyCode.END).type(KeyCode.ESCAPE);
        window.eventually("the list is closed", () -> !box.isShowing());
        window.awaitText("#rule > .list-cell", "Spike Hebbian");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @ParameterizedTest
    @CsvSource({"#noise-kind, Occlusion", "#noise-kind, Gaussian", "#rule, Hebb", "#rule, Pseudo-inverse",
        "#dynamics, Cue released", "#dynamics, Dense associative"})
    void aParameterIsChosenFromItsList(String box, String title) {
        String before = window.text("#score-a");
        Lists.choose(robot, box, title);
        window.awaitText(box + " > .list-cell", title);
        window.awaitChange("#score-a", before);
        window.undoAll();
        window.awaitText("#score-a", before);
        assertNotEquals(title, window.text(box + " > .list-cell"));
    }
}
